package org.banfa.engine.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Person;
import org.banfa.engine.reference.ShapeTable;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/** Lists of those who are to stand: who comes on them, from where, and how long they have to be, against going through each list slowly. */
class ListingReferenceTest {
  private static final int METHODS = 90;
  private static final int RUNS = Integer.getInteger("banfa.elections", 100_000) / 50;

  private final ShapeTable table = new ShapeTable();

  @Test
  void agreeOnRandomLists() {
    Random random = new Random(20210501);
    List<ListWords> methods = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(ListWords.TERMS));
    for (int i = 0; i < METHODS; i++) {
      methods.add(ListWords.random(i, random));
      texts.add(methods.get(i).text());
    }
    Library library = Invented.besideTheLaw(texts);
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = methods.stream().map(m -> engine.program(m.title())).toList();
      for (int i = 0; i < RUNS; i++) compare(programs.get(i % METHODS), new ListWorld(methods.get(i % METHODS), i));
    }
    table.check(ListingReferenceTest.class, RUNS / 200);
  }

  private void compare(MethodProgram program, ListWorld world) {
    Progress progress = new Progress();
    try {
      Procedure.run(program.regime(), world, progress);
    } catch (Unanswered end) {
      // nothing is left to be done, or no list was taken
    }
    String where = world.words.text() + world;
    Plain plain = new Plain(world);
    boolean all = plain.list();
    assertThat(world.refused).as(where).isEqualTo(plain.refused);
    assertThat(new TreeSet<>(world.struck)).as(where).isEqualTo(plain.struck);
    if (!all) {
      assertThat(world.standing).as(where).isEmpty();
      return;
    }
    SortedMap<String, Set<String>> listed = new TreeMap<>();
    for (String post : world.words.posts()) listed.put(post, new TreeSet<>(progress.returns.listed(world.words.vote(), post)));
    assertThat(listed).as(where).isEqualTo(plain.on);
    Set<String> standing = new TreeSet<>();
    plain.on.values().forEach(standing::addAll);
    if (!standing.isEmpty()) assertThat(new TreeSet<>(world.standing)).as(where).isEqualTo(standing);
    if (world.words.acts().equals(List.of(ListWords.OUTGOING, ListWords.OPEN))) table.add("19 open recruitment beside the outgoing body: somebody from outside it stands", standing.stream().anyMatch(n -> !world.outgoing.contains(n)));
  }

  /** Goes through the lists of one world, one after the other. */
  private final class Plain {
    private final ListWorld world;
    private final ListWords words;
    private final List<String> refused = new ArrayList<>();
    private final TreeSet<String> struck = new TreeSet<>();
    private final SortedMap<String, Set<String>> on = new TreeMap<>();

    Plain(ListWorld world) {
      this.world = world;
      this.words = world.words;
      for (String post : words.posts()) on.put(post, new TreeSet<>());
    }

    /** Whether for every act some list was taken. */
    boolean list() {
      for (int a = 0; a < words.acts().size(); a++) {
        boolean taken = false;
        for (int i = 0; i < ListWorld.ATTEMPTS && !taken; i++) taken = taken(words.acts().get(a), world.lists.get(a).get(i));
        if (!taken) return false;
      }
      return true;
    }

    private boolean taken(String act, List<Person> people) {
      Set<String> seen = new HashSet<>();
      for (Person one : people) {
        if (seen.add(one.name())) continue;
        table.add("09 a list for several posts: names everybody once", false);
        return refuse("B5009[" + one.name() + "]");
      }
      if (!words.whole()) table.add("09 a list for several posts: names everybody once", true);
      boolean own = act.equals(ListWords.OUTGOING);
      String stranger = people.stream().map(Person::name).filter(n -> own && !world.outgoing.contains(n)).findFirst().orElse("");
      if (own) table.add("19 list of the outgoing body: all are of it", stranger.isEmpty());
      if (!stranger.isEmpty()) return refuse("B5042[" + stranger + ", " + String.join("、", new TreeSet<>(world.outgoing)) + "]");
      for (Person one : people) {
        if (world.supervisors.contains(one.name())) return refuse("B5060[" + one.name() + ", 监察的选举, 示例监察]");
      }
      List<Person> left = new ArrayList<>();
      for (Person one : people) {
        if (world.related(one.name())) struck.add(one.name());
        else left.add(one);
      }
      return fits(act, own, people, left) && put(own, left);
    }

    private boolean refuse(String refusal) {
      refused.add(refusal);
      return false;
    }

    /** Whether the list has the margin at every post. */
    private boolean fits(String act, boolean anew, List<Person> people, List<Person> left) {
      for (String post : words.posts()) {
        ListWords.Margin margin = words.margin(post, act);
        if (margin == null) continue;
        int seats = words.seats(post);
        int standing = standing(post, anew, left);
        boolean enough = margin.enough(standing, seats);
        boolean many = margin.tooMany(standing, seats);
        table.add("06 margin of a list by " + (margin.form().percent ? "percent" : "number") + (words.whole() ? ", of a whole body" : ", per post") + ": long enough", enough);
        if (margin.form() == ListWords.Form.EXACTLY) table.add("06 exactly so many on a list: it has them", enough && !many);
        if (margin.form() == ListWords.Form.RANGE && enough) table.add("06 a range of margins of a list: not too long", !many);
        if (standing(post, anew, people) > standing && margin.enough(standing(post, anew, people), seats)) table.add("06 relatives on a list do not count: long enough without them", enough);
        if (enough && !many) continue;
        int least = 0;
        while (!margin.enough(least, seats)) least++;
        int most = seats;
        while (enough && !margin.tooMany(most + 1, seats)) most++;
        return refuse((enough ? "B5093[" : "B5041[") + post + ", " + standing + ", " + (enough ? most : least) + "]");
      }
      return true;
    }

    private int standing(String post, boolean anew, List<Person> people) {
      Set<String> names = new TreeSet<>(anew ? Set.of() : on.get(post));
      for (Person one : people) if (one.post().equals(post)) names.add(one.name());
      return names.size();
    }

    /** A list of the outgoing body takes the place of what was there; people who put their names down come beside it. */
    private boolean put(boolean anew, List<Person> people) {
      boolean before = on.values().stream().anyMatch(n -> !n.isEmpty());
      Set<String> gone = new TreeSet<>();
      if (anew) on.values().forEach(gone::addAll);
      for (Map.Entry<String, Set<String>> post : on.entrySet()) {
        if (anew) post.getValue().clear();
        people.stream().filter(p -> p.post().equals(post.getKey())).forEach(p -> post.getValue().add(p.name()));
      }
      if (anew && before) table.add("19 list of the outgoing body after open recruitment: somebody recruited is on it", people.stream().anyMatch(p -> gone.contains(p.name())));
      return true;
    }
  }
}
