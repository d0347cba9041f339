package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.grammar.BanfaLexer;
import org.banfa.judgement.check.SemanticHash;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.format.Formatter;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.FileTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTest {
  private static final int VARIANTS = 12;

  static List<Corpus.Document> documents() {
    return Corpus.documents();
  }

  private static FileTree read(Corpus.Document document, String text) {
    Diagnostics diagnostics = new Diagnostics();
    FileTree tree = Reader.read(new Source(document.name(), text), document.lexicon(), diagnostics);
    assertThat(diagnostics.sorted()).as(text).isEmpty();
    return tree;
  }

  /** What the words mean, without labels: the formatter adds those. */
  private static List<String> meanings(FileTree tree) {
    List<String> all = new ArrayList<>();
    for (Word word : tree.cut().words()) {
      if (word.type() == BanfaLexer.IDENTITY) continue;
      String key = word.entry() == null ? "" : word.entry().key();
      all.add(BanfaLexer.VOCABULARY.getSymbolicName(word.type()) + " " + key + " " + meaning(word));
    }
    return all;
  }

  /** Shares are compared as written: 20% and 1/5 are two ways to say it and the formatter keeps the one chosen. */
  private static Object meaning(Word word) {
    return word.literal() == null ? "" : word.literal();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void formattingChangesNoWordAndNothingTheSecondTime(Corpus.Document document) {
    String once = Formatter.format(document.tree());
    FileTree again = read(document, once);
    assertThat(meanings(again)).isEqualTo(meanings(document.tree()));
    assertThat(Formatter.format(again)).isEqualTo(once);
    assertThat(again.cut().comments()).hasSameSizeAs(document.tree().cut().comments());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void anotherHandSaysTheSame(Corpus.Document document) {
    FileTree base = read(document, Formatter.format(document.tree()));
    TreeMap<String, String> hashes = hashes(document, base.source());
    for (int seed = 0; seed < VARIANTS; seed++) {
      String text = Perturbation.of(base, new Random(seed));
      FileTree variant = read(document, text);
      assertThat(meanings(variant)).as(text).isEqualTo(meanings(base));
      String formatted = Formatter.format(variant);
      FileTree again = read(document, formatted);
      assertThat(meanings(again)).as(formatted).isEqualTo(meanings(base));
      assertThat(Formatter.format(again)).isEqualTo(formatted);
      if (seed % 4 == 0) assertThat(hashes(document, variant.source())).as(text).isEqualTo(hashes);
    }
  }

  /** The hash of each rule document, and of a document of terms its terms themselves; statutes declare no words. */
  private static TreeMap<String, String> hashes(Corpus.Document document, Source variant) {
    List<Source> sources = new ArrayList<>();
    for (Source source : document.beside()) {
      if (source.name().equals(variant.name())) sources.add(variant);
      else if (!source.name().startsWith("stdlib/law/")) sources.add(source);
    }
    Library library = new LibraryLoader(new Diagnostics()).load(sources);
    TreeMap<String, String> hashes = new TreeMap<>();
    library.documents().stream().filter(d -> d.source() == variant).forEach(d -> hashes.put(d.title(), SemanticHash.of(d)));
    TreeSet<String> terms = new TreeSet<>();
    for (Term term : library.vocabulary().all()) terms.add(term.toString());
    hashes.put("", terms.toString());
    return hashes;
  }
}
