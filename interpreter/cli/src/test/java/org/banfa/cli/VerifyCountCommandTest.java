package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.CountCertificate;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCountCommandTest {
  private static final String METHOD = """
      办法「试办法」
        层级：村级办法。
        地域：全国。
        组织：村民委员会。
      第一条（职位）
        〔主任〕主任的人数：1名。
      第二条（当选）
        〔当选〕投票的当选：得票超过参加投票人数的半数。
        〔多选〕所选人数多于应选名额的，该票无效。
      """;
  private static final String BALLOTS = "主任,妇女委员,作废\n甲,,\n甲,,\n乙,,\n甲；乙,,\n丙,,是\n,,\n甲,,\n甲,,\n";

  @TempDir Path folder;
  private Terminal done;
  private Path certificate;
  private Path ballots;

  @BeforeEach
  void certify() throws IOException {
    certificate = folder.resolve("count.json");
    ballots = folder.resolve("ballots.csv");
    Files.writeString(certificate, certificate());
    Files.writeString(ballots, BALLOTS);
  }

  private int run(Path... files) {
    done = Terminal.run("verify-count", files[0].toString(), files[1].toString());
    return done.code();
  }

  @Test
  void agreesWithTheBallots() {
    assertThat(run(certificate, ballots)).isZero();
    assertThat(done.out()).contains("一致").contains("8张选票");
    assertThat(done.err()).isEmpty();
  }

  @Test
  void namesWhatDiffers() throws IOException {
    Files.writeString(certificate, Files.readString(certificate).replace("\"votes\": 4", "\"votes\": 5"));
    assertThat(run(certificate, ballots)).isEqualTo(1);
    assertThat(done.err()).contains("B5302", "B5307").doesNotContain("Exception");
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    assertThat(run(folder.resolve("none.json"), ballots)).isEqualTo(2);
    assertThat(done.err()).contains("B1010");
    Files.writeString(certificate, "{\"format\": \"banfa-count-certificate-1\", ");
    assertThat(run(certificate, ballots)).isEqualTo(2);
    assertThat(done.err()).contains("B5301");
    Files.writeString(certificate, certificate());
    Files.writeString(ballots, "书记\n甲\n");
    assertThat(run(certificate, ballots)).isEqualTo(2);
    assertThat(done.err()).contains("B5304");
  }

  private static String certificate() {
    List<Source> sources = new ArrayList<>(StandardLibrary.sources());
    sources.add(new Source("try.banfa", METHOD));
    Library library = new LibraryLoader(new Diagnostics()).load(sources);
    Certifier certifier = new Certifier();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      certifier.program = engine.program("试办法");
      certifier.program.hold(certifier);
    } catch (Unanswered rerun) {
      // only the first count is certified here
    }
    return certifier.certificate;
  }

  /** Answers with the count of the ballots above and certifies it. */
  private static final class Certifier implements Hand, CountWitness {
    private MethodProgram program;
    private String certificate;

    @Override
    public Answer answer(Ask ask) {
      if (ask.question() instanceof Question.Contenders) return new Answer.People(List.of());
      if (certificate != null) throw new Unanswered(ask);
      TreeMap<String, java.util.SortedMap<String, Long>> votes = new TreeMap<>();
      votes.put("主任", new TreeMap<>(java.util.Map.of("甲", 4L, "乙", 1L)));
      return new Answer.Counted(new Tally(new Account(10, 7, 8, 8, 5, 2, 1), votes));
    }

    @Override
    public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
      if (certificate == null) certificate = CountCertificate.of(program.rules(), input, result);
    }
  }
}
