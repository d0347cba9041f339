package org.banfa.simulator.hand;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.SignatureRules;
import org.banfa.engine.series.Series;
import org.banfa.model.document.RecallLine;
import org.banfa.model.document.Scenario;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.simulator.chance.BallotModel;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.chance.Threshold;
import org.banfa.simulator.chance.Turnout;

/**
 * Answers what a vote asks by drawing from a scenario; what the scenario says nothing about stays unanswered. One per
 * thread, dealt anew for each run.
 */
public final class SamplerHand implements Hand {
  private static final int MOST_LINEUPS = 2048;
  private static final String VOID = "void";
  private static final String STRUCK = "struck";
  private static final String UNSIGNED = "unsigned";
  private static final String UNDECIDABLE = "undecidable";
  private static final String LIST_SHORT = "list-short";

  private final Chances chances;
  private final Scenario scenario;
  private final SortedMap<Integer, String> kept;
  private final Map<String, Map<Lineup.Key, Lineup>> lineups = new HashMap<>();
  private final Map<Paper, Lineup> recalls = new HashMap<>();
  private final Map<String, Chances> electorates = new HashMap<>();
  private Dice dice;
  private Set<String> withdrawn = new HashSet<>();
  /** Whoever stands for an office for some people is one of them, by the questions that ask it. */
  private final Set<String> ofKind = new HashSet<>();
  private int firstVoters = -1;
  private final SortedMap<String, First> firsts = new TreeMap<>();
  private int counts;
  private int recalled;
  private final Map<String, Long> meeting = new HashMap<>();
  private final Set<String> bases = new HashSet<>();
  private final Withheld withheld = new Withheld();
  private final Signing signing = new Signing();
  private final SortedSet<String> unsigned = new TreeSet<>();
  private final SortedSet<String> noticed = new TreeSet<>();

  public SamplerHand(Chances chances) {
    this(chances, null);
  }

  /** Keeps the ballots of each count as a table besides, by its number, those of votes on recall below nought; null when nobody wants them. The draws are the same. */
  public SamplerHand(Chances chances, SortedMap<Integer, String> kept) {
    this.chances = chances;
    this.kept = kept;
    this.scenario = chances.scenario();
  }

  /** Begins run {@code run} under {@code seed}: decides who withdraws. */
  public void deal(long seed, long run) {
    dice = Dice.of(seed, run);
    firstVoters = -1;
    firsts.clear();
    counts = 0;
    recalled = 0;
    meeting.clear();
    bases.clear();
    withheld.begin();
    unsigned.clear();
    noticed.clear();
    withdrawn = new HashSet<>();
    Set<String> met = new HashSet<>();
    withdraw(chances, met);
    for (String vote : scenario.votes().keySet()) withdraw(chances.of(vote), met);
  }

  private void withdraw(Chances from, Set<String> met) {
    boolean any = from.scenario().withdrawal().signum() != 0;
    for (Scenario.Contender contender : from.scenario().contenders()) {
      if (met.add(contender.name()) && any && dice.happens(from.withdrawal())) withdrawn.add(contender.name());
    }
  }

  /** What it draws from. */
  Scenario scenario() {
    return scenario;
  }

  /** What one of several votes, a unit of it or an act in office draws from. */
  Chances chances(String vote) {
    return chances.of(vote);
  }

  /** Who does not stand in this run: withdrawn, or struck off the list. */
  Set<String> withdrawn() {
    return withdrawn;
  }

  /** The dice of this run. */
  Dice dice() {
    return dice;
  }

  /** Voters of the first vote of this run, −1 before it. */
  public int firstVoters() {
    return firstVoters;
  }

  /** The first count of a vote: of how many electors how many voted. */
  public record First(int electors, int voters) {}

  /** The first count of each vote of this run so far, by its act. */
  public SortedMap<String, First> firsts() {
    return java.util.Collections.unmodifiableSortedMap(firsts);
  }

  private void voted(Ask ask, Chances of, int voters) {
    if (!ask.key().district().isEmpty()) return;
    if (firstVoters < 0) firstVoters = voters;
    firsts.putIfAbsent(vote(ask), new First(of.scenario().registered(), voters));
  }

  /** Who has too few signatures in this run, so far. */
  public SortedSet<String> unsigned() {
    return java.util.Collections.unmodifiableSortedSet(unsigned);
  }

  /** Kinds of what happened in this run that its outcome does not say. */
  public SortedSet<String> noticed() {
    return java.util.Collections.unmodifiableSortedSet(noticed);
  }

