package org.banfa.model.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.banfa.model.document.Review;
import org.banfa.model.document.Review.Outcome;
import org.banfa.model.document.Review.Stance;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewReaderTest {
  private static final String HEAD = "审查「甲」\n  办法：《甲办法》。\n";
  private static final String WHOLE = "问题：「B2107」〔zj-x/part〕；条款：〔某条〕；意见：已决定；结论：符合；审查人：「换届办」；日期：2017年4月1日；理由：「照办」；指纹：「0123456789abcdef」。\n";

  private final Diagnostics diagnostics = new Diagnostics();

  private Review read(String text) {
    Library library = new LibraryLoader(diagnostics).load(List.of(new Source("review.banfa", text)));
    return library.reviews().isEmpty() ? null : library.reviews().get(0);
  }

  @Test
  void readsEveryPart() {
    Review review = read(HEAD + WHOLE);
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(review.method()).isEqualTo("甲办法");
    assertThat(review.opinions()).singleElement().satisfies(o -> {
      assertThat(List.of(o.code(), o.rule(), o.clause(), o.by(), o.reason(), o.hash()))
          .containsExactly("B2107", "zj-x/part", "某条", "换届办", "照办", "0123456789abcdef");
      assertThat(o.stance()).isEqualTo(Stance.DECIDED);
      assertThat(o.outcome()).isEqualTo(Outcome.MET);
      assertThat(o.date()).isEqualTo(LocalDate.of(2017, 4, 1));
      assertThat(o.locus().line()).isEqualTo(3);
    });
  }

  @Test
  void readsEnglishAndCitations() {
    Review review = read("review 「甲」\n  method: 《甲办法》.\n  finding: 「B2309」; clause: Article 3(4); opinion: disputed; reviewer: \"town office\"; reason: \"as planned\"; fingerprint: 「00ff」.\n");
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(review.opinions()).singleElement().satisfies(o -> {
      assertThat(o.clause()).isEqualTo("第三条第四款");
      assertThat(o.stance()).isEqualTo(Stance.DISPUTED);
      assertThat(o.rule()).isEmpty();
      assertThat(o.date()).isNull();
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "办法：《甲办法》。 | | B1376",
    "问题：「B2107」〔zj-x/part〕； | | B1378",
    "意见：已决定； | | B1378",
    "意见：已决定 | 意见：符合 | B1378",
    "审查人：「换届办」； | | B1378",
    "「照办」 | 「 」 | B1378",
    "；指纹：「0123456789abcdef」 | | B1378",
    "结论：符合 | 结论：接受 | B1379",
    "日期：2017年4月1日 | 日期：2017年2月30日 | B1113",
    "条款： | 地域： | B1377",
  })
  void whatIsMissingOrWrongIsTold(String words, String instead, String code) {
    read((HEAD + WHOLE).replace(words, instead == null ? "" : instead));
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).contains(code);
  }

  @Test
  void anyTextIsReadWithoutFailing() {
    for (String text : List.of("审查", "审查「甲」", HEAD + "。。；：「", HEAD + "问题。", HEAD + "问题：。", HEAD + "第一条\n问题：「x」〔y〕〔z〕；意见：接受或者有异议。"))
      read(text);
    assertThat(diagnostics.hasErrors()).isTrue();
  }
}
