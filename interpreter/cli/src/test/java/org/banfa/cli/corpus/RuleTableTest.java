package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** Writes where each row of the list of rules stands in the library, to {@code target/rule-table.txt}. */
class RuleTableTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "law");
  private static final Library LIBRARY = new LibraryLoader(new Diagnostics()).load(StandardLibrary.sources());

  private static List<String> lines(String name) throws IOException {
    return Files.readAllLines(FOLDER.resolve(name)).stream().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
  }

  private static Map<String, String> leftOut() throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String line : lines("rules-left-out.txt")) {
      String[] fields = line.split("\\|");
      assertThat(fields).as(line).hasSize(2);
      assertThat(fields[1]).as(line).isNotBlank();
      reasons.put(fields[0].strip(), fields[1].strip());
    }
    return reasons;
  }

  /** The first place of each row; what stands before the slash of a label is the row. */
  private static TreeMap<String, String> places() {
    TreeMap<String, String> places = new TreeMap<>();
    for (LegalDocument law : LIBRARY.documents()) {
      for (Rule rule : law.rules()) {
        places.putIfAbsent(rule.label().split("/")[0], law.source().name() + ":" + law.source().line(rule.locus().span().start()));
      }
    }
    return places;
  }

  @Test
  void everyRowIsWrittenOrLeftOutForAReason() throws IOException {
    Map<String, String> reasons = leftOut();
    TreeMap<String, String> places = places();
    List<String> table = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (String id : lines("rule-ids.txt")) {
      if (places.containsKey(id) == reasons.containsKey(id)) lost.add(id);
      else table.add(id + " | " + (places.containsKey(id) ? places.get(id) : "left out: " + reasons.get(id)));
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "rule-table.txt"), table);
    assertThat(lost).as("rows that stand in neither place, or in both").isEmpty();
    assertThat(lines("rule-ids.txt")).containsAll(reasons.keySet());
  }

  @Test
  void everyRuleOfAStatuteHasItsArticleEvidenceAndDay() {
    List<String> bare = new ArrayList<>();
    for (LegalDocument law : LIBRARY.documents()) {
      if (law.header().rank() == Rank.DRAFTING_NORM) continue;
      for (Rule rule : law.rules()) {
        boolean whole = !rule.label().isEmpty() && !rule.articles().isEmpty() && rule.evidence() != null && rule.verified() != null;
        if (!whole || law.header().versions().stream().noneMatch(rule::inVersion)) bare.add(law.title() + " " + rule.label());
      }
    }
    assertThat(bare).isEmpty();
  }
}
