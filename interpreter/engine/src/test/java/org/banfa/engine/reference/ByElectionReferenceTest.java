package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.CertifiedPlaces;
import org.banfa.engine.certificate.CertifiedRun;
import org.banfa.engine.certificate.CertifyingHand;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.procedure.Procedure;
import org.banfa.engine.procedure.Progress;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** By-elections under random rules, of all together or of the house whose seat is vacant, against plain sets and whole numbers. */
class ByElectionReferenceTest {
  private static final int TENURES = Integer.getInteger("banfa.elections", 100_000) / 20;
  private static final int VARIANTS = 120;
  private static final int LEAST = TENURES / 250;
  private static final int STEPS = 6;
  private static final List<String> HOUSES = List.of("东组", "南组", "西组");

  private static final int CERTIFIED_EVERY = 8;
  private static final int MUTATED_EVERY = 400;

  private final ShapeTable table = new ShapeTable();
  private final SortedMap<String, Integer> certified = new TreeMap<>();
  private final Set<String> unseen = new TreeSet<>();
  private int tenures;

  @Test
  void agreeOnRandomByElections() {
    List<FillingRules> methods = new ArrayList<>();
    List<Source> sources = new ArrayList<>(List.of(new Source("terms.banfa", Variant.TERMS), new Source("fillings.banfa", FillingRules.TERMS)));
    Random random = new Random(20181109);
    for (int i = 0; i < VARIANTS; i++) {
      methods.add(FillingRules.random(i, random));
      sources.add(new Source("variant" + i + ".banfa", methods.get(i).text()));
    }
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).load(sources);
    assertThat(diagnostics.sorted()).isEmpty();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = methods.stream().map(m -> engine.program(m.title())).toList();
      for (int i = 0; i < TENURES; i++) new Tenure(methods.get(i % VARIANTS), new Random(9_000_011L * i)).compare(programs.get(i % VARIANTS));
    }
    table.check(ByElectionReferenceTest.class, LEAST);
    assertThat(certified.get("result \"staying\"")).as("by-elections beside people in office, under rules on kinship").isGreaterThan(LEAST / 4);
    assertThat(CertifiedPlaces.RESULT).as("places where a change is not found").containsAll(unseen);
  }

  /** One election and what comes after it; holders and first votes by house and post. */
  private final class Tenure {
    private final FillingRules rules;
    private final Random random;
    private final FillingScript script = new FillingScript();
    private final SortedMap<String, SortedMap<String, TreeSet<String>>> holders = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, SortedMap<String, Long>>> first = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Integer>> seats = new TreeMap<>();
    private final TreeSet<String> gone = new TreeSet<>();
    private final List<String> log = new ArrayList<>();
    private LocalDate day = LocalDate.of(2020, 1, 1);
    private int names;

    Tenure(FillingRules rules, Random random) {
      this.rules = rules;
      this.random = random;
      FillingScript.Step election = new FillingScript.Step(FillingRules.ELECTION, day);
      if (rules.apart()) HOUSES.forEach(h -> seats.put(h, new TreeMap<>(Map.of(FillingRules.MEMBER, 1 + random.nextInt(2)))));
      else seats.put("", new TreeMap<>(Map.of(FillingRules.HEAD, 1, FillingRules.MEMBER, rules.members())));
      for (String house : seats.keySet()) elect(house, election);
      script.steps.add(election);
      script.steps.add(new FillingScript.Step(FillingRules.CLOSING, day));
      for (int i = 0; i < STEPS; i++) step();
    }

    /** Everybody is elected with most of the votes; those after them have few, or the same few. A house may stay away. */
    private void elect(String house, FillingScript.Step election) {
      holders.put(house, new TreeMap<>());
      first.put(house, new TreeMap<>());
      boolean away = !house.isEmpty() && !house.equals(HOUSES.get(0)) && random.nextInt(6) == 0;
      if (away) script.absent.add(house);
      List<Person> standing = new ArrayList<>();
      seats.get(house).forEach((post, number) -> {
        SortedMap<String, Long> votes = new TreeMap<>();
        holders.get(house).put(post, new TreeSet<>());
        for (int i = 0; i < number + random.nextInt(3); i++) {
          String name = house + "人" + (char) ('A' + names++);
          votes.put(name, i < number ? 90L - i : random.nextInt(3));
          standing.add(new Person(name, false, post));
          if (i < number && !away) holders.get(house).get(post).add(name);
        }
        if (!away) first.get(house).put(post, votes);
      });
      election.standing.put(house, standing);
      election.counts.put(house, new Tally(new Account(100, 100, 100, 100, 100, 0, 0), first.get(house)));
      if (!house.isEmpty()) script.units.add(new UnitShare(house, 100, UnitShare.UNKNOWN, seats.get(house)));
    }

    private TreeSet<String> all() {
      TreeSet<String> all = new TreeSet<>();
      holders.values().forEach(h -> h.values().forEach(all::addAll));
      return all;
    }

    private SortedMap<String, Integer> vacant(String house) {
      SortedMap<String, Integer> vacant = new TreeMap<>();
      seats.get(house).forEach((post, number) -> {
        int held = holders.get(house).get(post).size();
        if (held < number) vacant.put(post, number - held);
      });
      return vacant;
    }

    private int missing() {
      return seats.keySet().stream().mapToInt(h -> vacant(h).values().stream().mapToInt(Integer::intValue).sum()).sum();
    }

    private void step() {
      day = day.plusDays(1 + random.nextInt(200));
      if (missing() > 0 && random.nextInt(3) > 0) fill();
      else if (!all().isEmpty()) leave();
    }

    private void leave() {
      List<String> people = new ArrayList<>(all());
      String one = people.get(random.nextInt(people.size()));
      FillingScript.Step step = new FillingScript.Step(FillingRules.LEAVING, day);
      step.names.add(List.of(new Person(one, false, "")));
      script.steps.add(step);
      String house = holders.keySet().stream().filter(h -> holders.get(h).values().stream().anyMatch(n -> n.contains(one))).findFirst().orElseThrow();
      String post = holders.get(house).entrySet().stream().filter(e -> e.getValue().contains(one)).findFirst().orElseThrow().getKey();
      holders.get(house).get(post).remove(one);
      gone.add(one);
      log.add("seat-lost[" + one + ", " + post + "]");
      if (!rules.follows()) return;
      TreeSet<String> next = new TreeSet<>();
      long most = 1;
      for (Map.Entry<String, Long> each : first.get(house).getOrDefault(post, new TreeMap<>()).entrySet()) {
        if (all().contains(each.getKey()) || gone.contains(each.getKey()) || each.getValue() < most) continue;
        if (each.getValue() > most) next.clear();
        most = each.getValue();
        next.add(each.getKey());
      }
      if (rules.apart()) table.add("29 houses apart: the next of the same house follows", !next.isEmpty());
      if (next.isEmpty()) {
        log.add("nobody-follows[" + post + "]");
        return;
      }
      if (next.size() > 1) step.names.add(List.of(new Person(next.first(), false, "")));
      holders.get(house).get(post).add(next.first());
      log.add("follows[" + next.first() + ", " + post + "]");
    }

    private void fill() {
      FillingScript.Step step = new FillingScript.Step(FillingRules.FILLING, day);
      long due = 10 + random.nextInt(60);
      long present = random.nextInt((int) due + 1);
      step.numbers.putAll(Map.of("会员全数", due, "会员到数", present));
      script.steps.add(step);
      boolean meets = rules.meeting() == 0 || present * 10 >= due * rules.meeting();
      if (rules.meeting() > 0) table.add("29 by-election: its meeting is attended", meets);
      if (!meets) {
        log.add("condition-failed[" + FillingRules.FILLING + ", 补缺会成]");
        return;
      }
      boolean left = false;
      for (String house : seats.keySet()) {
        if (vacant(house).isEmpty()) continue;
        vote(house, step);
        left |= !vacant(house).isEmpty();
      }
      if (!left) return;
      if (rules.vacantFrom() >= 0) {
        boolean may = all().size() >= rules.vacantFrom();
        table.add("29 by-election: the seats may stay empty", may);
        log.add((may ? "vacancy-allowed[" : "vacancy-not-allowed[") + all().size() + ", " + missing() + "]");
      }
      log.add("by-election-again[" + FillingRules.FILLING + "]");
    }

    /** One vote for what is vacant in a house. */
    private void vote(String house, FillingScript.Step step) {
      SortedMap<String, Integer> vacant = vacant(house);
      long registered = 30 + random.nextInt(60);
      long voters = 1 + random.nextInt((int) registered);
      long collected = Math.max(1, voters + (random.nextInt(6) == 0 ? 1 : 0));
      long invalid = random.nextInt((int) Math.min(4, collected));
      long valid = collected - invalid;
      boolean stands = (rules.quorum() == null || rules.quorum().met(voters, registered)) && (!rules.account() || collected <= voters);
      SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
      SortedMap<String, List<String>> winners = new TreeMap<>();
      SortedMap<String, List<String>> next = new TreeMap<>();
      List<Person> standing = new ArrayList<>();
      vacant.forEach((post, number) -> {
        long base = rules.wins() == null ? 0 : switch (rules.wins().base()) {
          case REGISTERED -> registered;
          case VOTERS -> voters;
          case COLLECTED -> collected;
          default -> valid;
        };
        List<String> people = people(house, post, standing);
        long edge = rules.wins() == null ? valid / 2 : base * rules.wins().numerator() / rules.wins().denominator();
        SortedMap<String, Long> own = new TreeMap<>();
        List<String> won = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        long left = Math.min(valid, edge + 1 + random.nextInt(3));
        long sum = 0;
        for (String name : people) {
          boolean room = left > 0 && sum + left <= valid * number;
          if (!room) break;
          own.put(name, left);
          if (!script.supervisors.contains(name)) standing.add(new Person(name, false, post));
          boolean enough = rules.wins() == null || rules.wins().met(left, base);
          if (rules.wins() != null && stands) table.add("29 by-election: enough votes to win", enough);
          if (stands && rules.wins() != null && left * rules.wins().denominator() == base * rules.wins().numerator()) table.add("29 by-election: exactly the share wins", enough);
          boolean out = barred(name);
          if (out && enough && stands && won.size() < number) kept.add(name);
          if (enough && !out && won.size() < number) won.add(name);
          else if (enough && !out) next.computeIfAbsent(post, p -> new ArrayList<>()).add(name);
          sum += left;
          left -= 1 + random.nextInt(2);
        }
        votes.put(post, own);
        winners.put(post, won);
        for (String name : kept) table.add(script.supervisors.contains(name) ? "30 by-election, one in office elsewhere has the votes: others fill the seats" : "30 by-election, a relative of one in office elsewhere has the votes: others fill the seats", won.size() == number);
      });
      step.standing.put(house, standing);
      step.counts.put(house, new Tally(new Account(registered, voters, voters, collected, valid, invalid, 0), votes));
      table.add(rules.apart() ? "29 by-election of one house: valid" : "29 by-election of all: valid", stands);
      if (!stands) log.add("by-election-void[" + (rules.quorum() == null || rules.quorum().met(voters, registered) ? "void-account" : rules.account() && collected > voters ? "void-turnout、void-account" : "void-turnout") + "]" + house);
      else {
        if (rules.apartKin()) part(house, winners, next);
        winners.forEach((post, won) -> won.forEach(name -> seat(house, post, name)));
      }
      left(house);
    }

    /** Husband or wife of one who stays in office leaves; whoever has the next most votes, and enough, follows, where the rules say so. */
    private void part(String house, SortedMap<String, List<String>> winners, SortedMap<String, List<String>> next) {
      boolean more = true;
      while (more) {
        more = false;
        SortedMap<String, Integer> free = new TreeMap<>();
        winners.forEach((post, won) -> won.removeIf(name -> {
          String spouse = spouse(name);
          String office = holders.get(house).entrySet().stream().filter(e -> e.getValue().contains(spouse)).map(Map.Entry::getKey).findFirst().orElse("");
          if (office.isEmpty()) return false;
          boolean higher = rules.keep().contains("高职在先") && post.equals(FillingRules.HEAD) && office.equals(FillingRules.MEMBER);
          boolean leaves = !rules.keep().isEmpty() && !higher;
          table.add("30 by-election, married to one who stays in office, has the votes: leaves", leaves);
          if (leaves) free.merge(post, 1, Integer::sum);
          return leaves;
        }));
        for (Map.Entry<String, Integer> one : free.entrySet()) {
          List<String> others = rules.refill() ? next.getOrDefault(one.getKey(), new ArrayList<>()) : new ArrayList<>();
          table.add("13 by-election, kin of one in office leave: somebody follows", !others.isEmpty());
          for (int i = 0; i < one.getValue() && !others.isEmpty(); i++) {
            winners.get(one.getKey()).add(others.remove(0));
            more = true;
          }
        }
      }
    }

    private String spouse(String name) {
      return script.married.stream().filter(p -> p.first().equals(name)).map(KinPair::second).findFirst().orElse("");
    }

    /** Who may stand: those who hold nothing there, newcomers, and sometimes somebody in office at another post. */
    private List<String> people(String house, String post, List<Person> standing) {
      List<String> people = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) people.add(newcomer(house));
      if (!rules.apart() && !rules.apartKin() && random.nextInt(4) == 0) all().stream().filter(n -> !holders.get(house).get(post).contains(n) && standing.stream().noneMatch(p -> p.name().equals(n))).findFirst().ifPresent(people::add);
      Collections.shuffle(people, random);
      return people;
    }

    /** Somebody new there, who may supervise elsewhere or be married to one who does. */
    private String newcomer(String house) {
      String name = house + "人" + (char) ('A' + names++);
      int what = random.nextInt(8);
      if (what == 0) script.supervisors.add(name);
      if (what == 1) script.married.add(new KinPair(name, "监人", "夫妻"));
      List<String> here = holders.get(house).values().stream().flatMap(TreeSet::stream).toList();
      if (what > 4 && !here.isEmpty()) script.married.add(new KinPair(name, here.get(random.nextInt(here.size())), "夫妻"));
      return name;
    }

    /** Whether somebody may not serve because of an office elsewhere, their own or a relative's. */
    private boolean barred(String name) {
      return rules.barred() && (script.supervisors.contains(name) || rules.kin() && script.supervisors.contains(spouse(name)));
    }

    private void seat(String house, String post, String name) {
      holders.get(house).forEach((other, held) -> {
        if (other.equals(post) || !held.remove(name)) return;
        gone.add(name);
        log.add("seat-lost[" + name + ", " + other + "]");
      });
      holders.get(house).get(post).add(name);
      log.add("seated[" + post + ", " + name + "]" + house);
    }

    /** What is said of seats left empty. */
    private void left(String house) {
      table.add(rules.apart() ? "29 by-election of one house: every vacant seat is filled" : "29 by-election of all: every vacant seat is filled", vacant(house).isEmpty());
      vacant(house).forEach((post, number) -> log.add("left-vacant[" + post + ", " + number + "]" + house));
    }

    void compare(MethodProgram program) {
      Progress progress = new Progress();
      String plan = script.units + " " + script.absent + "\n" + script.steps;
      String stopped = "";
      CertifyingHand hand = tenures++ % CERTIFIED_EVERY == 0 ? new CertifyingHand(script, n -> null) : null;
      try {
        Procedure.run(program.regime(), hand == null ? script : hand, progress);
      } catch (Unanswered end) {
        stopped = end.ask().key().subject();
      }
      String at = stopped;
      Supplier<String> where = () -> rules.text() + "\n" + plan + "\n" + at + "\n" + script.log + "\n" + log + "\n" + script.refusals;
      assertThat(script.refusals).as(where).isEmpty();
      if (hand != null) {
        CertifiedRun run = new CertifiedRun(hand.certifier());
        run.agree(certified);
        if (tenures % MUTATED_EVERY == 1) run.mutate(unseen, "result"::equals);
      }
      assertThat(script.log.stream().map(Tenure::plain).toList()).as(where).isEqualTo(log.stream().map(Tenure::plain).toList());
      assertThat(script.steps).as(where).isEmpty();
      SortedMap<String, TreeSet<String>> expected = new TreeMap<>();
      SortedMap<String, Integer> empty = new TreeMap<>();
      holders.values().forEach(h -> h.forEach((post, people) -> expected.computeIfAbsent(post, p -> new TreeSet<>()).addAll(people)));
      seats.keySet().forEach(h -> vacant(h).forEach((post, number) -> empty.merge(post, number, Integer::sum)));
      expected.values().removeIf(TreeSet::isEmpty);
      SortedMap<String, TreeSet<String>> seated = new TreeMap<>();
      progress.seats().forEach((post, people) -> {
        if (!people.isEmpty()) seated.put(post, new TreeSet<>(people));
      });
      assertThat(seated).as(where).isEqualTo(expected);
      assertThat(progress.vacancies()).as(where).isEqualTo(empty);
    }

    /** A line without why a by-election is void; the house stands behind what is about one. */
    private static String plain(String line) {
      return line.startsWith("by-election-void") ? "by-election-void" + line.substring(line.indexOf(']') + 1) : line;
    }
  }
}
