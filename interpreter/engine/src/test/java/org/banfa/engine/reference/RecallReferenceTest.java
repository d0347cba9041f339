package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.CertifiedPlaces;
import org.banfa.engine.certificate.CertifiedRun;
import org.banfa.engine.certificate.CertifyingHand;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.procedure.Procedure;
import org.banfa.engine.procedure.Progress;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/**
 * Petitions, votes on recall, seats that fall vacant and by-elections under random rules, before and after the closing act, against
 * plain sets and whole numbers.
 */
class RecallReferenceTest {
  private static final int TENURES = Integer.getInteger("banfa.elections", 100_000) / 20;
  private static final int VARIANTS = 120;
  private static final int LEAST = TENURES / 250;
  private static final int STEPS = 7;
  private static final List<String> PEOPLE = List.of("丙", "丁", "乙", "壬", "己", "庚", "戊", "甲", "癸", "辛");

  /** What a vote on recall was about; nothing else says it. */
  private static final Set<String> RECALL_INPUTS = Set.of("recall lawAsOf", "recall method");
  private static final int MUTATED_EVERY = 61;
  private static final int CERTIFIED_EVERY = 4;

  private final ShapeTable table = new ShapeTable();
  private final SortedMap<String, Integer> certified = new TreeMap<>();
  private final TreeSet<String> unseen = new TreeSet<>();
  private int tenures;
  private int mutants;

