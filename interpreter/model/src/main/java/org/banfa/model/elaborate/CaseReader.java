package org.banfa.model.elaborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;

/** Reads 案例「…」 检查：…。已知：…。预期：…。 */
final class CaseReader {
  private static final String CHECKS = "检查";
  private static final String AS_OF = "法律截至";
  private static final String GIVEN = "已知";
  private static final String EXPECTED = "预期";

  private final Scope scope;
  private final PathResolver paths;
  private String checks = "";
  private LocalDate asOf;
  private final GivenReader given;
  private final List<CaseStudy.Expected> verdicts = new ArrayList<>();
  private final List<CaseStudy.Outcome> outcomes = new ArrayList<>();

  CaseReader(Scope scope) {
    this.scope = scope;
    this.paths = new PathResolver(scope);
    this.given = new GivenReader(scope);
  }

  CaseStudy read(DocumentTree document) {
    for (SentenceTree sentence : document.preamble()) sentence(sentence);
    Place place = new Place(0, 1, "", scope.source);
    if (checks.isEmpty()) scope.error("B1371", document.name().span(), document.name().text());
    return new CaseStudy(document.name().text(), checks, asOf, given.given(), List.copyOf(verdicts), List.copyOf(outcomes),
        place.at(0, document.name().span()));
  }

  private void sentence(SentenceTree sentence) {
    String key = "";
    for (PartTree part : sentence.parts()) {
      List<SegmentTree> segments = new ArrayList<>(part.segments());
      if (segments.size() > 1 && isKey(Phrases.key(segments.get(0)))) key = Phrases.key(segments.remove(0));
      SegmentTree last = segments.get(segments.size() - 1);
      List<Word> words = Phrases.words(last.groups());
      switch (key) {
        case CHECKS -> checks(words, sentence);
        case AS_OF -> asOf = Dates.first(words, scope);
        case GIVEN -> last.groups().forEach(given::read);
        case EXPECTED -> expected(segments, part, words);
        default -> scope.error("B1351", sentence.span(), scope.text(part.span()));
      }
    }
  }

  private static boolean isKey(String key) {
    return key.equals(CHECKS) || key.equals(AS_OF) || key.equals(GIVEN) || key.equals(EXPECTED);
  }

  private void checks(List<Word> words, SentenceTree sentence) {
    for (Word word : words) {
      if (word.type() == BanfaLexer.TITLE || word.type() == BanfaLexer.QUOTED) checks = (String) word.literal();
    }
    LocalDate date = Dates.first(words, scope);
    if (date != null) asOf = date;
    if (checks.isEmpty()) scope.error("B1371", sentence.span(), scope.text(sentence.span()));
  }

  private void expected(List<SegmentTree> segments, PartTree part, List<Word> words) {
    Place place = new Place(0, 1, "", scope.source);
    if (segments.size() > 1) {
      outcome(segments, part, place);
      return;
    }
    List<String> rows = new ArrayList<>();
    String verdict = "";
    for (Word word : words) {
      if (word.type() == BanfaLexer.LABEL) rows.add((String) word.literal());
      else if (word.entry() != null) verdict = word.entry().key();
    }
    if (verdict.isEmpty() || rows.isEmpty()) scope.error("B1373", part.span(), scope.text(part.span()));
    else verdicts.add(new CaseStudy.Expected(verdict, List.copyOf(rows), place.at(0, part.span())));
  }

  /** A condition, 是 or 否. */
  private void outcome(List<SegmentTree> segments, PartTree part, Place place) {
    Shape head = Shape.of(segments.get(0).groups().get(0).body());
    Nominal nominal = head.subject() == null ? null : Phrases.single(head.subject());
    Slot slot = nominal == null ? null : paths.resolve(nominal, Context.TOP);
    Term term = slot == null ? null : slot.term();
    var clause = Phrases.onlyClause(segments.get(1).groups().get(0).body());
    var answer = clause != null && clause.elements().size() == 1 ? clause.elements().get(0) : null;
    boolean no = answer instanceof Phrase phrase && Phrases.key(phrase).equals(Keys.NO);
    boolean yes = answer instanceof Operator operator && operator.word().type() == BanfaLexer.IS;
    if (term == null || term.kind() != Kind.CONDITION || !yes && !no) {
      scope.error("B1373", part.span(), scope.text(part.span()));
      return;
    }
    outcomes.add(new CaseStudy.Outcome(slot, yes, place.at(0, part.span())));
  }
}
