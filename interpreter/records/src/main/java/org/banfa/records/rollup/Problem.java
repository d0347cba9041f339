package org.banfa.records.rollup;

import java.util.List;

/** What is wrong with a table of members: code of the catalogue and its arguments. */
public record Problem(String code, List<String> arguments) {
  /** A problem with its arguments as texts. */
  public static Problem of(String code, Object... arguments) {
    return new Problem(code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
