package org.banfa.simulator.hand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.model.document.Scenario;
import org.banfa.simulator.chance.BallotModel;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.chance.Turnout;

/**
 * Answers what a vote asks by drawing from a scenario; what the scenario says nothing about stays unanswered. One per
 * thread, dealt anew for each run.
 */
public final class SamplerHand implements Hand {
  private static final int MOST_LINEUPS = 2048;

  private final Chances chances;
  private final Scenario scenario;
  private final SortedMap<Integer, String> kept;
  private final Map<Lineup.Key, Lineup> lineups = new HashMap<>();
  private Dice dice;
  private BitSet withdrawn = new BitSet();
  private int firstVoters = -1;

  public SamplerHand(Chances chances) {
    this(chances, null);
  }

  /** Keeps the ballots of each round as a table besides; null when nobody wants them. The draws are the same. */
  public SamplerHand(Chances chances, SortedMap<Integer, String> kept) {
    this.chances = chances;
    this.kept = kept;
    this.scenario = chances.scenario();
  }

  /** Begins run {@code run} under {@code seed}: decides who withdraws. */
  public void deal(long seed, long run) {
    dice = Dice.of(seed, run);
    firstVoters = -1;
    withdrawn = new BitSet();
    if (scenario.withdrawal().signum() == 0) return;
    for (int i = 0; i < scenario.contenders().size(); i++) if (dice.happens(chances.withdrawal())) withdrawn.set(i);
  }

  /** Voters of the first vote of this run, −1 before it. */
  public int firstVoters() {
    return firstVoters;
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    if (question instanceof Question.Result result) return new Answer.Counted(count(result));
    if (question instanceof Question.Contenders contenders) return new Answer.People(people(contenders.paper()));
    if (question instanceof Question.Kinship kinship) return new Answer.Kin(kin(kinship.people()));
    if (question instanceof Question.Count count && scenario.given().containsKey(count.quantity())) {
      return new Answer.Number(scenario.given().get(count.quantity()));
    }
    if (question instanceof Question.Lot lot && !lot.people().isEmpty()) {
      return new Answer.Word(lot.people().get((int) dice.below(lot.people().size())));
    }
    throw new Unanswered(ask);
  }

  /** A sampled answer that is refused ends the run: drawing again would change the chances. */
  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    throw new Unanswered(ask);
  }

  private List<Person> people(Paper paper) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < scenario.contenders().size(); i++) {
      if (withdrawn.get(i)) continue;
      Scenario.Contender contender = scenario.contenders().get(i);
      people.add(new Person(contender.name(), contender.woman() || forWomen(paper, contender.post()), contender.post()));
    }
    return people;
  }

  private static boolean forWomen(Paper paper, String name) {
    for (Post post : paper.posts()) if (post.name().equals(name)) return post.womenOnly();
    return false;
  }

  private List<KinPair> kin(List<String> people) {
    List<KinPair> pairs = new ArrayList<>();
    for (Scenario.Kin kin : scenario.kin()) {
      boolean both = people.contains(kin.first()) && people.contains(kin.second());
      if (both) pairs.add(new KinPair(kin.first(), kin.second(), kin.relation()));
    }
    return pairs;
  }

  private Tally count(Question.Result question) {
    int present = 0;
    for (Turnout group : chances.groups()) present += group.draw(dice);
    int voters = present + principals(scenario.registered() - present);
    if (firstVoters < 0) firstVoters = voters;
    int collected = voters;
    if (chances.surplus() != null && dice.happens(chances.surplus())) collected = voters + 1;
    else if (chances.loss() != null && dice.happens(chances.loss()) && voters > 0) collected = voters - 1;
    Lineup lineup = lineup(question);
    BallotSheet sheet = kept == null ? null : new BallotSheet(question.paper(), lineup.names());
    BallotModel.Count count = lineup.ballots().draw(collected, dice, sheet);
    if (kept != null) kept.put(question.round(), sheet.text());
    int valid = collected - count.invalid() - count.blank();
    Account account = new Account(scenario.registered(), voters, voters, collected, valid, count.invalid(), count.blank());
    return new Tally(account, votes(question.paper(), lineup, count));
  }

  /** How many of those who stay away vote by proxy. */
  private int principals(int absent) {
    if (scenario.proxies().signum() == 0) return 0;
    int principals = 0;
    for (int i = 0; i < absent; i++) if (dice.happens(chances.proxies())) principals++;
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

  private Lineup lineup(Question.Result question) {
    Lineup.Key key = new Lineup.Key(question.paper(), question.standing(), withdrawn);
    Lineup found = lineups.get(key);
    if (found != null) return found;
    if (lineups.size() >= MOST_LINEUPS) lineups.clear();
    Lineup made = Lineup.of(key, scenario);
    lineups.put(key, made);
    return made;
  }
}
