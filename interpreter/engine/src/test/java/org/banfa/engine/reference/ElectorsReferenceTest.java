package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.contest.UnitShare;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/** Electors of several kinds in one vote: people elected before, one sent by each household, holders of an office elsewhere; whoever is of two kinds is one elector. */
class ElectorsReferenceTest {
  private static final int METHODS = 60;
  private static final int ELECTIONS = Integer.getInteger("banfa.elections", 100_000) / 20;
  private static final String HOUSES = "推户使";
  private static final List<String> PEOPLE = List.of("子", "丑", "寅", "卯", "辰");
  private static final String TERMS = """
      术语「户使的造词」
      设「家户」：机构。
      设「户使」：职务；栏目：席数。
      设「外会」：机构；栏目：席数。
      设「外使」：职务；用途：成员身份；关涉：外会。
      设「推户使」：行为；栏目：投选成立、入选先后、分组；用途：推选行为；关涉：户使。
      """;

  /** Which kinds vote and of which somebody stands, what part of the votes wins, and whether those sent by households choose first who stands for the members' seats. */
  private record Words(int number, boolean members, boolean elsewhere, boolean delegatesStand, boolean listed, Share wins) {
    static Words random(int number, Random random) {
      return new Words(number, random.nextInt(4) > 0, random.nextInt(3) == 0, random.nextInt(3) == 0, random.nextInt(3) == 0, Share.random(random, Share.Base.REGISTERED, Share.Base.VOTERS));
    }

    String title() {
      return "混合之法" + number;
    }

    String text() {
      return "办法「" + title() + "」\n层级：村级办法。 地域：全国。 组织：值理会。\n第一条（先后）\n值理的席数：3名。\n社员投选的入选先后：票多在先。\n户使的席数不少于1名。\n推户使的分组：家户。\n推户使的投选成立：投选人数超过社员总数的1/2。\n"
          + (listed ? "预推的投票人：户使。\n预推的入选先后：票多在先。\n预推的候补规模：候补数等于定席数加1人。\n" : "") + "推户使的入选先后：票多在先。\n会长的席数：1名。\n推长的投票人：户使" + (members ? "、社员投选" : "") + (elsewhere ? "、外使" : "") + "。\n推长的候选人：社员投选" + (delegatesStand ? "、户使" : "")
          + "。\n推长的入选：赞成数" + Variant.share(wins) + "。\n推长的入选先后：票多在先。\n";
    }
  }

  /** Who stands, votes and is sent, all settled beforehand; it counts the electors kind by kind at first. */
  private static final class Office implements Hand {
    private final Words words;
    private final Random random;
    private final Map<String, Long> votes = new TreeMap<>();
    private final Map<String, List<String>> houses = new TreeMap<>();
    private final Map<String, String> sent = new TreeMap<>();
    private final List<String> holders = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final SortedSet<String> members = new TreeSet<>();
    /** Those who may stand for the members' seats. */
    private final List<String> field = new ArrayList<>(PEOPLE);
    private final boolean voided;
    private final SortedSet<String> first3 = new TreeSet<>();
    private Tally last;
    private String best = "";

    Office(Words words, long seed) {
      this.words = words;
      random = new Random(seed * 0x9E3779B97F4A7C15L);
      List<String> people = new ArrayList<>(PEOPLE);
      Collections.shuffle(people, random);
      for (int h = 0; h < 2 + random.nextInt(4); h++) houses.put("户" + (char) ('A' + h), new ArrayList<>());
      for (String one : PEOPLE) if (random.nextInt(3) > 0) houses.get("户" + (char) ('A' + random.nextInt(houses.size()))).add(one);
      houses.forEach((house, own) -> {
        own.add(house + "人");
        if (random.nextInt(4) > 0) sent.put(house, own.get(random.nextInt(own.size())));
      });
      if (words.listed()) Collections.shuffle(field, random);
      if (words.listed()) field.remove(field.size() - 1);
      voided = words.listed() && sent.isEmpty();
      int some = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(PEOPLE.size());
      for (int i = 0; i < people.size(); i++) votes.put(people.get(i), i < some ? 20L - i : 0L);
      people.subList(0, some).stream().filter(field::contains).limit(3).forEach(members::add);
      if (voided) members.clear();
      first3.addAll(people.subList(0, Math.min(3, some)));
      if (words.elsewhere()) holders.add("外甲");
      if (words.elsewhere()) for (String one : List.of("外乙", members.isEmpty() ? "外丙" : members.first())) if (random.nextInt(3) > 0) holders.add(one);
    }

    SortedSet<String> electors() {
      SortedSet<String> electors = new TreeSet<>(sent.values());
      if (words.members()) electors.addAll(members);
      electors.addAll(holders);
      return electors;
    }

    /** Everybody once for each kind they are of. */
    int twice() {
      return sent.size() + (words.members() ? members.size() : 0) + holders.size();
    }

    SortedSet<String> standing() {
      SortedSet<String> standing = new TreeSet<>(members);
      if (words.delegatesStand()) standing.addAll(sent.values());
      return standing;
    }

    @Override
    public List<Incumbent> incumbents() {
      return holders.stream().map(n -> new Incumbent(n, "外使", "外会", "外会的选举")).toList();
    }

