package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.CaseKeys;
import org.banfa.model.document.Exercise;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** Collects what a case says of a practice, and reports what is missing. */
final class ExerciseReader {
  private static final List<String> NEEDED = List.of(CaseKeys.SCENARIO, CaseKeys.SEED, CaseKeys.RUN);

  private final Scope scope;
  private String scenario = "";
  private Long seed;
  private Long run;
  private final List<String> incidents = new ArrayList<>();
  private final List<Exercise.Line> decisions = new ArrayList<>();
  private final Map<String, List<String>> course = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();

  ExerciseReader(Scope scope) {
    this.scope = scope;
    for (String key : CaseKeys.COURSE) course.put(key, new ArrayList<>());
  }

  void scenario(List<Word> words, Span span) {
    seen.add(CaseKeys.SCENARIO);
    for (Word word : words) if (isQuoted(word)) scenario = (String) word.literal();
    if (scenario.isEmpty()) scope.error("B1384", span, scope.text(span));
  }

  void seed(List<Word> words, Span span) {
    seen.add(CaseKeys.SEED);
    seed = number(words, span);
  }

  void run(List<Word> words, Span span) {
    seen.add(CaseKeys.RUN);
    run = number(words, span);
  }

  void incidents(List<Word> words, Span span) {
    seen.add(CaseKeys.INCIDENTS);
    incidents.addAll(quoted(words, span));
  }

  void decisions(List<Word> words, Span span, Place place) {
    seen.add(CaseKeys.DECISIONS);
    quoted(words, span);
    for (Word word : words) if (isQuoted(word)) decisions.add(new Exercise.Line((String) word.literal(), place.at(0, word.span())));
  }

  void course(String key, List<Word> words, Span span) {
    seen.add(key);
    course.get(key).addAll(quoted(words, span));
  }

  /** The exercise; null when the case is none or lacks something, which is then reported. Without a scenario its decisions are the whole record. */
  Exercise finish(Span name, String title, Place place) {
    if (seen.isEmpty()) return null;
    if (seen.contains(CaseKeys.DECISIONS) && !seen.contains(CaseKeys.INCIDENTS) && NEEDED.stream().noneMatch(seen::contains)) return whole("", 0, 0, name, place);
    for (String key : NEEDED) if (!seen.contains(key)) scope.error("B1385", name, title, key);
    if (scenario.isEmpty() || seed == null || run == null) return null;
    return whole(scenario, seed, run, name, place);
  }

  private Exercise whole(String under, long number, long game, Span name, Place place) {
    return new Exercise(
        under, number, game, List.copyOf(incidents), List.copyOf(decisions), of(CaseKeys.REFUSED), of(CaseKeys.DONE), of(CaseKeys.HAPPENED),
        of(CaseKeys.SEATED), of(CaseKeys.VACANT), place.at(0, name));
  }

  private List<String> of(String key) {
    return List.copyOf(course.get(key));
  }

  private static boolean isQuoted(Word word) {
    return word.type() == BanfaLexer.QUOTED || word.type() == BanfaLexer.TITLE;
  }

  /** The texts in quotes; anything else is reported. */
  private List<String> quoted(List<Word> words, Span span) {
    List<String> texts = new ArrayList<>();
    for (Word word : words) if (isQuoted(word)) texts.add((String) word.literal());
    if (texts.isEmpty() || texts.size() < words.size()) scope.error("B1384", span, scope.text(span));
    return texts;
  }

  /** A whole number, in quotes when it is negative. */
  private Long number(List<Word> words, Span span) {
    Object literal = words.size() == 1 ? words.get(0).literal() : null;
    try {
      if (literal instanceof BigInteger value) return value.longValueExact();
      if (literal instanceof String text) return Long.parseLong(text.strip());
    } catch (ArithmeticException | NumberFormatException beyond) {
      // reported below
    }
    scope.error("B1386", span, scope.text(span));
    return null;
  }
}
