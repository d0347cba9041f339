package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Roles;

/**
 * Finds who stands in a rerun: those not elected, by their votes for the post in the first vote. As many as the rules demand,
 * or one more than seats where they demand a margin; those equal in votes to the last stand, too. Without a demand everybody
 * with votes stands.
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

  /** The names by post, sorted; empty when anybody may be voted for. */
  SortedMap<String, List<String>> names(List<Post> posts, CountInput input) {
    Tally first = Naming.merged(input.tally(), input.names());
    SortedMap<String, List<String>> names = new TreeMap<>();
    if (!rules.candidates().has(Roles.NOT_ELECTED)) return names;
    Optional<Provided> margin = new Flags(ledger.minutes()).on(Flags.MARGIN, rules.margin(), rules, facts, Derived.CONTEST);
    for (Post post : posts) {
      OptionalInt least = Candidacy.least(rules.contest().rerunCandidates(), facts, post.seats());
      ledger.minutes().facts("rerun-candidates", List.of(rules.contest().rerunCandidates()), facts, rules, Derived.RERUN);
      int most = least.isPresent() ? least.getAsInt() : margin.isPresent() ? post.seats() + 1 : Integer.MAX_VALUE;
      List<Candidate> standing = of(post, first, input.names(), most);
      names.put(post.name(), TieBreak.names(standing));
      List<Provided> applied = new ArrayList<>(rules.candidates().sources());
      margin.ifPresent(applied::add);
      applied.addAll(rules.contest().rerunCandidates().sources());
      asker.tell("rerun-candidates", List.of(post.name(), String.join("、", standing.stream().map(Candidate::name).toList())), applied);
      if (margin.isPresent() && standing.size() <= post.seats()) asker.tell("margin-short", List.of(post.name()), List.of(margin.get()));
    }
    return names;
  }

  /** All the names, sorted. */
  static List<String> all(SortedMap<String, List<String>> names) {
    return names.values().stream().flatMap(List::stream).distinct().sorted().toList();
  }

  private List<Candidate> of(Post post, Tally first, SortedMap<String, String> names, int most) {
    List<Candidate> all = new ArrayList<>();
    for (Map.Entry<String, Long> entry : first.votes().getOrDefault(post.name(), new TreeMap<>()).entrySet()) {
      boolean possible = !ledger.barred().contains(entry.getKey()) && (!post.womenOnly() || !Boolean.FALSE.equals(ledger.women().get(entry.getKey())));
      if (possible && entry.getValue() > 0 && !Naming.nobody(entry.getKey(), names)) all.add(new Candidate(entry.getKey(), entry.getValue()));
    }
    if (most == Integer.MAX_VALUE) return all.stream().sorted(Candidate.BY_VOTES).toList();
    Selection selection = Selection.most(all, most);
    List<Candidate> standing = new ArrayList<>(selection.chosen());
    standing.addAll(selection.tied());
    return standing;
  }
}
