package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Roles;

/**
 * Finds who stands in a rerun: those not elected, by their votes for the post in the first vote. Where a margin is demanded,
 * one more than seats; those equal in votes to the last stand, too. Without a demand everybody with votes stands.
 */
final class Standing {
  private final ElectionRules rules;
  private final Facts facts;
  private final Asker asker;
  private final Ledger ledger;

  Standing(ElectionRules rules, Facts facts, Asker asker, Ledger ledger) {
    this.rules = rules;
    this.facts = facts;
    this.asker = asker;
    this.ledger = ledger;
  }

  /** The names, sorted; empty when anybody may be voted for. */
  List<String> names(List<Post> posts, Tally first) {
    if (!rules.candidates().has(Roles.NOT_ELECTED)) return List.of();
    Optional<Provided> margin = rules.margin().on(facts);
    List<String> names = new ArrayList<>();
    for (Post post : posts) {
      List<Candidate> standing = of(post, first, margin.isPresent());
      standing.forEach(c -> names.add(c.name()));
      List<Provided> applied = new ArrayList<>(rules.candidates().sources());
      margin.ifPresent(applied::add);
      asker.tell("rerun-candidates", List.of(post.name(), String.join("、", standing.stream().map(Candidate::name).toList())), applied);
      if (margin.isPresent() && standing.size() <= post.seats()) asker.tell("margin-short", List.of(post.name()), List.of(margin.get()));
    }
    return names.stream().distinct().sorted().toList();
  }

  private List<Candidate> of(Post post, Tally first, boolean margin) {
    List<Candidate> all = new ArrayList<>();
    for (Map.Entry<String, Long> entry : first.votes().getOrDefault(post.name(), new TreeMap<>()).entrySet()) {
      boolean possible = !ledger.barred().contains(entry.getKey()) && (!post.womenOnly() || !Boolean.FALSE.equals(ledger.women().get(entry.getKey())));
      if (possible && entry.getValue() > 0) all.add(new Candidate(entry.getKey(), entry.getValue()));
    }
    if (!margin) return all.stream().sorted(Candidate.BY_VOTES).toList();
    Selection selection = Selection.most(all, post.seats() + 1);
    List<Candidate> standing = new ArrayList<>(selection.chosen());
    standing.addAll(selection.tied());
    return standing;
  }
}
