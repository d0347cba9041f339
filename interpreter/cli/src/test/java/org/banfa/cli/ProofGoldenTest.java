package org.banfa.cli;

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
    String[] args = line.replace("GUILD", "src/test/resources/proofs").replace("CHANGGUO", "../../procedures/changguo-2017").split(" ");
    Terminal done = Terminal.run(args);
    String printed = done.out() + done.err();
    Golden.check("proofs/" + name, printed + (name.endsWith(".txt") ? "exit code " + done.code() + "\n" : ""));
  }
}
