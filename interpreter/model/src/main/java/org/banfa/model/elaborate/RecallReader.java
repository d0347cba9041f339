package org.banfa.model.elaborate;

import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Locus;
import org.banfa.model.document.RecallLine;
import org.banfa.model.document.VacancyLine;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.GroupTree;

/** Reads what a scenario says of recalls, below the act of petitioning and below that of voting on it. */
final class RecallReader {
  private static final int MOST_DISPERSION = 1_000_000;
  private static final Set<String> OF_PETITION = Set.of(ScenarioKeys.STARTED, ScenarioKeys.SIGNED, ScenarioKeys.STARTED_AGAIN);
  private static final Set<String> OF_VOTE = Set.of(ScenarioKeys.IN_FAVOUR, ScenarioKeys.AGAINST);

  private final Scope scope;
  private final OfficeShares shares;
  private Term petition;
  private Term vote;
  private RecallLine.Each chance = RecallLine.Each.NONE;
  private BigFraction signing;
  private int dispersion;
  private BigFraction again = BigFraction.ZERO;
  private int fewest = 1;
  private int most = 1;
  private RecallLine.Each inFavour = RecallLine.Each.NONE;
  private RecallLine.Each against = RecallLine.Each.NONE;
  private Locus locus;

  RecallReader(Scope scope, ContenderReader people) {
    this.scope = scope;
    this.shares = new OfficeShares(scope, people);
  }

  /** Whether a line below an act is one of recalls; read then. */
  boolean reads(String act, Annotated one, Span span, Place place) {
    Term term = scope.vocabulary.find(act).orElse(null);
    String role = term == null ? "" : String.valueOf(term.role());
    boolean asked = role.equals(SeriesRoles.PETITION) && OF_PETITION.contains(one.key());
    boolean held = role.equals(SeriesRoles.RECALL) && OF_VOTE.contains(one.key());
    if (!asked && !held) return false;
    if (asked) petition = term;
    else vote = term;
    if (locus == null) locus = place.at(0, span);
    switch (one.key()) {
      case ScenarioKeys.STARTED -> chance = shares.each(one, span);
      case ScenarioKeys.SIGNED -> signing(one, span);
      case ScenarioKeys.STARTED_AGAIN -> again(one, span);
      case ScenarioKeys.IN_FAVOUR -> inFavour = shares.each(one, span);
      default -> against = shares.each(one, span);
    }
    return true;
  }

  private void signing(Annotated one, Span span) {
    for (GroupTree group : one.groups()) {
      List<Word> words = Phrases.words(List.of(group));
      if (has(words, ScenarioKeys.DISPERSION)) dispersion = ScenarioLines.whole(scope, words, group.span(), 1, MOST_DISPERSION, dispersion);
      else signing = Shares.first(words, group.span(), scope, signing);
    }
    if (one.groups().isEmpty()) scope.error("B3204", span, scope.text(span));
  }

  private void again(Annotated one, Span span) {
    VacancyLine.Months months = shares.months(one, new VacancyLine.Months(fewest, most));
    fewest = months.fewest();
    most = months.most();
    Annotated share = shares.share(one);
    if (one.groups().isEmpty()) scope.error("B3204", span, scope.text(span));
    else if (!share.groups().isEmpty()) again = Shares.first(share.words(), span, scope, again);
  }

  private static boolean has(List<Word> words, String key) {
    return words.stream().anyMatch(w -> w.entry() != null && w.entry().key().equals(key));
  }

  /** What was read; null when nothing was, or not enough. {@code standing} are those who stand in some vote. */
  RecallLine line(String title, Span name, Set<String> standing) {
    if (locus == null) return null;
    shares.standing(standing);
    if (!chance.isGiven()) missing(title, name, ScenarioKeys.STARTED);
    else if (signing == null) missing(title, name, ScenarioKeys.SIGNED);
    else if (!inFavour.isGiven()) missing(title, name, ScenarioKeys.IN_FAVOUR);
    else return whole();
    return null;
  }

  private void missing(String title, Span name, String key) {
    scope.error("B3239", name, title, key);
  }

  private RecallLine whole() {
    Set<String> all = new java.util.TreeSet<>(inFavour.named().keySet());
    all.addAll(against.named().keySet());
    all.add("");
    for (String person : all) {
      if (inFavour.of(person).add(against.of(person)).compareTo(BigFraction.ONE) > 0) {
        scope.error("B3225", locus.span(), person.isEmpty() ? vote.id() : person);
        return null;
      }
    }
    return new RecallLine(petition.id(), vote.id(), chance, signing, dispersion, again, fewest, most, inFavour, against, locus);
  }
}
