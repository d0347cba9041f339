package org.banfa.engine.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.CertifiedPlaces;
import org.banfa.engine.certificate.CertifiedRun;
import org.banfa.engine.certificate.CertifyingHand;
import org.banfa.engine.reference.ShapeTable;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/** Random procedures around a vote: lists, withdrawals, appointments, confirmation, departures and who follows, against doing them slowly. */
class ActsReferenceTest {
  private static final int METHODS = 80;
  private static final int MUTATED_EVERY = 97;
  private static final int CERTIFIED_EVERY = 4;
  private static final int RUNS = Integer.getInteger("banfa.elections", 100_000) / 20;

  private final SortedMap<String, Integer> certified = new TreeMap<>();
  private final TreeSet<String> unseen = new TreeSet<>();
  private int mutants;

  @Test
  void agreeOnRandomProcedures() {
    Random random = new Random(20210508);
    List<ActWords> methods = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(ActWords.TERMS, ActWords.LAW));
    for (int i = 0; i < METHODS; i++) {
      methods.add(ActWords.random(i, random));
      texts.add(methods.get(i).text());
    }
    Library library = Invented.besideTheLaw(texts);
    ShapeTable table = new ShapeTable();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = methods.stream().map(m -> engine.program(m.title())).toList();
      for (int i = 0; i < RUNS; i++) compare(methods.get(i % METHODS), programs.get(i % METHODS), i, table);
    }
    table.check(ActsReferenceTest.class, RUNS / 500);
    assertThat(mutants).isGreaterThan(RUNS / 5);
    assertThat(unseen).as("places of who holds which office where a change is not found").containsAll(CertifiedPlaces.SEATS);
    unseen.removeAll(CertifiedPlaces.SEATS);
    assertThat(CertifiedPlaces.RESULT).as("places where a change is not found").containsAll(unseen);
    assertThat(certified.keySet()).as(certified.toString()).contains("result \"barred\": {", "result \"statements\"", "result \"moved-up\"", "result passed", "appointed all", "appointed votes", "appointed named", "appointed, somebody barred", "appointed from elsewhere", "somebody follows true", "somebody follows false", "result stands true", "result stands false");
  }

  private void compare(ActWords words, MethodProgram program, long seed, ShapeTable table) {
    ActsWorld world = new ActsWorld(words, seed);
    Progress progress = new Progress();
    CertifyingHand hand = new CertifyingHand(world, n -> null);
    try {
      Procedure.run(program.regime(), hand, progress);
    } catch (Unanswered end) {
      // nothing is left to be done
    }
    CertifiedRun run = new CertifiedRun(hand.certifier());
    if (seed % CERTIFIED_EVERY == 0) run.agree(certified);
    if (seed % MUTATED_EVERY == 0) mutants += run.mutate(unseen, of -> true);
    if (seed % CERTIFIED_EVERY == 0) mutants += run.seats(progress.seats(), unseen, seed % (CERTIFIED_EVERY * CERTIFIED_EVERY) == 0);
    PlainActs plain = new PlainActs(world);
    plain.hold();
    String where = words + "\n" + words.text() + world + "\n" + world.told;
    SortedMap<String, List<String>> seats = new TreeMap<>();
    if (!plain.members.isEmpty()) seats.put(ActsWorld.POST, List.copyOf(plain.members));
    if (!plain.conveners.isEmpty()) seats.put("示例召集人", List.copyOf(plain.conveners));
    SortedMap<String, List<String>> found = new TreeMap<>(progress.seats());
    found.values().removeIf(List::isEmpty);
    assertThat(found).as(where).isEqualTo(seats);
    add(table, world, plain, where);
  }

  private static boolean told(ActsWorld world, String kind) {
    return world.told.stream().anyMatch(e -> e.startsWith(kind + "["));
  }

  /** What was drawn, how it came out, and that it was told. */
  private static void add(ShapeTable table, ActsWorld world, PlainActs plain, String where) {
    ActWords words = world.words;
    boolean bars = (words.shortlist() ? ActsWorld.NAMES : world.standing).stream().anyMatch(world::barred);
    if (bars) assertThat(world.refusals).as(where).contains("B5060");
    if (!world.supervisors.isEmpty()) table.add("30 somebody in office elsewhere puts their name down: taken", !bars);
    if (!words.shortlist() && words.margin() > 0) table.add("06 margin of the list per post: long enough at first", !world.refusals.contains("B5041"));
    table.add("19 somebody withdraws: in time", !world.withdrawalLate);
    assertThat(world.refusals.contains("B4014")).as(where).isEqualTo(world.withdrawalLate);
    if (!plain.withdrawn.isEmpty() && words.shortlist()) table.add("19 somebody withdraws from a shortlist: the next moves up", !plain.movedUp.isEmpty());
    assertThat(told(world, "moved-up")).as(where).isEqualTo(!plain.movedUp.isEmpty());
    assertThat(told(world, "passed-kin")).as(where).isEqualTo(!plain.notListed.isEmpty() || !plain.notSeated.isEmpty());
    boolean kin = ActsWorld.NAMES.stream().anyMatch(world::related);
    if (kin && !plain.withdrawn.isEmpty() && words.shortlist()) table.add("30 married to one in office elsewhere, next on a shortlist: passed over", !plain.notListed.isEmpty());
    if (words.size() == ActWords.Size.STEPS) table.add("22 seats by steps of those registered: the first step", world.registered < ActWords.STEP);
    if (words.size() == ActWords.Size.RANGE) table.add("22 seats in a range: taken at first", !world.refusals.contains("B5011"));
    if (words.size() == ActWords.Size.HOUSEHOLDS) table.add("22 a seat for so many households: one number only", words.seats(world.registered).get(0).equals(words.seats(world.registered).get(1)));
    if (words.barred() && words.barredKin() && !world.supervisors.isEmpty()) table.add("30 somebody is married to one in office elsewhere: struck", kin);
    if (words.size() == ActWords.Size.SHARE) table.add("22 seats as a share of those registered: one number only", words.seats(world.registered).get(0).equals(words.seats(world.registered).get(1)));
    if (world.unknown) table.add("34 nobody knows how many are registered: vote valid once it is said", plain.valid);
    if (words.confirmed() && (plain.valid || plain.setAside)) table.add("32 result confirmed by a higher body: stands", !plain.setAside);
    if (words.confirmed() && world.months > 0 && (plain.valid || plain.setAside)) table.add("32 result looked at months later: stands", !plain.setAside);
    if (plain.setAside) assertThat(world.told).as(where).contains("set-aside[推选示例理事, 乡镇人民政府, 说明]");
    if (words.confirmed() && (plain.valid || plain.setAside)) assertThat(told(world, "set-aside")).as(where).isEqualTo(plain.setAside);
    if (!plain.valid) return;
    boolean asked = world.refusals.contains("B5042") || world.refusals.contains("B5043");
    if (!words.elsewhere()) table.add("20 appointed from the winners: at once", !asked);
    if (words.elsewhere() && !world.townOffice.isEmpty()) table.add("20 taken over from another organ: somebody is struck", world.townOffice.stream().anyMatch(world::barred));
    if (words.elsewhere() && world.townOffice.isEmpty()) table.add("20 named by nobody's vote: as many as posts", !asked);
    List<String> range = PlainActs.range(world, plain.members);
    if (kin && range != null && !range.isEmpty() && words.elsewhere()) table.add("30 married to one in office elsewhere, in office in a third organ: struck", range.stream().anyMatch(world::related));
    if (kin && range == null) table.add("30 married to one in office elsewhere, named by nobody's vote: refused", world.refusals.contains("B5083"));
    if (kin && !plain.lost.isEmpty() && words.follows() && words.open()) table.add("30 married to one in office elsewhere, next by votes: passed over", !plain.notSeated.isEmpty());
    if (words.byVotes() && !words.elsewhere()) table.add("20 the first by votes: all have a post", plain.members.size() <= words.conveners());
    if (!plain.lost.isEmpty() && words.follows()) table.add("29 a seat falls vacant: the next by votes follows", !plain.followed.isEmpty());
    if (!plain.lost.isEmpty() && !world.leaveFirst) table.add("29 who loses the seat loses another post, too", told(world, "seat-lost") && plain.lostPosts > 0);
    assertThat(told(world, "follows")).as(where).isEqualTo(!plain.followed.isEmpty());
  }
}
