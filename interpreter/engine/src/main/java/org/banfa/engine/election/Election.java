package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Measure;
import org.banfa.engine.rules.RulesChanged;
import org.banfa.model.order.Effective.Provided;

/** Holds one election from the contenders to the last seat. */
public final class Election {
  /** Reruns held before seats that may not stay empty are given up as unfilled. */
  static final int MOST_RERUNS = 3;

  private final CurrentRules current;
  private final Asker asker;
  private final OpenNumbers open;
  private final Minutes minutes = new Minutes();
  private final Flags flags = new Flags(minutes);
  private final Ledger ledger;
  private final Counting counting;
  private final TieBreak ties;
  private final KinAvoidance kinship;
  private final Refill refill;
  private final Membership people;
  private final Preliminary preliminary;
  private final Composition composition;
  private final Incompatible incompatible;
  private final Rerun reruns;
  private List<Person> contenders = List.of();
  private final List<Counting.Counted> counts = new ArrayList<>();
  /** The rules the seats to be filled come from. */
  private ElectionRules seated;

  private Election(ElectionRules rules, Hand hand) {
    this.asker = new Asker(this::rules, hand);
    this.open = new OpenNumbers(asker);
    this.current = new CurrentRules(rules, VoteSetting.of(hand), open, minutes);
    this.seated = rules;
    List<Post> filled = current.setting().frame().posts();
    this.ledger = new Ledger(filled.isEmpty() ? rules.seats().posts(open::seats) : filled, minutes);
    this.people = new Membership(this::rules, asker, ledger);
    this.incompatible = new Incompatible(current, asker);
    this.counting = new Counting(current, asker, ledger, people, incompatible);
    this.ties = new TieBreak(current, counting, asker, ledger);
    this.kinship = new KinAvoidance(current, asker, ledger, ties);
    this.refill = new Refill(current, asker, ledger, ties);
    this.preliminary = new Preliminary(current, asker, counting, people);
    this.composition = new Composition(current, asker, ledger, counting, people);
    this.reruns = new Rerun(current, asker, ledger, counting);
  }

  private ElectionRules rules() {
    return current.rules();
  }

  /** Holds the election by the rules, with a hand that answers. */
  public static ElectionOutcome hold(ElectionRules rules, Hand hand) {
    Election election = new Election(rules, hand);
    List<Post> posts = election.ledger.posts();
    election.hold();
    ElectionOutcome outcome = election.ledger.outcome();
    if (hand instanceof CountWitness witness) witness.settled(election.settled(rules, posts, outcome, hand.incumbents()));
    return outcome;
  }

  private Settled settled(ElectionRules first, List<Post> posts, ElectionOutcome outcome, List<Incumbent> incumbents) {
    VoteFrame frame = current.setting().frame();
    VoteFrame now = current.setting().frameNow();
    Settled.Field field = new Settled.Field(current.setting().isPartial(), frame.closed(), frame.list(), now.electors(), contenders, incompatible.found(), frame.origin(), now.voters(), List.copyOf(incumbents), frame.staying());
    return new Settled(first, current.later(), frame.act(), frame.unit(), posts, field, minutes, outcome, new TreeMap<>(ledger.women()), people.known());
  }

