package org.banfa.cli;

import java.util.OptionalLong;

/** Reads the whole numbers of options. */
final class Numbers {
  static final long MOST_RUNS = 1_000_000_000;

  private Numbers() {}

  /** The number of an option, empty when it is not given. */
  static OptionalLong option(String option, String text, long least, long most) {
    if (text == null) return OptionalLong.empty();
    OptionalLong value = parsed(text);
    if (value.isPresent() && value.getAsLong() >= least && value.getAsLong() <= most) return value;
    throw new Refusal("B3001", option, text, Long.toString(least), Long.toString(most));
  }

  private static OptionalLong parsed(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException notANumber) {
      return OptionalLong.empty();
    }
  }
}
