package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.banfa.documents.finding.FindingText;
import org.banfa.documents.finding.ReviewText;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.review.ReviewItem;
import org.banfa.judgement.review.Reviewed;
import org.banfa.judgement.review.Standing;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.Review.Opinion;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lists the findings of a check that wait for an opinion, questions for people first. */
public final class ReviewList {
  private final Catalogue catalogue;
  private final Wording wording;
  private final FindingText words;
  private final ReviewText opinions;
  private final boolean all;

  /** A list of what is open, or of everything. */
  public ReviewList(Catalogue catalogue, boolean all) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.words = new FindingText(wording);
    this.opinions = new ReviewText(wording);
    this.all = all;
  }

  public String render(CheckResult result, Reviewed reviewed) {
    List<ReviewItem> asked = reviewed.items().stream().filter(ReviewList::asks).toList();
    List<ReviewItem> shown = asked.stream().filter(i -> all || reviewed.standing(i).open()).toList();
    StringBuilder out = new StringBuilder();
    long open = asked.stream().filter(i -> reviewed.standing(i).open()).count();
    out.append(catalogue.text("review.heading", result.document().title(), Long.toString(open), Integer.toString(asked.size()))).append('\n');
    part("review.questions", shown.stream().filter(ReviewList::isQuestion).toList(), reviewed, result, out);
    part("review.findings", shown.stream().filter(i -> !isQuestion(i)).toList(), reviewed, result, out);
    if (!reviewed.stale().isEmpty()) out.append('\n').append(catalogue.text("conformity.review.stale")).append('\n');
    for (Opinion opinion : reviewed.stale()) out.append("  ").append(opinion.code()).append(' ').append(opinion.rule()).append("  ").append(opinions.of(opinion)).append('\n');
    return out.append('\n').toString();
  }

  /** Notes that only say the method is stricter or leaves a matter to the law ask for nothing. */
  private static boolean asks(ReviewItem item) {
    return item.finding() == null || !CompactNotes.quiet(item.finding()) || item.finding().code().equals("B2129");
  }

  private static boolean isQuestion(ReviewItem item) {
    Finding finding = item.finding();
    return finding == null || finding.verdict() == Verdict.FOR_PERSON || finding.verdict() == Verdict.UNDECIDABLE || finding.code().equals("B2129");
  }

  private void part(String heading, List<ReviewItem> items, Reviewed reviewed, CheckResult result, StringBuilder out) {
    if (items.isEmpty()) return;
    out.append('\n').append(catalogue.text(heading, Integer.toString(items.size()))).append('\n');
    for (ReviewItem item : items) {
      List<String> head = new ArrayList<>(List.of(item.name()));
      if (!item.clause().isEmpty()) head.add(catalogue.text("report.label", item.clause()));
      head.add(item.finding() == null ? catalogue.text(item.code() + ".title") : words.title(item.finding()));
      out.append("  ").append(String.join("  ", head)).append('\n');
      out.append("    ").append(item.finding() == null ? quiet(item) : words.message(item.finding())).append('\n');
      Standing standing = reviewed.standing(item);
      if (standing.opinion() != null) out.append("    ").append(opinions.of(standing)).append('\n');
    }
  }

  private String quiet(ReviewItem item) {
    var rule = item.judgement().rule();
    String says = String.join(catalogue.text("law.next"), rule.clauses().stream().map(wording::says).distinct().toList());
    return catalogue.text("conformity.quietQuestion", says);
  }
}
