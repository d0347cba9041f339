package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.document.Rank;

/**
 * Joins what is found of one clause under two rules where mending it for the one mends it for the other: a number that breaks a
 * rule and a milder one below it, a word outside what one rule names and outside the fewer a rule below it names, and a word that one
 * rule does not allow and another forbids by name. What a document binds stands before what it wishes of the same number.
 */
final class Kindred {
  private final Facts facts;
  private final Electorates electorates;

  Kindred(Facts facts, Electorates electorates) {
    this.facts = facts;
    this.electorates = electorates;
  }

  /** A finding with the judgement it belongs to. */
  private record Found(Judgement judgement, Finding finding) {}

  /** The judgements, each with its own verdict; the finding of the milder rule becomes that of the one that covers it. */
  List<Judgement> join(List<Judgement> judgements) {
    List<Found> broken = new ArrayList<>();
    for (Judgement judgement : judgements)
      if (judgement.verdict() == Verdict.CONFLICTS) for (Finding finding : judgement.findings()) broken.add(new Found(judgement, finding));
    Map<Finding, Finding> joined = new IdentityHashMap<>();
    for (Found milder : broken)
      for (Found graver : broken) {
        if (milder.finding() == graver.finding() || joined.containsKey(milder.finding()) || joined.containsKey(graver.finding())) continue;
        if (!samePlace(milder, graver) || !covers(graver, milder)) continue;
        Finding one = graver.finding().with(bases(graver.finding(), milder.finding()), graver.finding().severity());
        if (isNarrowed(graver, milder)) one = narrowed(one, asked(milder));
        if (graver.finding().code().equals("B2101") && isWish(graver, milder)) one = wished(one, milder);
        if (isSet(graver)) for (Finding.Related more : milder.finding().related()) if (!one.related().contains(more)) one = one.adding(more, null);
        joined.put(milder.finding(), one);
        joined.put(graver.finding(), one);
      }
    if (joined.isEmpty()) return judgements;
    return judgements.stream().map(j -> j.with(j.verdict(), j.findings().stream().map(f -> joined.getOrDefault(f, f)).toList())).toList();
  }

  private static boolean isNarrowed(Found graver, Found milder) {
    return graver.finding().code().equals(milder.finding().code()) && isNarrower(asked(milder), asked(graver));
  }

  /** Only what the fewer words name keeps both rules. */
  private static Finding narrowed(Finding finding, Clause few) {
    List<Argument> steps = new ArrayList<>(finding.reasoning());
    steps.add(new Argument.Sentence("step.narrower", List.of(new Argument.Says(few))));
    Argument words = new Argument.Words(((Value.Members) few.value()).members());
    return finding.because(steps).advising(new Argument.Sentence("remedy.narrower", List.of(words)));
  }

  private static Finding wished(Finding finding, Found wish) {
    List<Argument> steps = new ArrayList<>(finding.reasoning());
    steps.add(new Argument.Sentence("step.wished", List.of(new Argument.Says(asked(wish)))));
    Finding one = finding.because(steps);
    for (Finding.Related more : wish.finding().related()) if (!one.related().contains(more)) one = one.adding(more, null);
    return one;
  }

  private static List<Basis> bases(Finding graver, Finding milder) {
    List<Basis> bases = new ArrayList<>(graver.bases());
    for (Basis basis : milder.bases()) if (!bases.contains(basis)) bases.add(basis);
    return bases;
  }

  private static boolean samePlace(Found a, Found b) {
    return a.finding().locus() != null && Objects.equals(a.finding().locus(), b.finding().locus()) && a.judgement().subject().equals(b.judgement().subject())
        && !a.finding().bases().isEmpty() && !b.finding().bases().isEmpty();
  }

  private boolean covers(Found graver, Found milder) {
    if (graver.finding().severity().compareTo(milder.finding().severity()) > 0) return false;
    String codes = graver.finding().code() + milder.finding().code();
    if (codes.equals("B2101B2101")) return isHigher(graver.judgement(), milder.judgement()) && (isStricter(asked(graver), asked(milder)) || isWish(graver, milder));
    if (codes.equals("B2107B2107")) return isHigher(graver.judgement(), milder.judgement()) && isNarrower(asked(milder), asked(graver)) && named(graver).equals(named(milder));
    return codes.equals("B2109B2107") && named(graver).containsAll(named(milder));
  }

  /** One document binds a number and wishes for a narrower one: who breaks what binds is told the wish along with it. */
  private boolean isWish(Found binding, Found wish) {
    return binding.judgement().law() == wish.judgement().law() && isNumber(wish, true) && isNumber(binding, false) && isStricter(asked(wish), asked(binding));
  }

  private static boolean isNumber(Found found, boolean soft) {
    return asked(found) != null && asked(found).value() instanceof Value.Formal && asked(found).soft() == soft;
  }

  private static boolean isHigher(Judgement graver, Judgement milder) {
    Rank high = graver.law().header().rank();
    Rank low = milder.law().header().rank();
    return high == low || high != null && low != null && high.ordinal() < low.ordinal();
  }

  private boolean isStricter(Clause strict, Clause mild) {
    if (strict == null || mild == null || !(strict.value() instanceof Value.Formal) || !(mild.value() instanceof Value.Formal)) return false;
    Formula a = Clauses.guarded(strict, facts);
    Formula b = Clauses.guarded(mild, facts);
    return electorates.counterexample(a, b) instanceof Decision.Impossible && electorates.counterexample(b, a) instanceof Decision.Possible;
  }

  /** Whether a rule names some of those that another names, so that whoever keeps to it keeps the other. */
  private static boolean isNarrower(Clause narrow, Clause wide) {
    return narrow != null && wide != null && narrow.value() instanceof Value.Members few && wide.value() instanceof Value.Members many
        && many.members().containsAll(few.members());
  }

  private static boolean isSet(Found found) {
    return asked(found) != null && asked(found).value() instanceof Value.Members;
  }

  private static Clause asked(Found found) {
    return found.finding().arguments().size() > 1 && found.finding().arguments().get(1) instanceof Argument.Says says ? says.clause() : null;
  }

  private static Set<Object> named(Found found) {
    Set<Object> words = new HashSet<>();
    for (Argument argument : found.finding().arguments()) if (argument instanceof Argument.Words named) words.addAll(named.terms());
    return words;
  }
}
