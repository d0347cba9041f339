package org.banfa.cli.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Event;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** What is known of the time in office: votes on recall and by-elections, apart from the votes of the election itself. */
final class TenureFacts {
  private static final String PETITIONED = "petitioned";
  private static final String RECALLED = "recalled";
  private static final String SEATED = "seated";
  private static final String LEFT_VACANT = "left-vacant";

  private final ElectionRules rules;
  private final List<VoteFacts> recalls = new ArrayList<>();
  private final List<VoteFacts> byElections = new ArrayList<>();
  private final Map<VoteFacts, Map<String, List<String>>> won = new LinkedHashMap<>();
  private final Map<VoteFacts, Map<String, Integer>> empty = new LinkedHashMap<>();
  private Term recall;
  private VoteFacts current;

  /** {@code rules} are those of the election; a vote on recall of which nothing is recorded is the one the method speaks of. */
  TenureFacts(ElectionRules rules, Vocabulary vocabulary, Effective effective) {
    this.rules = rules;
    List<Term> votes = vocabulary.inRole(SeriesRoles.RECALL);
    Predicate<Term> own = t -> effective.slots().stream().anyMatch(s -> t.equals(s.owner()) && effective.about(s).stream().anyMatch(p -> !p.byLaw()));
    this.recall = votes.stream().filter(own).findFirst().or(() -> votes.stream().findFirst()).orElse(null);
  }

  /** The vote at hand; null while the journal is at the election itself or at an act without a vote. */
  VoteFacts current() {
    return current;
  }

  List<VoteFacts> recalls() {
    return recalls;
  }

  List<VoteFacts> byElections() {
    return byElections;
  }

  boolean isRecall(VoteFacts vote) {
    return recalls.contains(vote);
  }

  boolean isByElection(VoteFacts vote) {
    return byElections.contains(vote);
  }

  /** Told of an act that begins. */
  void begins(Term act, LocalDate day) {
    current = null;
    if (act == null) return;
    if (SeriesRoles.BY_ELECTION.equals(act.role())) {
      current = new VoteFacts(rules, act.id(), "");
      byElections.add(current);
    } else if (SeriesRoles.RECALL.equals(act.role())) {
      recall = act;
      if (recalls.isEmpty() || recalls.get(recalls.size() - 1).day().isPresent()) recalls.add(blank());
      current = recalls.get(recalls.size() - 1);
    }
    if (current != null) current.held(day);
  }

  /** A vote on recall of which nothing is known; it is printed to be filled in. */
  VoteFacts blank() {
    VoteFacts vote = new VoteFacts(rules, recall == null ? "" : recall.id(), "");
    vote.fills(List.of(new Post(vote.act(), 1, 1, false)));
    return vote;
  }

  /** Told that seats are vacant and a by-election may be held. */
  void due(Term act, Map<String, Integer> vacant) {
    if (vacant.isEmpty()) return;
    VoteFacts vote = new VoteFacts(rules, act.id(), "");
    vote.fills(vacant.entrySet().stream().map(e -> new Post(e.getKey(), e.getValue(), 1, false)).toList());
    byElections.add(vote);
  }

  /** Told that the act that began is not accepted. */
  void refused() {
    if (current == null || !current.counts().isEmpty()) return;
    if (isByElection(current)) byElections.remove(current);
    current.held(null);
    current = null;
  }

  /** Takes over the count of a vote on recall. */
  void counted(Paper paper, Answer.Counted counted) {
    if (current == null || !isRecall(current)) return;
    current.recall(paper, counted.tally());
  }

  void told(Event event) {
    List<String> said = event.arguments();
    if (event.kind().equals(PETITIONED)) petitioned(List.of(said.get(1).split("、")));
    if (current == null) return;
    if (event.kind().equals(RECALLED)) won(current, current.act()).add(said.get(0));
    if (isByElection(current) && event.kind().equals(SEATED)) won(current, said.get(0)).add(said.get(1));
    if (isByElection(current) && event.kind().equals(LEFT_VACANT)) empty.computeIfAbsent(current, v -> new TreeMap<>()).put(said.get(0), Integer.parseInt(said.get(1)));
  }

  private void petitioned(List<String> names) {
    recalls.removeIf(r -> r.day().isEmpty());
    VoteFacts vote = blank();
    vote.fills(List.of(new Post(vote.act(), names.size(), 1, false)));
    vote.stand(vote.act(), names.stream().map(n -> new Person(n, false, vote.act())).toList());
    recalls.add(vote);
  }

  private List<String> won(VoteFacts vote, String post) {
    return won.computeIfAbsent(vote, v -> new TreeMap<>()).computeIfAbsent(post, p -> new ArrayList<>());
  }

  /** Says how each vote came out, and leaves out the vote on a petition that came to nothing. */
  void settle(boolean omitted) {
    current = null;
    if (omitted) recalls.removeIf(r -> r.day().isEmpty());
    List<VoteFacts> all = new ArrayList<>(recalls);
    all.addAll(byElections);
    for (VoteFacts vote : all) {
      if (vote.counts().isEmpty() || !won.containsKey(vote) && !empty.containsKey(vote)) continue;
      vote.settle(new ElectionOutcome(true, List.of(), new TreeMap<>(won.getOrDefault(vote, Map.of())), new TreeMap<>(empty.getOrDefault(vote, Map.of())), List.of(), List.of()));
    }
  }
}