  /** Counts of this run so far. */
  public int counts() {
    return counts;
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    if (question instanceof Question.Result result) return new Answer.Counted(withheld.from(count(ask, result), chances.of(vote(ask)), dice));
    if (question instanceof Question.Signatures signatures) return new Answer.Numbers(signing.draw(signatures, chances.of(vote(ask)).scenario(), dice));
    if (question instanceof Question.Count count && withheld.number(count.quantity()) != null) return new Answer.Number(BigInteger.valueOf(withheld.number(count.quantity())));
    if (question instanceof Question.Contenders contenders) return new Answer.People(people(chances.of(vote(ask)), contenders.paper()));
    if (question instanceof Question.Kinship kinship) return new Answer.Kin(kin(kinship.people()));
    if (question instanceof Question.Count count && scenario.given().containsKey(count.quantity())) {
      return new Answer.Number(scenario.given().get(count.quantity()));
    }
    if (question instanceof Question.Count count && isElectorate(ask, count.quantity())) {
      withheld.given();
      return new Answer.Number(BigInteger.valueOf(chances.of(vote(ask)).scenario().registered()));
    }
    if (question instanceof Question.Count count && !vote(ask).isEmpty()) return new Answer.Number(BigInteger.valueOf(present(ask, count.quantity())));
    if (question instanceof Question.Lot lot && !lot.people().isEmpty()) {
      return new Answer.Word(lot.people().get((int) dice.below(lot.people().size())));
    }
    if (question instanceof Question.Units units && !scenario.unitsOf(units.about()).isEmpty()) return divided(units.about());
    if (question instanceof Question.NextUnit next) return next(next);
    if (question instanceof Question.Decision decision && ofKind.contains(decision.subject())) return new Answer.Yes(true);
    throw new Unanswered(ask);
  }

  /** Whether the number of registered voters is asked for where no meeting is about it. */
  private boolean isElectorate(Ask ask, Slot quantity) {
    boolean registered = quantity.owner() == null && quantity.term() != null && Roles.REGISTERED.equals(quantity.term().role());
    Scenario here = chances.of(vote(ask)).scenario();
    return registered && here.registered() > 0 && (here == scenario || here.decision().attending() == null);
  }

  private Answer divided(String about) {
    return new Answer.Units(scenario.unitsOf(about).stream().map(u -> new UnitShare(u.name(), u.registered() == 0 ? UnitShare.UNKNOWN : u.registered(),
        u.households() == 0 ? UnitShare.UNKNOWN : u.households(), u.seats(), u.parent())).toList());
  }

  /** The first unit that has not voted goes on, else the first that waits; one whose vote was void is not drawn for again. */
  private Answer next(Question.NextUnit next) {
    Question.UnitChoice unit = next.choices().stream().filter(c -> c.state().equals(Series.OPEN)).findFirst().orElse(next.choices().get(0));
    boolean absent = scenario.unitsOf(next.about()).stream().anyMatch(u -> u.name().equals(unit.unit()) && u.absent());
    return new Answer.Unit(unit.unit(), null, !absent && !unit.state().equals(VOID));
  }

  /** How many attend a meeting, or are in favour: each of those who bound the number, by chance. */
  private long present(Ask ask, Slot quantity) {
    Scenario.Decision decision = chances.of(vote(ask)).scenario().decision();
    String bound = quantity.term() == null || quantity.term().atMost().isEmpty() ? null : quantity.term().atMost().get(0);
    Long due = bound == null ? null : meeting.getOrDefault(vote(ask) + "/" + bound, given(bound));
    boolean first = due != null && !meeting.containsKey(vote(ask) + "/" + bound) || due != null && bases.contains(vote(ask) + "/" + bound);
    if (bound == null) {
      Scenario here = chances.of(vote(ask)).scenario();
      if (here == scenario || here.registered() == 0) throw new Unanswered(ask);
      return kept(ask, quantity, here.registered(), true);
    }
    BigFraction chance = first ? decision.attending() : decision.inFavour();
    if (due == null || chance == null) throw new Unanswered(ask);
    Threshold each = Threshold.of(chance);
    long number = 0;
    for (long i = 0; i < due; i++) if (dice.happens(each)) number++;
    return kept(ask, quantity, number, false);
  }

  private long kept(Ask ask, Slot quantity, long number, boolean base) {
    String name = vote(ask) + "/" + quantity.term().id();
    meeting.put(name, number);
    if (base) bases.add(name);
    return number;
  }

  private Long given(String word) {
    for (Map.Entry<Slot, BigInteger> one : scenario.given().entrySet()) {
      if (one.getKey().owner() == null && one.getKey().term().id().equals(word)) return one.getValue().longValueExact();
    }
    return null;
  }

  /** Which of several votes, or of their units, a question is about. */
  static String vote(Ask ask) {
    String contest = ask.key().contest();
    int cut = contest.indexOf('/');
    return Scenario.unit(cut < 0 ? contest : contest.substring(0, cut), ask.key().district());
  }

