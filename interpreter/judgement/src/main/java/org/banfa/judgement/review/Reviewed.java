package org.banfa.judgement.review;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.document.Review;
import org.banfa.model.document.Review.Opinion;
import org.banfa.model.library.Library;

/**
 * The findings of a check beside what people said of them. An opinion is carried over to the finding that has its hash; when
 * none has, the finding of the same code, rule and clause is reopened.
 */
public final class Reviewed {
  private final CheckResult result;
  /** Made when first asked for, which costs a hash for each finding. */
  private List<ReviewItem> items;
  private final Map<ReviewItem, Standing> standings = new IdentityHashMap<>();
  private final Map<Object, ReviewItem> byOrigin = new IdentityHashMap<>();
  private final List<Opinion> stale = new ArrayList<>();

  private Reviewed(CheckResult result, List<Opinion> opinions) {
    this.result = result;
    for (Opinion opinion : opinions) {
      ReviewItem same = same(opinion);
      ReviewItem item = same == null ? alike(opinion) : same;
      if (item == null) stale.add(opinion);
      else if (same != null || standing(item).open()) standings.put(item, new Standing(opinion, same == null));
    }
  }

  /** The reviews of a library that are about the document checked, laid beside the findings. */
  public static Reviewed of(Library library, CheckResult result) {
    List<Opinion> opinions = new ArrayList<>();
    for (Review review : library.reviews()) if (review.method().equals(result.document().title())) opinions.addAll(review.opinions());
    return new Reviewed(result, opinions);
  }

  /** The findings as nobody has reviewed them. */
  public static Reviewed none(CheckResult result) {
    return new Reviewed(result, List.of());
  }

  private ReviewItem same(Opinion opinion) {
    for (ReviewItem item : items())
      if (item.hash().equals(opinion.hash()) && item.code().equals(opinion.code()) && item.rule().equals(opinion.rule())) return item;
    return null;
  }

  private ReviewItem alike(Opinion opinion) {
    for (ReviewItem item : items()) {
      boolean named = item.code().equals(opinion.code()) && item.rule().equals(opinion.rule()) && item.clause().equals(opinion.clause());
      if (named && standing(item).open()) return item;
    }
    return null;
  }

  /** Everything people can give their opinion on, in the order of the findings. */
  public List<ReviewItem> items() {
    if (items == null) {
      items = ReviewItems.of(result);
      for (ReviewItem item : items) byOrigin.put(item.finding() == null ? item.judgement() : item.finding(), item);
    }
    return items;
  }

  public Standing standing(ReviewItem item) {
    return standings.getOrDefault(item, Standing.NONE);
  }

  public Standing standing(Finding finding) {
    if (standings.isEmpty()) return Standing.NONE;
    ReviewItem item = byOrigin.get(finding);
    return item == null ? Standing.NONE : standing(item);
  }

  /** The item of a finding, or of a judgement without a finding; null when there is none. */
  public ReviewItem item(Object origin) {
    items();
    return byOrigin.get(origin);
  }

  /** Opinions on findings there are no more. */
  public List<Opinion> stale() {
    return List.copyOf(stale);
  }

  /** Whether a person has settled a question that the program left open. */
  public boolean settled(Judgement judgement) {
    if (standings.isEmpty()) return false;
    if (judgement.verdict() != Verdict.FOR_PERSON && judgement.verdict() != Verdict.UNDECIDABLE) return false;
    Set<ReviewItem> asked = new LinkedHashSet<>();
    if (judgement.findings().isEmpty()) asked.add(byOrigin.get(judgement));
    for (Finding finding : judgement.findings()) if (finding.verdict() == judgement.verdict()) asked.add(byOrigin.get(finding));
    return !asked.isEmpty() && asked.stream().allMatch(i -> i != null && standing(i).decided());
  }
}
