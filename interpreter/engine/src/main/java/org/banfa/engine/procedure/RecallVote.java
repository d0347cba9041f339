package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.RecallCount;
import org.banfa.engine.election.Succession;
import org.banfa.engine.election.TallyCheck;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.SeatRules;
import org.banfa.engine.rules.Truths;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Recalls: a petition names some of those in office, unless an earlier vote on them was lost too short a time ago; then each of
 * them is voted on, yes or no, by conditions of their own. Whoever is recalled loses the seat.
 */
final class RecallVote {
  /** The conditions on a vote on one person, in the order in which they are held against it. */
  private static final List<String> CONDITIONS = List.of(Roles.VALID_ACCOUNT, Roles.VALID_VOTE, SeriesRoles.RECALLED);

  /** Numbers of the vote on one person. */
  private static final Set<String> OF_ONE = Set.of(Roles.VOTES, SeriesRoles.RECALL_VOTES, BallotRoles.AGAINST, BallotRoles.NEITHER);

  private final Regime regime;
  private final Desk desk;
  private final Progress progress;
  private final Truths truths;
  private final SeatRules rules;
  private final SeatActs seats;

  RecallVote(Regime regime, Desk desk, Progress progress, Truths truths, SeatActs seats) {
    this.regime = regime;
    this.desk = desk;
    this.progress = progress;
    this.truths = truths;
    this.seats = seats;
    this.rules = new SeatRules(regime.effective(), regime.library().vocabulary());
  }

  static boolean isPetition(Term act) {
    return SeriesRoles.PETITION.equals(act.role());
  }

  static boolean isVote(Term act) {
    return SeriesRoles.RECALL.equals(act.role());
  }

  /** Who holds seats that an act may take: of the votes it concerns, or of all. */
  private SortedSet<String> holders(Term act) {
    SortedSet<String> all = new TreeSet<>();
    List<Balloting> named = regime.votes().stream().filter(v -> act.concerns().contains(v.scope().name())).toList();
    if (named.isEmpty()) progress.returns.seats().values().forEach(all::addAll);
    for (Balloting vote : named) seats.posts(vote).forEach(p -> all.addAll(progress.returns.holders(p.name())));
    return all;
  }

  /** Asks whom a petition names; nobody when it is given up. Those on whom a vote was lost too short a time ago are refused. */
  List<String> petition(Term act, LocalDate day) {
    SortedSet<String> holders = holders(act);
    return seats.asked(act, new Question.Names(act.id(), List.copyOf(holders)), people -> {
      for (Person person : people) {
        if (!holders.contains(person.name())) return new Refusal("B5042", List.of(person.name(), String.join("、", holders)), null);
        Refusal early = tooEarly(act, person.name(), day);
        if (early != null) return early;
      }
      return null;
    }).stream().map(Person::name).toList();
  }

  private Refusal tooEarly(Term act, String name, LocalDate day) {
    LocalDate lost = progress.lost.get(name);
    if (lost == null) return null;
    for (Provided said : rules.intervals(act)) {
      if (!truths.applies(said.clause())) continue;
      LocalDate until = lost.plusYears(rules.years(said));
      if (day.isBefore(until)) return new Refusal("B5061", List.of(name, lost.toString(), until.toString()), said);
    }
    return null;
  }

  /** A petition was made: those named are voted on next. */
  void petitioned(Term act, LocalDate day, List<String> names) {
    progress.petitioned.clear();
    progress.petitioned.addAll(names);
    for (Term vote : acts(SeriesRoles.RECALL, act)) progress.days.remove(vote.id());
    desk.tell(Event.PETITIONED, day, rules.about(act), act.id(), String.join("、", names));
  }

  private List<Term> acts(String role, Term beside) {
    return regime.library().vocabulary().inRole(role).stream().filter(t -> t.concerns().equals(beside.concerns()) || t.concerns().isEmpty() || beside.concerns().isEmpty()).toList();
  }

