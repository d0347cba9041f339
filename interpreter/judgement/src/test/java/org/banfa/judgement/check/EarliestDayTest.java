package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.judgement.check.Draft.at;
import static org.banfa.judgement.check.Draft.by;
import static org.banfa.judgement.check.Draft.clause;
import static org.banfa.judgement.check.Draft.from;
import static org.banfa.judgement.check.Draft.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.banfa.judgement.finding.Earliest;
import org.banfa.judgement.linear.SecondReader;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.document.Binding;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Mark;
import org.banfa.model.document.Version;
import org.banfa.model.library.Library;
import org.banfa.model.order.LawDay;
import org.banfa.model.vocabulary.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The earliest election day against trying every day for every act. */
class EarliestDayTest {
  private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
  private static final List<String> ACTS = List.of("立会", "告知", "登记");
  private static final int SPAN = 24;

  private final Words words = words();

  private static Words words() {
    Words words = new Words().kind("日子", Kind.TIME).kind(LawDay.ELECTION_DAY, Kind.DAY);
    ACTS.forEach(a -> words.act(a, "日子"));
    return words;
  }

  /** That one act, or the election, is so many days after another at least, or at most. */
  private record Distance(int from, int to, int days, boolean least) {
    boolean holds(int[] day) {
      return least ? day[to] - day[from] >= days : day[to] - day[from] <= days;
    }
  }

  private Anchor day(int point) {
    return new Anchor.Day(words.term(point == ACTS.size() ? LawDay.ELECTION_DAY : ACTS.get(point)));
  }

  /** The act gets the clause; the election, which nothing binds, only serves to count from. */
  private Clause says(Distance distance, Modality modality) {
    boolean toAct = distance.to() < ACTS.size();
    String slot = ACTS.get(toAct ? distance.to() : distance.from()) + ".日子";
    if (toAct) return clause(words, slot, Op.IS, at(distance.least() ? from(day(distance.from()), distance.days()) : by(day(distance.from()), distance.days())), modality);
    return clause(words, slot, Op.IS, at(distance.least() ? by(day(distance.to()), -distance.days()) : from(day(distance.to()), -distance.days())), modality);
  }

  private static Distance random(Random random) {
    int from = random.nextInt(4);
    int to = random.nextInt(4);
    while (to == from) to = random.nextInt(4);
    boolean least = random.nextInt(3) > 0;
    return new Distance(from, to, random.nextInt(9) - (least ? 2 : 0), least);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void isTheLeastOfAllDaysThatCanBeKept(long seed) {
    Random random = new Random(seed);
    int compared = 0;
    for (int i = 0; i < 60; i++) {
      List<Distance> own = List.of(random(random), random(random));
      List<Distance> law = List.of(random(random), random(random), random(random));
      List<Distance> all = new ArrayList<>(own);
      all.addAll(law);
      Integer least = tried(all);
      if (least == null) continue;
      Earliest earliest = earliest(own, law);
      assertThat(earliest.leftOut()).isEmpty();
      assertThat(earliest.day()).as(all.toString()).isEqualTo(FROM.plusDays(least));
      assertThat(earliest.byLawAlone()).isEqualTo(FROM.plusDays(tried(law)));
      compared++;
    }
    assertThat(compared).isGreaterThan(15);
  }

  private Earliest earliest(List<Distance> own, List<Distance> law) {
    Draft method = Draft.method(words, "甲船推举办法");
    for (int i = 0; i < own.size(); i++) method.says("自" + i, says(own.get(i), Modality.STATED));
    method.says("日期", clause(words, "." + LawDay.ELECTION_DAY, Op.IS, on("2020-01-01"), Modality.STATED));
    Draft statute = Draft.statute(words, "水上章程");
    for (int i = 0; i < law.size(); i++) statute.fallsBack("规" + i, says(law.get(i), Modality.MUST));
    LegalDocument checked = method.done();
    return Check.earliest(new Library(words.vocabulary(), List.of(checked, statute.done()), List.of()), checked, FROM, SecondReader.SAME);
  }

  /** The first day for the election over all ways to place the acts; null when there is none in reach. */
  private static Integer tried(List<Distance> distances) {
    Integer least = null;
    int[] day = new int[4];
    for (day[0] = 0; day[0] < SPAN; day[0]++)
      for (day[1] = 0; day[1] < SPAN; day[1]++)
        for (day[2] = 0; day[2] < SPAN; day[2]++)
          for (day[3] = 0; day[3] < (least == null ? SPAN : least); day[3]++)
            if (distances.stream().allMatch(d -> d.holds(day))) least = day[3];
    return least;
  }

  @Test
  void aNewLawCountsFromItsFirstDay() {
    LegalDocument checked = Draft.method(words, "甲船推举办法").done();
    LocalDate change = LocalDate.of(2026, 3, 10);
    Version old = new Version("旧", LocalDate.of(2020, 1, 1), change, Mark.FULL);
    Version fresh = new Version("新", change, null, Mark.FULL);
    LegalDocument law = Draft.statute(words, "水上章程").versions(old, fresh)
        .rule("慢", Set.of(Binding.AT_MOST), true, org.banfa.model.document.Evidence.FULL, java.util.Map.of("旧", "第一条"),
            says(new Distance(0, 3, 30, true), Modality.MUST))
        .rule("快", Set.of(Binding.AT_MOST), true, org.banfa.model.document.Evidence.FULL, java.util.Map.of("新", "第一条"),
            says(new Distance(0, 3, 2, true), Modality.MUST))
        .done();
    Earliest earliest = Check.earliest(new Library(words.vocabulary(), List.of(checked, law), List.of()), checked, FROM, SecondReader.SAME);
    assertThat(earliest.day()).isEqualTo(change);
    assertThat(earliest.lawAsOf()).isEqualTo(change);
  }
}