    @Override
    public Answer answer(Ask ask) {
      Question question = ask.question();
      String unit = ask.key().district();
      if (question instanceof Question.Units) return new Answer.Units(houses.keySet().stream().map(h -> new UnitShare(h, 6, UnitShare.UNKNOWN, new TreeMap<>(Map.of("户使", 1)))).toList());
      if (question instanceof Question.NextUnit next) return new Answer.Unit(next.choices().get(0).unit(), null, true);
      if (question instanceof Question.Contenders) return new Answer.People((unit.isEmpty() ? PEOPLE : houses.get(unit)).stream().map(n -> new Person(n, false, unit.isEmpty() ? "值理" : "户使")).toList());
      if (!(question instanceof Question.Result result)) throw new Unanswered(ask);
      if (!unit.isEmpty()) {
        long voting = sent.containsKey(unit) ? 5 : 3;
        return new Answer.Counted(tally(6, voting, "户使", new TreeMap<>(Map.of(sent.getOrDefault(unit, unit + "人"), voting))));
      }
      if (ask.key().contest().equals(Votes.LIST)) return new Answer.Counted(first());
      if (ask.key().contest().equals(Votes.MAIN) && words.listed()) {
        assertThat(result.standing()).containsExactlyElementsOf(new TreeSet<>(field));
        votes.keySet().retainAll(field);
      }
      if (ask.key().contest().equals(Votes.MAIN)) return new Answer.Counted(tally(80, 60, "值理", new TreeMap<>(votes)));
      return new Answer.Counted(chair(result.standing()));
    }

    private static Tally tally(long registered, long voting, String post, SortedMap<String, Long> of) {
      return new Tally(new Account(registered, voting, voting, voting, voting, 0, 0), new TreeMap<>(Map.of(post, of)));
    }

    /** Everybody sent votes; four of the five have most of the votes. */
    private Tally first() {
      long all = sent.size();
      SortedMap<String, Long> of = new TreeMap<>();
      for (String one : PEOPLE) of.put(one, !field.contains(one) ? all > 2 ? 1L : 0L : all > 2 && one.equals(field.get(0)) ? all - 1 : all);
      return tally(all, all, "值理", of);
    }

    private Tally chair(List<String> standing) {
      assertThat(standing).containsExactlyElementsOf(standing());
      int all = refused.isEmpty() ? twice() : electors().size();
      if (last == null) {
        int voting = 1 + random.nextInt(electors().size());
        best = standing.get(random.nextInt(standing.size()));
        SortedMap<String, Long> of = new TreeMap<>(Map.of(best, (long) voting - random.nextInt(voting / 2 + 1)));
        String other = standing.get(random.nextInt(standing.size()));
        long left = Math.min(voting - of.get(best), of.get(best) - 1);
        if (!other.equals(best)) of.put(other, left);
        last = tally(all, voting, "会长", of);
      }
      Account a = last.account();
      return new Tally(new Account(all, a.voters(), a.voters(), a.voters(), a.voters(), 0, 0), last.votes());
    }

    @Override
    public void refused(Ask ask, Answer answer, Refusal refusal) {
      refused.add(refusal.code() + refusal.arguments());
      if (refused.size() > 1) throw new AssertionError(refused);
    }
  }

  @Test
  void whoeverIsOfTwoKindsIsOneElector() {
    Random random = new Random(20200817);
    List<Words> methods = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS, TERMS));
    for (int i = 0; i < METHODS; i++) {
      methods.add(Words.random(i, random));
      texts.add(methods.get(i).text());
    }
    Library library = Invented.alone(texts);
    ShapeTable table = new ShapeTable();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = methods.stream().map(m -> engine.program(m.title())).toList();
      for (int i = 0; i < ELECTIONS; i++) compare(methods.get(i % METHODS), programs.get(i % METHODS), new Office(methods.get(i % METHODS), i), table);
    }
    table.check(ElectorsReferenceTest.class, ELECTIONS / 200);
  }

  private static void compare(Words words, MethodProgram program, Office office, ShapeTable table) {
    List<HeldVote> held = program.votes(office);
    String where = words.text() + office.votes + office.houses + office.sent + office.holders + office.last + held;
    HeldVote houses = held.stream().filter(v -> v.act().equals(HOUSES)).findFirst().orElseThrow();
    HeldVote main = held.stream().filter(v -> v.act().equals(Votes.MAIN)).findFirst().orElseThrow();
    SortedSet<String> members = new TreeSet<>();
    if (main.outcome() != null) main.outcome().elected().values().forEach(members::addAll);
    assertThat(members).as(where).isEqualTo(office.members);
    assertThat(main.why()).as(where).isEqualTo(office.voided ? "no-candidates" : "");
    SortedSet<String> sent = new TreeSet<>();
    houses.outcome().elected().values().forEach(sent::addAll);
    assertThat(sent).as(where).isEqualTo(new TreeSet<>(office.sent.values()));
    if (words.listed() && !office.voided) table.add("18 one per household pre-selects, all elect: the same win as without", office.members.equals(office.first3));
    HeldVote chair = held.stream().filter(v -> v.act().equals(Votes.CHAIR)).findFirst().orElseThrow();
    int electors = office.electors().size();
    assertThat(chair.why()).as(where).isEqualTo(electors == 0 ? "no-electors" : office.standing().isEmpty() ? "no-candidates" : "");
    if (!chair.why().isEmpty()) return;
    boolean twice = office.twice() > electors;
    assertThat(office.refused).as(where).hasSize(twice ? 1 : 0).allMatch(r -> r.startsWith("B5040") || r.startsWith("B5066"));
    long votes = office.last.votes("会长", office.best);
    boolean wins = words.wins().met(votes, words.wins().base() == Share.Base.VOTERS ? office.last.account().voters() : electors);
    assertThat(chair.outcome().elected().getOrDefault("会长", List.of())).as(where).isEqualTo(wins ? List.of(office.best) : List.of());
    if (words.members()) table.add("18 people and one per household in one vote: somebody wins", wins);
    if (words.members()) table.add("18 somebody is of two kinds: counted once", twice);
    if (words.elsewhere()) table.add("18 holders of an office elsewhere vote, too: somebody wins", wins);
    table.add("18 one per household votes: every household sent one", office.sent.size() == office.houses.size());
  }
}
