package org.banfa.syntax.lex;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
  @ParameterizedTest
  @CsvSource({
    "二十, 20", "十, 10", "十五, 15", "两百, 200", "一百零二, 102", "二百五, 250", "二百五十, 250", "三万二, 32000",
    "廿, 20", "廿五, 25", "一百一十, 110", "一百十, 110", "一千三, 1300", "一千零三十, 1030", "三万零五十, 30050",
    "一亿三, 130000000", "一万亿, 1000000000000", "一亿亿, 10000000000000000", "零, 0", "〇, 0",
    "壹佰贰拾, 120", "叁仟, 3000", "二〇一七, 2017", "二零一七, 2017", "一九四九, 1949", "３５, 35", "3万, 30000",
    "3万5千, 35000", "1亿, 100000000", "貳佰, 200", "十万零一十, 100010", "两万五千, 25000", "007, 7"
  })
  void readsNumbers(String written, String value) {
    assertThat(Numerals.integer(written)).isEqualTo(new BigInteger(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "五六", "百", "千", "一百二千", "一千百", "一百零", "零五", "一百零零五", "二百人", "两十", "一二百", "十十",
    "三万三万", "一百零五十", "3万5", "3百4千", "一百零二十零", "万", "亿", "二十零五", "三千零四百", "a"
  })
  void rejectsWhatIsNotOneNumber(String written) {
    assertThat(Numerals.integer(written)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "三分之二, 2, 3", "百分之二十, 20, 100", "千分之五, 5, 1000", "七成, 7, 10", "七成五, 75, 100", "半数, 1, 2",
    "一半, 1, 2", "20%, 20, 100", "２０％, 20, 100", "5‰, 5, 1000", "1/3, 1, 3", "２／３, 2, 3", "百分之百, 100, 100",
    "二十分之一, 1, 20", "万分之三, 3, 10000"
  })
  void readsShares(String written, int above, int below) {
    assertThat(Numerals.share(written))
        .isEqualTo(new Word.Share(BigInteger.valueOf(above), BigInteger.valueOf(below)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"零分之一", "1/0", "三分", "分之二", "成", "", "二十", "三分之", "三分之二人"})
  void rejectsWhatIsNoShare(String written) {
    assertThat(Numerals.share(written)).isNull();
  }

  @Test
  void readsBackWhatItWrites() {
    for (int n = 0; n <= 100_000; n += n < 12_000 ? 1 : 7) roundTrip(BigInteger.valueOf(n));
    Random random = new Random(20170506);
    for (int i = 0; i < 20_000; i++) {
      long limit = (long) Math.pow(10, 1 + random.nextInt(16));
      long n = Math.floorMod(random.nextLong(), limit);
      roundTrip(BigInteger.valueOf(random.nextInt(4) == 0 ? n / 10_000 * 10_000 : n));
    }
    roundTrip(new BigInteger("10000000000000000"));
  }

  private static void roundTrip(BigInteger n) {
    assertThat(Numerals.integer(Numerals.chinese(n))).as(Numerals.chinese(n)).isEqualTo(n);
  }

  @Test
  void readsBackTheSharesItWrites() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Word.Share share =
          new Word.Share(BigInteger.valueOf(random.nextInt(100_000)), BigInteger.valueOf(1 + random.nextInt(100_000)));
      assertThat(Numerals.share(Numerals.chinese(share))).as(Numerals.chinese(share)).isEqualTo(share);
    }
  }

  @Test
  void neverFailsOnAnyStringOfNumerals() {
    String characters = "零〇一二三两十百千万亿廿0123壹佰";
    Random random = new Random(3);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) text.append(characters.charAt(random.nextInt(characters.length())));
      BigInteger value = Numerals.integer(text.toString());
      if (value != null) assertThat(Numerals.integer(Numerals.chinese(value))).isEqualTo(value);
    }
  }
}
