package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.DeclaredName;
import org.banfa.syntax.lex.Entry;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.NameCollector;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryTest {
  /** Problems of terms that are known and harmless, each with the reason. */
  private static final Map<String, String> ALLOWED = Map.of(
      "B1154 选民登记 登记选民 选民 选民", "the act and the number; run together they are an error that asks for a space");

  static List<Corpus.Document> documents() {
    return Corpus.documents();
  }

  @Test
  void theIndexListsExactlyTheDocuments() throws IOException {
    List<String> index = Files.readAllLines(Corpus.ROOT.resolve("stdlib/library.index"));
    TreeSet<String> files = new TreeSet<>();
    for (Corpus.Document document : Corpus.documents()) {
      if (document.name().startsWith("stdlib/")) files.add(document.name().substring("stdlib/".length()));
    }
    assertThat(index).containsExactlyElementsOf(files);
    assertThat(StandardLibrary.sources()).extracting(s -> s.name().substring(StandardLibrary.PREFIX.length())).containsExactlyElementsOf(files);
  }

  @Test
  void noTermCutsTextsInTwoWays() {
    TreeSet<String> found = new TreeSet<>();
    LibraryLoader.lexicon(StandardLibrary.sources()).problems().forEach(p -> found.add(p.code() + " " + String.join(" ", p.arguments())));
    assertThat(found).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
  }

  @Test
  void noTwoTermsAreSpelledAlikeInEnglish() {
    Lexicon lexicon = LibraryLoader.lexicon(StandardLibrary.sources());
    TreeSet<String> taken = new TreeSet<>();
    for (Source source : StandardLibrary.sources()) {
      for (DeclaredName name : NameCollector.collect(source)) {
        String means = lexicon.find(name.english()).map(Entry::key).orElse("");
        if (!name.english().isEmpty() && !means.equals(name.chinese())) taken.add(name.english() + ": " + name.chinese() + ", " + means);
      }
    }
    assertThat(taken).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyDocumentResolvesWithoutComplaint(Corpus.Document document) {
    Diagnostics diagnostics = new Diagnostics();
    List<Source> sources = document.beside();
    new LibraryLoader(diagnostics).load(sources);
    assertThat(diagnostics.sorted()).filteredOn(d -> d.source().name().equals(document.name())).isEmpty();
  }
}
