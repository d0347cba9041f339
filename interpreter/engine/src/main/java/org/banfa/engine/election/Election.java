package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.order.Effective.Provided;

/** Holds one election from the contenders to the last seat. */
public final class Election {
  /** Reruns held before seats that may not stay empty are given up as unfilled. */
  static final int MOST_RERUNS = 3;

  private final ElectionRules rules;
  private final Asker asker;
  private final Facts facts;
  private final Ledger ledger;
  private final Paper paper;
  private final Counting counting;
  private final TieBreak ties;
  private final KinAvoidance kinship;
  private final Refill refill;
  private final List<Counting.Counted> counts = new ArrayList<>();

  private Election(ElectionRules rules, Hand hand) {
    this.rules = rules;
    this.asker = new Asker(rules.effective().method().title(), rules.organ(), hand);
    OpenNumbers open = new OpenNumbers(asker);
    this.facts = rules.facts(open);
    this.paper = new Paper(rules.seats().posts(open::seats), true);
    this.ledger = new Ledger(paper.posts());
    this.counting = new Counting(rules, facts, asker, ledger);
    this.ties = new TieBreak(rules, counting, asker, ledger);
    this.kinship = new KinAvoidance(rules, asker, ledger, ties);
    this.refill = new Refill(rules, asker, ledger, ties);
  }

  /** Holds the election by the rules, with a hand that answers. */
  public static ElectionOutcome hold(ElectionRules rules, Hand hand) {
    Election election = new Election(rules, hand);
    election.hold();
    return election.ledger.outcome();
  }

  private void hold() {
    contenders();
    Counting.Counted first = counting.hold(CountKind.VOTE, paper, "", List.of(), new TreeSet<>());
    if (!first.result().voteValid()) ledger.kind("void-turnout");
    if (!first.result().accountValid()) ledger.kind("void-account");
    if (!first.result().valid()) return;
    ledger.valid();
    settle(first);
    for (int reruns = 0; ledger.missing() > 0; reruns++) {
      if (reruns == 0) shortfall();
      if (reruns > 0 && staysEmpty()) return;
      if (rules.rerunSources().isEmpty() || reruns == MOST_RERUNS) {
        ledger.kind("unfilled");
        asker.tell("unfilled", List.of(Integer.toString(ledger.missing())), List.of());
        return;
      }
      rerun(first);
    }
  }

  private void contenders() {
    Asker.Place place = Asker.Place.of(rules.vote().wins().sources(), "", 0, "contenders");
    List<Person> people = asker.ask(place, new Question.Contenders(paper), Answer.People.class, a -> People.refusal(a.people(), paper)).people();
    for (Person person : people) ledger.women().put(person.name(), person.woman());
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
      for (Candidate winner : ties.settle(post.post(), selection.tied(), selection.open())) {
        ledger.elect(post.post(), winner, counted.round());
        asker.tell("tie-settled", List.of(post.post().name(), winner.name()), rules.againSources());
      }
    }
    for (List<Ledger.Seat> free = kinship.resolve(); !free.isEmpty(); free = kinship.resolve()) {
      if (refill.fill(free, counts) == 0) break;
    }
  }

  private void shortfall() {
    ledger.kind("shortfall");
    for (Post post : ledger.posts()) {
      int missing = ledger.missing(post);
      if (missing > 0) asker.tell("shortfall", List.of(post.name(), Integer.toString(missing)), rules.rerunSources());
    }
  }

  private boolean staysEmpty() {
    counting.inOffice();
    if (!rules.mayStayEmpty().stated() || !rules.mayStayEmpty().holds(facts)) return false;
    ledger.kind("vacant");
    asker.tell("vacant", List.of(Integer.toString(ledger.seats().size()), Integer.toString(ledger.missing())), rules.mayStayEmpty().sources());
    return true;
  }

  private void rerun(Counting.Counted first) {
    ledger.kind("rerun");
    counting.inOffice();
    List<Post> posts = new ArrayList<>();
    for (Post post : ledger.posts()) {
      if (ledger.missing(post) == 0) continue;
      boolean women = post.womenOnly() && (!rules.womenLine().stated() || rules.womenLine().on(facts).isPresent());
      posts.add(new Post(post.name(), ledger.missing(post), post.rank(), women));
    }
    List<Provided> applied = new ArrayList<>(rules.rerun().valid().sources());
    if (posts.stream().anyMatch(Post::womenOnly)) applied.addAll(rules.womenLine().sources());
    asker.tell("rerun", posts.stream().map(Post::name).toList(), applied);
    List<String> standing = new Standing(rules, facts, asker, ledger).names(posts, first.input().tally());
    Paper again = new Paper(List.copyOf(posts), standing.isEmpty());
    Counting.Counted counted = counting.hold(CountKind.RERUN, again, "", standing, ledger.barred());
    if (counted.result().valid()) settle(counted);
    else ledger.kind(counted.result().voteValid() ? "void-account" : "rerun-void");
  }
}
