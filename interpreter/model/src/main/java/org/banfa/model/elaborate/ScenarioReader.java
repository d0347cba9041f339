package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Locus;
import org.banfa.model.document.RecallLine;
import org.banfa.model.document.Scenario;
import org.banfa.model.document.VacancyLine;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.SentenceTree;

/** Reads 情景「…」: the electorate, its chances, who stands, what may go wrong, runs and seed; of several votes each apart. */
final class ScenarioReader {
  private static final int MOST_RUNS = 1_000_000_000;
  private static final int MOST_EACH = 1_000_000;
  private static final int DEFAULT_RUNS = 10_000;

  private final Scope scope;
  private final ScenarioLines all;
  private final SortedMap<String, ScenarioLines> votes = new TreeMap<>();
  private final SortedMap<String, UnitReader> units = new TreeMap<>();
  private final GivenReader given;
  private final RecallReader recalls;
  private final VacancyReader vacancies;
  private RecallLine recall;
  private VacancyLine vacancy;
  private final OutcomeWords outcomes = OutcomeWords.read();
  private String method = "";
  private String agents = "";
  private final List<String> watched = new ArrayList<>();
  private int runs = DEFAULT_RUNS;
  private OptionalLong seed = OptionalLong.empty();
  private final SortedMap<String, List<Long>> scales = new TreeMap<>();
  private final SortedMap<String, Locus> places = new TreeMap<>();
  /** Keys of lines about the time in office, which say nothing of the election. */
  private final Set<String> later = new HashSet<>();

  ScenarioReader(Scope scope) {
    this.scope = scope;
    this.all = new ScenarioLines(scope);
    this.given = new GivenReader(scope);
    this.recalls = new RecallReader(scope, all.people);
    this.vacancies = new VacancyReader(scope, all.people);
  }

  Scenario read(DocumentTree document) {
    int paragraph = 0;
    for (SentenceTree sentence : document.preamble()) {
      paragraph++;
      if (DeclarationReader.isDeclaration(sentence)) continue;
      Place place = new Place(0, paragraph, sentence.labelText(), scope.source);
      sentence(sentence, place);
    }
    Span name = document.name().span();
    String title = document.name().text();
    if (method.isEmpty()) scope.error("B3201", name, title);
    if (all.registered == 0) all.registered = units.values().stream().flatMap(u -> u.units().stream()).filter(u -> u.parent().isEmpty()).mapToInt(Scenario.UnitLine::registered).sum();
    if (all.registered == 0 && !says(ScenarioKeys.REGISTERED)) scope.error("B3216", name, title, ScenarioKeys.REGISTERED);
    if (all.turnout == null && !says(ScenarioKeys.TURNOUT)) scope.error("B3216", name, title, ScenarioKeys.TURNOUT);
    if (!says(ScenarioKeys.CONTENDERS)) scope.error("B3216", name, title, ScenarioKeys.CONTENDERS);
    if (all.registered > 0 && all.groups > all.registered) scope.error("B3218", name, Integer.toString(all.groups), Integer.toString(all.registered));
    scales.forEach((scale, each) -> {
      int groups = Math.max(1, all.groups);
      if (each.size() > groups) scope.error("B3219", name, scale, Integer.toString(each.size()), Integer.toString(groups));
    });
    Scenario whole = scenario(title, new TreeMap<>(), new Place(0, 1, "", scope.source).at(0, name));
    SortedMap<String, Scenario> apart = new TreeMap<>();
    votes.forEach((vote, lines) -> {
      if (!vote.contains("/")) apart.put(vote, lines.over(whole, lines.people.contenders(all.people)));
    });
    units.forEach((vote, read) -> units(vote, read.units(), apart.getOrDefault(vote, whole), apart));
    votes.keySet().stream().filter(v -> v.contains("/") && !apart.containsKey(v)).forEach(v -> scope.error("B3231", places.get(first(v)).span(), v.substring(v.indexOf('/') + 1)));
    signers(whole);
    apart.values().stream().filter(s -> s.signing() != whole.signing()).forEach(this::signers);
    all.people.finish(apart.values().stream().flatMap(v -> v.contenders().stream()).toList());
    Set<String> standing = new TreeSet<>();
    whole.contenders().forEach(c -> standing.add(c.name()));
    apart.values().forEach(v -> v.contenders().forEach(c -> standing.add(c.name())));
    recall = recalls.line(title, name, standing);
    vacancy = vacancies.line(title, name, standing);
    return scenario(title, apart, whole.locus());
  }

