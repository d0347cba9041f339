package org.banfa.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.cli.Assembly;
import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.cli.reference.Handbook.Entry;
import org.banfa.cli.reference.Handbook.Row;
import org.banfa.cli.reference.Handbook.Sample;
import org.banfa.cli.reference.Handbook.Section;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The handbook is complete: no rule, token, key, word, role or code without its explanation and its example. */
class HandbookTest {
  private static final Library LIBRARY = new Assembly().library();
  private static final Map<Language, Handbook> BOOKS =
      Map.of(Language.ZH, Handbooks.of(LIBRARY, Catalogue.of(Language.ZH)), Language.EN, Handbooks.of(LIBRARY, Catalogue.of(Language.EN)));
  /** Words of the language that are neither key nor value nor role, each with the reason. */
  private static final Map<String, String> OTHER = Map.of(
      "下列情形之一", "part of a sentence: 有下列情形之一的",
      "依次", "before the members of a ranking",
      "当日", "a time", "次日", "a time",
      "适用", "behind the name of a rule in an exception", "另有规定", "behind the name of a rule in an exception",
      "情形", "the slot that conditions of acts go to",
      "竞", "another spelling");

  private static List<Entry> entries(Language language, String chapter) {
    return BOOKS.get(language).chapters().stream().filter(c -> c.id().equals(chapter)).flatMap(c -> c.sections().stream()).flatMap(s -> s.entries().stream()).toList();
  }

  private static List<Entry> all(Language language) {
    return BOOKS.get(language).chapters().stream().map(Chapter::sections).flatMap(List::stream).map(Section::entries).flatMap(List::stream).toList();
  }

  private static Set<String> ids(Language language) {
    Set<String> ids = new HashSet<>();
    all(language).forEach(e -> assertThat(ids.add(e.id())).as(e.id()).isTrue());
    return ids;
  }