  private void hold() {
    ElectionRules cast = seated;
    VoteFrame frame = current.setting().frame();
    Paper blank = current.noted(() -> Papers.form(cast, current.facts(), flags, ledger.posts()));
    Paper form = frame.closed() ? blank.with(blank.printed(), false) : blank;
    current.setting().awaits(cast, CountKind.VOTE, 1, form);
    ledger.women().putAll(frame.known());
    if (frame.closed()) contenders = frame.field();
    else CurrentRules.settled(() -> contenders(form));
    contenders = incompatible.screened(contenders);
    ledger.contenders().removeIf(name -> contenders.stream().noneMatch(p -> p.name().equals(name)));
    Preliminary.Outcome round = preliminary.hold(form, contenders);
    if (!round.valid()) {
      ledger.kind("preliminary-void");
      anew(true);
      return;
    }
    if (round.held()) ledger.kind("preliminary");
    current.setting().prepare(CountKind.VOTE);
    Paper paper = current.noted(() -> Papers.printed(cast, current.facts(), flags, form, round.standing()));
    boolean others = !paper.printed().isEmpty() && paper.writeIns();
    boolean free = frame.closed() ? frame.list() && others : !round.held() || others;
    List<String> standing = free ? List.of() : Standing.all(round.standing());
    Counting.Counted first = counting.hold(CountKind.VOTE, cast, paper, "", standing, new TreeSet<>());
    if (!first.result().voteValid()) ledger.kind("void-turnout");
    if (!first.result().accountValid()) ledger.kind("void-account");
    if (!first.result().valid()) {
      anew(true);
      return;
    }
    ledger.valid();
    if (cast.scope().isPreselection()) {
      list(first);
      return;
    }
    settle(first);
    fill(first);
    minutes.step("filled", Map.of("missing", ledger.missing()));
    compose();
    anew(false);
  }

  /** Makes the list: the winners, and with the last of them those of equal votes, unless there is a vote again for it. */
  private void list(Counting.Counted counted) {
    for (PostResult post : counted.result().posts()) {
      Selection selection = post.selection();
      List<Candidate> listed = new ArrayList<>(selection.chosen());
      boolean again = !selection.tied().isEmpty() && !rules().againSources().isEmpty();
      listed.addAll(again ? ties.settle(post.post(), selection.tied(), selection.open(), counted) : selection.tied());
      for (Candidate one : listed) ledger.elect(post.post(), one, counted.round());
    }
  }

  /** Has the composition repaired, where the rules say how; kinship may then part people again. That of units is looked at as a whole. */
  private void compose() {
    if (!current.setting().frame().unit().isEmpty() || current.setting().isPartial()) return;
    if (composition.repair(counts)) withoutKin();
    if (!composition.holds()) composition.report();
  }

  /** Says that the whole contest is to be held anew, with new nominations; nobody keeps a seat then. */
  private void anew(boolean isVoid) {
    boolean known = !rules().contest().anew().isEmpty() && !current.setting().isPartial();
    if (!known || !isVoid && !CurrentRules.settled(this::anewNeeded)) return;
    ledger.kind("anew");
    asker.tell("anew", List.of(), rules().contest().anew());
    ledger.vacate();
  }

  private boolean anewNeeded() {
    counting.inOffice();
    return isMet("anew", rules().contest().anewNeeded());
  }

  /** Fills by reruns what is still empty; a rerun that other rules overtook before it was held is begun anew under them. */
  private void fill(Counting.Counted first) {
    boolean told = false;
    int held = 0;
    while (missing() > 0) {
      Minutes.Mark before = minutes.mark();
      minutes.step("missing", Map.of("seats", ledger.missing()));
      if (!told) shortfall();
      told = true;
      try {
        if (!current.setting().isPartial() && reduced() || held > 0 && staysEmpty()) return;
        if (rules().rerunSources().isEmpty() || current.setting().isPartial() || held == MOST_RERUNS) {
          ledger.kind("unfilled");
          minutes.step("unfilled", Map.of("missing", ledger.missing()));
          if (!current.setting().isPartial()) asker.tell("unfilled", List.of(Integer.toString(ledger.missing())), List.of());
          return;
        }
        if (rerun(first)) held++;
        else minutes.back(before);
      } catch (RulesChanged overtaken) {
        minutes.back(before);
      }
    }
  }

  /** The seats to be filled by the rules in force now. */
  private int missing() {
    while (seated != rules()) {
      ElectionRules now = rules();
      if (current.setting().frame().posts().isEmpty()) reseat(now.seats().posts(open::seats));
      seated = now;
    }
    return ledger.missing();
  }

