package org.banfa.syntax.lex;

import java.math.BigInteger;

/** Finds citations such as 第…条第…款第（…）项 in a plain text. */
final class CitationScanner {
  /** What was found: where it ends, and the article's number when the citation is an article alone, else null. */
  record Found(int end, Integer article) {}

  private final NumberScanner numbers;

  CitationScanner(NumberScanner numbers) {
    this.numbers = numbers;
  }

  /** The citation at {@code pos}; null when there is none. */
  Found at(int pos) {
    if (numbers.at(pos) != '第') return null;
    Integer article = null;
    int end = pos;
    int steps = 0;
    while (numbers.at(end) == '第') {
      int open = numbers.at(end + 1) == '(' ? 1 : 0;
      int from = end + 1 + open;
      int to = numbers.numberEnd(from);
      if (to == from || open == 1 && numbers.at(to) != ')') break;
      char unit = numbers.at(to + open);
      if ("条款项目".indexOf(unit) < 0) break;
      BigInteger number = numbers.number(from, to);
      if (number == null || number.bitLength() > 15) break;
      if (unit == '条') article = number.intValue();
      steps++;
      end = to + open + 1;
      if (numbers.at(end) == '之' && numbers.numberEnd(end + 1) > end + 1) {
        end = numbers.numberEnd(end + 1);
        steps++;
      }
    }
    return end == pos ? null : new Found(end, steps == 1 ? article : null);
  }
}
