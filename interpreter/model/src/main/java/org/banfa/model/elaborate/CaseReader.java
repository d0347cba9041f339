package org.banfa.model.elaborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.CaseKeys;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.Exercise;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;

/** Reads 案例「…」 检查：…。已知：…。预期：…。, and what a kept counterexample or practice says besides. */
final class CaseReader {
  private final Scope scope;
  private final PathResolver paths;
  private final GivenReader given;
  private final CounterexampleReader counterexample;
  private final ExerciseReader exercise;
  private final List<CaseStudy.Expected> verdicts = new ArrayList<>();
  private final List<CaseStudy.Outcome> outcomes = new ArrayList<>();
  private final List<CaseStudy.Fingerprint> fingerprints = new ArrayList<>();
  private String checks = "";
  private LocalDate asOf;
  private String course = "";
  private boolean hasGiven;

  CaseReader(Scope scope) {
    this.scope = scope;
    this.paths = new PathResolver(scope);
    this.given = new GivenReader(scope);
    this.counterexample = new CounterexampleReader(scope, paths);
    this.exercise = new ExerciseReader(scope);
  }

  CaseStudy read(DocumentTree document) {
    for (SentenceTree sentence : document.preamble()) sentence(sentence);
    Place place = new Place(0, 1, "", scope.source);
    Span name = document.name().span();
    String title = document.name().text();
    if (checks.isEmpty()) scope.error("B1371", name, title);
    Exercise practised = exercise.finish(name, title, place);
    CaseStudy.Counterexample kept = counterexample.finish(name, title, hasGiven);
    return new CaseStudy(
        title, checks, asOf, given.given(), List.copyOf(verdicts), List.copyOf(outcomes), kept, practised, List.copyOf(fingerprints),
        place.at(0, name));
  }

  private void sentence(SentenceTree sentence) {
    String key = "";
    for (PartTree part : sentence.parts()) {
      List<SegmentTree> segments = new ArrayList<>(part.segments());
      if (segments.size() > 1 && CaseKeys.OPENING.contains(Phrases.key(segments.get(0)))) key = Phrases.key(segments.remove(0));
      part(key, segments, part.span(), sentence);
    }
  }

  private void part(String key, List<SegmentTree> segments, Span span, SentenceTree sentence) {
    SegmentTree last = segments.get(segments.size() - 1);
    List<Word> words = Phrases.words(last.groups());
    switch (key) {
      case CaseKeys.CHECKS -> checks(words, sentence);
      case CaseKeys.AS_OF -> asOf = Dates.first(words, scope);
      case CaseKeys.GIVEN -> given(last);
      case CaseKeys.EXPECTED -> expected(segments, span, words);
      case CaseKeys.AGAINST -> counterexample.against(words, span);
      case CaseKeys.MATTER -> counterexample.matter(last, span);
      case CaseKeys.FINGERPRINT -> fingerprint(words, span);
      case CaseKeys.SCENARIO -> exercise.scenario(words, span);
      case CaseKeys.SEED -> exercise.seed(words, span);
      case CaseKeys.RUN -> exercise.run(words, span);
      case CaseKeys.INCIDENTS -> exercise.incidents(words, span);
      case CaseKeys.DECISIONS -> exercise.decisions(words, span, new Place(0, 1, "", scope.source));
      default -> scope.error("B1351", sentence.span(), scope.text(span));
    }
  }

  private void given(SegmentTree segment) {
    hasGiven = true;
    segment.groups().forEach(given::read);
  }

  private void checks(List<Word> words, SentenceTree sentence) {
    for (Word word : words) {
      if (word.type() == BanfaLexer.TITLE || word.type() == BanfaLexer.QUOTED) checks = (String) word.literal();
    }
    LocalDate date = Dates.first(words, scope);
    if (date != null) asOf = date;
    if (checks.isEmpty()) scope.error("B1371", sentence.span(), scope.text(sentence.span()));
  }

  /** A document and the hash of what it said. */
  private void fingerprint(List<Word> words, Span span) {
    boolean two = words.size() == 2 && words.get(0).type() == BanfaLexer.TITLE && words.get(1).type() == BanfaLexer.QUOTED;
    if (!two) scope.error("B1387", span, scope.text(span));
    else fingerprints.add(new CaseStudy.Fingerprint((String) words.get(0).literal(), ((String) words.get(1).literal()).strip()));
  }

  private void expected(List<SegmentTree> segments, Span span, List<Word> words) {
    String head = segments.size() > 1 ? Phrases.key(segments.get(0)) : "";
    if (CaseKeys.COURSE.contains(head)) course = head;
    else if (segments.size() > 1 || !isQuoted(words)) course = "";
    if (!course.isEmpty()) {
      exercise.course(course, words, span);
    } else if (head.equals(CaseKeys.BY_METHOD) || head.equals(CaseKeys.BY_LAW)) {
      counterexample.accepted(head, answer(segments.get(1)), span);
    } else if (segments.size() > 1) {
      outcome(segments, span);
    } else {
      verdict(span, words);
    }
  }

  private void verdict(Span span, List<Word> words) {
    List<String> rows = new ArrayList<>();
    String verdict = "";
    for (Word word : words) {
      if (word.type() == BanfaLexer.LABEL) rows.add((String) word.literal());
      else if (word.entry() != null) verdict = word.entry().key();
    }
    if (verdict.isEmpty() || rows.isEmpty()) scope.error("B1373", span, scope.text(span));
    else verdicts.add(new CaseStudy.Expected(verdict, List.copyOf(rows), new Place(0, 1, "", scope.source).at(0, span)));
  }

  /** The slot a segment names; null when it names none. */
  static Slot slot(SegmentTree segment, PathResolver paths) {
    if (segment.groups().isEmpty()) return null;
    Shape shape = Shape.of(segment.groups().get(0).body());
    Nominal nominal = shape.subject() == null ? null : Phrases.single(shape.subject());
    return nominal == null ? null : paths.resolve(nominal, Context.TOP);
  }

  /** Lines go on in the parts that follow. */
  private static boolean isQuoted(List<Word> words) {
    return !words.isEmpty() && words.stream().allMatch(w -> w.type() == BanfaLexer.QUOTED);
  }

  /** A condition, or what is said of a number: 是 or 否. */
  private void outcome(List<SegmentTree> segments, Span span) {
    Slot slot = slot(segments.get(0), paths);
    Term term = slot == null ? null : slot.term();
    Boolean answer = answer(segments.get(1));
    boolean asked = term != null && (term.kind() == Kind.CONDITION || term.kind() == Kind.QUANTITY);
    if (!asked || answer == null) scope.error("B1373", span, scope.text(span));
    else outcomes.add(new CaseStudy.Outcome(slot, answer, new Place(0, 1, "", scope.source).at(0, span)));
  }

  /** 是 or 否; null when it is neither. */
  private static Boolean answer(SegmentTree segment) {
    if (segment.groups().isEmpty()) return null;
    var clause = Phrases.onlyClause(segment.groups().get(0).body());
    var answer = clause != null && clause.elements().size() == 1 ? clause.elements().get(0) : null;
    if (answer instanceof Phrase phrase && Phrases.key(phrase).equals(Keys.NO)) return false;
    return answer instanceof Operator operator && operator.word().type() == BanfaLexer.IS ? true : null;
  }
}
