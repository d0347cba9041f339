package org.banfa.judgement.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banfa.judgement.finding.Argument;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.junit.jupiter.api.Test;

/** Quotes sentences and parts of sentences of an invented document. */
class QuotesTest {
  private static final Slot SECRET = new Slot(term("抽签", "draw", Kind.ACT), term("无记名", "secret", Kind.FLAG));
  private final Wording chinese = new Wording(Catalogue.of(Language.ZH));
  private final Wording english = new Wording(Catalogue.of(Language.EN));

  private static Term term(String id, String name, Kind kind) {
    return new Term(id, name, kind, null, false, List.of(), List.of(), List.of(), null, List.of(), "");
  }

  private static Argument says(String text, String part, int item) {
    int start = text.indexOf(part);
    Locus locus = new Locus(1, 1, item, "", new Source("x", text), new Span(start, start + part.length()));
    return new Argument.Says(
        new Clause(SECRET, Op.IS, new Value.Flag(true), Modality.MUST, Formula.TRUE, List.of(), false, "", locus));
  }

  @Test
  void aSentenceIsQuotedAsItStands() {
    assertThat(chinese.argument(says("〔甲〕抽签应当无记名。", "抽签应当无记名。", 0))).isEqualTo("抽签应当无记名");
    assertThat(chinese.argument(says("抽签应当\n    无记名。", "抽签应当\n    无记名。", 0))).isEqualTo("抽签应当无记名");
  }

  @Test
  void aLaterPartNamesItsActAgain() {
    assertThat(chinese.argument(says("抽签：主持：甲；无记名：是。", "无记名：是。", 2))).isEqualTo("抽签的无记名：是");
    assertThat(chinese.argument(says("抽签：主持：甲；应当无记名。", "应当无记名。", 2))).isEqualTo("抽签：应当无记名");
  }

  @Test
  void otherLanguagesHaveGeneratedWords() {
    assertThat(english.argument(says("抽签应当无记名。", "抽签应当无记名。", 0))).isEqualTo(english.clause(((Argument.Says) says("抽签应当无记名。", "抽签", 0)).clause()));
    assertThat(chinese.argument(says("the draw must be secret.", "the draw must be secret.", 0))).contains("抽签");
  }
}
