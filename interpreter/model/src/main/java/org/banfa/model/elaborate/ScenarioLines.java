package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.Scenario;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.GroupTree;

/** Reads the lines of a scenario that may be about one of several votes; null and 0 are what is not said. */
final class ScenarioLines {
  /** The keys of such lines. */
  static final Set<String> KEYS = Set.of(
      ScenarioKeys.REGISTERED, ScenarioKeys.TURNOUT, ScenarioKeys.PROXIES, ScenarioKeys.INVALID, ScenarioKeys.CONTENDERS,
      ScenarioKeys.WITHDRAWAL, ScenarioKeys.INCIDENTS, ScenarioKeys.ATTENDING, ScenarioKeys.IN_FAVOUR,
      ScenarioKeys.SIGNED, ScenarioKeys.SIGNED_VOID);
  private static final int MOST_VOTERS = 10_000_000;
  private static final int MOST_GROUPS = 10_000;
  private static final int MOST_DISPERSION = 1_000_000;

  private final Scope scope;
  final ContenderReader people;
  int registered;
  int groups;
  BigFraction turnout;
  int dispersion;
  BigFraction proxies;
  BigFraction invalid;
  BigFraction withdrawal;
  BigFraction attending;
  BigFraction inFavour;
  SortedMap<String, BigFraction> incidents;
  private SortedMap<String, BigFraction> signed;
  private BigFraction signedVoid;

  ScenarioLines(Scope scope) {
    this.scope = scope;
    this.people = new ContenderReader(scope);
  }

  void read(Annotated one, Span span, Place place) {
    switch (one.key()) {
      case ScenarioKeys.REGISTERED -> registered(one, span);
      case ScenarioKeys.TURNOUT -> turnout(one, span);
      case ScenarioKeys.PROXIES -> proxies = share(one, span, proxies);
      case ScenarioKeys.INVALID -> invalid = share(one, span, invalid);
      case ScenarioKeys.CONTENDERS -> people.contest(one, place);
      case ScenarioKeys.WITHDRAWAL -> withdrawal = share(one, span, withdrawal);
      case ScenarioKeys.INCIDENTS -> incident(one, span);
      case ScenarioKeys.ATTENDING -> attending = share(one, span, attending);
      case ScenarioKeys.IN_FAVOUR -> inFavour = share(one, span, inFavour);
      case ScenarioKeys.SIGNED -> signed = people.signed(one, span, signed == null ? new TreeMap<>() : signed);
      case ScenarioKeys.SIGNED_VOID -> signedVoid = share(one, span, signedVoid);
      default -> throw new IllegalArgumentException(one.key());
    }
  }

  /** A number of voters, and of groups. */
  private void registered(Annotated one, Span span) {
    for (GroupTree group : one.groups()) {
      List<Word> words = Phrases.words(List.of(group));
      boolean divided = words.stream().anyMatch(w -> is(w, ScenarioKeys.DIVIDED));
      if (divided) groups = whole(scope, words, group.span(), 1, MOST_GROUPS, groups);
      else registered = whole(scope, words, group.span(), 1, MOST_VOTERS, registered);
    }
    if (one.groups().isEmpty()) scope.error("B3214", span, scope.text(span), "1", Integer.toString(MOST_VOTERS));
  }

  /** A mean, and how firmly it is kept to. */
  private void turnout(Annotated one, Span span) {
    for (GroupTree group : one.groups()) {
      List<Word> words = Phrases.words(List.of(group));
      boolean spread = words.stream().anyMatch(w -> is(w, ScenarioKeys.DISPERSION));
      if (spread) dispersion = whole(scope, words, group.span(), 1, MOST_DISPERSION, dispersion);
      else turnout = Shares.first(words, group.span(), scope, turnout);
    }
    if (turnout == null && one.groups().isEmpty()) scope.error("B3204", span, scope.text(span));
  }

  private void incident(Annotated one, Span span) {
    String word = "";
    for (String key : one.keys()) word = ScenarioKeys.INCIDENT_WORDS.getOrDefault(key, word);
    if (incidents == null) incidents = new TreeMap<>();
    if (word.isEmpty()) scope.error("B3212", span, scope.text(span));
    else incidents.put(word, Shares.first(one.words(), span, scope, BigFraction.ZERO));
  }

  private BigFraction share(Annotated one, Span span, BigFraction otherwise) {
    return Shares.first(one.words(), span, scope, otherwise == null ? BigFraction.ZERO : otherwise);
  }

  private static boolean is(Word word, String key) {
    return word.entry() != null && word.entry().key().equals(key);
  }

  /** The first whole number within bounds. */
  static int whole(Scope scope, List<Word> words, Span span, int least, int most, int otherwise) {
    for (Word word : words) {
      if (word.type() != BanfaLexer.INT) continue;
      BigInteger value = (BigInteger) word.literal();
      if (value.compareTo(BigInteger.valueOf(least)) >= 0 && value.compareTo(BigInteger.valueOf(most)) <= 0) return value.intValue();
    }
    scope.error("B3214", span, scope.text(span), Integer.toString(least), Integer.toString(most));
    return otherwise;
  }

  /** Who signs for those who stand; null when nothing is said. */
  Scenario.Signing signing() {
    return signed == null ? null : new Scenario.Signing(signed, signedVoid == null ? BigFraction.ZERO : signedVoid);
  }

  /** What these lines say of one vote, over what holds for all. */
  Scenario over(Scenario all, List<Scenario.Contender> contenders) {
    Scenario.Decision decision = new Scenario.Decision(
        attending == null ? all.decision().attending() : attending, inFavour == null ? all.decision().inFavour() : inFavour);
    return new Scenario(all.title(), all.method(), registered == 0 ? all.registered() : registered, groups == 0 ? registered == 0 ? all.groups() : 1 : groups,
        turnout == null ? all.turnout() : turnout, turnout == null && dispersion == 0 ? all.dispersion() : dispersion,
        proxies == null ? all.proxies() : proxies, all.agents(), invalid == null ? all.invalid() : invalid,
        contenders.isEmpty() ? all.contenders() : contenders, withdrawal == null ? all.withdrawal() : withdrawal, all.kin(), all.elsewhere(),
        incidents == null ? all.incidents() : incidents, all.given(), all.watched(), all.runs(), all.seed(), decision, signing() == null ? all.signing() : signing(), all.scales(), new TreeMap<>(), new TreeMap<>(),
        all.recall(), all.vacancy(), all.places(), all.locus());
  }
}
