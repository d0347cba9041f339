package org.banfa.model.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.banfa.model.Script;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong scripts with what is reported about each; {@code -Dbanfa.golden=rewrite} writes the reports anew. */
class SlipsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "slips");
  private static final Catalogue ZH = Catalogue.of(Language.ZH);
  private static final Catalogue EN = Catalogue.of(Language.EN);

  @ParameterizedTest
  @ValueSource(strings = {"sentences.txt", "meanings.txt", "commonest.txt"})
  void everySlipIsReportedWhereItStands(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    String expected = Files.readString(file).replace("\r\n", "\n");
    StringBuilder actual = new StringBuilder();
    for (String block : expected.split("\n\n")) {
      List<String> kept = block.lines().filter(l -> !l.startsWith("> ")).toList();
      String script = String.join("\n", kept.stream().filter(l -> !l.startsWith("#")).toList());
      actual.append(actual.isEmpty() ? "" : "\n");
      kept.forEach(l -> actual.append(l).append('\n'));
      if (!script.isBlank()) reports(Script.of(script)).forEach(r -> actual.append("> ").append(r).append('\n'));
    }
    if (System.getProperty("banfa.golden", "check").equals("rewrite")) Files.writeString(file, actual.toString());
    else assertThat(actual.toString()).isEqualTo(expected);
  }

  private static List<String> reports(Script script) {
    List<String> all = new ArrayList<>();
    for (Diagnostic d : script.problems()) {
      assertThat(EN.text(d.code() + ".message", d.arguments())).isNotBlank().doesNotContain("{");
      String message = ZH.text(d.code() + ".message", d.arguments()) + ZH.text(d.code() + ".help", d.arguments());
      all.add(d.code() + " ⟪" + d.source().slice(d.span()).replace("\n", "⏎") + "⟫ " + message);
    }
    return all.isEmpty() ? List.of("-") : all;
  }

  @Test
  void everyCodeOfParserAndElaboratorHasASlip() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    for (String key : ZH.keys()) if (key.matches("B1[23]\\d\\d\\.title")) codes.add(key.substring(0, 5));
    TreeSet<String> shown = new TreeSet<>();
    for (String name : List.of("sentences.txt", "meanings.txt", "commonest.txt")) {
      Files.readString(FOLDER.resolve(name)).lines().filter(l -> l.startsWith("> B")).forEach(l -> shown.add(l.substring(2, 7)));
    }
    codes.removeAll(shown);
    // what is said of a review is shown by ReviewReaderTest
    codes.removeIf(code -> code.compareTo("B1376") >= 0 && code.compareTo("B1379") <= 0);
    // what is said of a kept case is shown by the malformed cases of KeptCasesTest
    codes.removeIf(code -> code.compareTo("B1384") >= 0 && code.compareTo("B1389") <= 0);
    assertThat(codes).isEmpty();
  }
}
