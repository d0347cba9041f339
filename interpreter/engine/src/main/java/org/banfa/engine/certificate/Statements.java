package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.contest.Incumbent;

/** Numbers what was taken over from other organs, the last of each organ being in force. */
final class Statements {
  private final List<Statement> all = new ArrayList<>();
  private final Map<String, Integer> last = new LinkedHashMap<>();

  /** Something is taken over. */
  void add(Statement statement) {
    all.add(statement);
    last.put(statement.method(), all.size());
  }

  /** Everything taken over so far; number n is at n - 1. */
  List<Statement> all() {
    return List.copyOf(all);
  }

  /** The numbers of those in force that say who these people are; what nobody took over is put down as it is. */
  Map<String, Integer> of(List<Incumbent> incumbents) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (Incumbent one : incumbents) {
      if (numbers.containsKey(one.method())) continue;
      Statement now = Statement.of(one.method(), one.organ(), 0, "", incumbents);
      Integer known = last.get(one.method());
      if (known == null || !all.get(known - 1).seats().equals(now.seats())) add(now);
      numbers.put(one.method(), last.get(one.method()));
    }
    return numbers;
  }

  /** As certificates name them: the number and the seal. */
  List<Object> named(Map<String, Integer> numbers) {
    List<Object> named = new ArrayList<>();
    for (int number : numbers.values().stream().sorted().toList()) named.add(Map.of("number", number, "seal", Json.seal(all.get(number - 1).certificate())));
    return named;
  }
}
