package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Modality;
import org.banfa.model.document.Support;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
  private static final Catalogue ZH = Catalogue.of(Language.ZH);
  private static final Catalogue EN = Catalogue.of(Language.EN);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(EN.keys()).containsExactlyElementsOf(ZH.keys());
  }

  @Test
  void bothLanguagesUseTheSameArguments() {
    for (String key : ZH.keys()) assertThat(EN.argumentsOf(key)).as(key).isEqualTo(ZH.argumentsOf(key));
  }

  /** The same key twice in one file goes unseen: the last is taken. */
  @Test
  void noKeyIsWrittenTwice() throws IOException {
    List<String> twice = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Path.of(".."))) {
      for (Path file : all.filter(f -> f.toString().matches(".*src.main.resources.*messages_(zh|en)\\.properties")).toList()) {
        Set<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
          int end = line.indexOf('=');
          if (end > 0 && !line.startsWith("#") && !seen.add(line.substring(0, end))) twice.add(file.getParent().getFileName() + " " + line.substring(0, end));
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextKeepsABraceOnceFilled(Language language) {
    Catalogue catalogue = Catalogue.of(language);
    for (String key : catalogue.keys()) {
      List<String> arguments = new ArrayList<>(Collections.nCopies(20, "x"));
      assertThat(catalogue.text(key, arguments)).as(key).doesNotContain("{", "}", "\uFFFD");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCodeHasTitleMessageMeaningExampleAndHelp(Language language) {
    Catalogue catalogue = Catalogue.of(language);
    for (String key : catalogue.keys()) {
      if (!key.matches("B\\d{4}\\..*")) continue;
      String code = key.substring(0, 5);
      for (String part : List.of(".title", ".message", ".help", ".meaning", ".example")) {
        assertThat(catalogue.has(code + part)).as(code + part).isTrue();
      }
      for (String part : List.of(".title", ".meaning", ".example")) assertThat(catalogue.argumentsOf(code + part)).as(code + part).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyNamedValueHasAWord(Language language) {
    Catalogue catalogue = Catalogue.of(language);
    List<String> needed = new ArrayList<>();
    for (Severity severity : Severity.values()) needed.add("severity." + severity.id());
    for (Verdict verdict : Verdict.values()) needed.add("verdict." + verdict.id());
    for (Support support : Support.values()) needed.add("evidence." + support.name());
    needed.add("evidence.NONE");
    for (Unit unit : Unit.values()) Collections.addAll(needed, "amount." + unit.name(), "size." + unit.name());
    for (Modality modality : Modality.values()) if (modality != Modality.STATED) needed.add("modal." + modality.name());
    for (Comparator comparator : Comparator.values()) {
      Collections.addAll(needed, "phrase.compare." + comparator.name(), "phrase.bound." + comparator.name());
    }
    for (int month = 1; month <= 12; month++) needed.add("month." + month);
    for (String command : Commands.NAMES) needed.add("usage." + command);
    assertThat(catalogue.keys()).containsAll(needed);
  }

  @Test
  void chineseTextsSpeakChinese() {
    for (String key : ZH.keys()) {
      if (key.matches("B\\d{4}\\.(title|message|help|meaning)")) assertThat(ZH.pattern(key)).as(key).matches("(?s).*[\\u4e00-\\u9fff].*");
    }
  }

  @Test
  void englishTextsHoldNoHanCharacters() {
    for (String key : EN.keys()) {
      if (!key.endsWith(".example")) assertThat(EN.pattern(key)).as(key).doesNotMatch("(?s).*[\\u4e00-\\u9fff].*");
    }
  }
}
