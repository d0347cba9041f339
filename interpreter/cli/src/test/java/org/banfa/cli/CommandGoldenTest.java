package org.banfa.cli;

import org.banfa.cli.golden.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the commands a newcomer would type on the Changguo documents and compares everything they print. */
class CommandGoldenTest {
  @ParameterizedTest
  @CsvSource({
    "check-2017.txt, check FOLDER/example-village.banfa FOLDER/scheme.banfa FOLDER/villagers-committee.banfa",
    "check-2017.verbose.txt, check FOLDER/villagers-committee.banfa --verbose",
    "check-2017.en.txt, check FOLDER/villagers-committee.banfa --lang en",
    "check-2017.json, check FOLDER/example-village.banfa FOLDER/scheme.banfa FOLDER/villagers-committee.banfa --format json",
    "check-2017.html, check FOLDER/villagers-committee.banfa --format html",
    "check-2026.txt, check FOLDER/villagers-committee.banfa --law-as-of 2026-05-06",
    "check-2026.json, check FOLDER/villagers-committee.banfa --law-as-of 2026-05-06 --format json",
    "calendar-2017.txt, calendar FOLDER/villagers-committee.banfa",
    "calendar-2017.en.txt, calendar FOLDER/example-village.banfa --lang en",
    "calendar-2017.json, calendar FOLDER/example-village.banfa --format json",
    "calendar-later.txt, calendar FOLDER/villagers-committee.banfa --shift 7",
    "calendar-later.json, calendar FOLDER/example-village.banfa --election-day 2017-05-13 --format json",
    "calendar-moved.txt, calendar FOLDER/villagers-committee.banfa --election-day 2017-05-18",
    "calendar-earliest.txt, calendar FOLDER/villagers-committee.banfa --from 2026-11-22",
    "calendar-earliest.en.txt, calendar FOLDER/example-village.banfa --from 2017-03-01 --lang en",
    "calendar-earliest.json, calendar FOLDER/villagers-committee.banfa --from 2025-12-01 --format json",
    "test.txt, test FOLDER/villagers-committee.cases.banfa FOLDER/villagers-committee.drills.banfa",
    "format.txt, format FOLDER/villagers-committee.banfa",
    "law-list.txt, law 公布选民名单",
    "law-synonym.txt, law 代理 --law-as-of 2026-05-06",
    "law-article.en.txt, law 委托投票 --law-as-of 2026-05-06 --lang en",
    "why.txt, why B2102",
    "check-roles.txt, check src/test/resources/roles/scheme.banfa",
    "check-roles.en.txt, check src/test/resources/roles/scheme.banfa --lang en",
    "check-roles.json, check src/test/resources/roles/scheme.banfa --format json",
    "check-unseen.txt, check src/test/resources/order/village.banfa",
    "check-unseen.en.txt, check src/test/resources/order/village.banfa --lang en",
    "check-exceptions.txt, check src/test/resources/exceptions/village.banfa",
    "check-exceptions.en.txt, check src/test/resources/exceptions/village.banfa --lang en",
    "why-exceptions.txt, why B1329",
    "check-broken-law.txt, check src/test/resources/broken/village.banfa",
    "check-broken-law.en.txt, check src/test/resources/broken/village.banfa --lang en",
    "check-rival-laws.txt, check src/test/resources/rivals/village.banfa",
    "check-rival-laws.en.txt, check src/test/resources/rivals/village.banfa --lang en",
    "check-place.txt, check src/test/resources/place/village.banfa",
    "check-place.en.txt, check src/test/resources/place/village.banfa --lang en",
    "check-place.json, check src/test/resources/place/village.banfa --format json",
    "test-none.txt, test src/test/resources/order",
    "test-none.en.txt, test src/test/resources/order --lang en",
    "why-roles.txt, why B2211",
    "why-households.en.txt, why B2212 --lang en",
  })
  void printsWhatWasAudited(String name, String line) {
    String[] args = line.replace("FOLDER", "../../procedures/changguo-2017").split(" ");
    Terminal done = Terminal.run(args);
    String printed = done.out() + done.err();
    // as in the root of the repository, where a user stands
    printed = printed.replace("../../procedures", "procedures").replace("src/test/resources/", "");
    Golden.check("commands/" + name, printed + (name.endsWith(".txt") ? "exit code " + done.code() + "\n" : ""));
  }
}
