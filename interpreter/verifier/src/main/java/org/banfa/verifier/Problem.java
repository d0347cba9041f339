package org.banfa.verifier;

import java.util.List;

/**
 * One thing that is wrong with a certificate or its ballots.
 *
 * @param code message of the catalogue
 */
public record Problem(String code, List<String> arguments) {
  static final String NOT_A_CERTIFICATE = "B5301";
  static final String SEAL = "B5302";
  static final String RULES_HASH = "B5303";
  static final String BALLOTS = "B5304";
  static final String ACCOUNT = "B5305";
  static final String VOTES = "B5306";
  static final String STEP = "B5307";

  static final String TOTALS = "B5308";
  static final String IMPOSSIBLE = "B5309";
  static final String UNDECIDABLE = "B5315";
  static final String RESULT = "B5310";
  static final String RECORD = "B5316";

  static Problem of(String code, Object... arguments) {
    return new Problem(code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
