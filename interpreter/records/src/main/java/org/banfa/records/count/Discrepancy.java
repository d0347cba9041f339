package org.banfa.records.count;

import java.util.List;
import org.banfa.model.order.Effective.Provided;

/**
 * Something about figures that does not fit.
 *
 * @param code message of the catalogue
 * @param blocking whether nothing may be counted before it is cleared up
 * @param arguments of the message
 * @param rules the clauses that govern it, empty when none in force does
 */
public record Discrepancy(String code, boolean blocking, List<String> arguments, List<Provided> rules) {
  /** One that nothing is recorded before it is cleared up. */
  public static Discrepancy blocking(String code, Object... arguments) {
    return new Discrepancy(code, true, texts(arguments), List.of());
  }

  /** Arguments as texts. */
  public static List<String> texts(Object... arguments) {
    return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
  }
}
