package org.banfa.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.banfa.cli.Assembly;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.format.Formatter;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.translate.Translation;
import org.banfa.syntax.translate.Translator;
import org.banfa.syntax.tree.FileTree;
import org.junit.jupiter.api.Test;

/** Every example of the handbook is run: read, resolved, laid out, put into English and back, checked. */
class LibraryExamplesTest {
  private static final Specimens SPECIMENS = Specimens.load();
  private static final Source EXAMPLES = LibraryExamples.of(new Assembly().library(), SPECIMENS.lexicon()).source();

  private static Library library(Source source, Diagnostics found) {
    return new LibraryLoader(found).withStandard(List.of(source));
  }

  private static LegalDocument method(Library library, Source source) {
    return library.documents().stream().filter(d -> d.source() == source).findFirst().orElseThrow();
  }

  /** What the handbook says a rule says is a sentence that says it. */
  @Test
  void theSentencesTakenFromRulesAreReadAsWhatTheySay() {
    Diagnostics found = new Diagnostics();
    LegalDocument document = method(library(EXAMPLES, found), EXAMPLES);
    assertThat(found.sorted()).isEmpty();
    Wording wording = new Wording(Catalogue.of(Language.ZH));
    List<String> other = new ArrayList<>();
    for (Rule rule : document.rules()) {
      String written = EXAMPLES.slice(rule.locus().span()).replaceAll("^〔.*?〕|。$", "");
      String said = String.join("；", rule.clauses().stream().map(c -> wording.says(c).strip()).toList());
      if (!said.equals(written)) other.add(written + " / " + said);
    }
    assertThat(document.rules()).hasSizeGreaterThan(300);
    assertThat(other).isEmpty();
  }

  @Test
  void theSentencesTakenFromRulesAreLaidOutAndTranslatedWithoutLoss() {
    Lexicon lexicon = SPECIMENS.lexicon();
    FileTree tree = Reader.read(EXAMPLES, lexicon, new Diagnostics());
    String laidOut = Formatter.format(tree);
    assertThat(Formatter.format(Reader.read(new Source("again", laidOut), lexicon, new Diagnostics()))).isEqualTo(laidOut);
    Translation english = Translator.translate(tree, lexicon, Language.EN);
    assertThat(english.lossless()).isTrue();
    Translation back = Translator.translate(Reader.read(new Source("english", english.text()), lexicon, new Diagnostics()), lexicon, Language.ZH);
    assertThat(back.text()).isEqualTo(laidOut);
  }

  @Test
  void theEnglishExamplesAreLaidOutAndTranslatedWithoutLoss() {
    SpecimenText english = SPECIMENS.text("english");
    assertThat(Formatter.format(english.tree())).isEqualTo(english.source().text());
    Translation chinese = Translator.translate(english.tree(), SPECIMENS.lexicon(), Language.ZH);
    assertThat(chinese.lossless()).isTrue();
    Translation back = Translator.translate(Reader.read(new Source("chinese", chinese.text()), SPECIMENS.lexicon(), new Diagnostics()), SPECIMENS.lexicon(), Language.EN);
    assertThat(back.text()).isEqualTo(english.source().text());
  }

  @Test
  void theSentencesForWordsAndForTheGrammarAreChecked() {
    for (String name : List.of("words", "grammar", "howto", "english")) {
      Source source = SPECIMENS.text(name).source();
      Diagnostics found = new Diagnostics();
      Library library = library(source, found);
      assertThat(found.sorted()).extracting(Diagnostic::code).as(name).isEmpty();
      assertThat(Check.of(library, method(library, source), null, Replay::holds).judgements()).as(name).isNotEmpty();
    }
  }

  /** In a sentence for a word the word stands, and it is the label of the sentence, or of the one before its annotation. */
  @Test
  void aSentenceForAWordHoldsIt() {
    TreeSet<String> without = new TreeSet<>();
    String label = "";
    for (SpecimenText.Place place : SPECIMENS.text("words").sentences()) {
      if (!place.label().isEmpty()) {
        label = place.label();
        without.add(label);
      }
      String wanted = label;
      if (place.words().stream().anyMatch(w -> w.entry() != null && w.entry().key().equals(wanted))) without.remove(wanted);
    }
    assertThat(without).isEmpty();
  }

  @Test
  void whatMustNotBeWrittenIsRefusedWithTheCodeOfItsLabel() {
    Source source = SPECIMENS.text("refused").source();
    Diagnostics found = new Diagnostics();
    library(source, found);
    for (SpecimenText.Place place : SPECIMENS.text("refused").sentences()) {
      if (place.label().isEmpty()) continue;
      String code = place.label().substring(place.label().indexOf('/') + 1);
      assertThat(found.sorted()).as(place.label())
          .anyMatch(d -> d.code().equals(code) && d.span().start() >= place.sentence().span().start() && d.span().end() <= place.sentence().span().end());
    }
  }
}
