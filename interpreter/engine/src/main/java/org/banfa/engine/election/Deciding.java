package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.rules.ActRules;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ContestRules;
import org.banfa.engine.rules.Criteria;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Measure;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;

/**
 * Decides one count by its rules. Posts are decided in the order of rank, or in the one the rules give; whoever wins or is
 * tied at an earlier post is set aside at later ones. A tie is left open.
 */
public final class Deciding {
  /** The numbers a count itself gives. */
  private static final Set<Measure> COUNTED = EnumSet.of(Measure.REGISTERED, Measure.VOTERS, Measure.ISSUED, Measure.COLLECTED, Measure.CAST, Measure.VALID,
      Measure.INVALID, Measure.ABSTAINED, Measure.VOTES, Measure.SEATS, Measure.AGAINST, Measure.NEITHER, Measure.VALID_HERE, Measure.SILENT);

  /** Under this name the number of those excused stands among what was given. */
  public static final String EXCUSED = "excused";

  private final ElectionRules rules;
  private final Facts facts;

  public Deciding(ElectionRules rules, Facts facts) {
    this.rules = rules;
    this.facts = facts;
  }

  /** The result; {@code woman} is asked only about those who would win a post for women. */
  public CountResult decide(CountInput input, Predicate<String> woman) {
    return decide(input, new Belonging() {
      @Override
      public boolean woman(String name) {
        return woman.test(name);
      }

      @Override
      public boolean of(String people, String name) {
        throw new IllegalArgumentException(people);
      }
    });
  }

  /** The result; what somebody is is asked only about those who would win a post for such people. */
  public CountResult decide(CountInput input, Belonging people) {
    Tally named = Naming.merged(input.tally(), input.names());
    facts.set(Measure.SILENT, Silence.silent(named.account()));
    Tally tally = Silence.counted(named, rules.contest().silence(), input.paper());
    if (rules.contest().excusedLeave()) tally = Silence.without(tally, facts.need(Measure.EXCUSED));
    account(facts, tally.account());
    Scales.account(facts, rules.contest(), tally);
    ActRules act = input.kind().rules(rules);
    boolean accountValid = act.account().holds(facts);
    boolean voteValid = act.valid().holds(facts);
    if (!accountValid || !voteValid) return result(input, accountValid, voteValid, List.of());
    List<PostResult> posts = new ArrayList<>();
    Set<String> aside = new HashSet<>();
    for (Post post : inTurn(input.paper().posts())) {
      PostResult result = new OnePost(input, tally, act, post, aside, people).result();
      posts.add(result);
      result.selection().chosen().forEach(c -> aside.add(c.name()));
      result.selection().tied().forEach(c -> aside.add(c.name()));
    }
    return result(input, true, true, List.copyOf(posts));
  }

  private CountResult result(CountInput input, boolean accountValid, boolean voteValid, List<PostResult> posts) {
    List<Formula> formulas = new ArrayList<>();
    ActRules act = input.kind().rules(rules);
    for (Condition condition : List.of(act.account(), act.valid(), act.wins())) formulas.addAll(condition.formulas());
    for (Post post : input.paper().posts()) if (ownWins(rules, input.kind(), post)) formulas.addAll(rules.contest().office(post.name()).wins().formulas());
    SortedMap<String, Long> given = new TreeMap<>();
    SortedMap<String, Boolean> situations = new TreeMap<>();
    Layout layout = Layout.of(List.of(), formulas);
    for (Slot slot : layout.quantities()) if (!counted(rules.contest(), slot)) facts.known(slot).ifPresent(v -> given.put(slot.key(), v));
    for (Formula atom : layout.atoms()) if (atom instanceof Formula.Situation s) facts.known(atom).ifPresent(v -> situations.put(s.word().id(), v));
    if (rules.contest().excusedLeave()) given.put(EXCUSED, facts.need(Measure.EXCUSED));
    return new CountResult(accountValid, voteValid, posts, given, situations);
  }

  /** Whether a number comes from the count itself. */
  public static boolean counted(ContestRules contest, Slot slot) {
    boolean plain = slot.owner() == null && slot.term() != null && COUNTED.stream().anyMatch(m -> m.role().equals(slot.term().role()));
    return plain || contest.scaled().stream().anyMatch(s -> s.quantity().equals(slot));
  }

  /** Sets the numbers of a ballot account. */
  static void account(Facts facts, Account account) {
    facts.set(Measure.REGISTERED, account.registered());
    facts.set(Measure.VOTERS, account.voters());
    facts.set(Measure.ISSUED, account.issued());
    facts.set(Measure.COLLECTED, account.collected());
    facts.set(Measure.CAST, account.collected());
    facts.set(Measure.VALID, account.valid());
    facts.set(Measure.INVALID, account.invalid());
    facts.set(Measure.ABSTAINED, account.abstained());
  }

  /** The posts in the order they are decided in: those named first, then the others. */
  private List<Post> inTurn(List<Post> posts) {
    List<String> first = order(rules.contest());
    if (first.isEmpty()) return posts;
    List<Post> sorted = new ArrayList<>(posts);
    sorted.sort(Comparator.comparingInt(p -> first.contains(p.name()) ? first.indexOf(p.name()) : first.size()));
    return sorted;
  }

  /** The posts that are decided before all others; votes are added along an order that decides, too. */
  public static List<String> order(ContestRules contest) {
    return contest.posts().stated() ? contest.posts().names() : contest.adding().names();
  }

