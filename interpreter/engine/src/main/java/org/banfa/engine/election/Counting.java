package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.rules.ActRules;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ContestRules;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Measure;
import org.banfa.engine.rules.RulesChanged;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;

/** Holds one vote: asks for its count and decides it. */
final class Counting {
  /** A count with what it says. */
  record Counted(CountInput input, CountResult result, int round) {}

  private final CurrentRules current;
  private final Asker asker;
  private final Ledger ledger;
  private final Membership people;
  private final Incompatible incompatible;

  Counting(CurrentRules current, Asker asker, Ledger ledger, Membership people, Incompatible incompatible) {
    this.incompatible = incompatible;
    this.current = current;
    this.asker = asker;
    this.ledger = ledger;
    this.people = people;
  }

  /**
   * Holds a vote. Once its ballots are cast, its paper stays, whatever rules take over; what the count says follows the rules
   * in force when it is decided.
   *
   * @throws org.banfa.engine.rules.RulesChanged when other rules took over before ballots were cast
   */
  Counted hold(CountKind kind, ElectionRules cast, Paper paper, String contest, List<String> standing, SortedSet<String> barred) {
    Minutes.Mark before = ledger.minutes().mark();
    ledger.minutes().called(kind, paper, standing, barred);
    try {
      return held(kind, cast, paper, contest, standing, barred);
    } catch (RulesChanged overtaken) {
      ledger.minutes().back(before);
      throw overtaken;
    }
  }

  private Counted held(CountKind kind, ElectionRules cast, Paper paper, String contest, List<String> standing, SortedSet<String> barred) {
    int round = ledger.nextRound();
    current.setting().awaits(cast, kind, round, paper);
    Supplier<Tally> count = () -> tally(kind, paper, contest, standing, round);
    Tally entered = current.setting().isCast(kind) ? CurrentRules.settled(count) : count.get();
    Tally tally = completed(kind, entered, paper, standing, round);
    SortedMap<String, String> names = new TreeMap<>();
    CurrentRules.settled(() -> name(names, tally, standing, round));
    current.facts().forget(Measure.PRESENT);
    current.facts().forget(Measure.EXCUSED);
    SortedSet<String> voted = new TreeSet<>(names.values());
    tally.votes().values().forEach(of -> voted.addAll(of.keySet()));
    SortedSet<String> out = new TreeSet<>(barred);
    out.addAll(incompatible.barred(voted, List.of()));
    VoteFrame frame = current.setting().frame();
    Measured measured = new Measured(paper, tally);
    Decided decided;
    do {
      decided = CurrentRules.settled(() -> {
        complete(measured, contest, standing, round, kind);
        CountInput input = new CountInput(kind, round, measured.paper, ledger.women(), out, standing, measured.tally, names, people.known(), frame.act(), frame.unit());
        return new Decided(input, new Deciding(current.rules(), current.facts()).decide(input, people));
      });
    } while (out.addAll(incompatible.barred(voted, winners(decided.result()))));
    CountInput input = decided.input();
    CountResult result = decided.result();
    ActRules act = kind.rules(current.rules());
    SortedMap<String, List<String>> elected = new TreeMap<>();
    for (PostResult post : result.posts()) {
      elected.put(post.post().name(), post.selection().chosen().stream().map(Candidate::name).toList());
    }
    ledger.held(kind, tally, result.valid(), elected);
    tell(kind, round, act, input, result);
    if (asker.hand() instanceof CountWitness witness) witness.counted(cast, current.rules(), input.copied(), result);
    return new Counted(input, result, round);
  }