  private static String row(Entry entry, Language language, String label) {
    String name = Catalogue.of(language).text("handbook.row." + label);
    return entry.rows().stream().filter(r -> r.label().equals(name)).map(Row::text).map(Piece::text).findFirst().orElse("");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRuleAndTokenOfTheGrammarsIsExplainedAndHasAnExample(Language language) {
    assertThat(Grammar.parser().keySet()).containsExactlyInAnyOrderElementsOf(Structure.rules());
    assertThat(Grammar.lexer().keySet()).containsAll(Structure.tokens());
    List<String> lacking = new ArrayList<>();
    for (Entry entry : entries(language, "grammar")) {
      if (entry.name().equals(entry.other()) && Character.isUpperCase(entry.name().charAt(0))) lacking.add("name " + entry.other());
      if (row(entry, language, "meaning").isBlank()) lacking.add("meaning " + entry.other());
      if (entry.samples().isEmpty()) lacking.add("example " + entry.other());
      if (Structure.rules().contains(entry.other()) && (entry.svg().isEmpty() || row(entry, language, "shape").isBlank())) lacking.add("shape " + entry.other());
    }
    assertThat(lacking).isEmpty();
    assertThat(entries(language, "grammar")).extracting(Entry::other).containsAll(Structure.rules()).containsAll(Structure.tokens());
  }

  /** Not only each rule: each name in its body stands directly in it somewhere in the examples. */
  @Test
  void theExamplesUseEveryBranchOfEveryRule() {
    Set<String> seen = new TreeSet<>();
    for (SpecimenText text : Specimens.load().texts()) text.structure().marks().forEach(m -> seen.add(m.within() + ": " + m.name()));
    Set<String> asked = new TreeSet<>();
    Grammar.parser().forEach((rule, body) -> {
      Matcher name = Pattern.compile("[A-Za-z_]{2,}").matcher(body);
      while (name.find()) if (!name.group().equals("EOF")) asked.add(rule + ": " + name.group());
    });
    asked.removeAll(seen);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKeyOfEveryKindOfDocumentIsExplainedAndHasAnExample(Language language) {
    List<String> lacking = new ArrayList<>();
    for (Entry entry : entries(language, "keys")) {
      if (row(entry, language, "meaning").isBlank()) lacking.add("meaning " + entry.id());
      if (entry.samples().isEmpty() || !Piece.text(entry.samples().get(0).written()).contains(entry.name())) lacking.add("example " + entry.id());
    }
    assertThat(lacking).isEmpty();
  }

  @Test
  void everyWordOfTheLanguageIsAKeyAValueOrARole() {
    Set<String> known = new HashSet<>(OTHER.keySet());
    KeyTable.read().all().forEach(k -> {
      known.add(k.word());
      known.addAll(k.values());
      known.add(k.kind());
    });
    known.addAll(Roles.ALL);
    known.addAll(ColumnRoles.ALL);
    for (Section section : BOOKS.get(Language.ZH).chapters().stream().filter(c -> c.id().equals("keys")).findFirst().orElseThrow().sections()) known.add(section.title());
    LIBRARY.vocabulary().all().forEach(t -> known.add(t.id()));
    Set<String> unexplained = new TreeSet<>();
    for (org.banfa.syntax.lex.Entry word : Lexicon.builtInWords())
      if (Structure.token(word.type()).equals("TERM") && !known.contains(word.chinese())) unexplained.add(word.chinese());
    assertThat(unexplained).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyWordAndRoleOfTheLibraryHasAnExampleInWhichItStands(Language language) {
    Set<String> lacking = new TreeSet<>();
    Set<String> ids = ids(language);
    for (Term term : LIBRARY.vocabulary().all()) if (!ids.contains(Ids.word(term.id()))) lacking.add(term.id());
    for (Entry entry : entries(language, "words")) if (entry.samples().isEmpty()) lacking.add("example " + entry.id());
    for (Entry entry : entries(language, "roles")) if (entry.samples().isEmpty()) lacking.add("example " + entry.id());
    assertThat(lacking).isEmpty();
    assertThat(entries(language, "roles")).hasSize(Roles.ALL.size() + ColumnRoles.ALL.size());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTableStandsInFullAndItsHeadingsAreExplained(Language language) {
    Chapter tables = BOOKS.get(language).chapters().stream().filter(c -> c.id().equals("tables")).findFirst().orElseThrow();
    assertThat(tables.sections()).hasSize(1 + TableChapter.TABLES.size()).allSatisfy(s -> assertThat(Piece.text(s.listing())).isNotBlank());
    for (String name : TableChapter.TABLES)
      assertThat(tables.sections()).anySatisfy(s -> assertThat(Piece.text(s.listing())).isEqualTo(Specimens.read(name + ".csv").strip()));
    assertThat(entries(language, "tables")).hasSize(5).allSatisfy(e -> assertThat(row(e, language, "meaning")).isNotBlank());
    List<String> unknown = tables.sections().stream().skip(1).flatMap(s -> s.listing().subList(0, s.listing().size() - 1).stream())
        .filter(p -> p.target().isEmpty() && !p.text().equals(",") && !p.text().contains("投票站")).map(Piece::text).distinct().toList();
    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCodeIsExplainedAsBanfaWhyDoes(Language language) {
    Catalogue catalogue = Catalogue.of(language);
    List<String> codes = catalogue.keys().stream().filter(k -> k.matches("B\\d{4}\\.title")).map(k -> k.substring(0, 5)).toList();
    assertThat(entries(language, "codes")).extracting(Entry::name).containsExactlyElementsOf(codes);
    for (Entry entry : entries(language, "codes"))
      for (String label : List.of("meaning", "example", "todo")) assertThat(row(entry, language, label)).as(entry.name() + " " + label).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageHasNoLinkThatLeadsNowhereAndNeedsNoNetwork(Language language) {
    String page = HandbookHtml.of(BOOKS.get(language), Catalogue.of(language));
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    while (id.find()) assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
    Set<String> dead = new TreeSet<>();
    int links = 0;
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    while (link.find()) {
      links++;
      if (!ids.contains(link.group(1))) dead.add(link.group(1));
    }
    assertThat(dead).isEmpty();
    assertThat(links).isGreaterThan(5_000);
    assertThat(page).doesNotContain("http:", "https:", "src=", "@import", "null</");
    assertThat(page).contains("@media print", "id=\"ask\"", "id=\"index\"");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void markdownHoldsTheSame(Language language) {
    String text = HandbookMarkdown.of(BOOKS.get(language));
    for (Entry entry : all(language)) {
      assertThat(text).contains("#### " + entry.name());
      for (Sample sample : entry.samples()) assertThat(text).contains(Piece.text(sample.written()));
    }
  }

  @Test
  void whatAnOfficialWantsToSayIsFoundByItsOwnWords() {
    Entry entry = entries(Language.ZH, "howto").stream().filter(e -> e.name().equals("候选人应当多于应选人数")).findFirst().orElseThrow();
    assertThat(Piece.text(entry.samples().get(0).written())).isEqualTo("候选人数应当多于应选名额。");
    assertThat(row(entry, Language.ZH, "law")).contains("《", "〔candidate-margin");
    assertThat(entries(Language.ZH, "howto")).hasSizeGreaterThan(60);
  }
}
