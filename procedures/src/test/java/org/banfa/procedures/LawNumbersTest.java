package org.banfa.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banfa.grammar.BanfaLexer;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.Judgement;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.Evidence;
import org.banfa.model.document.Header;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Moment;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Version;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Segmenter;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Changes every number of every rule of the library, one at a time: a method that says word for word what the law said
 * before gets another verdict.
 */
class LawNumbersTest {
  private static final List<Source> SOURCES = StandardLibrary.sources();
  private static final LibraryLoader.Base WHOLE = load(SOURCES);

  private static LibraryLoader.Base load(List<Source> sources) {
    return new LibraryLoader(new Diagnostics()).extend(LibraryLoader.Base.EMPTY, sources);
  }

  @TestFactory
  Stream<DynamicTest> everyNumberMatters() {
    List<DynamicTest> tests = new ArrayList<>();
    for (LegalDocument law : WHOLE.library().documents()) {
      if (law.header().rank() == Rank.REFERENCE) continue;
      LibraryLoader.Base rest = load(SOURCES.stream().filter(s -> !s.name().equals(law.source().name())).toList());
      List<Word> words = Segmenter.cut(law.source(), WHOLE.lexicon(), new Diagnostics()).words();
      for (Rule rule : law.rules()) {
        if (rule.clauses().isEmpty() || isAdvice(rule)) continue;
        for (Word word : words) {
          if (isNumber(word) && inside(word.span(), rule.locus().span())) tests.add(test(law, rest, rule, word));
        }
      }
    }
    assertThat(tests.size()).isGreaterThan(60);
    return tests.stream();
  }

  private static boolean isAdvice(Rule rule) {
    return rule.clauses().stream().allMatch(c -> c.modality() == Modality.MAY || c.value() instanceof Value.Words);
  }

  private static boolean isNumber(Word word) {
    return word.type() == BanfaLexer.INT || word.type() == BanfaLexer.FRACTION;
  }

  private static boolean inside(Span inner, Span outer) {
    return inner.start() >= outer.start() && inner.end() <= outer.end();
  }

  private static DynamicTest test(LegalDocument law, LibraryLoader.Base rest, Rule rule, Word word) {
    return DynamicTest.dynamicTest(law.title() + " " + rule.label() + " " + word.text() + " at " + word.span().start(), () -> {
      LegalDocument method = copy(law, rule);
      LocalDate day = day(law, rule);
      List<String> before = verdicts(WHOLE.library(), method, day, rule);
      List<List<String>> after = new ArrayList<>();
      for (int step : zero(word) ? new int[] {1} : new int[] {1, -1}) after.add(verdicts(mutated(law, rest, word, changed(word, step)), method, day, rule));
      assertThat(after).as("verdicts with the number moved up and down, before: %s", before).anyMatch(v -> !v.equals(before));
    });
  }

  /** Nothing counts less than zero: such a number moves up only. */
  private static boolean zero(Word word) {
    return word.literal() instanceof BigInteger number && number.signum() == 0;
  }

  private static Library mutated(LegalDocument law, LibraryLoader.Base rest, Word word, String changed) {
    String text = law.source().text();
    Source mutated = new Source(law.source().name(), text.substring(0, word.span().start()) + changed + text.substring(word.span().end()));
    Diagnostics problems = new Diagnostics();
    Library after = new LibraryLoader(problems).extend(rest, List.of(mutated)).library();
    assertThat(problems.sorted()).isEmpty();
    return after;
  }

  private static String changed(Word word, int step) {
    if (word.type() == BanfaLexer.INT) return ((BigInteger) word.literal()).add(BigInteger.valueOf(step)).toString();
    Word.Share share = (Word.Share) word.literal();
    return share.numerator().multiply(BigInteger.valueOf(7)).add(BigInteger.valueOf(step)) + "/" + share.denominator().multiply(BigInteger.valueOf(7));
  }

  private static LocalDate day(LegalDocument law, Rule rule) {
    for (Version version : law.header().versions()) if (rule.inVersion(version)) return version.from().plusDays(1);
    return LocalDate.of(2017, 5, 6);
  }

  private static List<String> verdicts(Library library, LegalDocument method, LocalDate day, Rule rule) {
    List<String> verdicts = new ArrayList<>();
    for (Judgement judgement : Check.of(library, method, day).judgements()) {
      if (judgement.rule().label().equals(rule.label())) verdicts.add(judgement.subject() + " " + judgement.verdict());
    }
    return verdicts;
  }

  /** A method that says what the rule says, under the rule's own conditions. */
  private static LegalDocument copy(LegalDocument law, Rule rule) {
    Source source = new Source("copy", " ");
    Locus locus = new Locus(1, 1, 0, "copy", source, new Span(0, 1));
    List<Clause> clauses = new ArrayList<>();
    for (Clause c : rule.clauses()) {
      clauses.add(new Clause(c.subject(), c.op(), c.value(), Modality.STATED, quantitative(c.guard()) ? c.guard() : Formula.TRUE, List.of(), false, "", locus));
      premises(c.guard(), locus, clauses);
    }
    Term electionDay = WHOLE.library().vocabulary().all().stream().filter(t -> t.kind() == Kind.DAY).findFirst().orElseThrow();
    TimeValue.Anchor date = new TimeValue.Anchor.Date(LocalDate.of(2030, 5, 6));
    List<TimeValue.Bound> on = new ArrayList<>();
    for (TimeValue.Side side : TimeValue.Side.values()) on.add(new TimeValue.Bound(side, date, 0, org.banfa.model.vocabulary.Unit.DAYS));
    clauses.add(new Clause(new Slot(null, electionDay), Op.IS, new Value.When(new TimeValue(on)), Modality.STATED, Formula.TRUE, List.of(), false, "", locus));
    Rule copy = new Rule("copy", clauses, new TreeMap<>(), Set.of(), Evidence.FULL, null, false, Moment.ELECTION_DAY, null, "", "", locus);
    Header header = new Header("", Rank.VILLAGE_METHOD, law.header().territory(), law.header().binds(), List.of(), null, null, "", List.of(), List.of(), "", "");
    return new LegalDocument(DocumentKind.METHOD, "copy", header, List.of(copy), List.of(), List.of(), List.of(), source);
  }

  private static boolean quantitative(Formula guard) {
    return guard instanceof Formula.Comparison || guard instanceof Formula.And a && a.parts().stream().allMatch(LawNumbersTest::quantitative);
  }

  /** Makes the document say what a condition asks it to have said. */
  private static void premises(Formula guard, Locus locus, List<Clause> clauses) {
    if (guard instanceof Formula.And and) and.parts().forEach(p -> premises(p, locus, clauses));
    if (guard instanceof Formula.Or or) premises(or.parts().get(0), locus, clauses);
    if (!(guard instanceof Formula.Says says)) return;
    Value value = says.member() != null ? new Value.Members(List.of(says.member())) : says.slot().term() == null ? new Value.Present() : new Value.Flag(true);
    Op op = says.slot().term() == null ? Op.EXISTS : Op.IS;
    clauses.add(new Clause(says.slot(), op, value, Modality.STATED, Formula.TRUE, List.of(), false, "", locus));
  }
}
