package org.banfa.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;

/** Holds several votes, and votes of units, slowly and obviously: each as a plain election, then what they add up to. */
final class PlainVotes {
  /** One vote, or one unit of it; {@code why} is empty when it was held. */
  record Held(String act, String unit, String why, boolean valid, List<String> kinds, SortedMap<String, SortedSet<String>> elected, List<Held> units) {}

  /** Which rules each vote and unit has, where others take over. */
  interface Regimes {
    /** The rules of a vote of a unit; {@code what} finds them among those of a method. */
    PlainRules of(String act, String unit, Function<Votes, Variant> what);

    /** The method by which all units are looked at together. */
    Votes whole();

    /** The method by which the motion is carried or not. */
    Votes motion();
  }

  private final Votes votes;
  private final VotesWorld world;
  private final Regimes regimes;
  final List<Held> held = new ArrayList<>();

  PlainVotes(Votes votes, VotesWorld world) {
    this(votes, world, new Regimes() {
      @Override
      public PlainRules of(String act, String unit, Function<Votes, Variant> what) {
        return new PlainRules(what.apply(votes), what.apply(votes), Moment.NEVER, true);
      }

      @Override
      public Votes whole() {
        return votes;
      }

      @Override
      public Votes motion() {
        return votes;
      }
    });
  }

  PlainVotes(Votes votes, VotesWorld world, Regimes regimes) {
    this.votes = votes;
    this.world = world;
    this.regimes = regimes;
  }

  void hold() {
    List<Person> listed = votes.list() == null ? null : listed();
    Held main = listed == null ? main() : main(listed);
    held.add(main);
    if (votes.chair() != null) chair(main);
  }

  private static Held of(String act, String unit, PlainElection election) {
    return new Held(act, unit, "", election.valid, election.kinds, election.elected(), List.of());
  }

  private static Held not(String act, String unit, String why) {
    return new Held(act, unit, why, false, List.of(), new TreeMap<>(), List.of());
  }

  private List<Person> listed() {
    World here = world.of(Votes.LIST, "");
    PlainElection election = new PlainElection(regimes.of(Votes.LIST, "", Votes::places), here).list();
    election.hold();
    held.add(of(Votes.LIST, "", election));
    List<Person> people = new ArrayList<>();
    if (election.valid) election.elected().forEach((post, names) -> names.forEach(n -> people.add(new Person(n, here.woman(n), post))));
    return people;
  }

  private Held main(List<Person> listed) {
    if (listed.isEmpty()) return not(Votes.MAIN, "", "no-candidates");
    PlainElection election = new PlainElection(regimes.of(Votes.MAIN, "", Votes::main), world.of(Votes.MAIN, listed, -1)).closed();
    election.hold();
    return of(Votes.MAIN, "", election);
  }

  private Held main() {
    if (!votes.apart()) {
      PlainElection election = new PlainElection(regimes.of(Votes.MAIN, "", Votes::main), world.of(Votes.MAIN, ""));
      election.hold();
      return of(Votes.MAIN, "", election);
    }
    List<Held> units = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    SortedMap<String, SortedSet<String>> elected = new TreeMap<>();
    boolean valid = false;
    for (UnitShare share : world.division) {
      if (world.absent(share.name())) {
        units.add(not(Votes.MAIN, share.name(), "absent"));
        kinds.add("unit-absent");
        continue;
      }
      PlainElection election = new PlainElection(regimes.of(Votes.MAIN, share.name(), v -> inUnit(v.main(), share)), world.of(Votes.MAIN, share.name())).unit();
      election.hold();
      units.add(of(Votes.MAIN, share.name(), election));
      kinds.addAll(election.kinds);
      if (!election.valid) kinds.add("unit-void");
      if (election.valid) election.elected().forEach((post, names) -> elected.computeIfAbsent(post, p -> new TreeSet<>()).addAll(names));
      valid |= election.valid;
    }
    if (valid) floors(elected, kinds);
    return new Held(Votes.MAIN, "", "", valid, kinds, elected, units);
  }

  private static Variant inUnit(Variant m, UnitShare share) {
    List<Post> posts = new ArrayList<>();
    for (Post post : m.posts()) if (share.seats().containsKey(post.name())) posts.add(post.withSeats(share.seats().get(post.name())));
    return new Variant(m.number(), posts, m.womenApart(), m.turnout(), m.account(), m.wins(), m.order(), m.rerun(), m.rerunTurnout(), m.rerunWins(), m.candidates(), m.margin(),
        m.womenLine(), m.range(), m.keep(), m.refill(), m.vacancyFrom(), m.again(), m.extras());
  }

  /** What all units together have to meet: as many as the method says at each post, and how the elected are composed. */
  private void floors(SortedMap<String, SortedSet<String>> elected, List<String> kinds) {
    for (Post post : votes.main().posts()) {
      boolean said = !post.womenOnly();
      if (said && elected.getOrDefault(post.name(), new TreeSet<>()).size() < post.seats()) kinds.add("whole-short");
    }
    Extras extras = regimes.whole().main().extras();
    if (!extras.composed()) return;
    List<String> all = elected.values().stream().flatMap(SortedSet::stream).toList();
    long women = all.stream().filter(n -> home(n).woman(n)).count();
    long others = all.stream().filter(n -> home(n).of("外来社员", n)).count();
    long old = all.stream().filter(n -> home(n).of("老社员", n)).count();
    boolean few = extras.kindMajority() && old * 2 <= all.size();
    if (few || women < extras.women() || extras.kindAtMostHalf() && others * 2 > all.size()) kinds.add("composition-open");
  }

  private World home(String name) {
    return world.of(Votes.MAIN, name.substring(0, 1));
  }

  private void chair(Held main) {
    if (votes.gate() != null) {
      long present = world.households("到户");
      boolean met = regimes.motion().due() == null || regimes.motion().due().met(present, world.households("应到户"));
      if (!met || !regimes.motion().gate().met(world.households("同意户"), present)) {
        held.add(not(Votes.CHAIR, "", "gate"));
        return;
      }
    }
    SortedSet<String> winners = new TreeSet<>();
    if (main.why().isEmpty() && main.valid()) main.elected().values().forEach(winners::addAll);
    if (winners.isEmpty()) {
      held.add(not(Votes.CHAIR, "", "no-electors"));
      return;
    }
    PlainElection election = new PlainElection(regimes.of(Votes.CHAIR, "", Votes::chair), world.of(Votes.CHAIR, winners.stream().map(n -> new Person(n, false, "")).toList(), winners.size())).closed();
    election.hold();
    held.add(of(Votes.CHAIR, "", election));
  }
}
