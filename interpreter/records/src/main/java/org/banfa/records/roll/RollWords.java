package org.banfa.records.roll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** Reads the cells of a roll: yes and no, sexes, words of the vocabulary. */
public final class RollWords {
  private final Vocabulary vocabulary;

  RollWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The words of a text of the catalogue in all languages, parted by bars. */
  private static Set<String> texts(String key) {
    Set<String> texts = new HashSet<>();
    for (Language language : Language.values()) for (String text : Catalogue.of(language).text(key).split("\\|")) texts.add(plain(text));
    return texts;
  }

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /** Yes or no; empty when the text is neither. */
  public static Optional<Answered> answer(String text) {
    if (texts("roll.yes").contains(plain(text))) return Optional.of(Answered.YES);
    return texts("roll.no").contains(plain(text)) ? Optional.of(Answered.NO) : Optional.empty();
  }

  /** Whether the text says a woman; empty when it says neither sex. */
  static Optional<Boolean> woman(String text) {
    if (texts("roll.woman").contains(plain(text))) return Optional.of(true);
    return texts("roll.man").contains(plain(text)) ? Optional.of(false) : Optional.empty();
  }

  /** The word a text stands for, in any spelling. */
  Optional<Term> term(String text) {
    String plain = text.strip();
    return vocabulary.find(plain).or(() -> vocabulary.all().stream().filter(t -> t.english().equalsIgnoreCase(plain) && !plain.isEmpty() || t.synonyms().contains(plain)).findFirst());
  }

  /** The parts of a cell that holds several words or names. */
  public static List<String> parts(String cell) {
    return java.util.Arrays.stream(cell.split("[、，,；;/\\n]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /** The same for the same number, from which the number cannot be told. */
  static String sealed(String number) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