  /** Reports people who are signed for and do not stand. */
  private void signers(Scenario of) {
    if (of.signing() == null || of.contenders().isEmpty()) return;
    for (String name : of.signing().shares().keySet()) {
      Locus at = places.entrySet().stream().filter(e -> e.getKey().equals(ScenarioKeys.SIGNED) || e.getKey().endsWith("/" + ScenarioKeys.SIGNED)).findFirst().orElseThrow().getValue();
      if (of.contenders().stream().noneMatch(c -> c.name().equals(name))) scope.error("B3210", at.span(), name);
    }
  }

  private String first(String unit) {
    return places.keySet().stream().filter(k -> k.startsWith(unit + "/")).findFirst().orElseThrow();
  }

  /** Each unit as a scenario of its own; where nothing is said who stands in it, those of the vote do, with its name before theirs. */
  private void units(String vote, List<Scenario.UnitLine> lines, Scenario common, SortedMap<String, Scenario> apart) {
    Set<String> known = new TreeSet<>();
    for (Scenario.UnitLine line : lines) {
      String full = Scenario.unit(vote, line.name());
      ScenarioLines own = votes.getOrDefault(full, new ScenarioLines(scope));
      if (own.registered == 0) own.registered = line.registered();
      List<Scenario.Contender> people = own.people.contenders(all.people);
      if (people.isEmpty()) people = common.contenders().stream().map(c -> all.people.called(line.name() + c.name(), c)).toList();
      for (Scenario.Contender one : people) if (!known.add(one.name())) scope.error("B3209", one.locus().span(), one.name());
      if (apart.put(full, own.over(common, people)) != null) scope.error("B3217", places.get(vote + "/" + ScenarioKeys.UNITS).span(), line.name());
    }
  }

  private Scenario scenario(String title, SortedMap<String, Scenario> apart, Locus locus) {
    SortedMap<String, List<Scenario.UnitLine>> divided = new TreeMap<>();
    units.forEach((vote, read) -> divided.put(vote, read.units()));
    return new Scenario(title, method, all.registered, Math.max(1, all.groups), all.turnout, all.dispersion, zero(all.proxies), agents,
        zero(all.invalid), all.people.contenders(all.people), zero(all.withdrawal), all.people.kin(), all.people.elsewhere(),
        all.incidents == null ? new TreeMap<>() : all.incidents, given.given(), List.copyOf(watched), runs, seed,
        new Scenario.Decision(all.attending, all.inFavour), all.signing(), scales, apart, divided, recall, vacancy, places, locus);
  }

  private static BigFraction zero(BigFraction share) {
    return share == null ? BigFraction.ZERO : share;
  }

  /** Whether some line has this key. */
  private boolean says(String key) {
    return places.keySet().stream().filter(k -> !later.contains(k)).anyMatch(k -> k.equals(key) || k.endsWith("/" + key));
  }

  /** The vote a sentence is about; empty when it is about all. */
  private String vote(SentenceTree sentence) {
    if (sentence.parts().isEmpty() || sentence.parts().get(0).segments().size() < 3) return "";
    String key = Phrases.key(sentence.parts().get(0).segments().get(0));
    return scope.vocabulary.find(key).filter(t -> t.kind() == Kind.ACT).map(Term::id).orElse("");
  }

