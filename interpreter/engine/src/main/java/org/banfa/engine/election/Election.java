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
import org.banfa.engine.rules.RulesChanged;
import org.banfa.model.order.Effective.Provided;

/** Holds one election from the contenders to the last seat. */
public final class Election {
  /** Reruns held before seats that may not stay empty are given up as unfilled. */
  static final int MOST_RERUNS = 3;

  private final CurrentRules current;
  private final Asker asker;
  private final OpenNumbers open;
  private final Ledger ledger;
  private final Counting counting;
  private final TieBreak ties;
  private final KinAvoidance kinship;
  private final Refill refill;
  private final List<Counting.Counted> counts = new ArrayList<>();
  /** The rules the seats to be filled come from. */
  private ElectionRules seated;

  private Election(ElectionRules rules, Hand hand) {
    this.asker = new Asker(this::rules, hand);
    this.open = new OpenNumbers(asker);
    this.current = new CurrentRules(rules, VoteSetting.of(hand), open);
    this.seated = rules;
    this.ledger = new Ledger(rules.seats().posts(open::seats));
    this.counting = new Counting(current, asker, ledger);
    this.ties = new TieBreak(current, counting, asker, ledger);
    this.kinship = new KinAvoidance(current, asker, ledger, ties);
    this.refill = new Refill(current, asker, ledger, ties);
  }

  private ElectionRules rules() {
    return current.rules();
  }

  /** Holds the election by the rules, with a hand that answers. */
  public static ElectionOutcome hold(ElectionRules rules, Hand hand) {
    Election election = new Election(rules, hand);
    election.hold();
    return election.ledger.outcome();
  }

  private void hold() {
    Paper paper = new Paper(ledger.posts(), true);
    ElectionRules cast = seated;
    current.setting().awaits(cast, CountKind.VOTE, 1, paper);
    CurrentRules.settled(() -> contenders(paper));
    current.setting().prepare(CountKind.VOTE);
    Counting.Counted first = counting.hold(CountKind.VOTE, cast, paper, "", List.of(), new TreeSet<>());
    if (!first.result().voteValid()) ledger.kind("void-turnout");
    if (!first.result().accountValid()) ledger.kind("void-account");
    if (!first.result().valid()) return;
    ledger.valid();
    settle(first);
    fill(first);
  }

  /** Fills by reruns what is still empty; a rerun that other rules overtook before it was held is begun anew under them. */
  private void fill(Counting.Counted first) {
    boolean told = false;
    int reruns = 0;
    while (missing() > 0) {
      if (!told) shortfall();
      told = true;
      try {
        if (reruns > 0 && staysEmpty()) return;
        if (rules().rerunSources().isEmpty() || reruns == MOST_RERUNS) {
          ledger.kind("unfilled");
          asker.tell("unfilled", List.of(Integer.toString(ledger.missing())), List.of());
          return;
        }
        if (rerun(first)) reruns++;
      } catch (RulesChanged before) {
        // nothing of it had been held
      }
    }
  }

  /** The seats to be filled by the rules in force now. */
  private int missing() {
    while (seated != rules()) {
      ElectionRules now = rules();
      ledger.reseat(now.seats().posts(open::seats));
      seated = now;
    }
    return ledger.missing();
  }

  private boolean contenders(Paper paper) {
    Asker.Place place = Asker.Place.of(rules().vote().wins().sources(), "", 0, "contenders");
    List<Person> people = asker.ask(place, new Question.Contenders(paper), Answer.People.class, a -> People.refusal(a.people(), paper)).people();
    for (Person person : people) ledger.women().put(person.name(), person.woman());
    return true;
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
        asker.tell("tie-settled", List.of(post.post().name(), winner.name()), rules().againSources());
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
      if (missing > 0) asker.tell("shortfall", List.of(post.name(), Integer.toString(missing)), rules().rerunSources());
    }
  }

  private boolean staysEmpty() {
    counting.inOffice();
    if (!rules().mayStayEmpty().stated() || !rules().mayStayEmpty().holds(current.facts())) return false;
    ledger.kind("vacant");
    asker.tell("vacant", List.of(Integer.toString(ledger.seats().size()), Integer.toString(ledger.missing())), rules().mayStayEmpty().sources());
    return true;
  }

  /** Holds a rerun; false when other rules took over before its ballots were cast. */
  private boolean rerun(Counting.Counted first) {
    counting.inOffice();
    ElectionRules rules = rules();
    Facts facts = current.facts();
    List<Post> posts = new ArrayList<>();
    for (Post post : ledger.posts()) {
      if (ledger.missing(post) == 0) continue;
      boolean women = post.womenOnly() && (!rules.womenLine().stated() || rules.womenLine().on(facts).isPresent());
      posts.add(new Post(post.name(), ledger.missing(post), post.rank(), women));
    }
    List<Provided> applied = new ArrayList<>(rules.rerun().valid().sources());
    if (posts.stream().anyMatch(Post::womenOnly)) applied.addAll(rules.womenLine().sources());
    asker.tell("rerun", posts.stream().map(Post::name).toList(), applied);
    if (!current.setting().prepare(CountKind.RERUN)) return false;
    Standing candidates = new Standing(rules, facts, asker, ledger);
    boolean cast = current.setting().isCast(CountKind.RERUN);
    List<String> standing = cast ? CurrentRules.settled(() -> candidates.names(posts, first.input().tally())) : candidates.names(posts, first.input().tally());
    Paper again = new Paper(List.copyOf(posts), standing.isEmpty());
    Counting.Counted counted = counting.hold(CountKind.RERUN, rules, again, "", standing, ledger.barred());
    ledger.kind("rerun");
    if (counted.result().valid()) settle(counted);
    else ledger.kind(counted.result().voteValid() ? "void-account" : "rerun-void");
    return true;
  }
}
