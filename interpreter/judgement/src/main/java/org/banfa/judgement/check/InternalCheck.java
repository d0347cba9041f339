package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Facts;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Speaker;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.linear.Decision;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Program;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Severity;

/** Finds two clauses of one program that cannot both be followed. */
final class InternalCheck {
  /** So many contradictions about one thing are listed; one more finding tells that there are others. */
  private static final int LISTED = 100;
  /** So many different things said of one thing are held against one another, each against each. */
  private static final int COMPARED = 200;
  private final Program program;
  private final Vocabulary vocabulary;
  private final Facts facts;
  private final Electorates electorates;

  InternalCheck(Program program, Vocabulary vocabulary, Facts facts, Electorates electorates) {
    this.program = program;
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.electorates = electorates;
  }

  /** The contradictions; where a law has settled the matter, what the judgements say of it is named. */
  List<Finding> find(List<Judgement> judgements) {
    Map<Slot, List<Judgement>> broken = new HashMap<>();
    for (Judgement judgement : judgements)
      if (judgement.verdict() == Verdict.CONFLICTS) broken.computeIfAbsent(judgement.subject(), j -> new ArrayList<>()).add(judgement);
    List<Finding> found = new ArrayList<>();
    for (Slot slot : program.slots())
      clashes(slot, pair -> found.add(settled(finding(pair.code(), slot, pair.first(), pair.second()), broken.getOrDefault(slot, List.of()))))
          .ifPresent(found::add);
    found.addAll(uneven());
    return found;
  }

  private record Pair(int place, Statement first, Statement second, String code) {}

  /** What a clause says, wherever it stands. */
  private record Content(Op op, Value value, Modality modality, Formula guard, List<Formula> exceptions) {}

  /**
   * Tells the pairs of clauses about a slot that cannot both be followed, by the first of them. Where there is too much to list
   * or to compare, a finding that tells so.
   */
  private Optional<Finding> clashes(Slot slot, Consumer<Pair> told) {
    List<Statement> said = program.about(slot).stream().filter(s -> !s.clause().soft() && canClash(slot, s.clause())).toList();
    if (said.size() < 2 || said.stream().noneMatch(s -> s.document() == program.method())) return Optional.empty();
    List<Pair> pairs = new ArrayList<>();
    Alike<Statement> alike = new Alike<>(InternalCheck::content, (a, b) -> clash(slot, a.clause(), b.clause()) != null);
    Statement beyond = null;
    for (Statement later : said) {
      if (alike.contents() >= COMPARED && !alike.knows(later) || pairs.size() >= LISTED) {
        beyond = later;
        if (pairs.size() >= LISTED) break;
        continue;
      }
      for (Alike.Placed<Statement> earlier : alike.add(later))
        if (isOwn(earlier.one(), later)) pairs.add(new Pair(earlier.place(), earlier.one(), later, clash(slot, earlier.one().clause(), later.clause())));
    }
    pairs.sort(Comparator.comparingInt(Pair::place));
    pairs.stream().limit(LISTED).forEach(told);
    return beyond == null && pairs.size() <= LISTED ? Optional.empty() : more(slot, said, Math.min(pairs.size(), LISTED));
  }

  /** Whether a clause can be contradicted by another about the same thing: free words, days and mere presence are not compared here. */
  private static boolean canClash(Slot slot, Clause clause) {
    if (clause.value() instanceof Value.Formal) return slot.term().kind() == Kind.QUANTITY;
    if (clause.value() instanceof Value.Members) return clause.op() == Op.IS && !slot.term().open();
    return clause.value() instanceof Value.Flag || clause.value() instanceof Value.Ranking && clause.op() == Op.IS;
  }

