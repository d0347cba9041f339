package org.banfa.cli.papers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.banfa.engine.contest.Post;
import org.banfa.engine.election.CountKind;
import org.banfa.records.name.NameOrder;
import org.banfa.syntax.diagnostic.Catalogue;

/**
 * What a paper is about: the whole election, or one vote of it and one time its ballots are cast.
 *
 * @param vote null for the whole election
 * @param casting null for the whole election, or for a vote nobody has asked about yet
 */
record Scope(ElectionFacts facts, VoteFacts vote, VoteFacts.Casting casting) {
  /** Stands where nobody has said what a vote fills. */
  static final Post UNKNOWN = new Post("", 0, 1, false);

  /** The whole election. */
  static Scope whole(ElectionFacts facts) {
    return new Scope(facts, null, null);
  }

  /** The votes it is about. */
  List<VoteFacts> votes() {
    return vote == null ? facts.filling() : List.of(vote);
  }

  /** The posts with their seats, by vote. */
  Map<VoteFacts, List<Post>> posts() {
    Map<VoteFacts, List<Post>> posts = new LinkedHashMap<>();
    for (VoteFacts one : votes()) posts.put(one, casting == null ? known(one) : casting.posts());
    return posts;
  }

  /** The posts of a vote; a nameless one to be written in where none is known. */
  static List<Post> known(VoteFacts vote) {
    return vote.posts().isEmpty() ? List.of(UNKNOWN) : vote.posts();
  }

  /** The vote whose numbers are meant. */
  VoteFacts main() {
    return vote == null ? facts.filling().get(0) : vote;
  }

  /** The same, or all its units; not the districts, whose electors are those of the units. */
  List<VoteFacts> counted() {
    if (vote != null) return List.of(vote);
    return facts.filling().stream().filter(v -> v.act().equals(main().act()) && !facts.allotment().isDivided(v.unit())).toList();
  }

  /** Which time it is; the vote itself where nothing says otherwise. */
  CountKind kind() {
    return casting == null ? CountKind.VOTE : casting.kind();
  }

  /** Who stands at a post, in the order of strokes, or by earlier votes where the paper says so; empty when nobody is known. */
  List<String> names(VoteFacts one, Post post, Holes holes, Catalogue catalogue) {
    List<String> known = casting == null ? null : casting.names().get(post.name());
    boolean others = kind() == CountKind.VOTE || kind() == CountKind.PRELIMINARY;
    List<String> nominated = !others ? List.of() : casting == null && vote == null ? facts.contenders(one, post) : facts.standing(one, post);
    List<String> names = new ArrayList<>(known != null ? known : nominated);
    if (known != null && !one.knowsContenders() && known.stream().anyMatch(nominated::contains)) names.retainAll(nominated);
    names.sort(new NameOrder());
    SortedMap<String, Long> earlier = facts.earlierVotes(one, post);
    if (byVotes(holes, catalogue)) names.sort(Comparator.comparing((String n) -> -earlier.getOrDefault(n, 0L)));
    return names;
  }

  /** Whether names stand in the order of earlier votes: where the paper says so and there were any. */
  boolean byVotes(Holes holes, Catalogue catalogue) {
    boolean known = posts().entrySet().stream().anyMatch(e -> e.getValue().stream().anyMatch(p -> !facts.earlierVotes(e.getKey(), p).isEmpty()));
    return kind() == CountKind.VOTE && known && holes.phrase(catalogue.text("paper.order")).filter(o -> o.contains(catalogue.text("paper.order.votes"))).isPresent();
  }

  /** Whether somebody else may be written in; so it is where nothing says otherwise. */
  boolean writeIns() {
    return casting == null || casting.paper() == null || casting.paper().writeIns();
  }

  /** Every time ballots are cast for a vote: as recorded, and as due. */
  static List<Scope> castings(ElectionFacts facts, VoteFacts vote) {
    List<Scope> all = new ArrayList<>();
    if (vote.isAbsent()) return all;
    if (vote.castings().stream().noneMatch(c -> c.kind() == CountKind.VOTE)) all.add(new Scope(facts, vote, null));
    for (VoteFacts.Casting casting : vote.castings()) all.add(new Scope(facts, vote, casting));
    if (vote.isVoid()) all.add(new Scope(facts, vote, new VoteFacts.Casting(CountKind.VOTE, true, vote.posts(), Map.of(), null, null, false)));
    List<Post> lacking = vote.posts().stream().filter(p -> vote.shortfall().getOrDefault(p.name(), 0) > 0).map(p -> p.withSeats(vote.shortfall().get(p.name()))).toList();
    boolean known = !vote.rules().rerunSources().isEmpty();
    if (known && !lacking.isEmpty()) all.add(new Scope(facts, vote, new VoteFacts.Casting(CountKind.RERUN, false, lacking, Map.of(), null, null, false)));
    return all;
  }
}