  /** Holds the vote on everybody named. */
  void hold(Term act, LocalDate day) {
    List<String> names = progress.petitioned.isEmpty() ? seats.names(act, holders(act)) : List.copyOf(progress.petitioned);
    if (names.isEmpty()) return;
    SortedMap<String, List<String>> printed = new TreeMap<>(Map.of(act.id(), names.stream().sorted().toList()));
    Paper paper = new Paper(List.of(new Post(act.id(), names.size(), 1, false)), false, printed, true, List.of());
    Tally tally = tally(act, paper);
    Map<Slot, BigInteger> known = new LinkedHashMap<>(known(tally));
    SortedMap<String, BigInteger> given = new TreeMap<>();
    for (Slot free : free(act, known)) {
      known.put(free, number(free));
      given.put(free.key(), known.get(free));
    }
    SortedMap<String, Boolean> situations = situations(act);
    Map<String, Provided> failed = new LinkedHashMap<>();
    for (String name : names) failed.put(name, broken(act, vote(act, tally, name, known), situations));
    List<Succession> lost = new ArrayList<>();
    for (String name : names) settle(act, day, tally, name, failed.get(name)).ifPresent(lost::add);
    progress.petitioned.clear();
    if (!progress.ended) for (Term petition : acts(SeriesRoles.PETITION, act)) progress.days.remove(petition.id());
    if (desk.hand() instanceof CountWitness witness) count(act, paper, tally, known, given, situations, failed).ifPresent(witness::recalled);
    lost.forEach(desk::proceeded);
  }

  /** What a clause demands when it applies, by the documents; numbers and situations stay in it. */
  private Formula demand(Provided rule, Value.Formal formal) {
    return truths.settled(Formula.implies(Truths.guard(rule.clause()), formal.formula()));
  }

  /** Asks people about the situations conditions name. */
  private SortedMap<String, Boolean> situations(Term act) {
    SortedSet<String> words = new TreeSet<>();
    for (String role : CONDITIONS) {
      for (Provided rule : about(act, role)) if (rule.clause().value() instanceof Value.Formal formal) Truths.situations(demand(rule, formal), words);
    }
    SortedMap<String, Boolean> situations = new TreeMap<>();
    for (String word : words) situations.put(word, desk.answer(desk.ask(word, "", new Question.Decision(word)), Answer.Yes.class).yes());
    return situations;
  }

  /** The vote for whoever certifies it, clauses on the votes for one person held against each; empty where a number is beyond all measure. */
  private Optional<RecallCount> count(
      Term act, Paper paper, Tally tally, Map<Slot, BigInteger> known, SortedMap<String, BigInteger> given, SortedMap<String, Boolean> situations, Map<String, Provided> failed) {
    List<List<RecallCount.Demand>> demands = new ArrayList<>();
    List<Boolean> hold = new ArrayList<>();
    List<RecallCount.Demand> ofOne = new ArrayList<>();
    for (String role : CONDITIONS) {
      List<RecallCount.Demand> own = new ArrayList<>();
      boolean holds = true;
      for (Provided rule : about(act, role)) {
        if (!(rule.clause().value() instanceof Value.Formal formal)) continue;
        Formula formula = demand(rule, formal);
        Boolean truth = role.equals(SeriesRoles.RECALLED) ? null : truths.of(Truths.decided(formula, situations), known);
        (truth == null ? ofOne : own).add(new RecallCount.Demand(rule, formula));
        holds &= !Boolean.FALSE.equals(truth);
      }
      demands.add(own);
      hold.add(holds);
    }
    SortedMap<String, Long> numbers = new TreeMap<>();
    for (Map.Entry<String, BigInteger> one : given.entrySet()) {
      if (one.getValue().bitLength() >= Long.SIZE) return Optional.empty();
      numbers.put(one.getKey(), one.getValue().longValueExact());
    }
    SortedSet<String> recalled = new TreeSet<>();
    failed.forEach((name, rule) -> {
      if (rule == null) recalled.add(name);
    });
    List<Term> by = about(act, Roles.ACTOR).stream().filter(p -> truths.applies(p.clause()) && p.clause().value() instanceof Value.Members)
        .flatMap(p -> ((Value.Members) p.clause().value()).members().stream()).distinct().toList();
    return Optional.of(new RecallCount(regime.effective(), act.id(), demands.get(0), demands.get(1), ofOne, paper, tally, by, numbers, situations, hold.get(0), hold.get(1), recalled));
  }

