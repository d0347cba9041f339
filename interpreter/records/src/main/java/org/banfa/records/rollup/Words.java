package org.banfa.records.rollup;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The words tables may use, each list parted by bars in the catalogue. */
final class Words {
  private static final Pattern BAR = Pattern.compile("\\|");

  private final UnaryOperator<String> catalogue;

  Words(UnaryOperator<String> catalogue) {
    this.catalogue = catalogue;
  }

  /** Whatever may stand for a thing, the usual one first. */
  List<String> all(String key) {
    return Arrays.stream(BAR.split(catalogue.apply("rollup.words." + key))).map(String::strip).distinct().toList();
  }

  boolean means(String text, String key) {
    String plain = plain(text);
    return all(key).stream().anyMatch(w -> plain(w).equals(plain));
  }

  /** Without white space, differences of width and case, and what stands in brackets behind it. */
  static String plain(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int bracket = plain.indexOf('(');
    return (bracket > 0 ? plain.substring(0, bracket) : plain).replaceAll("\\s+", "");
  }
}
