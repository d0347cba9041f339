package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ActRules;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Measure;
import org.banfa.model.vocabulary.Roles;

/**
 * Decides one count by its rules. Posts are decided in the order of rank; whoever wins or is tied at a higher post is set
 * aside at lower ones. A tie is left open.
 */
public final class Deciding {
  private final ElectionRules rules;
  private final Facts facts;

  public Deciding(ElectionRules rules, Facts facts) {
    this.rules = rules;
    this.facts = facts;
  }

  /** The result; {@code woman} is asked only about those who would win a post for women. */
  public CountResult decide(CountInput input, Predicate<String> woman) {
    account(facts, input.tally().account());
    ActRules act = input.kind().rules(rules);
    boolean accountValid = act.account().holds(facts);
    boolean voteValid = act.valid().holds(facts);
    if (!accountValid || !voteValid) return new CountResult(accountValid, voteValid, List.of());
    List<PostResult> posts = new ArrayList<>();
    Set<String> aside = new HashSet<>();
    for (Post post : input.paper().posts()) {
      PostResult result = post(input, act, post, aside, woman);
      posts.add(result);
      result.selection().chosen().forEach(c -> aside.add(c.name()));
      result.selection().tied().forEach(c -> aside.add(c.name()));
    }
    return new CountResult(true, true, List.copyOf(posts));
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

  private PostResult post(CountInput input, ActRules act, Post post, Set<String> aside, Predicate<String> woman) {
    facts.set(Measure.SEATS, post.seats());
    List<Candidate> all = new ArrayList<>();
    SortedMap<String, Long> votes = input.tally().votes().getOrDefault(post.name(), new TreeMap<>());
    for (Map.Entry<String, Long> entry : votes.entrySet()) {
      if (entry.getValue() > 0) all.add(new Candidate(entry.getKey(), entry.getValue()));
    }
    all.sort(Candidate.BY_VOTES);
    List<PostResult.Judged> judged = new ArrayList<>();
    List<Candidate> qualified = new ArrayList<>();
    for (Candidate candidate : all) {
      facts.set(Measure.VOTES, candidate.votes());
      boolean suffices = act.wins().holds(facts);
      PostResult.Bar bar = bar(input, post, candidate.name(), aside);
      if (bar == PostResult.Bar.NONE && suffices && post.womenOnly() && !woman.test(candidate.name())) bar = PostResult.Bar.NOT_A_WOMAN;
      judged.add(new PostResult.Judged(candidate, bar, suffices));
      if (bar == PostResult.Bar.NONE && suffices) qualified.add(candidate);
    }
    boolean ordered = qualified.size() > post.seats();
    Selection selection = ordered && !act.order().has(Roles.MOST_VOTES)
        ? new Selection(List.of(), List.copyOf(qualified), post.seats())
        : Selection.most(qualified, post.seats());
    return new PostResult(post, List.copyOf(judged), selection, ordered);
  }

  private static PostResult.Bar bar(CountInput input, Post post, String name, Set<String> aside) {
    if (input.barred().contains(name)) return PostResult.Bar.HOLDS_OR_LEFT;
    if (!input.standing().isEmpty() && !input.standing().contains(name)) return PostResult.Bar.NOT_STANDING;
    if (aside.contains(name)) return PostResult.Bar.HIGHER_POST;
    boolean knownMan = post.womenOnly() && Boolean.FALSE.equals(input.women().get(name));
    return knownMan ? PostResult.Bar.NOT_A_WOMAN : PostResult.Bar.NONE;
  }
}