  private Optional<Succession> settle(Term act, LocalDate day, Tally tally, String name, Provided failed) {
    String yes = Long.toString(tally.votes(act.id(), name));
    String no = Long.toString(tally.against(act.id(), name));
    if (failed != null) {
      progress.lost.put(name, day);
      desk.tell(Event.RECALL_LOST, day, List.of(failed), name, yes, no);
      return Optional.empty();
    }
    List<Provided> by = new ArrayList<>();
    for (String role : CONDITIONS) by.addAll(about(act, role));
    desk.tell(Event.RECALLED, day, by, name, yes, no);
    return seats.depart(act, day, name, regime.votes());
  }

  private Tally tally(Term act, Paper paper) {
    while (true) {
      Ask ask = desk.ask(act.id() + "#result", "", new Question.Result(paper, 1, paper.printed().get(act.id())));
      Answer.Counted counted = desk.answer(ask, Answer.Counted.class);
      Account account = counted.tally().account();
      boolean open = account.registered() < 0 || account.voters() < 0 || account.issued() < 0;
      Refusal refusal = open ? new Refusal("B5062", List.of(), null) : TallyCheck.refusal(counted.tally(), paper, paper.printed().get(act.id()));
      if (refusal == null) return counted.tally();
      desk.refuse(ask, counted, refusal.code(), null, refusal.arguments().toArray(String[]::new));
    }
  }

  private List<Provided> about(Term act, String role) {
    List<Provided> all = new ArrayList<>();
    for (Slot slot : regime.effective().slots()) {
      if (act.equals(slot.owner()) && slot.term() != null && role.equals(slot.term().role())) all.addAll(regime.effective().about(slot));
    }
    return all;
  }

  /** The first condition that a vote on somebody does not meet; null when all are met. */
  private Provided broken(Term act, Map<Slot, BigInteger> known, Map<String, Boolean> situations) {
    for (String role : CONDITIONS) {
      for (Provided rule : about(act, role)) {
        if (!(rule.clause().value() instanceof Value.Formal formal)) continue;
        if (!Boolean.TRUE.equals(truths.of(Truths.decided(demand(rule, formal), situations), known))) return rule;
      }
    }
    return null;
  }

  /** The numbers conditions name that no count gives. */
  private Set<Slot> free(Term act, Map<Slot, BigInteger> known) {
    Set<Slot> all = new TreeSet<>();
    for (String role : CONDITIONS) {
      for (Provided rule : about(act, role)) if (rule.clause().value() instanceof Value.Formal formal) Truths.quantities(formal.formula(), all);
    }
    all.removeAll(known.keySet());
    all.removeIf(s -> s.term() != null && OF_ONE.contains(String.valueOf(s.term().role())));
    return all;
  }

  private BigInteger number(Slot slot) {
    while (true) {
      Ask ask = desk.ask(slot.key(), "", new Question.Count(slot, slot.term().unit()));
      Answer.Number number = desk.answer(ask, Answer.Number.class);
      if (number.value().signum() >= 0) return number.value();
      desk.refuse(ask, number, "B5002", null, number.value().toString());
    }
  }

  private Map<Slot, BigInteger> known(Tally tally) {
    Account a = tally.account();
    Map<Slot, BigInteger> known = new LinkedHashMap<>();
    put(known, Roles.REGISTERED, a.registered());
    put(known, Roles.VOTERS, a.voters());
    put(known, Roles.ISSUED, a.issued());
    put(known, Roles.COLLECTED, a.collected());
    put(known, Roles.CAST, a.collected());
    put(known, Roles.VALID, a.valid());
    put(known, Roles.INVALID, a.invalid());
    put(known, Roles.ABSTAINED, a.abstained());
    return known;
  }

  /** The numbers of the vote on one person. */
  private Map<Slot, BigInteger> vote(Term act, Tally tally, String name, Map<Slot, BigInteger> all) {
    Map<Slot, BigInteger> known = new LinkedHashMap<>(all);
    long yes = tally.votes(act.id(), name);
    long no = tally.against(act.id(), name);
    put(known, Roles.VOTES, yes);
    put(known, SeriesRoles.RECALL_VOTES, yes);
    put(known, BallotRoles.AGAINST, no);
    put(known, BallotRoles.NEITHER, tally.valid(act.id()) - yes - no);
    put(known, BallotRoles.VALID_HERE, tally.valid(act.id()));
    return known;
  }

  private void put(Map<Slot, BigInteger> known, String role, long value) {
    for (Term term : regime.library().vocabulary().inRole(role)) known.put(new Slot(null, term), BigInteger.valueOf(value));
  }
}
