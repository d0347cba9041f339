package org.banfa.executor.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Unanswered;
import org.banfa.executor.answers.AnswersHand;
import org.banfa.executor.codec.AnswerJson;
import org.banfa.executor.journal.Chain;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {
  private static final Instant NOON = Instant.parse("2017-04-09T04:00:00Z");
  private static final Library LIBRARY = Village.library();

  @TempDir Path folder;
  private Journal journal;
  private Running running;
  private final List<Event> events = new ArrayList<>();

  private final Respondent silent = new Respondent() {
    @Override
    public Answer answer(Ask ask) {
      throw new Unanswered(ask);
    }

    @Override
    public void told(Event event, boolean replayed) {
      events.add(event);
    }
  };

  @AfterEach
  void close() {
    if (journal != null) journal.close();
  }

  private void open(Library library) {
    if (journal != null) journal.close();
    journal = Journal.openOrCreate(folder.resolve("j.db"), () -> NOON);
    running = new Running(journal, Village.PROGRAMS);
    running.open(Village.dossier(library));
  }

  /** The lines of the answers before the first that begins with {@code end}. */
  private static String until(String end) {
    String all = Village.answers();
    return all.substring(0, all.indexOf("\n" + end) + 1);
  }

  private Standing answer(String text) {
    return running.proceed(Village.hand(LIBRARY, text));
  }

  private String code(Runnable work) {
    JournalProblem problem = catchThrowableOfType(JournalProblem.class, work::run);
    return problem == null ? "" : problem.code();
  }

  @Test
  void goesOnAfterEveryStopAsIfThereHadBeenNone() {
    open(LIBRARY);
    assertThat(answer(Village.answers()).ended()).isTrue();
    List<Entry> whole = journal.entries();
    journal.close();
    Journal second = Journal.openOrCreate(folder.resolve("second.db"), () -> NOON);
    for (String end : List.of("拟订选举办法", "公布选民名单", "更正", "投票", "公布票数", "另行选举", "移交")) {
      Running part = new Running(second, Village.PROGRAMS);
      part.open(Village.dossier(LIBRARY));
      assertThat(part.proceed(Village.hand(LIBRARY, until(end))).ended()).isFalse();
    }
    new Running(second, Village.PROGRAMS).proceed(Village.hand(LIBRARY, Village.answers()));
    assertThat(second.head()).isEqualTo(whole.get(whole.size() - 1).hash());
    second.close();
  }

  @Test
  void replaysToTheSameEventsAndTheSameEnd() {
    open(LIBRARY);
    answer(Village.answers());
    assertThat(running.replay(silent).ended()).isTrue();
    List<String> kinds = events.stream().map(Event::kind).toList();
    assertThat(kinds).contains("account-broken", "recount", "tie", "kin", "refilled", "shortfall", "rerun", "election-settled").endsWith("ended");
    events.clear();
    open(LIBRARY);
    running.replay(silent);
    assertThat(events.stream().map(Event::kind).toList()).isEqualTo(kinds);
  }

  @Test
  void doesNotGoOnUnderAnotherMethodUnlessItIsAmended() {
    open(LIBRARY);
    answer(until("公布选民名单"));
    Library changed = Village.library("接受委托人数不得超过2人", "接受委托人数不得超过1人");
    assertThat(code(() -> running.open(Village.dossier(changed)))).isEqualTo("B4059");
    Library commented = Village.library("第一条（职位）", "注：只是一句说明\n第一条（职位）");
    assertThat(code(() -> running.open(Village.dossier(commented)))).as("comments do not count").isEmpty();
  }

  @Test
  void anAmendmentThatOnlyWordsItOtherwiseChangesNothing() {
    open(LIBRARY);
    answer(until("公布选民名单"));
    Library reworded = Village.library("接受委托人数不得超过2人", "接受委托人数应当少于3人");
    assertThat(running.preview(Village.dossier(reworded)).changes()).isEmpty();
    Library relabelled = Village.library("〔接受委托人数〕", "〔委托人数的上限〕");
    assertThat(running.preview(Village.dossier(relabelled)).changes()).isEmpty();
    Library stricter = Village.library("接受委托人数不得超过2人", "接受委托人数应当少于2人");
    assertThat(running.preview(Village.dossier(stricter)).changes()).extracting(Difference.Change::label).containsExactly("接受委托人数");
  }

  @Test
  void anAmendmentKeepsWhatIsDoneAndRulesWhatIsOpen() {
    open(LIBRARY);
    answer(until("公布选民名单"));
    int done = running.replay(silent).progress().done().size();
    List<Entry> before = journal.entries();
    Library changed = Village.library("接受委托人数不得超过2人", "接受委托人数不得超过1人");
    Dossier dossier = Village.dossier(changed).amendedBy("村民代表会议", "代理过多");
    List<Difference.Change> changes = running.preview(dossier).changes();
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).label()).isEqualTo("接受委托人数");
    assertThat(changes.get(0).before().text()).contains("不得超过2人");
    assertThat(changes.get(0).after().text()).contains("不得超过1人");
    running.amend(dossier);
    assertThat(journal.entries().subList(0, before.size()).equals(before)).isTrue();
    Entry entry = journal.entries().get(before.size());
    assertThat(entry.kind()).isEqualTo(Entry.Kind.AMENDED);
    assertThat(entry.answer()).contains("村民代表会议", "代理过多", changes.get(0).before().hash(), changes.get(0).after().hash());
    open(changed);
    assertThat(running.replay(silent).progress().done()).hasSize(done);
    String rest = Village.answers().substring(Village.answers().indexOf("\n公布选民名单") + 1);
    running.proceed(Village.hand(changed, rest.replace("  接受委托人数 = 2人", "  接受委托人数 = 2人\n  接受委托人数 = 1人")));
    assertThat(running.replay(silent).ended()).isTrue();
    assertThat(code(() -> running.amend(dossier))).as("after the end").isEqualTo("B4064");
  }

  @Test
  void verdictsComeFromTheDocumentsOfTheirTime() {
    open(LIBRARY);
    answer(until("公布选民名单"));
    Library stricter = Village.library("推选选举委员会：主体：村民代表会议；时间：2017年4月9日", "推选选举委员会：主体：村民代表会议；时间：2017年4月10日");
    running.amend(Village.dossier(stricter).amendedBy("某机构", "某理由"));
    open(stricter);
    assertThat(running.replay(silent).progress().done()).containsKey("推选选举委员会");
    assertThat(code(() -> running.replay(silent))).isEmpty();
  }

  @Test
  void findsRowsThatDoNotAnswerWhatIsAsked() {
    open(LIBRARY);
    answer("通知选举办法会议 = 2017-04-08\n");
    Entry last = journal.entries().get(1);
    String yes = AnswerJson.write(new Answer.Yes(true));
    journal.append(Entry.Kind.ANSWERED, last.key(), last.type(), last.arguments(), yes, last.rule());
    assertThat(code(() -> running.replay(silent))).isEqualTo("B4056");
    journal.close();
    journal = null;
    Journal other = Journal.openOrCreate(folder.resolve("args.db"), () -> NOON);
    Running run = new Running(other, Village.PROGRAMS);
    run.open(Village.dossier(LIBRARY));
    String act = AnswerJson.write(new Answer.Act("通知选举办法会议", java.time.LocalDate.of(2017, 4, 8)));
    other.append(Entry.Kind.ANSWERED, last.key(), last.type(), Chain.hash("other"), act, last.rule());
    assertThat(code(() -> run.replay(silent))).isEqualTo("B4058");
    other.close();
    Journal rule = Journal.openOrCreate(folder.resolve("rule.db"), () -> NOON);
    Running ruled = new Running(rule, Village.PROGRAMS);
    ruled.open(Village.dossier(LIBRARY));
    rule.append(Entry.Kind.ANSWERED, last.key(), last.type(), last.arguments(), act, Chain.hash("other"));
    assertThat(code(() -> ruled.replay(silent))).isEqualTo("B4057");
    rule.close();
  }

  @Test
  void findsRowsNobodyAskedForAndAnEmptyJournal() {
    Journal empty = Journal.openOrCreate(folder.resolve("empty.db"), () -> NOON);
    assertThat(code(() -> new Running(empty, Village.PROGRAMS).replay(silent))).isEqualTo("B4061");
    empty.close();
    open(LIBRARY);
    answer(Village.answers());
    Entry last = journal.entries().get(journal.entries().size() - 1);
    journal.append(Entry.Kind.ANSWERED, last.key(), last.type(), last.arguments(), last.answer(), last.rule());
    assertThat(code(() -> running.replay(silent))).isEqualTo("B4063");
  }

  @Test
  void anAnswerIsKeptBeforeAnybodyIsTold() {
    open(LIBRARY);
    AnswersHand script = Village.hand(LIBRARY, Village.answers());
    List<Long> told = new ArrayList<>();
    running.proceed(new Respondent() {
      @Override
      public Answer answer(Ask ask) {
        return script.answer(ask);
      }

      @Override
      public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
        script.kept(ask, answer, entry, replayed);
        try (Journal reader = Journal.open(folder.resolve("j.db"), () -> NOON)) {
          assertThat(reader.head()).isEqualTo(entry.hash());
        }
        if (!(ask.question() instanceof Question.NextAct)) told.add(entry.seq());
        if (told.size() > 20) throw new Unanswered(ask);
      }
    });
    assertThat(told).doesNotHaveDuplicates();
  }
}
