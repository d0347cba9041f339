package org.banfa.judgement.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.banfa.judgement.check.SemanticHash;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Locus;
import org.banfa.model.document.Citation;

/** Makes the items of a review of the findings of a check, with their hashes. */
final class ReviewItems {
  /** The code of requirements in free words. */
  private static final String FOR_PERSON = "B2105";
  private static final int DIGITS = 16;

  private final CheckResult result;
  private final ClauseIndex clauses;

  private ReviewItems(CheckResult result) {
    this.result = result;
    this.clauses = new ClauseIndex(result);
  }

  /** One item for each finding, then one for each question to people that has no finding. */
  static List<ReviewItem> of(CheckResult result) {
    ReviewItems items = new ReviewItems(result);
    List<ReviewItem> all = new ArrayList<>();
    for (Finding finding : result.findings()) all.add(items.of(finding));
    for (Judgement judgement : result.judgements()) {
      boolean asks = judgement.verdict() == Verdict.FOR_PERSON || judgement.verdict() == Verdict.UNDECIDABLE;
      if (asks && judgement.findings().isEmpty()) all.add(items.of(judgement));
    }
    return List.copyOf(all);
  }

  private ReviewItem of(Finding finding) {
    StringBuilder text = new StringBuilder(finding.code()).append('\n').append(finding.verdict()).append('\n');
    TreeSet<String> rules = new TreeSet<>();
    for (Basis basis : finding.bases()) rules.add(basis.law() + '\n' + basis.label() + '\n' + rule(basis));
    rules.forEach(r -> text.append(r).append('\n'));
    if (finding.locus() != null) text.append(clauses.meaning(finding.locus())).append('\n');
    for (Finding.Related related : finding.related()) if (related.cited() == null) text.append(clauses.meaning(related.locus())).append('\n');
    finding.arguments().forEach(a -> argument(a, text));
    finding.reasoning().forEach(a -> argument(a, text));
    return new ReviewItem(finding.code(), finding.label(), place(finding.locus()), digits(text.toString()), finding, null);
  }

  private ReviewItem of(Judgement judgement) {
    StringBuilder text = new StringBuilder(judgement.verdict().toString()).append('\n').append(judgement.law().title()).append('\n');
    text.append(judgement.rule().label()).append('\n').append(SemanticHash.meaning(judgement.rule())).append(judgement.subject()).append('\n');
    judgement.clauses().forEach(l -> text.append(clauses.meaning(l)).append('\n'));
    Locus first = judgement.clauses().isEmpty() ? null : judgement.clauses().get(0);
    return new ReviewItem(FOR_PERSON, judgement.rule().label(), place(first), digits(text.toString()), null, judgement);
  }

  private String rule(Basis basis) {
    for (Judgement judgement : result.judgements())
      if (judgement.inForce().title().equals(basis.law()) && judgement.rule().label().equals(basis.label())) return SemanticHash.meaning(judgement.rule());
    return "";
  }

  /** What an argument means; fixed texts, such as places and titles, mean nothing. */
  private static void argument(Argument argument, StringBuilder text) {
    if (argument instanceof Argument.Says says) text.append(SemanticHash.meaning(says.clause()));
    else if (argument instanceof Argument.Sentence sentence) {
      text.append(sentence.key()).append(' ');
      sentence.arguments().forEach(a -> argument(a, text));
    } else if (!(argument instanceof Argument.Text)) {
      text.append(argument);
    }
    text.append('\n');
  }

  private static String digits(String text) {
    return SemanticHash.of(text).substring(0, DIGITS);
  }

  /** The label of a clause, else its citation. */
  private static String place(Locus locus) {
    if (locus == null) return "";
    return locus.label().isEmpty() ? Citation.of(locus) : locus.label();
  }
}
