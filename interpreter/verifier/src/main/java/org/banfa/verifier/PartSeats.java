package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums up who was elected in units and in the districts they are part of: nobody keeps a seat of both, and nobody stands again unless the rules say so. */
final class PartSeats {
  private final Map<String, String> above = new TreeMap<>();
  private final boolean again;
  private final Map<String, JsonNode> held = new LinkedHashMap<>();

  PartSeats(JsonNode whole) {
    again = whole.path("rules").path("quota").path("again").asBoolean();
    for (JsonNode unit : whole.path("quota").path("units")) above.put(unit.path("unit").asText(), unit.path("of").asText());
  }

  /** A valid vote of a unit came out so. */
  void held(String unit, JsonNode result) {
    held.put(unit, result);
  }

  private boolean isPart(String unit, String district) {
    String at = above.getOrDefault(unit, "");
    for (int steps = 0; !at.isEmpty() && steps <= above.size(); steps++) {
      if (at.equals(district)) return true;
      at = above.getOrDefault(at, "");
    }
    return false;
  }

  private static List<String> names(JsonNode result) {
    List<String> names = new ArrayList<>();
    result.path("elected").forEach(post -> post.forEach(n -> names.add(n.asText())));
    return names;
  }

  /** Whom a district elected again; their seats in its parts are given up. */
  private boolean isGivenUp(String unit, String name) {
    return held.entrySet().stream().anyMatch(d -> isPart(unit, d.getKey()) && names(d.getValue()).contains(name));
  }

  /** Finds whoever stood or was barred against the rules. */
  void check(List<Problem> problems) {
    held.forEach((district, result) -> {
      List<String> below = new ArrayList<>();
      held.forEach((unit, other) -> {
        if (isPart(unit, district)) below.addAll(names(other));
      });
      JsonNode field = result.path("field");
      for (JsonNode one : field.path("contenders")) {
        String name = one.path("name").asText();
        if (!again && below.contains(name)) problems.add(Problem.of(Problem.RESULT, district, name));
      }
      for (String name : names(result)) if (!again && below.contains(name)) problems.add(Problem.of(Problem.RESULT, district, name));
      field.path("barred").properties().forEach(bar -> {
        String unit = bar.getValue().path("method").asText();
        if (above.containsKey(unit) && (again || !isPart(unit, district) || !held.containsKey(unit) || !names(held.get(unit)).contains(bar.getKey()))) {
          problems.add(Problem.of(Problem.RESULT, district, bar.getKey()));
        }
      });
    });
  }

  /** Adds everybody elected, and the seats given up to the empty ones. */
  void elected(Map<String, List<String>> elected, Map<String, Integer> vacant) {
    held.forEach((unit, result) -> result.path("elected").properties().forEach(e -> {
      List<String> names = elected.computeIfAbsent(e.getKey(), k -> new ArrayList<>());
      e.getValue().forEach(n -> {
        if (isGivenUp(unit, n.asText())) vacant.merge(e.getKey(), 1, Integer::sum);
        else names.add(n.asText());
      });
    }));
  }
}
