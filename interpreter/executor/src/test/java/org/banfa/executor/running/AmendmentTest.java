package org.banfa.executor.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.procedure.Progress;
import org.banfa.executor.answers.AnswersHand;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.model.library.Library;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amends the scripted run of the village at many moments, between acts, inside them and while the vote is open. */
class AmendmentTest {
  private static final Instant NOON = Instant.parse("2017-05-06T04:00:00Z");
  private static final Library LIBRARY = Village.library();
  private static final int MOMENTS = Integer.getInteger("banfa.moments", 14);

  @TempDir Path folder;
  private int files;

  /** Follows the script up to some number of rows, and remembers what happened. */
  private static final class Scripted implements Respondent {
    private final AnswersHand script;
    private final long rows;
    private long last = 1;
    final List<String> told = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    Scripted(Library library, String answers, long rows) {
      this.script = Village.hand(library, answers);
      this.rows = rows;
    }

    @Override
    public Answer answer(Ask ask) {
      if (last >= rows) throw new Unanswered(ask);
      asked.add(ask.key().subject());
      return script.answer(ask);
    }

    @Override
    public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
      last = entry.seq();
      script.kept(ask, answer, entry, replayed);
    }

    @Override
    public void refused(Ask ask, Answer answer, Refusal refusal, boolean replayed) {
      refused.add(refusal.code() + refusal.arguments());
    }

