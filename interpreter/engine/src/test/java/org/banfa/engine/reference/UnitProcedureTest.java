package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.procedure.Procedure;
import org.banfa.engine.procedure.Progress;
import org.banfa.engine.procedure.UnitStand;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.RulesChanged;
import org.banfa.engine.series.Series;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/** Whatever the order in which units report, and wherever each waits, every unit comes out as when they vote one after the other. */
class UnitProcedureTest {
  private static final int VARIANTS = 40;
  private static final int ELECTIONS = 4_000;
  /** What only a procedure tells of a unit. */
  private static final Set<String> OF_PROCEDURE = Set.of("unit-opened", "unit-absent", "unit-settled", "unit-void", "seated", "left-vacant", "seats-empty", "seats-empty-top", "account-broken");

  /** Goes on with a random unit each time; what the world answers does not depend on when it is asked. */
  private static final class AnyOrder implements Hand {
    private final VotesWorld world;
    private final Random random;
    private final Map<String, List<String>> told = new TreeMap<>();
    private final Map<String, Integer> states = new TreeMap<>();
    private final boolean procedure;
    private Regime later;
    private int at;
    private int asks;
    private boolean voted;

    AnyOrder(VotesWorld world, long seed, boolean procedure) {
      this.world = world;
      this.procedure = procedure;
      this.random = new Random(seed);
    }

    /** Has other rules take over in place of the answer to a question, counted from 1. */
    AnyOrder overtaken(Regime by, int when) {
      later = by;
      at = when;
      return this;
    }

    @Override
    public Answer answer(Ask ask) {
      asks++;
      if (asks == at) throw new RulesChanged(later);
      if (ask.question() instanceof Question.NextAct next) return act(ask, next);
      if (ask.question() instanceof Question.Decision decision && decision.subject().startsWith("#")) return new Answer.Yes(true);
      if (!procedure || !(ask.question() instanceof Question.NextUnit next)) return world.answer(ask);
      Question.UnitChoice choice = next.choices().get(random.nextInt(next.choices().size()));
      states.merge(choice.state(), 1, Integer::sum);
      boolean open = choice.state().equals(Series.OPEN);
      boolean off = open ? world.absent(choice.unit()) : choice.state().equals("void");
      return new Answer.Unit(choice.unit(), null, !off);
    }

    private Answer act(Ask ask, Question.NextAct next) {
      String wanted = voted ? "补足投选" : Votes.MAIN;
      if (next.choices().stream().noneMatch(c -> c.act().equals(wanted))) throw new Unanswered(ask);
      voted = true;
      return new Answer.Act(wanted, LocalDate.of(2020, 1, 1));
    }

    @Override
    public void refused(Ask ask, Answer answer, Refusal refusal) {
      world.refused(ask, answer, refusal);
    }

    @Override
    public void told(Event event) {
      if (!event.unit().isEmpty() && !OF_PROCEDURE.contains(event.kind())) told.computeIfAbsent(event.unit(), u -> new ArrayList<>()).add(event.kind() + event.arguments());
    }
  }

  @Test
  void theOrderOfUnitsChangesNothing() {
    List<Votes> methods = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS));
    Random random = new Random(20170511);
    while (methods.size() < VARIANTS) {
      Votes votes = Votes.random(methods.size(), random);
      if (!votes.apart()) continue;
      methods.add(new Votes(votes.main(), true, null, -1, null, null, null));
      texts.add(methods.get(methods.size() - 1).text());
    }
    Library library = Invented.alone(texts);
    Map<String, Integer> states = new TreeMap<>();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = methods.stream().map(v -> engine.program(v.title())).toList();
      for (int i = 0; i < ELECTIONS; i++) compare(methods.get(i % VARIANTS), programs.get(i % VARIANTS), i, states);
      List<Regime> same = programs.stream().map(p -> p.beside(library, p.effective().method().title()).regime()).toList();
      for (int i = 0; i < ELECTIONS / 2; i++) overtaken(methods.get(i % VARIANTS), programs.get(i % VARIANTS), same.get(i % VARIANTS), i);
    }
    for (String state : List.of("open", "void", "lot", "agreement", "again", "rerun")) assertThat(states.getOrDefault(state, 0)).as(states.toString()).isGreaterThan(10);
  }

  private static void run(MethodProgram program, AnyOrder hand, Progress progress) {
    try {
      Procedure.run(program.regime(), hand, progress);
    } catch (Unanswered nothingLeft) {
      assertThat(nothingLeft.ask().question()).isInstanceOf(Question.NextAct.class);
    }
  }

  /** Rules that say the same take over at a random question: everything comes out as it would have. */
  private static void overtaken(Votes method, MethodProgram program, Regime same, long seed) {
    AnyOrder undisturbed = new AnyOrder(new VotesWorld(seed, method), seed, true);
    Progress before = new Progress();
    run(program, undisturbed, before);
    Progress after = new Progress();
    AnyOrder hand = new AnyOrder(new VotesWorld(seed, method), seed, true).overtaken(same, 1 + new Random(seed).nextInt(undisturbed.asks - 1));
    run(program, hand, after);
    assertThat(after.units()).as(method.text()).isEqualTo(before.units());
    assertThat(after.outcome()).isEqualTo(before.outcome());
    assertThat(once(hand.told)).isEqualTo(once(undisturbed.told));
  }

  /** A rerun that rules overtook before it was held is begun anew, and told of again. */
  private static Map<String, List<String>> once(Map<String, List<String>> told) {
    Map<String, List<String>> once = new TreeMap<>();
    told.forEach((unit, events) -> {
      List<String> own = new ArrayList<>();
      for (String event : events) if (own.isEmpty() || !own.get(own.size() - 1).equals(event)) own.add(event);
      once.put(unit, own);
    });
    return once;
  }

  private static void compare(Votes method, MethodProgram program, long seed, Map<String, Integer> states) {
    AnyOrder plain = new AnyOrder(new VotesWorld(seed, method), seed, false);
    HeldVote inTurn = program.votes(plain).get(0);
    AnyOrder hand = new AnyOrder(new VotesWorld(seed, method), seed, true);
    Progress progress = new Progress();
    run(program, hand, progress);
    hand.states.forEach((state, n) -> states.merge(state, n, Integer::sum));
    List<UnitStand> stands = progress.units().get(Votes.MAIN);
    assertThat(stands).hasSameSizeAs(inTurn.units());
    for (int u = 0; u < stands.size(); u++) {
      HeldVote unit = inTurn.units().get(u);
      UnitStand stand = stands.get(u);
      assertThat(stand.share().name()).isEqualTo(unit.unit());
      if (unit.outcome() == null || !unit.outcome().valid()) assertThat(stand.outcome()).isNull();
      else assertThat(stand.outcome()).as(method.text()).isEqualTo(unit.outcome());
    }
    assertThat(hand.told).as("everything is told once, in the same order").isEqualTo(plain.told);
    if (inTurn.outcome().valid()) assertThat(progress.outcome().elected()).isEqualTo(inTurn.outcome().elected());
  }
}