  /** Whether the office's own condition to win is taken: in the vote, and in a rerun that says nothing itself. */
  public static boolean ownWins(ElectionRules rules, CountKind kind, Post post) {
    ContestRules.Office office = rules.contest().office(post.name());
    boolean silent = kind == CountKind.VOTE || kind == CountKind.RERUN && rules.rerun().wins() == rules.vote().wins();
    return silent && office != null && office.wins().stated();
  }

  /** Whether the office's own order of winning is taken: in the vote, and in a rerun that says nothing itself. */
  public static boolean ownOrder(ElectionRules rules, CountKind kind, Post post) {
    ContestRules.Office office = rules.contest().office(post.name());
    boolean silent = kind == CountKind.VOTE || kind == CountKind.RERUN && rules.rerun().order() == rules.vote().order();
    return silent && office != null && office.order().stated();
  }

  /** Decides one post. */
  private final class OnePost {
    private final CountInput input;
    private final Tally tally;
    private final ActRules act;
    private final Post post;
    private final Set<String> aside;
    private final Belonging people;
    private final ContestRules.Office office;
    /** The posts whose votes are added to those for this one, itself last. */
    private final List<String> sources;

    OnePost(CountInput input, Tally tally, ActRules act, Post post, Set<String> aside, Belonging people) {
      this.input = input;
      this.tally = tally;
      this.act = act;
      this.post = post;
      this.aside = aside;
      this.people = people;
      this.office = rules.contest().office(post.name());
      List<String> along = rules.contest().adding().names();
      int at = along.indexOf(post.name());
      this.sources = at <= 0 ? List.of(post.name()) : along.subList(0, at + 1);
    }

    PostResult result() {
      facts.set(Measure.SEATS, post.seats());
      facts.set(Measure.VALID_HERE, tally.valid(post.name()));
      List<Candidate> all = new ArrayList<>();
      SortedSet<String> names = new TreeSet<>();
      for (String source : sources) names.addAll(tally.votes().getOrDefault(source, new TreeMap<>()).keySet());
      for (String name : names) {
        long votes = votes(tally, name);
        if (votes > 0) all.add(new Candidate(name, votes));
      }
      all.sort(Candidate.BY_VOTES);
      List<PostResult.Judged> judged = new ArrayList<>();
      List<Candidate> qualified = new ArrayList<>();
      for (Candidate candidate : all) {
        PostResult.Judged one = judge(candidate);
        judged.add(one);
        if (one.bar() == PostResult.Bar.NONE && one.suffices()) qualified.add(candidate);
      }
      boolean ordered = qualified.size() > post.seats();
      Criteria order = ownOrder(rules, input.kind(), post) ? office.order() : act.order();
      Selection selection = ordered && !order.has(Roles.MOST_VOTES)
          ? new Selection(List.of(), List.copyOf(qualified), post.seats())
          : Selection.most(qualified, post.seats());
      return new PostResult(post, List.copyOf(judged), selection, ordered);
    }

    private long votes(Tally of, String name) {
      return sources.stream().mapToLong(s -> of.votes(s, name)).sum();
    }

    private PostResult.Judged judge(Candidate candidate) {
      String name = candidate.name();
      long own = tally.votes(post.name(), name);
      long against = tally.against(post.name(), name);
      facts.set(Measure.VOTES, candidate.votes());
      facts.set(Measure.AGAINST, against);
      facts.set(Measure.NEITHER, Math.max(0, tally.valid(post.name()) - own - against));
      Scales.person(facts, rules.contest(), tally, t -> votes(t, name), t -> t.against(post.name(), name));
      Condition wins = ownWins(rules, input.kind(), post) ? office.wins() : act.wins();
      boolean suffices = wins.holds(facts);
      PostResult.Bar bar = bar(name);
      if (bar == PostResult.Bar.NONE && suffices && post.womenOnly() && !people.woman(name)) bar = PostResult.Bar.NOT_A_WOMAN;
      if (bar == PostResult.Bar.NONE && suffices && !post.kind().isEmpty() && !people.of(post.kind(), name)) bar = PostResult.Bar.NOT_OF_KIND;
      return new PostResult.Judged(candidate, bar, suffices, own, against);
    }

    private PostResult.Bar bar(String name) {
      if (Naming.nobody(name, input.names())) return PostResult.Bar.UNIDENTIFIED;
      if (input.barred().contains(name)) return PostResult.Bar.HOLDS_OR_LEFT;
      if (!input.standing().isEmpty() && !input.standing().contains(name)) return PostResult.Bar.NOT_STANDING;
      boolean printedOnly = !input.paper().writeIns() && !input.paper().printed().isEmpty();
      if (printedOnly && sources.stream().noneMatch(s -> input.paper().printed().getOrDefault(s, List.of()).contains(name))) return PostResult.Bar.NOT_STANDING;
      if (aside.contains(name)) return PostResult.Bar.HIGHER_POST;
      boolean knownMan = post.womenOnly() && Boolean.FALSE.equals(input.women().get(name));
      if (knownMan) return PostResult.Bar.NOT_A_WOMAN;
      boolean knownOther = !post.kind().isEmpty() && input.kinds().containsKey(post.kind()) && Boolean.FALSE.equals(input.kinds().get(post.kind()).get(name));
      return knownOther ? PostResult.Bar.NOT_OF_KIND : PostResult.Bar.NONE;
    }
  }
}