  /** Asks for numbers of an account that are not known and that conditions name, and says what cannot be decided without them. */
  private Tally completed(CountKind kind, Tally entered, Paper paper, List<String> standing, int round) {
    Tally tally = entered;
    while (true) {
      ActRules act = kind.rules(current.rules());
      List<Condition> whole = List.of(act.account(), act.valid());
      List<Condition> all = new ArrayList<>(List.of(act.account(), act.valid(), act.wins()));
      for (Post post : paper.posts()) if (Deciding.ownWins(current.rules(), kind, post)) all.add(current.rules().contest().office(post.name()).wins());
      Slot missing = Undecided.missing(current.rules(), all, tally.account());
      if (missing == null) return tally;
      for (Undecided.Finding found : Undecided.findings(whole, missing, tally.account())) undecided(found);
      for (Condition condition : all) {
        boolean ofOne = !whole.contains(condition) && Layout.of(List.of(), condition.formulas()).quantities().contains(missing);
        if (ofOne) asker.tell("undecidable", List.of(word(condition), missing.term().id()), condition.sources());
      }
      Tally open = tally;
      Asker.Place place = Asker.Place.of(act.valid().sources(), "", round, missing.key());
      Question question = new Question.Count(missing, missing.term().unit());
      long number = CurrentRules.settled(() -> asker.ask(place, question, Answer.Number.class, a -> {
        boolean fits = a.value().signum() >= 0 && a.value().bitLength() < Long.SIZE;
        return fits ? TallyCheck.refusal(Undecided.with(open, missing, a.value().longValue()), paper, standing) : new Refusal("B5002", List.of(a.value().toString()), null);
      })).value().longValueExact();
      tally = Undecided.with(tally, missing, number);
    }
  }

  private void undecided(Undecided.Finding found) {
    List<String> about = new ArrayList<>(List.of(word(found.condition()), found.missing().term().id()));
    if (found.verdict() != null) {
      asker.tell(found.verdict() ? "decided-anyway" : "failed-anyway", about, found.condition().sources());
    } else if (found.least() == null) {
      asker.tell("undecidable", about, found.condition().sources());
    } else if (found.most() == Long.MAX_VALUE) {
      about.add(text(found.least()));
      asker.tell("undecidable-from", about, found.condition().sources());
    } else {
      about.addAll(List.of(text(found.most()), text(found.least())));
      asker.tell(found.least() == 0 ? "undecidable-to" : "undecidable-between", about, found.condition().sources());
    }
  }

  /** The word for what a condition decides. */
  private static String word(Condition condition) {
    Slot slot = condition.sources().isEmpty() ? null : condition.sources().get(0).clause().subject();
    return slot == null || slot.term() == null ? condition.name() : slot.term().id();
  }

  private static List<String> winners(CountResult result) {
    List<String> names = new ArrayList<>();
    for (PostResult post : result.posts()) {
      post.selection().chosen().forEach(c -> names.add(c.name()));
      post.selection().tied().forEach(c -> names.add(c.name()));
    }
    return names;
  }

  private record Decided(CountInput input, CountResult result) {}

  /** A count with the measures it was counted on. */
  private static final class Measured {
    private Paper paper;
    private Tally tally;

    Measured(Paper paper, Tally tally) {
      this.paper = paper;
      this.tally = tally;
    }
  }

  /** Has a count entered on measures that only rules name which took over since its ballots were cast; the rest of it stays. */
  private void complete(Measured count, String contest, List<String> standing, int round, CountKind kind) {
    SortedSet<String> scales = new TreeSet<>(current.rules().contest().scales());
    if (count.tally.scales().keySet().containsAll(scales)) return;
    scales.addAll(count.paper.scales());
    Paper all = new Paper(count.paper.posts(), count.paper.writeIns(), count.paper.printed(), count.paper.eachName(), List.copyOf(scales));
    Tally again = tally(kind, all, contest, standing, round);
    Tally t = count.tally;
    count.paper = all;
    count.tally = new Tally(t.account(), t.votes(), t.against(), t.voidColumns(), again.scales());
  }

  private Tally tally(CountKind kind, Paper paper, String contest, List<String> standing, int round) {
    Asker.Place place = Asker.Place.of(kind.rules(current.rules()).valid().sources(), contest, round, "result");
    Question question = new Question.Result(paper, round, standing);
    return asker.ask(place, question, Answer.Counted.class, a -> TallyCheck.refusal(a.tally(), paper, standing)).tally();
  }

