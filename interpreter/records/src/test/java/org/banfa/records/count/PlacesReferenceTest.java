package org.banfa.records.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.count.CountForm.PostForm;
import org.banfa.records.table.Table;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** Counts of several places and channels add up as plain numbers do; a place that is handed in twice is told and counted by nobody. */
class PlacesReferenceTest {
  private static final int COUNTS = 1500;
  private static final List<String> PLACES = List.of("第一投票站", "第二投票站", "流动票箱", "电话投票", "外出选民票箱");
  private static final List<String> ITEMS = List.of("登记选民", "参加投票人数", "发出票数", "收回票数", "有效票", "无效票", "弃权票");
  private static final Vocabulary VOCABULARY = new LibraryLoader(new Diagnostics()).withStandard(List.of()).vocabulary();
  private static final CountForm FORM = new CountForm(VOCABULARY, List.of(new PostForm("主任", 1, List.of("甲", "乙")), new PostForm("委员", 2, List.of("丙", "丁", "戊"))), false);

  /** What one place counted: the account and the votes, in the order of the form. */
  private record Place(String name, long[] account, long[] votes) {
    static Place random(String name, Random random) {
      long valid = random.nextInt(40);
      long invalid = random.nextInt(3);
      long blank = random.nextInt(3);
      long collected = valid + invalid + blank;
      long issued = collected + random.nextInt(3);
      long[] votes = new long[5];
      for (int i = 0; i < votes.length; i++) votes[i] = valid / 2 - random.nextInt((int) valid / 2 + 1);
      return new Place(name, new long[] {issued + random.nextInt(10), issued, issued, collected, valid, invalid, blank}, votes);
    }
  }

  private static Table table(String title, List<Place> places, int total) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("项目", "姓名"));
    places.forEach(p -> head.add(p.name()));
    if (total >= 0) head.add("合计");
    rows.add(head);
    for (int i = 0; i < ITEMS.size(); i++) {
      int item = i;
      rows.add(row(ITEMS.get(i), "", places.stream().map(p -> p.account()[item]).toList(), total));
    }
    List<List<String>> names = List.of(List.of("主任", "甲"), List.of("主任", "乙"), List.of("委员", "丙"), List.of("委员", "丁"), List.of("委员", "戊"));
    for (int i = 0; i < names.size(); i++) {
      int item = i;
      rows.add(row(names.get(i).get(0), names.get(i).get(1), places.stream().map(p -> p.votes()[item]).toList(), total));
    }
    return new Table(title, "", rows);
  }

  private static List<String> row(String item, String name, List<Long> numbers, int total) {
    List<String> row = new ArrayList<>(List.of(item, name));
    long sum = total;
    for (long number : numbers) {
      row.add(Long.toString(number));
      sum += number;
    }
    if (total >= 0) row.add(Long.toString(sum));
    return row;
  }

  @Test
  void placesAddUp() {
    Random random = new Random(20210512);
    int twice = 0;
    int wrong = 0;
    int right = 0;
    for (int i = 0; i < COUNTS; i++) {
      List<Place> places = new ArrayList<>();
      for (String name : PLACES) if (random.nextBoolean() || places.isEmpty()) places.add(Place.random(name, random));
      Collections.shuffle(places, random);
      boolean again = random.nextInt(4) == 0;
      List<List<Place>> sheets = new ArrayList<>();
      for (int p = 0; p < places.size(); ) {
        int most = Math.min(places.size(), p + 1 + random.nextInt(3));
        sheets.add(places.subList(p, most));
        p = most;
      }
      if (again) sheets.add(List.of(places.get(random.nextInt(places.size()))));
      int total = random.nextInt(3) - 1;
      List<Discrepancy> problems = new ArrayList<>();
      CountTableReader reader = new CountTableReader(FORM, false, problems);
      List<CountTable> read = new ArrayList<>();
      for (int s = 0; s < sheets.size(); s++) reader.read(table("第" + s + "份", sheets.get(s), total)).ifPresent(read::add);
      String where = i + " " + sheets + " " + total + " " + problems;
      if (total > 0) {
        assertThat(problems).as(where).isNotEmpty().allMatch(Discrepancy::blocking);
        wrong++;
        continue;
      }
      assertThat(problems).as(where).isEmpty();
      CountTable joined = CountTable.joined(read, problems);
      if (again) {
        assertThat(problems).as(where).isNotEmpty().allMatch(Discrepancy::blocking);
        twice++;
        continue;
      }
      assertThat(problems).as(where).isEmpty();
      assertThat(joined.tally(FORM)).as(where).isEqualTo(sum(places));
      right++;
    }
    assertThat(Map.of("twice", twice, "wrong", wrong, "right", right)).allSatisfy((k, n) -> assertThat(n).isGreaterThan(100));
  }

  private static Tally sum(List<Place> places) {
    long[] account = new long[7];
    long[] votes = new long[5];
    for (Place place : places) {
      for (int i = 0; i < 7; i++) account[i] += place.account()[i];
      for (int i = 0; i < 5; i++) votes[i] += place.votes()[i];
    }
    SortedMap<String, SortedMap<String, Long>> of = new TreeMap<>();
    of.put("主任", new TreeMap<>(Map.of("甲", votes[0], "乙", votes[1])));
    of.put("委员", new TreeMap<>(Map.of("丙", votes[2], "丁", votes[3], "戊", votes[4])));
    return new Tally(new Account(account[0], account[1], account[2], account[3], account[4], account[5], account[6]), of);
  }
}
