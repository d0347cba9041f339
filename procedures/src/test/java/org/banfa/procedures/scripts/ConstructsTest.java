package org.banfa.procedures.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of constructs: every kind of document, key, role, heading of a table, kind of word, way to say something and alternative of
 * the grammar, with the scripts and cases of procedures that use it. The library of laws and the handbook do not count. What fewer than
 * two use stands in a list, with the reason why the language has it.
 */
class ConstructsTest {
  private static final Path SHAPES = Path.of("src", "test", "resources", "shapes");
  private static final Path TABLE = SHAPES.resolve("constructs.md");
  private static final Path REASONS = SHAPES.resolve("constructs-of-one.txt");
  private static final int ENOUGH = 2;
  private static final int NAMED = 3;
  private static final Map<String, Set<String>> USES = Uses.of(Stream.concat(Folder.all().stream(), Stream.of(Folder.of(SHAPES))).toList());

  /** Reasons by construct; a name that ends in * is for all that begin so. */
  private static Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String line : Folder.text(REASONS).split("\n")) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] parts = line.split(" \\| ", 3);
      reasons.put(parts[0] + " | " + parts[1], parts[2].strip());
    }
    return reasons;
  }

  private static boolean fits(String reason, String construct) {
    return reason.endsWith("*") ? construct.startsWith(reason.substring(0, reason.length() - 1)) : reason.equals(construct);
  }

  @Test
  void whatFewerThanTwoUseHasItsReason() {
    Map<String, String> reasons = reasons();
    Set<String> without = new TreeSet<>();
    USES.forEach((construct, files) -> {
      if (files.size() < ENOUGH && reasons.keySet().stream().noneMatch(r -> fits(r, construct))) without.add(construct + " " + files);
    });
    assertThat(without).isEmpty();
    assertThat(reasons.values()).allMatch(r -> r.length() > 9);
  }

  /** A reason that is no longer needed goes away. */
  @Test
  void noReasonIsLeftOver() {
    List<String> over = new ArrayList<>(reasons().keySet());
    over.removeIf(r -> USES.entrySet().stream().anyMatch(u -> u.getValue().size() < ENOUGH && fits(r, u.getKey())));
    assertThat(over).isEmpty();
  }

  @Test
  void theTableIsAsRecorded() throws IOException {
    StringBuilder table = new StringBuilder("# 语言的写法和用到它的文件\n\n由 ConstructsTest 写出：语言的每一种写法，procedures 里有几份文件用到；法规库和手册的例句不算。不到两份的，理由在 constructs-of-one.txt。\n\n| 类 | 写法 | 几份 | 文件 |\n|---|---|---|---|\n");
    USES.forEach((construct, files) -> table.append("| ").append(construct).append(" | ").append(files.size()).append(" | ").append(some(files)).append(" |\n"));
    if (System.getProperty("banfa.golden", "check").equals("rewrite")) Files.writeString(TABLE, table);
    assertThat(TABLE).as("write it with -Dbanfa.golden=rewrite").exists();
    assertThat(table.toString()).isEqualTo(Folder.text(TABLE));
    assertThat(USES).hasSizeGreaterThan(300);
  }

  /** The first names, those of places in front. */
  private static String some(Set<String> files) {
    List<String> sorted = new ArrayList<>(files);
    sorted.sort(java.util.Comparator.comparing((String n) -> n.startsWith("shapes/")).thenComparing(n -> n));
    String shown = String.join("、", sorted.subList(0, Math.min(NAMED, sorted.size())));
    return sorted.size() > NAMED ? shown + "等" : shown;
  }
}
