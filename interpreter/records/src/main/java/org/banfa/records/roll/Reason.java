package org.banfa.records.roll;

import java.util.List;
import org.banfa.model.order.Effective.Provided;

/**
 * Why somebody may or may not, or why a person has to decide.
 *
 * @param key of the catalogue, such as {@code roll.reason.age}
 * @param arguments words of the vocabulary or texts
 * @param rules the clauses it rests on
 */
public record Reason(String key, List<String> arguments, List<Provided> rules) {
  static Reason of(String key, List<Provided> rules, Object... arguments) {
    return new Reason("roll.reason." + key, java.util.Arrays.stream(arguments).map(String::valueOf).toList(), rules);
  }
}
