package org.banfa.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.AskKey;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.simulator.run.Programs;

/** A plain election: half of the voters to win, one rerun with a third, kin lose their seat. */
public final class StubProgram implements MethodProgram {
  private final Effective effective;
  private final ElectionRules rules;
  private final Paper paper;

  private StubProgram(Effective effective, ElectionRules rules, Paper paper) {
    this.effective = effective;
    this.rules = rules;
    this.paper = paper;
  }

  public static Programs programs(Library library, String title, Paper paper) {
    Effective effective = Effective.of(library, library.find(title).orElseThrow(), (LocalDate) null);
    ElectionRules rules;
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      rules = engine.program(title).rules();
    }
    return () -> new Programs.Session() {
      @Override
      public MethodProgram program() {
        return new StubProgram(effective, rules, paper);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Effective effective() {
    return effective;
  }

  @Override
  public ElectionRules rules() {
    return rules;
  }

  @Override
  public ElectionOutcome hold(Hand hand) {
    List<String> kinds = new ArrayList<>();
    SortedMap<String, List<String>> elected = new TreeMap<>();
    SortedMap<String, Integer> vacant = new TreeMap<>();
    List<ElectionOutcome.Round> rounds = new ArrayList<>();
    hand.answer(ask(0, new Question.Contenders(paper)));
    Tally first = vote(hand, paper, 1, List.of());
    Account account = first.account();
    boolean quorum = account.voters() * 2 > account.registered();
    boolean adds = account.collected() <= account.voters();
    rounds.add(new ElectionOutcome.Round("vote", 1, first, quorum && adds, elected));
    if (!quorum) kinds.add("void-turnout");
    if (!adds) kinds.add("void-account");
    if (!quorum || !adds) return new ElectionOutcome(false, rounds, elected, vacant, List.of(), kinds);
    List<Post> left = fill(paper.posts(), first, account.voters() / 2 + 1, elected, kinds);
    if (!left.isEmpty()) {
      kinds.add("shortfall");
      kinds.add("rerun");
      List<String> standing = new ArrayList<>();
      for (Post post : left) {
        for (String name : first.votes().get(post.name()).keySet()) if (!elected.get(post.name()).contains(name)) standing.add(name);
      }
      Tally second = vote(hand, new Paper(left, true), 2, standing);
      rounds.add(new ElectionOutcome.Round("rerun", 2, second, true, elected));
      for (Post post : fill(left, second, (second.account().collected() + 2) / 3, elected, kinds)) vacant.put(post.name(), post.seats());
    }
    List<String> out = kin(hand, elected, kinds);
    if (!vacant.isEmpty()) kinds.add("vacant");
    return new ElectionOutcome(true, rounds, elected, vacant, out, kinds);
  }

  private static List<Post> fill(List<Post> posts, Tally tally, long least, SortedMap<String, List<String>> elected, List<String> kinds) {
    List<Post> left = new ArrayList<>();
    for (Post post : posts) {
      List<String> won = elected.computeIfAbsent(post.name(), p -> new ArrayList<>());
      List<Map.Entry<String, Long>> order = new ArrayList<>(tally.votes().get(post.name()).entrySet());
      order.removeIf(e -> e.getValue() < least);
      order.sort(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
      if (order.size() > post.seats() && order.get(post.seats() - 1).getValue().equals(order.get(post.seats()).getValue())) kinds.add("tie");
      int seats = Math.min(post.seats(), order.size());
      for (int i = 0; i < seats; i++) won.add(order.get(i).getKey());
      if (seats < post.seats()) left.add(new Post(post.name(), post.seats() - seats, post.rank(), post.womenOnly()));
    }
    return left;
  }

  private static List<String> kin(Hand hand, SortedMap<String, List<String>> elected, List<String> kinds) {
    List<String> people = elected.values().stream().flatMap(List::stream).toList();
    List<String> out = new ArrayList<>();
    for (KinPair pair : ((Answer.Kin) hand.answer(ask(0, new Question.Kinship(people)))).pairs()) {
      kinds.add("kin");
      out.add(pair.second());
      elected.values().forEach(names -> names.remove(pair.second()));
    }
    return out;
  }

  private static Tally vote(Hand hand, Paper paper, int round, List<String> standing) {
    return ((Answer.Counted) hand.answer(ask(round, new Question.Result(paper, round, standing)))).tally();
  }

  private static Ask ask(int round, Question question) {
    return new Ask(new AskKey("m", "l", "", "", round, "", question.getClass().getSimpleName(), 1), question);
  }

  @Override
  public void run(Hand hand) {
    throw new UnsupportedOperationException();
  }
}