  /** That there is more than was listed or compared, at the first clause of the method about it. */
  private Optional<Finding> more(Slot slot, List<Statement> said, int listed) {
    return said.stream().filter(s -> s.document() == program.method()).findFirst().map(own -> new Finding(
        "B2206", FindingClass.INTERNAL, Severity.WARNING, null, List.of(), null, own.clause().locus(), null, Speaker.METHOD,
        List.of(new Argument.Subject(slot), number(said.size()), number(listed), number(COMPARED)), List.of(), List.of(), new TreeMap<>(), null));
  }

  private static Argument number(int number) {
    return new Argument.Number(BigFraction.of(number));
  }

  private static Content content(Statement statement) {
    Clause c = statement.clause();
    return new Content(c.op(), c.value(), c.modality(), c.guard(), c.exceptions());
  }

  /** Whether the method has part in it: what two clauses of the documents around it do to one another is told of those. */
  private boolean isOwn(Statement a, Statement b) {
    return a.document() == program.method() || b.document() == program.method();
  }

  /** Numbers that rest on another number of the program and cannot be whole, or cannot be at all, with it. */
  private List<Finding> uneven() {
    List<Finding> found = new ArrayList<>();
    Unrounded unrounded = new Unrounded(program);
    List<Statement> numbers = program.all().stream().filter(s -> isNumber(s.clause()) && !s.clause().soft()).toList();
    Map<Slot, List<Integer>> bySlot = new HashMap<>();
    for (int i = 0; i < numbers.size(); i++) bySlot.computeIfAbsent(numbers.get(i).clause().subject(), s -> new ArrayList<>()).add(i);
    Map<Object, List<Statement>> barred = new HashMap<>();
    Map<Slot, Integer> compared = new HashMap<>();
    Map<Slot, Integer> listed = new HashMap<>();
    Set<Slot> beyond = new LinkedHashSet<>();
    for (Statement derived : numbers) {
      Slot slot = derived.clause().subject();
      Object said = List.of(slot, content(derived));
      if (!barred.containsKey(said) && compared.merge(slot, 1, Integer::sum) > COMPARED) {
        if (!basesOf(derived, numbers, bySlot).isEmpty()) beyond.add(slot);
        continue;
      }
      for (Statement base : barred.computeIfAbsent(said, s -> barred(derived, basesOf(derived, numbers, bySlot)))) {
        if (!isOwn(derived, base)) continue;
        if (listed.merge(slot, 1, Integer::sum) > LISTED) {
          beyond.add(slot);
          break;
        }
        if (!unrounded.note(derived, base)) found.add(finding("B2203", slot, derived, base));
      }
    }
    for (Slot slot : beyond)
      more(slot, program.about(slot), Math.min(LISTED, listed.getOrDefault(slot, 0))).ifPresent(found::add);
    found.addAll(unrounded.findings());
    return found;
  }

  /** The bases with which a number cannot be; of different bases, only so many are compared. */
  private List<Statement> barred(Statement derived, List<Statement> bases) {
    List<Statement> barred = new ArrayList<>();
    Map<Object, Boolean> told = new HashMap<>();
    Clause a = derived.clause();
    for (Statement base : bases) {
      Clause b = base.clause();
      Object said = List.of(b.subject(), content(base));
      if (told.size() >= COMPARED && !told.containsKey(said)) continue;
      if (told.computeIfAbsent(said, s -> together(a, b) && !possible(Formula.and(List.of(guards(a, b), Clauses.formula(a), Clauses.formula(b)))))) barred.add(base);
    }
    return barred;
  }

  /** The numbers that a number rests on, in document order. */
  private static List<Statement> basesOf(Statement derived, List<Statement> numbers, Map<Slot, List<Integer>> bySlot) {
    Set<Slot> named = Clauses.quantities(Clauses.formula(derived.clause()));
    named.remove(derived.clause().subject());
    return named.stream().flatMap(s -> bySlot.getOrDefault(s, List.of()).stream()).sorted().map(numbers::get).toList();
  }

  private static boolean isNumber(Clause clause) {
    return clause.value() instanceof Value.Formal && clause.subject().term() != null && clause.subject().term().kind() == Kind.QUANTITY
        && (clause.modality() == null || clause.modality() == Modality.MUST || clause.modality() == Modality.STATED);
  }

