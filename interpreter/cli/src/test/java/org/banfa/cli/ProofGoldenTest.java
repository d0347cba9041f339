package org.banfa.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the proofs on two drafts of an invented guild, and on the Changguo method, and compares everything they print. */
class ProofGoldenTest {
  @ParameterizedTest
  @CsvSource({
    "check.txt, check GUILD/old.banfa", "check.en.txt, check GUILD/old.banfa --lang en", "check-new.txt, check GUILD/new.banfa",
    "compare.txt, compare GUILD/old.banfa GUILD/new.banfa", "compare.en.txt, compare GUILD/old.banfa GUILD/new.banfa --lang en",
    "compare.json, compare GUILD/old.banfa GUILD/new.banfa --format json", "compare-same.txt, compare GUILD/old.banfa GUILD/old.banfa --verbose",
    "unreachable.txt, unreachable GUILD/old.banfa --verbose", "unreachable.en.txt, unreachable GUILD/old.banfa --lang en",
    "unreachable.json, unreachable GUILD/old.banfa --format json",
    "overlap.txt, overlap GUILD/old.banfa --verbose", "overlap.en.txt, overlap GUILD/old.banfa --lang en",
    "overlap.json, overlap GUILD/old.banfa --format json",
    "gaps.txt, gaps GUILD/old.banfa --verbose", "gaps-new.txt, gaps GUILD/new.banfa --verbose", "gaps.en.txt, gaps GUILD/old.banfa --lang en",
    "gaps.json, gaps GUILD/old.banfa --format json",
    "allowances.txt, allowances GUILD/old.banfa", "allowances.en.txt, allowances GUILD/new.banfa --lang en",
    "allowances.json, allowances GUILD/old.banfa --format json",
    "gaps-changguo.txt, gaps CHANGGUO/villagers-committee.banfa --verbose",
    "unreachable-changguo.txt, unreachable CHANGGUO/villagers-committee.banfa --verbose",
    "overlap-changguo.txt, overlap CHANGGUO/villagers-committee.banfa",
  })
  void printsWhatWasProved(String name, String line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = line.replace("GUILD", "src/test/resources/proofs").replace("CHANGGUO", "../../procedures/changguo-2017").split(" ");
    int code = new Main(stream(out), stream(err), Assembly::new).run(args);
    String printed = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    Golden.check("proofs/" + name, printed + (name.endsWith(".txt") ? "exit code " + code + "\n" : ""));
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
