package org.banfa.records.count;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** The words by which a cell says that nobody knows its number. */
public final class UnknownWord {
  private UnknownWord() {}

  /** Whether a cell holds one of them, in any language. */
  static boolean is(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    for (Language language : Language.values()) if (of(Catalogue.of(language)).contains(plain)) return true;
    return false;
  }

  /** The words of a language, the usual one first. */
  public static List<String> of(Catalogue catalogue) {
    return List.of(catalogue.text("count.unknown").split("\\|"));
  }

  static String usual() {
    return of(Catalogue.of(Language.ZH)).get(0);
  }
}