  private String clash(Slot slot, Clause a, Clause b) {
    if (a.value() instanceof Value.Flag && b.value() instanceof Value.Flag) return wanted(a) != wanted(b) && together(a, b) ? "B2201" : null;
    if (a.value() instanceof Value.Members x && b.value() instanceof Value.Members y)
      return a.op() == Op.IS && b.op() == Op.IS && !slot.term().open() && apart(x, y) && together(a, b) ? "B2202" : null;
    if (a.value() instanceof Value.Ranking x && b.value() instanceof Value.Ranking y)
      return a.op() == Op.IS && b.op() == Op.IS && !x.equals(y) && together(a, b) ? "B2202" : null;
    if (a.value() instanceof Value.Formal && b.value() instanceof Value.Formal && slot.term().kind() == Kind.QUANTITY)
      return together(a, b) && !possible(Formula.and(List.of(guards(a, b), Clauses.formula(a), Clauses.formula(b)))) ? "B2203" : null;
    return null;
  }

  private static boolean wanted(Clause clause) {
    return ((Value.Flag) clause.value()).set() != (clause.modality() == Modality.MUST_NOT);
  }

  private boolean apart(Value.Members a, Value.Members b) {
    Set<Term> leaves = new java.util.HashSet<>();
    a.members().forEach(m -> leaves.addAll(vocabulary.leaves(m)));
    return b.members().stream().flatMap(m -> vocabulary.leaves(m).stream()).noneMatch(leaves::contains);
  }

  /** Whether both conditions can be met in one election. */
  private boolean together(Clause a, Clause b) {
    return possible(guards(a, b));
  }

  private Formula guards(Clause a, Clause b) {
    return Formula.and(List.of(facts.settle(Clauses.guard(a)), facts.settle(Clauses.guard(b))));
  }

  private boolean possible(Formula formula) {
    return !(electorates.satisfy(formula) instanceof Decision.Impossible);
  }

  /** The clause of the document above comes first: it is the one that meddles with what is settled below. */
  private Finding finding(String code, Slot slot, Statement a, Statement b) {
    boolean turned = a.document() == program.method() && b.document() != program.method();
    Statement first = turned ? b : a;
    Statement second = turned ? a : b;
    Speaker speaker = first.document() == program.method() ? Speaker.METHOD : first.inherited() ? Speaker.PARENT : Speaker.FRAME;
    return new Finding(
        code, FindingClass.INTERNAL, Severity.ERROR, null, List.of(), null, first.clause().locus(), null, speaker,
        List.of(new Argument.Subject(slot), new Argument.Says(first.clause()), new Argument.Says(second.clause()), place(first), place(second)),
        List.of(), List.of(new Finding.Related("related.clause", second.clause().locus())), new TreeMap<>(), null);
  }

  private static Argument cited(Finding law) {
    return new Argument.Sentence(
        "source.law", List.of(new Argument.Title(law.law(), law.bases().get(0).lawEnglish()), new Argument.Article(law.lawArticle()), new Argument.Text(law.label())));
  }

  private static Argument place(Statement statement) {
    Argument title = Argument.Title.of(statement.document());
    Locus locus = statement.clause().locus();
    if (!locus.label().isEmpty()) return new Argument.Sentence("source.clause", List.of(title, new Argument.Text(locus.label())));
    return new Argument.Sentence("source.clause-number", List.of(title, new Argument.Number(BigFraction.of(locus.article()))));
  }

  /** Names the law one of the clauses breaks, and takes its remedy. */
  private static Finding settled(Finding finding, List<Judgement> broken) {
    for (Judgement judgement : broken)
      for (Finding law : judgement.findings())
        if (finding.locus().equals(law.locus()) && !law.law().isEmpty())
          return finding.adding(new Finding.Related("related.see-law", judgement.rule().locus(), cited(law)), law.remedy());
    return finding;
  }
}
