package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.format.Formatter;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.translate.Translation;
import org.banfa.syntax.translate.Translator;
import org.banfa.syntax.tree.FileTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationTest {
  static List<Corpus.Document> documents() {
    return Corpus.documents();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void goesToEnglishAndBack(Corpus.Document document) throws Exception {
    Translation english = Translator.translate(document.tree(), document.lexicon(), Language.EN);
    java.nio.file.Path out = java.nio.file.Path.of(System.getProperty("dump", "target/english"), document.name());
    java.nio.file.Files.createDirectories(out.getParent());
    java.nio.file.Files.writeString(out, english.text());
    english.problems().forEach(p -> System.out.println(document.name() + " " + p.code() + " " + p.arguments()));
    Diagnostics problems = new Diagnostics();
    FileTree read = Reader.read(new Source("x", english.text()), document.lexicon(), problems);
    problems.sorted().forEach(p -> System.out.println(document.name() + ":" + read.source().line(p.span().start()) + " " + p.code() + " " + p.arguments()));
    assertThat(english.lossless()).isTrue();
    assertThat(Formatter.format(read)).isEqualTo(english.text());
    Translation back = Translator.translate(read, document.lexicon(), Language.ZH);
    assertThat(back.text()).isEqualTo(Formatter.format(document.tree()));
  }
}
