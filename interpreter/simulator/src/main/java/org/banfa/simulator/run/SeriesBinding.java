package org.banfa.simulator.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Bounds;
import org.banfa.engine.rules.Shortlist;
import org.banfa.engine.rules.UnitRules;
import org.banfa.model.document.Scenario;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Binds a scenario to the papers of a method with several votes. */
final class SeriesBinding {
  /** Stops at a number that nobody gives. */
  private static final class Open extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Slot slot;

    Open(Slot slot) {
      super(slot.key(), null, false, false);
      this.slot = slot;
    }
  }

  private SeriesBinding() {}

  /** What does not fit. */
  static List<Diagnostic> problems(List<Balloting> votes, Scenario scenario) {
    List<Diagnostic> problems = new ArrayList<>();
    Set<String> everywhere = new HashSet<>();
    for (Balloting vote : votes) {
      if (vote.scope().isMotion()) continue;
      if (vote.apart()) {
        vote.rules().units().posts().forEach(p -> everywhere.add(p.name()));
        units(vote, scenario, problems);
        continue;
      }
      Optional<List<Post>> posts = posts(vote, scenario, problems);
      if (posts.isEmpty()) continue;
      posts.get().forEach(p -> everywhere.add(p.name()));
      Binding.elsewhere(scenario.of(vote.scope().name()), vote.rules(), problems);
      List<Diagnostic> signing = SigningBinding.problems(vote.rules(), scenario.of(vote.scope().name()), (slot, bounds) -> number(slot, bounds, scenario));
      boolean shownBefore = votes.stream().anyMatch(v -> v != vote && v.scope().isPreselection() && scenario.of(v.scope().name()).signing() != null);
      if (!shownBefore) problems.addAll(signing.stream().filter(d -> !d.code().equals("B3236") || scenario.votes().containsKey(vote.scope().name()) && scenario.of(vote.scope().name()).signing() != scenario.signing()).toList());
      vote(vote, posts.get(), vote.rules().contest().mayMarkEachName(), scenario, problems);
    }
    for (Scenario.Contender contender : scenario.contenders()) {
      if (!everywhere.contains(contender.post())) problems.add(Binding.notOn(contender, List.copyOf(everywhere)));
    }
    return problems.stream().distinct().toList();
  }

  /** How the scenario's units share the seats of a vote. */
  static UnitRules.Division division(Balloting vote, Scenario scenario) {
    List<UnitShare> shares = scenario.unitsOf(vote.scope().name()).stream()
        .map(l -> new UnitShare(l.name(), l.registered() == 0 ? UnitShare.UNKNOWN : l.registered(), l.households() == 0 ? UnitShare.UNKNOWN : l.households(), l.seats(), l.parent())).toList();
    return vote.rules().units().divide(shares, (slot, bounds) -> number(slot, bounds, scenario));
  }

  /** The units of a vote against its rules, and who stands in each. */
  private static void units(Balloting vote, Scenario scenario, List<Diagnostic> problems) {
    String name = vote.scope().name();
    List<Scenario.UnitLine> lines = scenario.unitsOf(name);
    if (lines.isEmpty()) {
      problems.add(Diagnostic.error("B3232", scenario.locus().source(), scenario.locus().span(), name));
      return;
    }
    try {
      UnitRules.Division division = division(vote, scenario);
      Refusal refusal = division.refusal();
      if (refusal != null) problems.add(Diagnostic.error(refusal.code(), scenario.locus().source(), scenario.locus().span(), refusal.arguments().toArray(String[]::new)));
      List<Post> posts = vote.rules().units().posts();
      for (UnitShare share : division.units()) {
        if (lines.stream().anyMatch(l -> l.absent() && l.name().equals(share.name()))) continue;
        Scenario here = scenario.of(Scenario.unit(name, share.name()));
        problems.addAll(SigningBinding.problems(vote.rules(), here, () -> share.posts(posts)).stream().filter(d -> !d.code().equals("B3236") || here.signing() != scenario.signing()).toList());
        for (Post post : share.posts(posts)) Binding.post(here, post, false, vote.rules().contest().mayMarkEachName(), problems);
      }
    } catch (Open open) {
      problems.add(Binding.open(scenario, open.slot.key()));
    }
  }

  private static Optional<List<Post>> posts(Balloting vote, Scenario scenario, List<Diagnostic> problems) {
    try {
      return Optional.of(vote.rules().seats().posts((slot, bounds) -> number(slot, bounds, scenario)));
    } catch (Open open) {
      problems.add(Binding.open(scenario, open.slot.key()));
      return Optional.empty();
    }
  }

  static long number(Slot slot, Bounds bounds, Scenario scenario) {
    if (!scenario.given().containsKey(slot)) throw new Open(slot);
    return Math.max(bounds.least(), scenario.given().get(slot).longValueExact());
  }

  private static void vote(Balloting vote, List<Post> posts, boolean eachName, Scenario scenario, List<Diagnostic> problems) {
    Scenario here = scenario.of(vote.scope().name());
    List<String> names = posts.stream().map(Post::name).toList();
    if (here != scenario && !here.contenders().equals(scenario.contenders())) {
      for (Scenario.Contender contender : here.contenders()) if (!names.contains(contender.post())) problems.add(Binding.notOn(contender, names));
    }
    for (Post post : posts) Binding.post(here, post, post.seats() >= Shortlist.UNLIMITED, eachName, problems);
  }
}