  /** Adds who is meant by names that nobody stands under, where the rules have somebody decide that; what was answered stays. */
  private boolean name(SortedMap<String, String> names, Tally tally, List<String> standing, int round) {
    List<Provided> naming = current.rules().contest().naming();
    if (naming.isEmpty()) return false;
    SortedSet<String> written = new TreeSet<>();
    tally.votes().values().forEach(of -> of.forEach((name, number) -> {
      if (number > 0 && !ledger.contenders().contains(name) && !standing.contains(name)) written.add(name);
    }));
    written.removeAll(names.keySet());
    for (String name : written) {
      List<String> choices = new ArrayList<>(ledger.contenders());
      choices.add(name);
      choices.add(Naming.NOBODY);
      Asker.Place place = Asker.Place.of(naming, "", round, "name:" + name);
      String meant = asker.ask(place, new Question.Pick(choices), Answer.Word.class, a -> TallyCheck.refusal(a.word(), choices, name, tally, names)).word();
      names.put(name, meant.equals(Naming.NOBODY) ? "" : meant);
      if (!meant.equals(name)) asker.tell(meant.equals(Naming.NOBODY) ? "name-unknown" : "name-meant", List.of(name, meant), naming);
    }
    return true;
  }

  private void tell(CountKind kind, int round, ActRules act, CountInput input, CountResult result) {
    Account account = input.tally().account();
    String number = Integer.toString(round);
    asker.tell("counted", List.of(kind.id(), number, text(account.registered()), text(account.voters()), text(account.collected()),
        text(account.valid()), text(account.invalid()), text(account.abstained())), List.of());
    if (!result.voteValid()) asker.tell("void-turnout", List.of(number, text(account.voters()), text(account.registered())), act.valid().sources());
    if (!result.accountValid()) asker.tell("void-account", List.of(number, text(account.collected()), text(account.voters())), act.account().sources());
    if (result.valid() && act.valid().stated()) asker.tell("vote-valid", List.of(number, text(account.voters()), text(account.registered())), act.valid().sources());
    for (PostResult post : result.posts()) {
      for (PostResult.Judged judged : post.judged()) {
        String name = judged.candidate().name();
        if (judged.bar() == PostResult.Bar.HOLDS_OR_LEFT && judged.suffices()) incompatible.bar(name).ifPresent(bar -> incompatible.tell("incompatible", name, bar));
        if (judged.own() == judged.candidate().votes()) continue;
        asker.tell("votes-added", List.of(post.post().name(), judged.candidate().name(), text(judged.own()), text(judged.candidate().votes())),
            current.rules().contest().adding().sources());
      }
      for (Candidate chosen : post.selection().chosen()) {
        ElectionRules rules = current.rules();
        ContestRules.Office office = rules.contest().office(post.post().name());
        List<Provided> applied = new ArrayList<>((Deciding.ownWins(rules, kind, post.post()) ? office.wins() : act.wins()).sources());
        if (post.ordered()) applied.addAll((Deciding.ownOrder(rules, kind, post.post()) ? office.order() : act.order()).sources());
        String what = kind == CountKind.PRELIMINARY ? "goes-on" : rules.scope().isPreselection() ? "listed" : "elected";
        asker.tell(what, List.of(post.post().name(), chosen.name(), text(chosen.votes()), number), applied);
      }
    }
  }

  static String text(long number) {
    return number == Account.UNKNOWN ? "?" : Long.toString(number);
  }

  /** Sets how many hold a seat. */
  void inOffice() {
    Facts facts = current.facts();
    int seats = ledger.seats().size();
    facts.set(Measure.IN_OFFICE, seats);
    facts.set(Measure.ELECTED, seats);
    facts.set(Measure.MISSING, ledger.missing());
    facts.situation(Roles.NO_WOMAN, !ledger.womanElected());
    facts.situation(Roles.SHORT, ledger.missing() > 0);
  }
}
