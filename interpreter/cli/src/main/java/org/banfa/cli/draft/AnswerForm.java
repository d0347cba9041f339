package org.banfa.cli.draft;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banfa.model.document.Template.Kind;
import org.banfa.model.document.Template.Option;
import org.banfa.model.document.Template.Question;
import org.banfa.model.elaborate.TemplateFilling;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.WrittenAmount;
import org.banfa.syntax.lex.WrittenDay;

/** Brings an answer into the form a method writes it in; numbers are read as in a script. */
public final class AnswerForm {
  private static final BigInteger MOST = BigInteger.valueOf(999_999);
  /** Fewer signs of a choice than this may stand at the beginning of any. */
  private static final int LEAST = 2;
  /** Names, with the signs that stand within names and paths; a sign that closes a sentence or a name would end it before its time. */
  private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{M}\\p{N}·•—\\-/]+");
  private static final Lexicon WORDS = LibraryLoader.lexicon(List.of());

  private AnswerForm() {}

  /** The answer in full; empty when it is none to this question. */
  public static Optional<String> of(Question question, String typed) {
    String text = typed.replace('\u00A0', ' ').strip();
    return switch (question.kind()) {
      case DATE -> WrittenDay.of(text).map(TemplateFilling::day);
      case AMOUNT -> amount(text, question.unit());
      case CHOICE -> choice(question, Normalizer.normalize(text, Normalizer.Form.NFKC));
      case TEXT -> name(text.replace('／', '/'));
    };
  }

  /** Whether an amount is less than makes sense for its question. */
  public static boolean isTooLittle(Question question, String answer) {
    return question.kind() == Kind.AMOUNT && Integer.parseInt(answer.replaceAll("\\D", "")) < question.least();
  }

  private static Optional<String> name(String text) {
    String name = text.replaceAll("^/+|/+$", "");
    return FIT.matcher(name).matches() ? Optional.of(name) : Optional.empty();
  }

  /** A number alone, or with a word for the same unit. */
  private static Optional<String> amount(String text, String unit) {
    String own = WrittenAmount.of("1" + unit, WORDS).map(WrittenAmount::unit).orElse("");
    return WrittenAmount.of(text, WORDS).filter(a -> (a.unit().isEmpty() || a.unit().equals(own)) && a.number().compareTo(MOST) <= 0).map(a -> a.number() + unit);
  }

  /** By its number, its words, how they begin when no other choice begins so, or its name in English. */
  private static Optional<String> choice(Question question, String text) {
    for (int i = 0; i < question.options().size(); i++) {
      Option option = question.options().get(i);
      boolean meant = text.equals(Integer.toString(i + 1)) || text.equals(option.text()) || text.equalsIgnoreCase(option.english());
      if (meant) return Optional.of(option.text());
    }
    List<String> begun = question.options().stream().map(Option::text).filter(t -> text.length() >= LEAST && t.startsWith(text)).toList();
    return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
  }
}