  private void sentence(SentenceTree sentence, Place place) {
    String act = vote(sentence);
    String unit = act.isEmpty() || sentence.parts().get(0).segments().size() < 4 ? "" : UnitReader.named(Phrases.words(sentence.parts().get(0).segments().get(1).groups())).orElse("");
    String vote = Scenario.unit(act, unit);
    String opened = "";
    for (Annotated one : Annotated.below(sentence, act.isEmpty() ? 0 : unit.isEmpty() ? 1 : 2)) {
      String key = one.key();
      String full = vote.isEmpty() ? key : vote + "/" + key;
      if (!key.equals(opened) && !key.isEmpty() && places.putIfAbsent(full, place.at(0, sentence.span())) != null) {
        scope.error("B3217", sentence.span(), key);
      }
      opened = key;
      if (scope.vocabulary.find(act).map(Term::role).filter(SeriesRoles.IN_TENURE::contains).isPresent()) later.add(full);
      Span span = one.groups().isEmpty() ? sentence.span() : ValueReader.span(one.groups());
      if (!act.isEmpty() && unit.isEmpty() && (recalls.reads(act, one, span, place) || vacancies.reads(act, one, span, place))) continue;
      if (ScenarioLines.KEYS.contains(key)) {
        (vote.isEmpty() ? all : votes.computeIfAbsent(vote, v -> new ScenarioLines(scope))).read(one, span, place);
      } else if (!act.isEmpty() && unit.isEmpty() && key.equals(ScenarioKeys.UNITS)) {
        units.computeIfAbsent(act, v -> new UnitReader(scope)).read(one, place);
      } else if (vote.isEmpty()) {
        whole(one, span, place, sentence);
      } else {
        scope.error("B3202", sentence.span(), key.isEmpty() ? scope.text(sentence.span()) : key);
      }
    }
  }

  /** A line about the whole scenario. */
  private void whole(Annotated one, Span span, Place place, SentenceTree sentence) {
    String key = one.key();
    switch (key) {
      case ScenarioKeys.METHOD -> method = one.quoted();
      case ScenarioKeys.AGENTS -> agents = scope.text(span);
      case ScenarioKeys.WOMEN -> all.people.women(one);
      case ScenarioKeys.KIN -> all.people.related(one, place);
      case ScenarioKeys.ELSEWHERE -> all.people.elsewhere(one, place);
      case ScenarioKeys.GIVEN -> one.groups().forEach(given::read);
      case ScenarioKeys.RUNS -> runs = ScenarioLines.whole(scope, one.words(), span, 1, MOST_RUNS, runs);
      case ScenarioKeys.SEED -> seed(one, span);
      case ScenarioKeys.WATCH -> watch(one);
      default -> scale(one, span, sentence);
    }
  }

  /** What a voter counts for on a further measure, group by group; fewer numbers than groups begin anew. */
  private void scale(Annotated one, Span span, SentenceTree sentence) {
    String key = one.key();
    if (scope.vocabulary.find(key).filter(t -> BallotRoles.SCALE.equals(t.role())).isEmpty()) {
      scope.error("B3202", sentence.span(), key.isEmpty() ? scope.text(sentence.span()) : key);
      return;
    }
    List<Long> each = new ArrayList<>();
    for (Word word : one.words()) {
      if (word.type() == BanfaLexer.INT) each.add(ScenarioLines.whole(scope, List.of(word), word.span(), 1, MOST_EACH, 1) + 0L);
    }
    if (each.isEmpty()) scope.error("B3214", span, scope.text(span), "1", Integer.toString(MOST_EACH));
    scales.computeIfAbsent(key, k -> new ArrayList<>()).addAll(each);
  }

  private void seed(Annotated one, Span span) {
    for (Word word : one.words()) {
      if (word.type() == BanfaLexer.INT && ((BigInteger) word.literal()).bitLength() < 64) {
        seed = OptionalLong.of(((BigInteger) word.literal()).longValue());
        return;
      }
    }
    scope.error("B3214", span, scope.text(span), "0", Long.toString(Long.MAX_VALUE));
  }

  private void watch(Annotated one) {
    for (Word word : one.words()) {
      String key = word.entry() == null ? "" : word.entry().key();
      if (outcomes.kinds(key).isEmpty()) scope.error("B3213", word.span(), word.text(), String.join("、", outcomes.words()));
      else watched.add(key);
    }
  }
}
