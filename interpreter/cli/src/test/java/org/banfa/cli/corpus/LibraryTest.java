package org.banfa.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.banfa.model.core.Clause;
import org.banfa.model.document.HolidayNotice;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.DeclaredName;
import org.banfa.syntax.lex.Entry;
import org.banfa.syntax.lex.FirstWord;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.NameCollector;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryTest {
  /** Problems of terms that are known and harmless, each with the reason. */
  private static final Map<String, String> ALLOWED = Map.of(
      "B1154 选民登记 登记选民 选民 选民", "the act and the number; run together they are an error that asks for a space",
      "B1154 居民代表会议 会议同意列 居民代表 同意列", "a meeting and the heading of a column; no sentence puts one behind the other",
      "B1154 居民会议 会议同意列 居民 同意列", "a meeting and the heading of a column; no sentence puts one behind the other",
      "B1154 村民代表会议 会议同意列 村民代表 同意列", "a meeting and the heading of a column; no sentence puts one behind the other",
      "B1154 村民会议 会议同意列 村民 同意列", "a meeting and the heading of a column; no sentence puts one behind the other",
      "B1154 村民小组会议 会议同意列 村民小组 同意列", "a meeting and the heading of a column; no sentence puts one behind the other",
      "B1151 四舍五入 四", "what everybody calls this way of rounding; the longest word is taken, and no number stands in its place",
      "B1154 保留空缺 空缺行为 保留 行为", "what becomes of seats and the role of an act; no sentence puts one behind the other");

  /** What is wrong with the sources of a folder, read once for all its documents. */
  private static final Map<List<String>, Diagnostics> RESOLVED = new ConcurrentHashMap<>();

  static List<Corpus.Document> documents() {
    return Corpus.documents();
  }

  @Test
  void theIndexListsExactlyTheDocumentsAndForWhomTheyAre() throws IOException {
    List<Source> sources = Corpus.documents().stream().map(Corpus.Document::source).filter(d -> d.name().startsWith(StandardLibrary.PREFIX) && !d.name().startsWith(Corpus.EXAMPLES)).toList();
    Library library = new LibraryLoader(new Diagnostics()).load(sources);
    TreeSet<String> lines = new TreeSet<>();
    for (Source source : sources) lines.add(indexLine(source, library));
    if (System.getProperty("banfa.golden", "check").equals("rewrite")) Files.write(Corpus.ROOT.resolve("stdlib/library.index"), lines);
    assertThat(Files.readAllLines(Corpus.ROOT.resolve("stdlib/library.index"))).containsExactlyElementsOf(lines);
    assertThat(StandardLibrary.sources()).extracting(Source::name).containsExactlyElementsOf(sources.stream().map(Source::name).sorted().toList());
  }

  /**
   * The path, and of statutes the place and the bodies, those its rules are about included: a dash when it judges nobody (templates too), a star when
   * it serves everybody.
   */
  private static String indexLine(Source source, Library library) {
    String path = source.name().substring(StandardLibrary.PREFIX.length());
    TreeSet<String> places = new TreeSet<>();
    LinkedHashSet<String> bodies = new LinkedHashSet<>();
    for (LegalDocument document : library.documents()) {
      if (document.source() != source) continue;
      places.add(document.header().territory().isEmpty() ? "全国" : String.join("/", document.header().territory()));
      if (document.header().rank() == Rank.REFERENCE) bodies.add("-");
      else {
        document.header().binds().forEach(t -> bodies.add(t.id()));
        document.rules().stream().flatMap(r -> r.clauses().stream()).map(Clause::subject).forEach(o -> addBodies(o, library, bodies));
      }
    }
    for (HolidayNotice notice : library.notices()) {
      if (notice.locus().source() != source) continue;
      places.add(notice.territory().isEmpty() ? "全国" : String.join("/", notice.territory()));
      bodies.add("*");
    }
    if (FirstWord.isTemplate(source)) return path + " | 全国 | -";
    if (places.isEmpty()) return path;
    assertThat(places).as(path).hasSize(1);
    return path + " | " + places.first() + " | " + String.join("、", bodies);
  }

  private static void addBodies(Slot slot, Library library, Set<String> bodies) {
    if (slot.owner() == null) return;
    if (slot.owner().kind() == Kind.BODY) bodies.add(slot.owner().id());
    List<Term> about = new ArrayList<>(List.of(slot.owner()));
    if (slot.term() != null && slot.term().kind() == Kind.QUANTITY)
      library.vocabulary().all().stream().filter(t -> t.concerns().contains(slot.term().id())).forEach(about::add);
    for (Term term : about)
      term.concerns().stream().filter(id -> library.vocabulary().find(id).filter(t -> t.kind() == Kind.BODY).isPresent()).forEach(bodies::add);
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
    List<String> together = document.beside().stream().map(Source::name).toList();
    Diagnostics diagnostics = RESOLVED.computeIfAbsent(together, names -> resolved(document));
    assertThat(diagnostics.sorted()).filteredOn(d -> d.source().name().equals(document.name())).isEmpty();
  }

  private static Diagnostics resolved(Corpus.Document document) {
    Diagnostics diagnostics = new Diagnostics();
    new LibraryLoader(diagnostics).load(document.beside());
    return diagnostics;
  }
}
