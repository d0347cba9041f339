package org.banfa.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oracle.truffle.api.debug.Breakpoint;
import com.oracle.truffle.api.debug.DebugValue;
import com.oracle.truffle.api.debug.Debugger;
import com.oracle.truffle.api.debug.DebuggerSession;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Village;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.BallotSource;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;
import org.banfa.verifier.CertificateVerifier;
import org.banfa.verifier.Verification;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BanfaLanguageTest {
  private static final SortedMap<String, SortedMap<String, Long>> VOTES = new TreeMap<>();

  static {
    VOTES.put("主任", new TreeMap<>(java.util.Map.of("甲", 400L)));
    VOTES.put("副主任", new TreeMap<>(java.util.Map.of("乙", 350L)));
    VOTES.put("委员", new TreeMap<>(java.util.Map.of("丙", 420L, "丁", 390L)));
    VOTES.put("妇女委员", new TreeMap<>(java.util.Map.of("戊", 410L)));
  }

  private static final Hand HAND = ask -> {
    if (ask.question() instanceof Question.Contenders) return new Answer.People(List.of(new Person("戊", true, "")));
    if (ask.question() instanceof Question.Result) return new Answer.Counted(new Tally(new Account(1000, 600, 600, 600, 600, 0, 0), VOTES));
    if (ask.question() instanceof Question.Kinship) return new Answer.Kin(List.of());
    throw new Unanswered(ask);
  };

  private static Context context;
  private static Value program;

  @BeforeAll
  static void open() {
    context = BanfaEngine.locked().build();
    eval("scheme.banfa");
    eval("villagers-committee.banfa");
    program = eval("example-village.banfa");
  }

  @AfterAll
  static void close() {
    context.close();
  }

  private static Value eval(String file) {
    return context.eval(Source.newBuilder("banfa", Village.text(file), file).uri(URI.create("test:/" + file)).buildLiteral());
  }

  @Test
  void aProgramHasMembers() {
    assertThat(program.getMember("title").asString()).isEqualTo(Village.TITLE);
    assertThat(program.getMember("text").asString()).startsWith("办法「甲村");
    assertThat(program.getMemberKeys()).containsExactly("title", "text", "hold", "certify");
    Value outcome = program.invokeMember("hold", HAND);
    assertThat(outcome.getMember("valid").asBoolean()).isTrue();
    assertThat(outcome.getMember("委员").getArraySize()).isEqualTo(2);
    assertThat(outcome.getMember("主任").getArrayElement(0).asString()).isEqualTo("甲");
  }

  /** Answers like the other hand and has ballots for its count, some of them wrong where {@code missing}. */
  private record WithBallots(int missing) implements Hand, BallotSource {
    @Override
    public Answer answer(org.banfa.engine.ask.Ask ask) {
      return HAND.answer(ask);
    }

    @Override
    public String ballots(int number) {
      StringBuilder rows = new StringBuilder("主任,副主任,委员,妇女委员\n");
      for (int i = 0; i < 600 - missing; i++) {
        String members = i < 210 ? "丙；丁" : i < 420 ? "丙" : i < 600 ? "丁" : "";
        rows.append(i < 400 ? "甲" : "").append(',').append(i < 350 ? "乙" : "").append(',').append(members).append(',').append(i < 410 ? "戊" : "").append('\n');
      }
      return rows.toString();
    }
  }

  @Test
  void aJavaCallerGetsCertificatesOnDemand() {
    Value totals = program.invokeMember("certify", HAND);
    assertThat(totals.getMember("valid").asBoolean()).isTrue();
    assertThat(totals.getMember("certificates").getArraySize()).isEqualTo(1);
    String sheet = totals.getMember("tables").getArrayElement(0).asString();
    assertThat(sheet).startsWith("项目,姓名,数\n登记,,1000\n");
    Verification byTotals = CertificateVerifier.verify(totals.getMember("certificates").getArrayElement(0).asString(), sheet);
    assertThat(byTotals.problems()).isEmpty();
    assertThat(byTotals.byBallots()).isFalse();
    Value ballots = program.invokeMember("certify", new WithBallots(0));
    assertThat(ballots.getMember("disagreeing").getArraySize()).isZero();
    Verification byBallots = CertificateVerifier.verify(
        ballots.getMember("certificates").getArrayElement(0).asString(), ballots.getMember("tables").getArrayElement(0).asString());
    assertThat(byBallots.problems()).isEmpty();
    assertThat(byBallots.byBallots()).isTrue();
    assertThat(byBallots.read()).isEqualTo(600);
    Value wrong = program.invokeMember("certify", new WithBallots(1));
    assertThat(wrong.getMember("certificates").getArraySize()).isZero();
    assertThat(wrong.getMember("disagreeing").getArrayElement(0).asString()).isEqualTo("1");
  }

  @Test
  void aSourceThatCannotBeReadHasItsCodeAndPlace() {
    assertThatThrownBy(() -> context.eval("banfa", "办法「坏」\n第一条（某）\n  甲乙丙丁戊己庚辛。"))
        .isInstanceOfSatisfying(PolyglotException.class, e -> {
          assertThat(e.getMessage()).matches("B\\d{4}.*");
          assertThat(e.isSyntaxError()).isTrue();
          assertThat(e.getSourceLocation().getStartLine()).isGreaterThan(1);
        });
  }

  @Test
  void aHandIsAskedForAsSuch() {
    assertThatThrownBy(() -> program.invokeMember("hold", "no hand")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> program.invokeMember("hold")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDebuggerStopsAtAClauseAndSeesItsNumbers() {
    String text = Village.text("villagers-committee.banfa");
    int line = (int) text.substring(0, text.indexOf("〔当选〕")).lines().count();
    List<String> seen = new ArrayList<>();
    try (DebuggerSession session = Debugger.find(context.getEngine()).startSession(event -> {
      if (!seen.isEmpty()) return;
      seen.add(event.getSourceSection().getStartLine() + "");
      for (DebugValue value : event.getTopStackFrame().getScope().getDeclaredValues()) seen.add(value.getName() + "=" + value.toDisplayString());
      event.getStackFrames().forEach(f -> seen.add(f.getName()));
    })) {
      session.install(Breakpoint.newBuilder(URI.create("test:/villagers-committee.banfa")).lineIs(line).build());
      program.invokeMember("hold", HAND);
    }
    assertThat(seen).containsExactly(Integer.toString(line), "参加投票人数=600", "得票=400", "当选门槛", Village.TITLE);
  }
}
