package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.check.SemanticHash;
import org.banfa.model.core.Clause;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.format.Formatter;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.FileTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document says the same in English as in Chinese. */
class EnglishTest {
  private static Source source(String name) {
    try (InputStream in = EnglishTest.class.getResourceAsStream("/english/" + name)) {
      return new Source(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LegalDocument read(String name) {
    Source source = source(name);
    List<Source> all = new ArrayList<>(StandardLibrary.sources());
    all.add(source);
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).load(all);
    Catalogue catalogue = Catalogue.of(Language.EN);
    assertThat(diagnostics.sorted())
        .extracting(d -> source.line(d.span().start()) + " " + d.code() + " " + catalogue.text(d.code() + ".message", d.arguments())).isEmpty();
    return library.documents().stream().filter(d -> d.source() == source).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"method", "statute"})
  void saysTheSame(String name) {
    LegalDocument chinese = read(name + "_zh.banfa");
    LegalDocument english = read(name + "_en.banfa");
    List<String> said = lines(english);
    List<String> meant = lines(chinese);
    assertThat(said).hasSameSizeAs(meant);
    for (int i = 0; i < meant.size(); i++) assertThat(said.get(i)).isEqualTo(meant.get(i));
    assertThat(SemanticHash.of(english)).isEqualTo(SemanticHash.of(chinese));
  }

  @ParameterizedTest
  @ValueSource(strings = {"method", "statute"})
  void isReadInOneWayAndKeepsItsFormOnceFormatted(String name) {
    List<Source> all = new ArrayList<>(StandardLibrary.sources());
    all.add(source(name + "_en.banfa"));
    Lexicon lexicon = LibraryLoader.lexicon(all);
    FileTree tree = Reader.read(source(name + "_en.banfa"), lexicon, new Diagnostics());
    assertThat(GrammarTest.Ambiguities.of(tree.cut().words())).isEmpty();
    String once = Formatter.format(tree);
    Diagnostics diagnostics = new Diagnostics();
    FileTree again = Reader.read(new Source(name, once), lexicon, diagnostics);
    assertThat(diagnostics.sorted()).as(once).isEmpty();
    assertThat(again.cut().words()).extracting(w -> w.type()).isEqualTo(tree.cut().words().stream().map(w -> w.type()).toList());
    assertThat(Formatter.format(again)).isEqualTo(once);
  }

  /** Each clause without its place, for a readable difference. */
  private static List<String> lines(LegalDocument document) {
    List<String> lines = new ArrayList<>();
    for (Rule rule : document.rules()) {
      for (Clause c : rule.clauses()) {
        lines.add(rule.label() + ": " + c.subject().key() + " " + c.op() + " " + c.value() + " " + c.modality() + " " + c.guard() + " " + c.exceptions()
            + " " + c.soft() + c.reason());
      }
    }
    return lines;
  }
}
