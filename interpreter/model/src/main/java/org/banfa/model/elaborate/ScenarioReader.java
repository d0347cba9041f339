package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Locus;
import org.banfa.model.document.Scenario;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.SentenceTree;

/** Reads 情景「…」: the electorate, its chances, who stands, what may go wrong, runs and seed. */
final class ScenarioReader {
  private static final int MOST_VOTERS = 10_000_000;
  private static final int MOST_RUNS = 1_000_000_000;
  private static final int MOST_GROUPS = 10_000;
  private static final int MOST_DISPERSION = 1_000_000;
  private static final int DEFAULT_RUNS = 10_000;

  private final Scope scope;
  private final ContenderReader people;
  private final GivenReader given;
  private final OutcomeWords outcomes = OutcomeWords.read();
  private String method = "";
  private int registered;
  private int groups = 1;
  private BigFraction turnout;
  private int dispersion;
  private BigFraction proxies = BigFraction.ZERO;
  private String agents = "";
  private BigFraction invalid = BigFraction.ZERO;
  private BigFraction withdrawal = BigFraction.ZERO;
  private final SortedMap<String, BigFraction> incidents = new TreeMap<>();
  private final List<String> watched = new ArrayList<>();
  private int runs = DEFAULT_RUNS;
  private OptionalLong seed = OptionalLong.empty();
  private final SortedMap<String, Locus> places = new TreeMap<>();

  ScenarioReader(Scope scope) {
    this.scope = scope;
    this.people = new ContenderReader(scope);
    this.given = new GivenReader(scope);
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
    if (registered == 0 && !places.containsKey(ScenarioKeys.REGISTERED)) scope.error("B3216", name, title, ScenarioKeys.REGISTERED);
    if (turnout == null && !places.containsKey(ScenarioKeys.TURNOUT)) scope.error("B3216", name, title, ScenarioKeys.TURNOUT);
    if (!places.containsKey(ScenarioKeys.CONTENDERS)) scope.error("B3216", name, title, ScenarioKeys.CONTENDERS);
    if (registered > 0 && groups > registered) scope.error("B3218", name, Integer.toString(groups), Integer.toString(registered));
    people.finish();
    return new Scenario(title, method, registered, groups, turnout, dispersion, proxies, agents, invalid, people.contenders(),
        withdrawal, people.kin(), incidents, given.given(), List.copyOf(watched), runs, seed, places, new Place(0, 1, "", scope.source).at(0, name));
  }

  private void sentence(SentenceTree sentence, Place place) {
    String opened = "";
    for (Annotated one : Annotated.of(sentence)) {
      String key = one.key();
      if (!key.equals(opened) && !key.isEmpty() && places.putIfAbsent(key, place.at(0, sentence.span())) != null) {
        scope.error("B3217", sentence.span(), key);
      }
      opened = key;
      Span span = one.groups().isEmpty() ? sentence.span() : ValueReader.span(one.groups());
      switch (key) {
        case ScenarioKeys.METHOD -> method = one.quoted();
        case ScenarioKeys.REGISTERED -> registered(one, span);
        case ScenarioKeys.TURNOUT -> turnout(one, span);
        case ScenarioKeys.PROXIES -> proxies = share(one.words(), span, proxies);
        case ScenarioKeys.AGENTS -> agents = scope.text(span);
        case ScenarioKeys.INVALID -> invalid = share(one.words(), span, invalid);
        case ScenarioKeys.CONTENDERS -> people.contest(one, place);
        case ScenarioKeys.WOMEN -> people.women(one);
        case ScenarioKeys.WITHDRAWAL -> withdrawal = share(one.words(), span, withdrawal);
        case ScenarioKeys.KIN -> people.related(one, place);
        case ScenarioKeys.INCIDENTS -> incident(one, span);
        case ScenarioKeys.GIVEN -> one.groups().forEach(given::read);
        case ScenarioKeys.RUNS -> runs = whole(one.words(), span, 1, MOST_RUNS, runs);
        case ScenarioKeys.SEED -> seed(one, span);
        case ScenarioKeys.WATCH -> watch(one);
        default -> scope.error("B3202", sentence.span(), key.isEmpty() ? scope.text(sentence.span()) : key);
      }
    }
  }

  /** A number of voters, and of groups. */
  private void registered(Annotated one, Span span) {
    for (GroupTree group : one.groups()) {
      List<Word> words = Phrases.words(List.of(group));
      boolean divided = words.stream().anyMatch(w -> is(w, ScenarioKeys.DIVIDED));
      if (divided) groups = whole(words, group.span(), 1, MOST_GROUPS, groups);
      else registered = whole(words, group.span(), 1, MOST_VOTERS, registered);
    }
    if (one.groups().isEmpty()) scope.error("B3214", span, scope.text(span), "1", Integer.toString(MOST_VOTERS));
  }

  /** A mean, and how firmly it is kept to. */
  private void turnout(Annotated one, Span span) {
    for (GroupTree group : one.groups()) {
      List<Word> words = Phrases.words(List.of(group));
      boolean spread = words.stream().anyMatch(w -> is(w, ScenarioKeys.DISPERSION));
      if (spread) dispersion = whole(words, group.span(), 1, MOST_DISPERSION, dispersion);
      else turnout = share(words, group.span(), turnout);
    }
    if (turnout == null && one.groups().isEmpty()) scope.error("B3204", span, scope.text(span));
  }

  private void incident(Annotated one, Span span) {
    String word = "";
    for (String key : one.keys()) word = ScenarioKeys.INCIDENT_WORDS.getOrDefault(key, word);
    if (word.isEmpty()) scope.error("B3212", span, scope.text(span));
    else incidents.put(word, share(one.words(), span, BigFraction.ZERO));
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

  private static boolean is(Word word, String key) {
    return word.entry() != null && word.entry().key().equals(key);
  }

  private BigFraction share(List<Word> words, Span span, BigFraction otherwise) {
    return Shares.first(words, span, scope, otherwise);
  }

  private int whole(List<Word> words, Span span, int least, int most, int otherwise) {
    for (Word word : words) {
      if (word.type() != BanfaLexer.INT) continue;
      BigInteger value = (BigInteger) word.literal();
      if (value.compareTo(BigInteger.valueOf(least)) >= 0 && value.compareTo(BigInteger.valueOf(most)) <= 0) return value.intValue();
    }
    scope.error("B3214", span, scope.text(span), Integer.toString(least), Integer.toString(most));
    return otherwise;
  }
}