    @Override
    public void told(Event event, boolean replayed) {
      told.add(event.kind() + event.arguments());
    }
  }

  private Journal journal() {
    return Journal.openOrCreate(folder.resolve("j" + files++ + ".db"), () -> NOON);
  }

  private static Scripted carry(Running running, Library library, String answers, long rows) {
    Scripted scripted = new Scripted(library, answers, rows);
    running.proceed(scripted);
    return scripted;
  }

  private static List<String> content(List<Entry> entries) {
    List<String> content = new ArrayList<>();
    for (Entry e : entries) if (e.kind() == Entry.Kind.ANSWERED) content.add(String.join(" ", e.key(), e.type(), e.arguments(), e.answer(), e.rule()));
    return content;
  }

  private static Dossier changed(Library library) {
    return Village.dossier(library).amendedBy("某机构", "某理由");
  }

  /** The rows of an undisturbed run. */
  private List<Entry> undisturbed(Library library, String answers) {
    try (Journal journal = journal()) {
      Running running = new Running(journal, Village.PROGRAMS);
      running.open(Village.dossier(library));
      running.proceed(Village.hand(library, answers));
      return journal.entries();
    }
  }

  @Test
  void anAmendmentThatChangesNothingChangesNothing() {
    List<String> whole = content(undisturbed(LIBRARY, Village.answers()));
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < MOMENTS; i++) {
      long at = 1 + random.nextLong(whole.size());
      try (Journal journal = journal()) {
        Running running = new Running(journal, Village.PROGRAMS);
        running.open(Village.dossier(LIBRARY));
        carry(running, LIBRARY, Village.answers(), at);
        running.amend(changed(LIBRARY));
        if (i % 3 == 0) running.amend(changed(LIBRARY));
        carry(running, LIBRARY, Village.answers(), Long.MAX_VALUE);
        assertThat(content(journal.entries())).as("amended after row %d", at).isEqualTo(whole);
        assertThat(running.replay(new Scripted(LIBRARY, "", 0)).ended()).isTrue();
      }
    }
  }

  @Test
  void aRerunStillToBeCountedFollowsTheNewShareAndOneThatIsCountedDoesNot() {
    Library stricter = Village.library("另行选举的当选：得票不少于已投选票总数的三分之一", "另行选举的当选：得票不少于已投选票总数的三分之二");
    String answers = Village.answers();
    List<Entry> old = undisturbed(LIBRARY, answers);
    List<Entry> fresh = undisturbed(stricter, answers);
    int counted = index(old, "980");
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < MOMENTS; i++) {
      long at = i == 0 ? counted + 1 : i == 1 ? counted : 1 + random.nextLong(old.size() - 1);
      try (Journal journal = journal()) {
        Running running = new Running(journal, Village.PROGRAMS);
        running.open(Village.dossier(LIBRARY));
        carry(running, LIBRARY, answers, at);
        List<Entry> before = journal.entries();
        running.amend(changed(stricter));
        Scripted rest = carry(running, stricter, answers, Long.MAX_VALUE);
        List<Entry> all = journal.entries();
        assertThat(all.subList(0, before.size()).equals(before)).as("what is recorded stays").isTrue();
        boolean decided = at > counted;
        List<Entry> like = decided ? old : fresh;
        List<String> after = answers(all).subList((int) at - 1, all.size() - 2);
        assertThat(after).as("amended after row %d", at).isEqualTo(answers(like).subList((int) at - 1, like.size() - 1));
        assertThat(rest.told.contains("seated[副主任, 丙]")).as("amended after row %d", at).isEqualTo(decided);
      }
    }
  }

  private static int index(List<Entry> rows, String part) {
    for (Entry row : rows) if (row.type().equals("result") && row.answer().contains(part)) return (int) row.seq() - 1;
    throw new AssertionError(part);
  }

  /** Keys and answers: what was asked and said, whatever rule asked. */
  private static List<String> answers(List<Entry> rows) {
    return rows.stream().filter(e -> e.kind() == Entry.Kind.ANSWERED).map(e -> e.key() + e.answer()).toList();
  }

  @Test
  void verdictsGivenStayWhenTheShareOfTheFirstVoteChanges() {
    Library stricter = Village.library("〔当选〕投票的当选：得票超过参加投票人数的二分之一", "〔当选〕投票的当选：得票超过参加投票人数的三分之二");
    List<Entry> old = undisturbed(LIBRARY, Village.answers());
    int counted = index(old, "\"collected\":1203");
    assertThat(amendedThenTold(stricter, counted + 1)).contains("seated[主任, 甲]", "seated[委员, 戊、己]");
    List<String> told = amendedThenTold(stricter, counted);
    assertThat(told).as("ballots cast, nothing decided: the new share").contains("already-cast[1, 主任、副主任、委员、妇女委员]", "shortfall[主任, 1]");
    assertThat(told.stream().filter(t -> t.startsWith("elected"))).isEmpty();
  }

  private List<String> amendedThenTold(Library changed, long at) {
    try (Journal journal = journal()) {
      Running running = new Running(journal, Village.PROGRAMS);
      running.open(Village.dossier(LIBRARY));
      carry(running, LIBRARY, Village.answers(), at);
      running.amend(changed(changed));
      Scripted all = new Scripted(changed, Village.answers(), Long.MAX_VALUE);
      try {
        running.proceed(all);
      } catch (org.banfa.executor.answers.AnswersProblem elsewhere) {
        // the script has no lines for the course the new rules take
      }
      return all.told;
    }
  }

  @Test
  void betweenAccountAndVerdictTheAccountIsJudgedAnew() {
    Library lenient = Village.library("〔票数有效〕投票的票数有效：收回票数不多于参加投票人数", "〔票数有效〕投票的票数有效：收回票数不多于登记选民");
    List<Entry> old = undisturbed(LIBRARY, Village.answers());
    int broken = index(old, "\"collected\":1208");
    List<String> told = amendedThenTold(lenient, broken + 1);
    assertThat(told).contains("account-broken[1208, 1203]");
    assertThat(told).as("the count that was entered is decided").contains("counted[vote, 1, 1500, 1203, 1208, 1180, 21, 7]");
    assertThat(told.toString()).doesNotContain("recount");
  }

  @Test
  void anActBegunGoesOnUnderTheNewRulesWithWhatWasAnswered() {
    Library stricter = Village.library("推选村民代表的同户代表数不得超过1人", "推选村民代表的同户代表数不得超过0人");
    List<Entry> old = undisturbed(LIBRARY, Village.answers());
    int last = 0;
    for (Entry row : old) if (row.key().contains("同户代表数")) last = (int) row.seq();
    try (Journal journal = journal()) {
      Running running = new Running(journal, Village.PROGRAMS);
      running.open(Village.dossier(LIBRARY));
      carry(running, LIBRARY, Village.answers(), last);
      running.amend(changed(stricter));
      Scripted rest = carry(running, stricter, Village.answers().replace("  同户代表数 = 1人", "  同户代表数 = 1人\n  同户代表数 = 0人"), last + 3);
      assertThat(rest.refused).contains("B4022[推选村民代表, 同户代表数, 1]");
      assertThat(rest.asked).first().isEqualTo("推选村民代表/推选村民代表.同户代表数");
      assertThat(rest.asked).doesNotContain("推选村民代表.无记名");
    }
  }

  @Test
  void refusesAfterTheEndAndForAnotherOrgan() {
    try (Journal journal = journal()) {
      Running running = new Running(journal, Village.PROGRAMS);
      running.open(Village.dossier(LIBRARY));
      Library other = Village.library("组织：村民委员会。", "组织：居民委员会。");
      JournalProblem organ = catchThrowableOfType(JournalProblem.class, () -> running.amend(changed(other)));
      assertThat(organ.code()).isEqualTo("B4065");
      running.proceed(Village.hand(LIBRARY, Village.answers()));
      JournalProblem ended = catchThrowableOfType(JournalProblem.class, () -> running.preview(changed(Village.library("不得超过2人", "不得超过1人"))));
      assertThat(ended.code()).isEqualTo("B4064");
    }
  }

  @Test
  void aJournalWithoutItsLibraryIsRefusedWithAReason() {
    try (Journal journal = journal()) {
      journal.append(Entry.Kind.OPENED, "", "", "", "{\"title\":\"甲\",\"sources\":[],\"authority\":\"\",\"reason\":\"\",\"changes\":[]}", "");
      JournalProblem problem = catchThrowableOfType(JournalProblem.class, () -> new Running(journal, Village.PROGRAMS).dossier());
      assertThat(problem.code()).isEqualTo("B4066");
    }
  }

  @Test
  void nobodyElectedLosesASeatWhenThereAreFewer() {
    String seats = "〔职数〕村民委员会的人数：5名。\n  〔主任〕主任的人数：1名。\n  〔副主任〕副主任的人数：1名。\n  〔委员〕委员的人数：3名";
    Library fewer = Village.library(seats, seats.replace("5名", "4名").replace("3名", "2名"));
    List<Entry> old = undisturbed(LIBRARY, Village.answers());
    int rerun = index(old, "980");
    try (Journal journal = journal()) {
      Running running = new Running(journal, Village.PROGRAMS);
      running.open(Village.dossier(LIBRARY));
      carry(running, LIBRARY, Village.answers(), rerun - 6);
      running.amend(changed(fewer));
      Scripted rest = new Scripted(fewer, "", Long.MAX_VALUE);
      Progress progress = running.proceed(rest).progress();
      assertThat(rest.told).contains("seated[委员, 戊、己]", "seated[主任, 甲]");
      assertThat(progress.voting()).as("four are elected, and the new method has no more seats: no rerun").isFalse();
      assertThat(progress.outcome().vacant()).isEmpty();
    }
  }

  @Test
  void theNextBallotFollowsTheNewSeats() {
    Library more = Village.library("〔委员〕委员的人数：3名", "〔委员〕委员的人数：4名");
    List<Entry> old = undisturbed(LIBRARY, Village.answers());
    int tie = index(old, "\"collected\":1150");
    try (Journal journal = journal()) {
      Running running = new Running(journal, Village.PROGRAMS);
      running.open(Village.dossier(LIBRARY));
      carry(running, LIBRARY, Village.answers(), tie);
      running.amend(changed(more));
      Standing standing = running.replay(new Scripted(more, "", 0));
      assertThat(((Question.Result) standing.waiting().question()).paper().posts().get(0).seats()).as("the tie is over one seat").isEqualTo(1);
      Scripted rest = carry(running, more, Village.answers(), tie + 4);
      assertThat(rest.told).as("the seat added is filled by the rerun").contains("shortfall[副主任, 1]", "shortfall[委员, 1]");
      assertThat(rest.told.toString()).contains("rerun[副主任, 委员]");
    }
  }

  /** The dossier of the village as an earlier standard library would have given it. */
  private static Dossier earlier(String now, String then) {
    Dossier dossier = Village.dossier(LIBRARY);
    List<Source> laws = dossier.laws().stream().map(l -> new Source(l.name(), l.text().replace(now, then))).toList();
    assertThat(laws).isNotEqualTo(dossier.laws());
    return new Dossier(dossier.title(), dossier.sources(), dossier.words(), laws, "", "", List.of());
  }

  @Test
  void anotherLibraryTakesOverByAnAmendmentAndNeverByItself() {
    String all = Village.answers();
    String before = all.substring(0, all.indexOf("\n注：想在四月十八日公布名单"));
    try (Journal journal = journal()) {
      Running running = new Running(journal, Village.PROGRAMS);
      running.open(earlier("公布选民名单应当在选举日的20日前", "公布选民名单应当在选举日的22日前"));
      running.proceed(Village.hand(LIBRARY, before));
      List<Entry> recorded = journal.entries();
      Running now = new Running(journal, Village.PROGRAMS);
      JournalProblem problem = catchThrowableOfType(JournalProblem.class, () -> now.open(Village.dossier(LIBRARY)));
      assertThat(problem.code()).isEqualTo("B4062");
      assertThat(now.replay(new Scripted(LIBRARY, "", 0)).progress().done()).as("what is recorded is still read").hasSize(13);
      Takeover takeover = now.preview(changed(LIBRARY));
      assertThat(takeover.byLibrary()).isTrue();
      assertThat(takeover.byMethod()).isFalse();
      assertThat(takeover.changes()).extracting(Difference.Change::label).contains("list-publication");
      assertThat(takeover.reach(takeover.changes().get(0)).open()).extracting(Reach.Item::act).contains("公布选民名单");
      assertThat(takeover.shifts()).extracting(Takeover.Shift::act).contains("公布选民名单");
      assertThat(journal.entries()).isEqualTo(recorded);
      now.amend(changed(LIBRARY));
      now.open(Village.dossier(LIBRARY));
      Scripted rest = carry(now, LIBRARY, Village.answers(), Long.MAX_VALUE);
      assertThat(rest.told).contains("act-done[公布选民名单, 选举委员会]", "ended[]");
      assertThat(new Running(journal, Village.PROGRAMS).replay(new Scripted(LIBRARY, "", 0)).ended()).isTrue();
    }
  }

  @Test
  void aLibraryThatChangedElsewhereDoesNotMatter() {
    Dossier dossier = Village.dossier(LIBRARY);
    List<Source> laws = dossier.laws().stream().map(l -> new Source(l.name(), l.text() + "\n")).toList();
    try (Journal journal = journal()) {
      Running running = new Running(journal, Village.PROGRAMS);
      running.open(new Dossier(dossier.title(), dossier.sources(), dossier.words(), laws, "", "", List.of()));
      carry(running, LIBRARY, Village.answers(), 40);
      Running now = new Running(journal, Village.PROGRAMS);
      now.open(dossier);
      carry(now, LIBRARY, Village.answers(), Long.MAX_VALUE);
      assertThat(now.replay(new Scripted(LIBRARY, "", 0)).ended()).isTrue();
    }
  }
}
