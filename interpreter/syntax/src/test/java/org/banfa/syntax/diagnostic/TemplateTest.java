package org.banfa.syntax.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void fillsEveryPlaceInAnyOrder() {
    assertThat(Template.fill("k", "{1}分之{0}，{1}", List.of("二", "三"))).isEqualTo("三分之二，三");
  }

  @Test
  void leavesBracesOfArgumentsAlone() {
    assertThat(Template.fill("k", "{0}-{1}", List.of("{1}", "x"))).isEqualTo("{1}-x");
  }

  @Test
  void refusesAMissingArgumentAndAStrayBrace() {
    assertThatThrownBy(() -> Template.fill("k", "{0} {1}", List.of("a"))).hasMessageContaining("no argument 1 for k");
    assertThatThrownBy(() -> Template.fill("k", "{x}", List.of())).hasMessageContaining("stray brace in k");
    assertThatThrownBy(() -> Template.fill("k", "{", List.of())).hasMessageContaining("stray brace");
  }

  @Test
  void namesTheArgumentsOfAPattern() {
    assertThat(Template.arguments("{2} {0} {2}")).containsExactly(0, 2);
    assertThat(Template.arguments("none")).isEmpty();
  }

  @Test
  void refusesAKeyWithoutText() {
    assertThatThrownBy(() -> Catalogue.of(Language.ZH).text("no.such.key")).hasMessageContaining("no text for no.such.key");
  }

  @Test
  void takesFurtherTexts() {
    Catalogue more = Catalogue.of(Language.EN).with(Map.of("test.key", "a {0} b"));
    assertThat(more.text("test.key", "x")).isEqualTo("a x b");
    assertThat(Catalogue.of(Language.EN).has("test.key")).isFalse();
  }
}