  @Test
  void agreeOnRandomTenures() {
    List<RecallRules> methods = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS, RecallRules.TERMS));
    Random random = new Random(20180301);
    for (int i = 0; i < VARIANTS; i++) {
      methods.add(RecallRules.random(i, random));
      texts.add(methods.get(i).text());
    }
    Library library = Invented.alone(texts);
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = methods.stream().map(m -> engine.program(m.title())).toList();
      for (int i = 0; i < TENURES; i++) new Tenure(methods.get(i % VARIANTS), new Random(7_000_003L * i)).compare(programs.get(i % VARIANTS));
    }
    table.check(RecallReferenceTest.class, LEAST);
    assertThat(mutants).isGreaterThan(TENURES / 2);
    unseen.removeIf(place -> RECALL_INPUTS.contains(place) || CertifiedPlaces.SEATS.contains(place));
    assertThat(unseen).as("places where a change is not found").isEmpty();
    assertThat(certified.keySet()).contains("recall", "somebody follows true", "somebody follows false", "somebody recalled", "act carried true", "act carried false");
  }

  /** One election and what comes after it: drawn and worked out plainly, then held by the engine. */
  private final class Tenure {
    private final RecallRules rules;
    private final Random random;
    private final RecallScript script = new RecallScript();
    private final List<String> refusals = new ArrayList<>();
    private final PlainTenure plain;
    private final Map<String, Integer> tooFew = new HashMap<>();
    private LocalDate day = LocalDate.of(2020, 1, 1);
    private boolean closed;
    private boolean left;

    Tenure(RecallRules rules, Random random) {
      this.rules = rules;
      this.random = random;
      SortedMap<String, SortedMap<String, Long>> first = new TreeMap<>();
      List<String> people = new ArrayList<>(PEOPLE);
      Collections.shuffle(people, random);
      first.put(RecallRules.HEAD, counted(people.subList(0, 3), 1));
      first.put(RecallRules.MEMBER, counted(people.subList(3, 3 + rules.members() + 1 + random.nextInt(3)), rules.members()));
      plain = new PlainTenure(rules, first);
      elect(first);
      if (rules.closing()) {
        script.steps.add(new RecallScript.Step(RecallRules.CLOSING, day));
        closed = true;
      }
      for (int i = 0; i < STEPS; i++) step();
    }

    /** Votes whose first so many places nobody shares; those below may have equal votes, or none. */
    private SortedMap<String, Long> counted(List<String> people, int seats) {
      SortedMap<String, Long> votes = new TreeMap<>();
      for (int i = 0; i < people.size(); i++) votes.put(people.get(i), i < seats ? 60L - 3 * i : random.nextInt(4) == 0 ? 0L : 10L + random.nextInt(3));
      return votes;
    }

    private void elect(SortedMap<String, SortedMap<String, Long>> first) {
      RecallScript.Step step = new RecallScript.Step(RecallRules.ELECTION, day);
      List<Person> standing = new ArrayList<>();
      first.forEach((post, votes) -> votes.keySet().forEach(n -> standing.add(new Person(n, false, post))));
      step.names.add(standing);
      step.counts.add(new Tally(new Account(400, 300, 300, 300, 300, 0, 0), first));
      script.steps.add(step);
    }

    private void step() {
      day = day.plusDays(1 + random.nextInt(random.nextBoolean() ? 500 : 30));
      int what = random.nextInt(10);
      if (what == 0 && (closed || rules.leaving() && !left && plain.named.isEmpty())) leave();
      else if (closed && !plain.vacant().isEmpty() && random.nextBoolean()) fill();
      else if (plain.named.isEmpty()) petition();
      else if (closed && what == 1) drop();
      else vote();
    }

    private void petition() {
      if (plain.all().isEmpty()) return;
      RecallScript.Step step = new RecallScript.Step(RecallRules.PETITION, day);
      List<String> lost = plain.kept.keySet().stream().filter(plain.all()::contains).toList();
      if (!lost.isEmpty() && rules.years() > 0 && random.nextBoolean()) {
        LocalDate until = plain.kept.get(lost.get(0)).plusYears(rules.years());
        LocalDate near = until.plusDays(random.nextInt(3) - 1);
        if (near.isAfter(day)) day = near;
        if (near.isEqual(day)) table.add("28 on the day the years are over, not the day before", !plain.refusal(List.of(lost.get(0)), day).startsWith("B5061"));
        step = new RecallScript.Step(RecallRules.PETITION, day);
      }
      List<String> people = new ArrayList<>();
      boolean taken = false;
      for (int attempt = 0; attempt < 4 && !taken; attempt++) {
        people = wanted(attempt, lost);
        step.names(people);
        String refusal = people.isEmpty() ? "" : plain.refusal(people, day);
        boolean again = people.stream().anyMatch(lost::contains);
        if (again && rules.years() > 0 && !refusal.startsWith("B5009") && !refusal.startsWith("B5042")) table.add("28 named again: the years are over", !refusal.startsWith("B5061"));
        if (attempt == 0) table.add("28 names of a petition: taken at once", refusal.isEmpty());
        if (refusal.isEmpty()) taken = true;
        else refusals.add(refusal);
      }
      if (!taken) {
        people = List.of();
        step.names(people);
      }
      script.steps.add(step);
      if (people.isEmpty()) return;
      sign(step, people);
    }

    /** The first attempts may name anybody; the last only those who may be named, or nobody. */
    private List<String> wanted(int attempt, List<String> lost) {
      List<String> names = new ArrayList<>(attempt < 2 && random.nextInt(8) == 0 ? PEOPLE : plain.all());
      if (attempt > 0) names.removeIf(n -> !plain.all().contains(n) || !plain.refusal(List.of(n), day).isEmpty() && random.nextInt(4) > 0);
      Collections.shuffle(names, random);
      List<String> some = new ArrayList<>(names.subList(0, Math.min(names.size(), 1 + random.nextInt(3))));
      if (!lost.isEmpty() && random.nextInt(3) == 0 && !some.contains(lost.get(0))) some.add(lost.get(0));
      if (attempt == 0 && random.nextInt(25) == 0 && !some.isEmpty()) some.add(some.get(0));
      return some;
    }

    private void sign(RecallScript.Step step, List<String> people) {
      long of = 20 + random.nextInt(200);
      long ofHeads = 5 + random.nextInt(20);
      long signed = Math.min(of, Math.max(0, rules.least(of) + random.nextInt(5) - 2));
      long heads = random.nextInt((int) ofHeads + 1);
      if (rules.way() == 3 && random.nextBoolean()) heads = 0;
      step.numbers.putAll(Map.of("联署有权数", of, "联署数", signed, "房长全数", ofHeads, "房长联署数", heads));
      boolean stands = rules.stands(signed, of, heads, ofHeads);
      plain.petition(people, stands);
      table.add(switch (rules.way()) {
        case 0 -> "28 petition, at least a share: stands";
        case 1 -> "28 petition, more than a share: stands";
        case 2 -> "28 petition, so many people: stands";
        default -> "28 petition, a share of either of two bodies: stands";
      }, stands);
      if (rules.way() < 2 && signed * 10 == of * rules.part()) table.add("28 exactly the share signed: it is enough", stands);
      String who = String.join("、", new TreeSet<>(people));
      if (tooFew.containsKey(who)) table.add("28 petition for the same again after too few signed: stands", stands);
      if (stands) tooFew.remove(who);
      else tooFew.put(who, 1);
    }

    private void vote() {
      RecallScript.Step step = new RecallScript.Step(RecallRules.VOTE, day);
      long registered = 30 + random.nextInt(60);
      long voters = Math.max(1, registered * (25 + random.nextInt(75)) / 100);
      long collected = Math.max(1, voters + (random.nextInt(6) == 0 ? 1 : random.nextInt(6) == 0 ? -1 : 0));
      long invalid = random.nextInt(3) == 0 ? random.nextInt((int) Math.min(4, collected)) : 0;
      long valid = collected - invalid;
      SortedMap<String, Long> yes = new TreeMap<>();
      SortedMap<String, Long> no = new TreeMap<>();
      long base = switch (rules.carried().base()) {
        case REGISTERED -> registered;
        case VOTERS -> voters;
        case COLLECTED -> collected;
        default -> valid;
      };
      for (String one : plain.named) {
        long near = base * rules.carried().numerator() / rules.carried().denominator() + random.nextInt(7) - 2;
        long in = Math.min(valid, Math.max(0, random.nextInt(5) == 0 ? random.nextInt((int) valid + 1) : near));
        yes.put(one, in);
        no.put(one, random.nextInt(4) == 0 ? Math.min(in, valid - in) : (long) random.nextInt((int) (valid - in) + 1));
      }
      Map<String, SortedMap<String, Long>> votes = new TreeMap<>(Map.of(RecallRules.VOTE, yes));
      Map<String, SortedMap<String, Long>> against = new TreeMap<>(Map.of(RecallRules.VOTE, no));
      step.counts.add(new Tally(new Account(registered, voters, voters, collected, valid, invalid, 0), new TreeMap<>(votes), new TreeMap<>(against), new TreeMap<>(), new TreeMap<>()));
      List<String> named = List.copyOf(plain.named);
      List<String> picks = new ArrayList<>();
      int before = plain.log.size();
      List<String> recalled = plain.vote(day, registered, voters, collected, valid, yes, no, picks);
      for (String pick : picks) step.names(List.of(pick));
      script.steps.add(step);
      cover(named, recalled, registered, voters, collected, base, yes, no, before);
    }

    private void cover(List<String> named, List<String> recalled, long registered, long voters, long collected, long base, Map<String, Long> yes, Map<String, Long> no, int before) {
      boolean quorate = rules.quorum() == null || rules.quorum().met(voters, registered);
      if (rules.quorum() != null) table.add("28 quorum of the vote on recall: reached", quorate);
      if (rules.account()) table.add("28 account of the vote on recall: in order", collected <= voters);
      table.add("28 vote on recall: somebody recalled", !recalled.isEmpty());
      if (named.size() > 1 && quorate && (!rules.account() || collected <= voters)) table.add("28 several at once: all come out alike", recalled.isEmpty() || recalled.size() == named.size());
      table.add(closed ? "28 vote on recall after the closing act: somebody recalled" : "28 vote on recall before any closing act: somebody recalled", !recalled.isEmpty());
      for (String one : named) {
        boolean exact = yes.get(one) * rules.carried().denominator() == base * rules.carried().numerator();
        boolean otherwise = quorate && (!rules.account() || collected <= voters) && (!rules.more() || yes.get(one) > no.get(one));
        if (exact && otherwise) table.add("28 exactly the share for a recall: carried", recalled.contains(one));
        boolean enough = quorate && (!rules.account() || collected <= voters) && rules.carried().met(yes.get(one), base);
        if (rules.more() && enough) table.add("28 more for than against a recall: carried", recalled.contains(one));
      }
      List<String> told = plain.log.subList(before, plain.log.size());
      if (rules.follows()) told.stream().filter(l -> l.startsWith("follows") || l.startsWith("nobody-follows")).forEach(l -> table.add("29 seat lost by recall: somebody follows", l.startsWith("follows")));
    }

    /** Somebody leaves otherwise; a petition that names nobody else is over then. */
    private void leave() {
      if (plain.all().isEmpty()) return;
      List<String> all = new ArrayList<>(plain.all());
      String one = all.get(random.nextInt(all.size()));
      RecallScript.Step step = new RecallScript.Step(RecallRules.LEAVING, day).names(List.of(one));
      List<String> picks = new ArrayList<>();
      boolean followed = plain.leave(one, rules.leaving(), picks);
      for (String pick : picks) step.names(List.of(pick));
      if (rules.leaving()) table.add("29 seat lost otherwise: somebody follows", followed);
      if (rules.leaving() && followed) table.add("29 those who follow: equal votes", !picks.isEmpty());
      if (!plain.named.isEmpty()) {
        boolean out = plain.named.remove(one);
        table.add("29 somebody leaves while a petition waits: it names them", out);
      }
      left = true;
      script.steps.add(step);
    }

    /** The vote that a petition waits for does not take place. */
    private void drop() {
      script.steps.add(new RecallScript.Step("#omit", day));
      plain.named.clear();
    }

    private void fill() {
      RecallScript.Step step = new RecallScript.Step(RecallRules.FILLING, day);
      SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
      SortedMap<String, List<String>> winners = new TreeMap<>();
      List<Person> standing = new ArrayList<>();
      List<String> people = new ArrayList<>(PEOPLE);
      Collections.shuffle(people, random);
      boolean full = true;
      int places = 0;
      for (Map.Entry<String, Integer> one : plain.vacant().entrySet()) {
        List<String> free = people.stream().filter(n -> !plain.holders.get(one.getKey()).contains(n) && standing.stream().noneMatch(p -> p.name().equals(n))).limit(random.nextInt(4)).toList();
        SortedMap<String, Long> own = new TreeMap<>();
        for (int i = 0; i < free.size(); i++) own.put(free.get(i), 20L - 3 * i);
        free.forEach(n -> standing.add(new Person(n, false, one.getKey())));
        votes.put(one.getKey(), own);
        winners.put(one.getKey(), free.subList(0, Math.min(free.size(), one.getValue())));
        full &= free.size() >= one.getValue();
        places += one.getValue();
      }
      if (standing.isEmpty()) return;
      table.add("29 by-election: every vacant seat is filled", full);
      table.add("29 by-election: somebody in office moves", winners.values().stream().flatMap(List::stream).anyMatch(plain.all()::contains));
      step.names.add(standing);
      step.counts.add(new Tally(new Account(100, 60, 60, 60, 60, 0, 0), votes));
      script.steps.add(step);
      assertThat(places).isPositive();
      plain.filled(winners);
    }

    void compare(MethodProgram program) {
      Progress progress = new Progress();
      int steps = script.steps.size();
      List<String> acts = script.steps.stream().map(s -> s.act + " " + s.day + " " + s.names + s.numbers + s.counts).toList();
      String stopped = "";
      CertifyingHand hand = new CertifyingHand(script, n -> null);
      try {
        Procedure.run(program.regime(), hand, progress);
      } catch (Unanswered end) {
        stopped = end.ask().key().subject();
      }
      String at = stopped;
      Supplier<String> where = () -> rules.text() + "\n" + String.join("\n", acts) + "\n" + steps + " " + at + "\n" + script.log + "\n" + plain.log + "\n" + script.refusals;
      CertifiedRun run = new CertifiedRun(hand.certifier());
      if (tenures % CERTIFIED_EVERY == 0) run.agree(certified);
      if (tenures % CERTIFIED_EVERY == 0) mutants += run.seats(progress.seats(), unseen, tenures % MUTATED_EVERY == 0);
      if (tenures++ % MUTATED_EVERY == 0) mutants += run.mutate(unseen, of -> !of.equals("result"));
      assertThat(script.refusals).as(where).isEqualTo(refusals);
      assertThat(script.log).as(where).isEqualTo(plain.log);
      assertThat(script.isUsedUp()).as(where).isTrue();
      SortedMap<String, List<String>> seats = new TreeMap<>();
      plain.holders.forEach((post, names) -> seats.put(post, List.copyOf(names)));
      assertThat(progress.seats()).as(where).isEqualTo(seats);
      assertThat(progress.vacancies()).as(where).isEqualTo(plain.vacant());
    }
  }
}