  @Override
  public List<Incumbent> incumbents() {
    return chances.incumbents();
  }

  /** Whoever is struck off the list gets no votes, like those who withdraw. */
  @Override
  public void told(Event event) {
    if (event.kind().startsWith(STRUCK)) withdrawn.add(event.arguments().get(0));
    if (event.kind().startsWith(SignatureRules.TOO_FEW) || event.kind().startsWith(SignatureRules.TOO_MANY)) unsigned.add(event.arguments().get(0));
    if (!unsigned.isEmpty()) noticed.add(UNSIGNED);
    if (event.kind().startsWith(UNDECIDABLE)) noticed.add(UNDECIDABLE);
    if (event.kind().equals(LIST_SHORT)) noticed.add(LIST_SHORT);
  }

  /** A sampled answer that is refused ends the run: drawing again would change the chances. */
  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    throw new Unanswered(ask);
  }

  private List<Person> people(Chances of, Paper paper) {
    List<Person> people = new ArrayList<>();
    for (Scenario.Contender contender : of.scenario().contenders()) {
      Post post = post(paper, contender.post());
      if (post == null || withdrawn.contains(contender.name())) continue;
      if (!post.kind().isEmpty()) ofKind.add(Question.Decision.ofKind(post.kind(), contender.name()));
      people.add(new Person(contender.name(), contender.woman() || post.womenOnly(), contender.post()));
    }
    return people;
  }

  private static Post post(Paper paper, String name) {
    return paper.posts().stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
  }

  private List<KinPair> kin(List<String> people) {
    List<KinPair> pairs = new ArrayList<>();
    for (Scenario.Kin kin : scenario.kin()) {
      boolean both = people.contains(kin.first()) && people.contains(kin.second());
      if (both) pairs.add(new KinPair(kin.first(), kin.second(), kin.relation()));
    }
    return pairs;
  }

  /** The chances of a vote whose electorate earlier votes may have settled. */
  private Chances chances(Ask ask, long electors) {
    Chances of = chances.of(vote(ask));
    if (electors < 0 || electors == of.scenario().registered()) return of;
    return electorates.computeIfAbsent(vote(ask) + "/" + electors, k -> new Chances(of.scenario().withElectorate((int) electors)));
  }

  private Tally count(Ask ask, Question.Result question) {
    Chances of = chances(ask, question.electors());
    Scenario here = of.scenario();
    if (of.groups().isEmpty()) throw new Unanswered(ask);
    Lineup lineup = lineup(vote(ask), here, question);
    if (!question.standing().isEmpty() && lineup.names().stream().allMatch(List::isEmpty)) throw new Unanswered(ask);
    if (!question.paper().scales().isEmpty()) return weighed(ask, of, question.paper(), lineup);
    BallotSheet sheet = kept == null ? null : new BallotSheet(question.paper(), lineup.names());
    Tally tally = drawn(of, question.paper(), lineup, sheet);
    voted(ask, of, Math.toIntExact(tally.account().voters()));
    counts++;
    if (kept != null) kept.put(counts, sheet.text());
    return tally;
  }

  /** The vote on the recall of those printed on its paper; its ballots are kept by its own number, below nought. */
  Tally recall(Ask ask, Question.Result question, RecallLine line) {
    Chances of = chances.of(line.vote());
    if (of.groups().isEmpty()) throw new Unanswered(ask);
    Paper paper = question.paper();
    Lineup lineup = recalls.computeIfAbsent(paper, p -> {
      List<Scenario.Contender> people = new ArrayList<>();
      for (Post post : p.posts()) {
        for (String name : p.printed(post)) people.add(new Scenario.Contender(name, post.name(), line.inFavour().of(name), line.against().of(name), false, line.locus()));
      }
      return Lineup.of(new Lineup.Key(p, List.of(), new BitSet()), of.scenario().withContenders(people));
    });
    BallotSheet sheet = kept == null ? null : new BallotSheet(paper, lineup.names());
    Tally tally = drawn(of, paper, lineup, sheet);
    if (kept != null) kept.put(-++recalled, sheet.text());
    return tally;
  }

  /** The count of a by-election in which those of {@code here} stand whom {@code standing} lets; the meeting it is held in is empty where none is. */
  Tally filling(Ask ask, Question.Result question, Chances of, Scenario here, Predicate<Scenario.Contender> standing, Optional<Meeting> meeting) {
    if (meeting.isEmpty() && of.groups().isEmpty()) throw new Unanswered(ask);
    BitSet out = new BitSet();
    for (int i = 0; i < here.contenders().size(); i++) if (!standing.test(here.contenders().get(i))) out.set(i);
    Lineup lineup = lineup(vote(ask) + "#" + here.contenders().size(), here, new Lineup.Key(question.paper(), question.standing(), out));
    BallotSheet sheet = kept == null ? null : new BallotSheet(question.paper(), lineup.names());
    Tally tally = meeting.isEmpty() ? drawn(of, question.paper(), lineup, sheet) : drawn(of, question.paper(), lineup, sheet, meeting.get());
    counts++;
    if (kept != null) kept.put(counts, sheet.text());
    return tally;
  }

  /** A meeting that votes: how many are due and how many attend. */
  record Meeting(int due, int attending) {}

  private Tally drawn(Chances of, Paper paper, Lineup lineup, BallotSheet sheet) {
    int registered = of.scenario().registered();
    int present = 0;
    for (Turnout group : of.groups()) present += group.draw(dice);
    return drawn(of, paper, lineup, sheet, new Meeting(registered, present + principals(of, registered - present)));
  }

  private Tally drawn(Chances of, Paper paper, Lineup lineup, BallotSheet sheet, Meeting meeting) {
    int voters = meeting.attending();
    int collected = voters;
    if (of.surplus() != null && dice.happens(of.surplus())) collected = voters + 1;
    else if (of.loss() != null && dice.happens(of.loss()) && voters > 0) collected = voters - 1;
    BallotModel.Count count = lineup.ballots().draw(collected, dice, sheet);
    int valid = collected - count.invalid() - count.blank();
    Account account = new Account(meeting.due(), voters, voters, collected, valid, count.invalid(), count.blank());
    return Lineup.tally(account, votes(paper, lineup, count), new TreeMap<>());
  }

  /** A count group by group, because the voters of a group count for more than one on a further measure. */
  private Tally weighed(Ask ask, Chances of, Paper paper, Lineup lineup) {
    Weighed people = new Weighed(paper, lineup.names());
    SortedMap<String, Weighed> scales = new TreeMap<>();
    for (String scale : paper.scales()) if (scenario.scales().containsKey(scale)) scales.put(scale, new Weighed(paper, lineup.names()));
    BallotSheet sheet = kept == null ? null : new BallotSheet(paper, lineup.names());
    int odd = of.surplus() != null && dice.happens(of.surplus()) ? 1 : of.loss() != null && dice.happens(of.loss()) ? -1 : 0;
    int all = 0;
    for (int g = 0; g < of.groups().size(); g++) {
      Turnout group = of.groups().get(g);
      int present = group.draw(dice);
      int voters = present + principals(of, group.voters() - present);
      int collected = voters > 0 ? voters + odd : voters;
      if (collected != voters) odd = 0;
      all += voters;
      BallotModel.Count count = lineup.ballots().draw(collected, dice, sheet);
      people.add(1, group.voters(), voters, collected, count);
      for (var scale : scales.entrySet()) {
        List<Long> each = scenario.scales().get(scale.getKey());
        scale.getValue().add(each.get(g % each.size()), group.voters(), voters, collected, count);
      }
    }
    voted(ask, of, all);
    counts++;
    if (kept != null) kept.put(counts, sheet.text());
    SortedMap<String, Tally> measured = new TreeMap<>();
    scales.forEach((scale, own) -> measured.put(scale, own.tally(new TreeMap<>())));
    return people.tally(measured);
  }

  /** How many of those who stay away vote by proxy. */
  private int principals(Chances of, int absent) {
    if (of.scenario().proxies().signum() == 0) return 0;
    int principals = 0;
    for (int i = 0; i < absent; i++) if (dice.happens(of.proxies())) principals++;
    return principals;
  }

  private static SortedMap<String, SortedMap<String, Long>> votes(Paper paper, Lineup lineup, BallotModel.Count count) {
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    for (int p = 0; p < paper.posts().size(); p++) {
      SortedMap<String, Long> here = new TreeMap<>();
      List<String> names = lineup.names().get(p);
      for (int i = 0; i < names.size(); i++) here.put(names.get(i), (long) count.votes()[p][i]);
      votes.put(paper.posts().get(p).name(), here);
    }
    return votes;
  }

  private Lineup lineup(String vote, Scenario here, Question.Result question) {
    BitSet out = new BitSet();
    for (int i = 0; i < here.contenders().size(); i++) if (withdrawn.contains(here.contenders().get(i).name())) out.set(i);
    return lineup(vote, here, new Lineup.Key(question.paper(), question.standing(), out));
  }

  private Lineup lineup(String vote, Scenario here, Lineup.Key key) {
    Map<Lineup.Key, Lineup> known = lineups.computeIfAbsent(vote, v -> new HashMap<>());
    Lineup found = known.get(key);
    if (found != null) return found;
    if (known.size() >= MOST_LINEUPS) known.clear();
    Lineup made = Lineup.of(key, here);
    known.put(key, made);
    return made;
  }
}
