package org.banfa.cli.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.model.document.Template.Kind;
import org.banfa.model.document.Template.Option;
import org.banfa.model.document.Template.Question;
import org.banfa.model.elaborate.TemplateFilling;

/** Brings an answer into the form a method writes it in. */
public final class AnswerForm {
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,6})\\s*(\\D*)");
  /** What would close a sentence or a name before its time. */
  private static final Pattern UNFIT = Pattern.compile("[\\s「」『』“”\"《》〔〕\\[\\]（）(){}。；;：:，,、\\p{Cntrl}]");

  private AnswerForm() {}

  /** The answer in full; empty when it is none to this question. */
  public static Optional<String> of(Question question, String typed) {
    String text = halfWidth(typed.strip());
    return switch (question.kind()) {
      case DATE -> TemplateFilling.day(text).map(TemplateFilling::day);
      case AMOUNT -> amount(text, question.unit());
      case CHOICE -> choice(question, text);
      case TEXT -> text.isEmpty() || UNFIT.matcher(text).find() ? Optional.empty() : Optional.of(text.replaceAll("^/+|/+$", ""));
    };
  }

  /** Whether an amount is less than makes sense for its question. */
  public static boolean isTooLittle(Question question, String answer) {
    return question.kind() == Kind.AMOUNT && Integer.parseInt(answer.replaceAll("\\D", "")) < question.least();
  }

  private static Optional<String> amount(String text, String unit) {
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches() || !matcher.group(2).isEmpty() && !matcher.group(2).equals(unit)) return Optional.empty();
    return Optional.of(Integer.parseInt(matcher.group(1)) + unit);
  }

  /** By its number, its words, or its name in English. */
  private static Optional<String> choice(Question question, String text) {
    for (int i = 0; i < question.options().size(); i++) {
      Option option = question.options().get(i);
      boolean meant = text.equals(Integer.toString(i + 1)) || text.equals(option.text()) || text.equalsIgnoreCase(option.english());
      if (meant) return Optional.of(option.text());
    }
    return Optional.empty();
  }

  private static String halfWidth(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = c >= '０' && c <= '９' || c == '／' || c == '－';
      out.append(wide ? (char) (c - '０' + '0') : c);
    }
    return out.toString();
  }
}
