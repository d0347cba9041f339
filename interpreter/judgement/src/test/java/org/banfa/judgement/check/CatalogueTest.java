package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.Test;

/** Keeps the texts of both languages alike. */
class CatalogueTest {
  private final List<Catalogue> catalogues = List.of(Language.values()).stream().map(Catalogue::of).toList();

  @Test
  void bothLanguagesHaveTheSameKeysWithTheSameArguments() {
    assertThat(catalogues.get(0).keys()).isEqualTo(catalogues.get(1).keys());
    for (String key : catalogues.get(0).keys())
      if (key.startsWith("B2") || key.startsWith("step.") || key.startsWith("source."))
        assertThat(catalogues.get(0).argumentsOf(key)).as(key).isEqualTo(catalogues.get(1).argumentsOf(key));
  }

  @Test
  void everyCodeOfAFindingIsExplained() {
    for (Catalogue catalogue : catalogues)
      for (String key : catalogue.keys())
        if (key.matches("B2\\d{3}\\.title"))
          for (String part : List.of("message", "help", "meaning", "example"))
            assertThat(catalogue.has(key.replace("title", part))).as(key).isTrue();
  }
}
