package org.banfa.executor.running;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.procedure.Outlook;
import org.banfa.engine.procedure.Progress;
import org.banfa.engine.rules.ActRules;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.Criteria;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Regime;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;

/**
 * What a changed sentence is about, by how far it has come.
 *
 * @param open acts and votes that follow the new rule
 * @param done acts that are done and votes that are decided; they stay as they are
 * @param cast votes whose ballots are cast, where the sentence is about the paper: they are counted by the old one
 */
public record Reach(List<Item> open, List<Item> done, List<Item> cast) {
  /** An act, or a vote where {@code act} is empty; round 0 for votes still to come. */
  public record Item(String act, String kind, int round, List<String> posts) {
    static Item act(String name) {
      return new Item(name, "", 0, List.of());
    }

    static Item of(Progress.Vote vote) {
      return new Item("", vote.kind(), vote.round(), vote.posts());
    }

    static Item toCome(CountKind kind) {
      return new Item("", kind.id(), 0, List.of());
    }
  }

  /** The reach of one change. */
  static Reach of(Difference.Change change, Takeover takeover) {
    Gatherer gatherer = new Gatherer(takeover.before().progress());
    if (change.before() != null) gatherer.add(change.before(), takeover.old());
    if (change.after() != null) gatherer.add(change.after(), takeover.fresh());
    return new Reach(List.copyOf(gatherer.open), List.copyOf(gatherer.done), List.copyOf(gatherer.cast));
  }

  private static final class Gatherer {
    private final Progress progress;
    final Set<Item> open = new LinkedHashSet<>();
    final Set<Item> done = new LinkedHashSet<>();
    final Set<Item> cast = new LinkedHashSet<>();

    Gatherer(Progress progress) {
      this.progress = progress;
    }

    void add(RuleHashes.Sentence sentence, Regime regime) {
      Outlook outlook = new Outlook(regime, progress);
      sentence.stages().forEach(s -> acts(outlook.acts(s)));
      for (Provided rule : sentence.rules()) {
        Set<CountKind> kinds = kinds(rule, regime.rules());
        if (kinds.isEmpty() || !progress.voting() && progress.outcome() == null) acts(outlook.acts(rule.clause()));
        if (!kinds.isEmpty()) votes(kinds, isOfPaper(rule, regime.rules()));
      }
    }

    private void acts(Set<String> names) {
      for (String name : names) {
        if (progress.done().containsKey(name)) done.add(Item.act(name));
        else if (!progress.omitted().contains(name)) open.add(Item.act(name));
      }
    }

    private void votes(Set<CountKind> kinds, boolean ofPaper) {
      for (Progress.Vote vote : progress.held()) if (isOf(vote, kinds)) done.add(Item.of(vote));
      if (progress.outcome() != null) return;
      Progress.Vote awaited = progress.awaited();
      if (awaited != null && isOf(awaited, kinds)) (ofPaper && awaited.cast() ? cast : open).add(Item.of(awaited));
      for (CountKind kind : kinds) {
        boolean begun = kind == CountKind.VOTE && progress.voting();
        boolean now = awaited != null && awaited.kind().equals(kind.id());
        if (!begun && !now) open.add(Item.toCome(kind));
      }
    }

    private static boolean isOf(Progress.Vote vote, Set<CountKind> kinds) {
      return kinds.stream().anyMatch(k -> k.id().equals(vote.kind()));
    }
  }

  /** The kinds of vote a rule is about; empty when it is about none. */
  private static Set<CountKind> kinds(Provided rule, ElectionRules rules) {
    Set<CountKind> kinds = new LinkedHashSet<>();
    for (CountKind kind : CountKind.values()) if (isIn(rule, kind.rules(rules))) kinds.add(kind);
    String role = rule.clause().subject().owner() == null ? "" : String.valueOf(rule.clause().subject().owner().role());
    if (isOfPaper(rule, rules) || role.equals(Roles.KINSHIP)) kinds.addAll(List.of(CountKind.values()));
    if (role.equals(Roles.RERUN) || role.equals(Roles.VACANCY)) kinds.add(CountKind.RERUN);
    if (role.equals(Roles.VOTE_AGAIN)) kinds.add(CountKind.AGAIN);
    if (rules.contest().preliminary().isEmpty()) kinds.remove(CountKind.PRELIMINARY);
    return kinds;
  }

  private static boolean isIn(Provided rule, ActRules act) {
    List<Provided> all = new ArrayList<>();
    for (Condition condition : List.of(act.valid(), act.account(), act.wins())) all.addAll(condition.sources());
    Criteria order = act.order();
    all.addAll(order.sources());
    all.addAll(act.ties().sources());
    return all.stream().anyMatch(p -> p.clause().equals(rule.clause()));
  }

  /** Whether a rule is about the paper: its posts and seats, and which marks make it void. */
  private static boolean isOfPaper(Provided rule, ElectionRules rules) {
    List<Provided> paper = new ArrayList<>(rules.ballot().sources());
    paper.addAll(rules.contest().column().sources());
    paper.addAll(rules.contest().columns().sources());
    if (paper.stream().anyMatch(p -> p.clause().equals(rule.clause()))) return true;
    Slot subject = rule.clause().subject();
    if (subject.owner() == null || subject.term() == null || !rules.seats().knows(subject.owner())) return false;
    return Roles.SIZE.equals(subject.term().role()) || Roles.WOMEN.equals(subject.term().role());
  }
}
