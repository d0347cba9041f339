package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceCommandTest {
  @TempDir Path folder;

  @Test
  void everyWordAndRoleOfTheLibraryStandsInItWithSentencesThatAreRead() throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(to, true, StandardCharsets.UTF_8);
    assertThat(new Main(stream, stream, Assembly::new).run("reference", "--out", folder.toString())).as(to.toString(StandardCharsets.UTF_8)).isZero();
    String zh = Files.readString(folder.resolve("reference.zh.md"));
    String en = Files.readString(folder.resolve("reference.en.md"));
    Library library = new LibraryLoader(new Diagnostics()).load(StandardLibrary.sources());
    List<String> missing = new ArrayList<>();
    for (Term term : library.vocabulary().all()) {
      if (!zh.contains("| " + term.id() + " | " + term.english() + " |")) missing.add(term.id());
      if (!en.contains("| " + term.id() + " | " + term.english() + " |")) missing.add(term.english());
      if (term.role() != null && !zh.contains("| " + term.role() + " | ")) missing.add(term.role());
    }
    assertThat(missing).isEmpty();
    assertThat(zh).doesNotContain("| null", "{");
    String all = String.join("\n", StandardLibrary.sources().stream().map(s -> s.text().replaceAll("\\s+", " ")).toList());
    List<String> examples = zh.lines().filter(l -> l.startsWith("| ") && l.endsWith("〕 |")).map(l -> l.split("(?<!\\\\)\\|")).map(c -> c[c.length - 2].strip()).distinct().toList();
    assertThat(examples).hasSizeGreaterThan(200);
    long quoted = examples.stream().filter(e -> all.contains(e.replace("\\|", "|").replaceAll("。$", ""))).count();
    assertThat(quoted).as("sentences quoted from the library, of %d", examples.size()).isGreaterThan(examples.size() * 3L / 4);
  }
}
