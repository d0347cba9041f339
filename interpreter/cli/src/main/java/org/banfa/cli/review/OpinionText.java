package org.banfa.cli.review;

import java.time.LocalDate;
import java.util.List;
import org.banfa.judgement.review.ReviewItem;
import org.banfa.model.document.Review.Opinion;
import org.banfa.model.document.Review.Outcome;
import org.banfa.model.document.Review.Stance;
import org.banfa.syntax.text.Span;

/** Writes an opinion as a sentence of a review, in the canonical form, and puts it into the file's text. */
public final class OpinionText {
  /** Pairs of marks that quote words; the first pair that the words do not hold is used. */
  private static final List<String> QUOTES = List.of("「」", "“”", "\"\"");

  private OpinionText() {}

  /** An opinion on an item as it is now. */
  public static Opinion of(ReviewItem item, Stance stance, Outcome outcome, String by, LocalDate date, String reason) {
    return new Opinion(item.code(), item.rule(), item.clause(), stance, outcome, by, date, reason, item.hash(), null);
  }

  /** Whether words can be quoted in a script. */
  public static boolean canQuote(String words) {
    return quote(words) != null;
  }

  /** The sentence, on one line of its own. */
  public static String sentence(Opinion opinion) {
    StringBuilder out = new StringBuilder("  问题：「").append(opinion.code()).append('」');
    if (!opinion.rule().isEmpty()) out.append('〔').append(opinion.rule()).append('〕');
    if (!opinion.clause().isEmpty()) out.append("；条款：").append(clause(opinion.clause()));
    out.append("；意见：").append(stance(opinion.stance()));
    if (opinion.outcome() != Outcome.NONE) out.append("；结论：").append(opinion.outcome() == Outcome.MET ? "符合" : "抵触");
    out.append("；审查人：").append(quote(opinion.by()));
    LocalDate day = opinion.date();
    if (day != null) out.append("；日期：").append(day.getYear()).append('年').append(day.getMonthValue()).append('月').append(day.getDayOfMonth()).append('日');
    out.append("；理由：").append(quote(opinion.reason()));
    return out.append("；指纹：「").append(opinion.hash()).append("」。\n").toString();
  }

  /** A new review of a method, with its first opinion. */
  public static String document(String method, Opinion opinion) {
    return "审查「" + method + "」\n  办法：《" + method + "》。\n\n" + sentence(opinion);
  }

  /** The text with the opinion behind what stands in {@code document}, or with a further document when that is null. */
  public static String append(String text, Span document, String method, Opinion opinion) {
    if (text.isBlank()) return document(method, opinion);
    if (document == null) return text.stripTrailing() + "\n\n" + document(method, opinion);
    int end = text.indexOf('\n', document.end());
    if (end < 0) return text.stripTrailing() + "\n" + sentence(opinion);
    return text.substring(0, end + 1) + sentence(opinion) + text.substring(end + 1);
  }

  private static String clause(String clause) {
    boolean citation = clause.matches("第[^〕]*条(第[^〕]*款)?(第\\([^〕]*\\)项)?");
    return citation ? clause : "〔" + clause + "〕";
  }

  private static String stance(Stance stance) {
    return switch (stance) {
      case ACCEPTED -> "接受";
      case DISPUTED -> "有异议";
      case DECIDED -> "已决定";
    };
  }

  private static String quote(String words) {
    for (String pair : QUOTES) {
      boolean held = words.indexOf(pair.charAt(0)) >= 0 || words.indexOf(pair.charAt(1)) >= 0;
      if (!held) return pair.charAt(0) + words + pair.charAt(1);
    }
    return null;
  }
}
