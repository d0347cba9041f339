package org.banfa.procedures.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each source against its scripts, place by place: every place is cited by a clause or says why it is left out, every clause cites a
 * place there is, and the clauses are there. The table stands beside the scripts as source.md.
 */
class SourcesTest {
  private static final List<Folder> FOLDERS = Folder.all();

  private static Stream<DynamicTest> each(Check check) {
    return FOLDERS.stream().map(f -> DynamicTest.dynamicTest(f.toString(), () -> check.of(f)));
  }

  private interface Check {
    void of(Folder folder) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> everyPlaceIsInAScriptOrSaysWhyNot() {
    return each(folder -> {
      Map<String, List<Sources.Cited>> cited = Sources.byPlace(folder);
      List<String> lost = new ArrayList<>();
      for (Sources.Place place : Sources.places(folder)) {
        if (cited.get(place.key()).isEmpty() && place.left().length() < 10) lost.add(place.key());
        assertThat(place.says()).as(place.key()).isNotBlank();
      }
      assertThat(lost).isEmpty();
      assertThat(cited).hasSize(Sources.places(folder).size());
    });
  }

  @TestFactory
  Stream<DynamicTest> everyClauseCitesAPlace() {
    return each(folder -> {
      List<Sources.Place> places = Sources.places(folder);
      List<Sources.Cited> clauses = Sources.clauses(folder);
      assertThat(clauses).isNotEmpty();
      assertThat(clauses).filteredOn(c -> Sources.keys(c.citation(), places).isEmpty()).isEmpty();
    });
  }

  /** What the table names is a clause, or a stage, of the document the file holds. */
  @TestFactory
  Stream<DynamicTest> everyClauseCitedIsThere() {
    return each(folder -> {
      Set<String> there = new TreeSet<>();
      for (var method : folder.methods()) {
        String script = Folder.stem(Path.of(method.source().name()), ".banfa");
        method.rules().forEach(r -> there.add(script + ":" + r.label()));
        for (String line : method.source().text().split("\n")) if (line.contains("：阶段；")) there.add(script + ":" + line.replaceAll("^ *〔([^〕]+)〕.*$", "$1"));
      }
      for (List<Sources.Cited> clauses : Sources.byPlace(folder).values())
        for (Sources.Cited clause : clauses) assertThat(there).contains(clause.script() + ":" + clause.label());
    });
  }

  @TestFactory
  Stream<DynamicTest> theTableIsAsRecorded() {
    return each(folder -> {
      Path file = folder.path().resolve("source.md");
      String table = table(folder);
      if (System.getProperty("banfa.golden", "check").equals("rewrite")) Files.writeString(file, table);
      assertThat(file).as("write it with -Dbanfa.golden=rewrite").exists();
      assertThat(table).isEqualTo(Folder.text(file));
    });
  }

  private static String table(Folder folder) {
    Map<String, List<Sources.Cited>> cited = Sources.byPlace(folder);
    StringBuilder table = new StringBuilder("# 来源逐处对照\n\n由 SourcesTest 写出：来源的每一处写在哪一份办法的哪一款，没有写的说明理由。来源的名称见各份办法的“出处”；示例的村和社区不在内。\n\n");
    table.append("| 来源的哪一处 | 说什么 | 写在哪里 | 没有写的和理由 |\n|---|---|---|---|\n");
    for (Sources.Place place : Sources.places(folder))
      table.append("| ").append(place.key()).append(" | ").append(place.says()).append(" | ").append(Sources.told(cited.get(place.key()))).append(" | ").append(place.left()).append(" |\n");
    return table.toString();
  }
}
