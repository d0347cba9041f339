package org.banfa.syntax.lex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.banfa.grammar.BanfaLexer;
import org.junit.jupiter.api.Test;

class TermCheckerTest {
  private static List<String> problems(String... terms) {
    return Cuts.lexicon(terms).problems().stream().map(p -> p.code() + p.arguments()).toList();
  }

  @Test
  void findsTermsThatWouldCutWrongly() {
    assertThat(problems("票", "一票", "不足名额", "名额不足", "包括"))
        .contains("B1150[票]", "B1151[一票, 一]", "B1152[不足名额, 不足]", "B1153[名额不足, 不足]", "B1156[包括]");
    assertThat(problems("选举委员会", "村民代表")).isEmpty();
  }

  @Test
  void findsCrossingPairs() {
    assertThat(problems("选举", "选举有效", "有效票", "票数", "有效")).isEmpty();
    assertThat(problems("选举日期", "期间长", "选举日", "间长")).containsExactly("B1154[选举日期, 期间长, 选举日, 间长]");
  }

  @Test
  void languageItselfIsSound() {
    assertThat(Lexicon.builtIn().problems()).isEmpty();
  }

  @Test
  void findsTermsAndSynonyms() {
    Lexicon lexicon =
        Lexicon.builtIn().with(
            List.of(new Entry("登记选民", BanfaLexer.TERM, "登记选民", "registered voters")), Map.of("在册选民", "登记选民", "voters on the roll", "登记选民"));
    assertThat(lexicon.find("登記選民")).isEqualTo(lexicon.find("Registered Voter")).isPresent();
    assertThat(lexicon.find("在册选民").orElseThrow().key()).isEqualTo("登记选民");
    assertThat(lexicon.find("voter on the roll").orElseThrow().key()).isEqualTo("登记选民");
    assertThat(Lexicon.builtIn().find("登记选民")).isEmpty();
    assertThat(lexicon.unit("周岁").orElseThrow().key()).isEqualTo("YEARS");
  }
}
