package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.cli.golden.Golden;
import org.banfa.judgement.check.SemanticHash;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.format.Formatter;
import org.banfa.syntax.lex.Comment;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.translate.Translation;
import org.banfa.syntax.translate.Translator;
import org.banfa.syntax.tree.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document of the repository goes to English and back. */
class TranslationTest {
  static List<Corpus.Document> documents() {
    return Corpus.documents();
  }

  private static String english(Corpus.Document document) {
    return Translator.translate(document.tree(), document.lexicon(), Language.EN).text();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void comesBackAsTheSameText(Corpus.Document document) {
    Translation english = Translator.translate(document.tree(), document.lexicon(), Language.EN);
    // only synonyms have no English of their own
    assertThat(english.problems()).filteredOn(p -> !p.code().equals("B1601") || p.arguments().get(1).isEmpty()).extracting(p -> p.code() + p.arguments()).isEmpty();
    assertThat(english.lossless()).isTrue();
    Diagnostics problems = new Diagnostics();
    FileTree read = Reader.read(new Source(document.name(), english.text()), document.lexicon(), problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(GrammarTest.Ambiguities.of(read.cut().words())).isEmpty();
    assertThat(Formatter.format(read)).isEqualTo(english.text());
    assertThat(read.cut().comments()).extracting(Comment::text).isEqualTo(document.tree().cut().comments().stream().map(Comment::text).toList());
    Translation back = Translator.translate(read, document.lexicon(), Language.ZH);
    assertThat(back.lossless()).isTrue();
    assertThat(back.text()).isEqualTo(Formatter.format(document.tree()));
  }

  /** Each procedure alone in English, among Chinese documents. */
  @ParameterizedTest
  @MethodSource("procedures")
  void saysTheSame(Corpus.Document document) {
    List<Source> chinese = document.beside();
    List<Source> translated = new ArrayList<>(chinese);
    translated.replaceAll(s -> s.name().equals(document.name()) ? new Source(s.name(), english(document)) : s);
    assertSame(translated, chinese);
  }

  static List<Corpus.Document> procedures() {
    return Corpus.documents().stream().filter(d -> !d.name().startsWith("stdlib/")).toList();
  }

  /** Everything of a place in English at once: vocabulary, law and methods. Two places may use one word each in its own way. */
  @Test
  void theWholeLibraryMaySpeakEnglish() {
    Map<String, String> english = new TreeMap<>();
    Corpus.documents().forEach(d -> english.put(d.name(), english(d)));
    Set<String> told = new TreeSet<>();
    for (Corpus.Document procedure : procedures()) {
      List<Source> chinese = procedure.beside();
      if (told.add(chinese.stream().map(Source::name).toList().toString())) assertSame(chinese.stream().map(s -> new Source(s.name(), english.get(s.name()))).toList(), chinese);
    }
    assertThat(told).isNotEmpty();
  }

  private static void assertSame(List<Source> english, List<Source> chinese) {
    TreeMap<String, String> said = hashes(english);
    TreeMap<String, String> meant = hashes(chinese);
    assertThat(said.keySet()).isEqualTo(meant.keySet());
    meant.forEach((name, hash) -> assertThat(said.get(name)).as(name).isEqualTo(hash));
  }

  /** The hash of each document and what its rules carry beside. */
  private static TreeMap<String, String> hashes(List<Source> sources) {
    Diagnostics problems = new Diagnostics();
    Library library = new LibraryLoader(problems).load(sources);
    assertThat(problems.sorted()).isEmpty();
    TreeMap<String, String> hashes = new TreeMap<>();
    library.documents().forEach(d -> hashes.put(d.title(), SemanticHash.of(d) + d.rules().stream().map(TranslationTest::beside).toList()));
    library.cases().forEach(c -> hashes.put(c.title(), c.checks() + " " + c.lawAsOf() + " " + c.given()
        + c.verdicts().stream().map(v -> v.verdict() + v.rows()).toList() + c.outcomes().stream().map(o -> o.condition() + " " + o.holds()).toList()));
    library.reviews().forEach(r -> hashes.put(r.title() + "/review", r.method() + r.opinions().stream().map(o -> o.code() + " " + o.rule() + " "
        + o.clause() + " " + o.stance() + " " + o.outcome() + " " + o.by() + " " + o.date() + " " + o.reason() + " " + o.hash()).toList()));
    library.vocabulary().all().forEach(t -> hashes.put(t.id(), t.toString()));
    return hashes;
  }

  private static String beside(Rule rule) {
    return rule.label() + rule.articles() + rule.bindings() + rule.evidence() + rule.verified() + rule.note() + rule.remedy();
  }

  @Test
  void readsAsEnglish() {
    for (String name : List.of("procedures/changguo-2017/villagers-committee.banfa", "stdlib/law/cn/villagers-committee-organic-law.banfa")) {
      Corpus.Document document = Corpus.documents().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
      Golden.check("english/" + Path.of(name).getFileName().toString().replace(".banfa", ".txt"), english(document));
    }
  }

  static Lexicon lexicon() {
    return Corpus.documents().get(0).lexicon();
  }
}