  private void reseat(List<Post> fresh) {
    ledger.reseat(fresh);
    minutes.reseated(fresh, ledger.posts());
  }

  private boolean contenders(Paper paper) {
    Asker.Place place = Asker.Place.of(rules().vote().wins().sources(), "", 0, "contenders");
    contenders = asker.ask(place, new Question.Contenders(paper), Answer.People.class, a -> refusal(a.people(), paper)).people();
    for (Person person : contenders) ledger.contenders().add(person.name());
    for (Person person : contenders) ledger.women().put(person.name(), person.woman());
    return true;
  }

  private Refusal refusal(List<Person> people, Paper paper) {
    Refusal nonsense = People.refusal(people, paper);
    return nonsense == null ? incompatible.refusal(people) : nonsense;
  }

  /** Seats the winners of a count, has ties voted on, and resolves kinship. */
  private void settle(Counting.Counted counted) {
    counts.add(counted);
    for (PostResult post : counted.result().posts()) {
      Selection selection = post.selection();
      for (Candidate chosen : selection.chosen()) ledger.elect(post.post(), chosen, counted.round());
    }
    for (PostResult post : counted.result().posts()) {
      Selection selection = post.selection();
      if (selection.tied().isEmpty()) continue;
      for (Candidate winner : ties.settle(post.post(), selection.tied(), selection.open(), counted)) {
        ledger.elect(post.post(), winner, counted.round());
        boolean ways = counted.input().kind().rules(rules()).ties().stated();
        asker.tell(ways ? "tie-ended" : "tie-settled", List.of(post.post().name(), winner.name()), rules().againSources());
      }
    }
    withoutKin();
  }

  private void withoutKin() {
    for (List<Ledger.Seat> free = kinship.resolve(); !free.isEmpty(); free = kinship.resolve()) {
      if (refill.fill(free, counts) == 0) break;
    }
  }

  /** Tells which seats are missing and by which clauses a rerun fills them; where there is none, whoever holds the vote says what follows. */
  private void shortfall() {
    ledger.kind("shortfall");
    if (current.setting().isPartial()) return;
    for (Post post : ledger.posts()) {
      int missing = ledger.missing(post);
      if (missing > 0) asker.tell("shortfall", List.of(post.name(), Integer.toString(missing)), rules().rerunSources());
    }
  }

  /** Whether the missing seats need no further vote; consent is asked for anew each time. */
  private boolean reduced() {
    Condition reduced = rules().contest().reduced();
    if (!reduced.stated()) return false;
    counting.inOffice();
    current.facts().forget(Measure.CONSENTING);
    if (!isMet("reduced", reduced)) return false;
    ledger.kind("reduced");
    asker.tell("reduced", List.of(Integer.toString(ledger.seats().size()), Integer.toString(ledger.missing())), reduced.sources());
    return true;
  }

  /** Whether a condition is stated and holds of those who are elected. */
  private boolean isMet(String name, Condition condition) {
    if (!condition.stated()) return false;
    boolean holds = condition.holds(current.facts());
    minutes.condition(name, condition, current.facts(), rules(), Derived.CONTEST, holds);
    return holds;
  }

  private boolean staysEmpty() {
    counting.inOffice();
    if (!isMet("may-stay-empty", rules().mayStayEmpty())) return false;
    ledger.kind("vacant");
    asker.tell("vacant", List.of(Integer.toString(ledger.seats().size()), Integer.toString(ledger.missing())), rules().mayStayEmpty().sources());
    return true;
  }

  /** Holds a rerun; false when other rules took over before its ballots were cast. */
  private boolean rerun(Counting.Counted first) {
    Counting.Counted counted = reruns.hold(first);
    if (counted == null) return false;
    ledger.kind("rerun");
    if (counted.result().valid()) settle(counted);
    else ledger.kind(counted.result().voteValid() ? "void-account" : "rerun-void");
    return true;
  }
}
