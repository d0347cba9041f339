package org.banfa.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.analysis.Analyses;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.linear.Solver;
import org.banfa.judgement.refine.Allowances;
import org.banfa.judgement.refine.Draft;
import org.banfa.judgement.refine.Drafts;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counts the work of a check, not its time: with four times as many rules and clauses it is about four times as much. */
class LinearityTest {
  private static Library single;
  private static Source method;

  @BeforeAll
  static void load() {
    List<Source> procedure = Documents.procedure("changguo-2017");
    method = procedure.stream().filter(s -> s.name().equals("villagers-committee.banfa")).findFirst().orElseThrow();
    single = new LibraryLoader(new Diagnostics()).load(Documents.all(procedure));
  }

  /** What one check costs: how often a rule or clause of a document is looked at, what the solver is asked, memory taken in bytes. */
  private record Work(long looks, long questions, long asked, long bytes, int findings, int judgements) {}

  private static final class Counter {
    long count;
  }

  /** A list that counts how often its elements are looked at. */
  private static <E> List<E> counted(List<E> list, Counter counter) {
    return new AbstractList<>() {
      @Override
      public E get(int index) {
        counter.count++;
        return list.get(index);
      }

      @Override
      public int size() {
        return list.size();
      }
    };
  }

  private static Library counted(Library library, Counter looks) {
    List<LegalDocument> documents = new ArrayList<>();
    for (LegalDocument d : library.documents()) {
      List<Rule> rules = new ArrayList<>();
      for (Rule r : d.rules())
        rules.add(new Rule(
            r.label(), counted(r.clauses(), looks), r.articles(), r.bindings(), r.evidence(), r.verified(), r.byLaw(), r.moment(), r.effect(), r.note(), r.remedy(), r.locus()));
      documents.add(new LegalDocument(
          d.kind(), d.title(), d.english(), d.header(), counted(rules, looks), d.interpretations(), d.stages(), d.declared(), d.source()));
    }
    return new Library(library.vocabulary(), documents, List.of(), List.of(), List.of(), library.notices(), List.of());
  }

  private static LegalDocument subject(Library library) {
    return library.documents().stream().filter(d -> d.source() == method && d.kind() == DocumentKind.METHOD).findFirst().orElseThrow();
  }

  private static Work check(int times) {
    Counter looks = new Counter();
    Library library = counted(Copies.of(single, times), looks);
    LegalDocument subject = subject(library);
    looks.count = 0;
    Counter questions = new Counter();
    Counter asked = new Counter();
    Solver counting = (formula, order, lowest) -> {
      questions.count++;
      asked.count += order.size();
      return Solver.PURE.satisfy(formula, order, lowest);
    };
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    CheckResult result = Check.of(library, subject, null, Replay::holds, counting);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    return new Work(looks.count, questions.count, asked.count, bytes, result.findings().size(), result.judgements().size());
  }

  @Test
  void aCheckLooksAsOftenAtEachRuleHoweverManyThereAre() {
    check(1);
    Map<Integer, Work> work = new LinkedHashMap<>();
    for (int times : new int[] {1, 4, 16}) work.put(times, check(times));
    Work one = work.get(1);
    Work four = work.get(4);
    Work sixteen = work.get(16);
    String told = work.toString();
    assertThat(one.findings()).as(told).isGreaterThan(50);
    assertThat(sixteen.findings()).as(told).isGreaterThan(4 * four.findings() - 100);
    assertThat(sixteen.judgements()).as("everything is judged").isEqualTo(16 * one.judgements());
    assertThat(four.looks()).as(told).isLessThan(41 * one.looks() / 10);
    assertThat(sixteen.looks()).as(told).isLessThan(41 * four.looks() / 10);
    assertThat(sixteen.questions()).as(told).isLessThan(5 * four.questions());
    assertThat(sixteen.asked()).as(told).isLessThan(5 * four.asked());
    assertThat(sixteen.bytes()).as(told).isLessThan(5 * four.bytes());
  }

  /** What clauses about one thing say is compared two by two there, so that the work grows somewhat more than they do. */
  @Test
  void theCommandsOnOneMethodAreFarFromComparingEachClauseWithEach() {
    commands(1);
    Map<Integer, Map<String, Long>> work = new LinkedHashMap<>();
    for (int times : new int[] {4, 16}) work.put(times, commands(times));
    work.get(16).forEach((command, bytes) -> assertThat(bytes).as("%s %s", command, work).isLessThan(6 * work.get(4).get(command)));
  }

  private static Map<String, Long> commands(int times) {
    Library library = Copies.of(single, times);
    Draft draft = new Draft(library, subject(library), null);
    Map<String, Long> bytes = new LinkedHashMap<>();
    bytes.put("overlap", bytes(() -> Analyses.overlap(draft, Replay::holds, Solver.PURE)));
    bytes.put("unreachable", bytes(() -> Analyses.unreachable(draft, Replay::holds, Solver.PURE)));
    bytes.put("gaps", bytes(() -> Analyses.gaps(draft, Replay::holds, Solver.PURE)));
    bytes.put("allowances", bytes(() -> Allowances.of(draft, Replay::holds, Solver.PURE)));
    bytes.put("compare", bytes(() -> Drafts.compare(draft, draft, Replay::holds)));
    return bytes;
  }

  private static long bytes(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
