package org.banfa.records.roll;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a citizen's identity number says of its holder. The number itself goes no further than the comparison of rows.
 *
 * @param birth the day of birth in it
 * @param woman by its sequence number
 */
record IdentityNumber(LocalDate birth, boolean woman) {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int OLD_LENGTH = 15;

  /** The number in one form; blanks left out. */
  static String plain(String text) {
    return text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
  }

  /** What a number says; empty when its form, its date or its check digit is wrong. */
  static Optional<IdentityNumber> read(String text) {
    String plain = plain(text);
    boolean old = plain.matches("\\d{" + OLD_LENGTH + "}");
    if (!old && !plain.matches("\\d{17}[\\dX]")) return Optional.empty();
    if (!old && CHECKS.charAt(sum(plain) % CHECKS.length()) != plain.charAt(WEIGHTS.length)) return Optional.empty();
    String date = old ? "19" + plain.substring(6, 12) : plain.substring(6, 14);
    try {
      LocalDate birth = LocalDate.of(number(date, 0, 4), number(date, 4, 6), number(date, 6, 8));
      int sequence = plain.charAt(old ? OLD_LENGTH - 1 : WEIGHTS.length - 1) - '0';
      return Optional.of(new IdentityNumber(birth, sequence % 2 == 0));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int sum(String plain) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) sum += (plain.charAt(i) - '0') * WEIGHTS[i];
    return sum;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }
}
