package org.banfa.syntax.lex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HostileTextTest {
  @Test
  void refusesWithOneDiagnostic() {
    assertThat(Cuts.of("，".repeat(Limits.MOST_CHARACTERS + 1)).codes()).containsExactly("B1130");
    assertThat(Cuts.of("（".repeat(201)).codes()).containsExactly("B1131");
    assertThat(Cuts.of("投".repeat(10_001)).codes()).containsExactly("B1132");
    assertThat(Cuts.of("「".repeat(100_000)).codes()).containsExactly("B1133");
    assertThat(Cuts.of("/* ".repeat(100_000)).codes()).containsExactly("B1133");
  }

  @Test
  void staysQuick() {
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(8), () -> {
      Cuts.of(("一".repeat(9_000) + "，").repeat(20));
      Cuts.of("选举有效票，".repeat(20_000), "选举", "选举有效", "有效票");
      Cuts.of("魑魅魍魉，".repeat(50_000));
      Cuts.of("the unknown words of nobody ".repeat(20_000));
      Cuts.of("a/".repeat(100_000));
      Cuts.of("浙江省/".repeat(50_000) + "市");
      Cuts.of("1:".repeat(100_000));
      Cuts.of("第一条".repeat(3_000));
      Cuts.of("a.".repeat(50_000));
      Cuts.of("‘".repeat(50_000));
      Cuts.of("办法「a」。".repeat(20_000));
      Cuts.of("a魑".repeat(4_900));
      Cuts.of("选举魑".repeat(3_300), "选举");
      Cuts.of("(".repeat(150) + "第一条(\n".repeat(40));
    });
  }

  @Test
  void neverThrows() {
    String alphabet = "选举有效票日期间的设办法「」『』“”\"《》〔〕[]（）()，。；：、./-—%‰①零一二三百万年月日时分成半过第条款人名 \n\t/*注/aAof1290"
        + "\uD800\uDC00\uDB40\u0000\uFEFF．：＋≥<>=‘’·";
    Lexicon lexicon = Cuts.lexicon("选举", "选举有效", "有效票", "选举日期", "期间", "选举日");
    Random random = new Random(42);
    for (int i = 0; i < 8_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n >= 0; n--) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      String written = text.toString();
      Cuts cuts;
      try {
        cuts = Cuts.of(written, lexicon);
      } catch (RuntimeException failed) {
        throw new AssertionError(written, failed);
      }
      int end = 0;
      for (Word word : cuts.cut.words()) {
        assertThat(word.span().start()).as(written).isGreaterThanOrEqualTo(end);
        assertThat(word.span().end()).as(written).isGreaterThan(word.span().start());
        end = word.span().end();
      }
      NameCollector.collect(cuts.source);
    }
  }
}
