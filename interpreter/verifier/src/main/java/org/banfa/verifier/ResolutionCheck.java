package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the clauses of a resolution against the numbers on record anew, one after the other, up to the first that fails. */
final class ResolutionCheck {
  private static final Set<String> FIELDS = Set.of("format", "kind", "method", "lawAsOf", "act", "day", "unit", "body", "rules", "rulesHash", "numbers", "situations", "asked", "steps", "carried", "seal");
  private static final String GIVEN = "given:";

  private final ObjectNode all;
  private final List<Problem> problems;

  ResolutionCheck(ObjectNode all, List<Problem> problems) throws MalformedException {
    this.all = all;
    this.problems = problems;
    Shape.exactly(all, FIELDS);
    for (JsonNode number : all.path("numbers")) if (!number.isIntegralNumber()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "numbers");
    for (JsonNode situation : all.path("situations")) if (!situation.isBoolean()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "situations");
    if (!all.path("carried").isBoolean()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "carried");
  }

  /** The record, row by row; gives how many rows it has. */
  int recorded(String record) throws MalformedException {
    RecordFile file = new RecordFile();
    for (String[] one : new String[][] {{"办法", "method"}, {"法律日期", "lawAsOf"}, {"事项", "act"}, {"日期", "day"}, {"单位", "unit"}, {"决定的机构", "body"}}) file.row(one[0], "", all.path(one[1]).asText());
    Map<String, JsonNode> numbers = new TreeMap<>();
    all.path("numbers").properties().forEach(e -> numbers.put(e.getKey(), e.getValue()));
    numbers.forEach((word, n) -> file.row("数", word, n.asText()));
    Map<String, JsonNode> situations = new TreeMap<>();
    all.path("situations").properties().forEach(e -> situations.put(e.getKey(), e.getValue()));
    situations.forEach((word, is) -> file.row("情形", word, is.asBoolean() ? RecordFile.YES : RecordFile.NO));
    file.row("结果", "", all.path("carried").asBoolean() ? "通过" : "没有通过");
    return file.compare(record, problems);
  }

  /** Takes each step anew; gives how many there are. */
  int steps() throws MalformedException {
    JsonNode clauses = all.path("rules").path("clauses");
    Set<String> words = new TreeSet<>();
    Map<String, BigInteger> numbers = new TreeMap<>();
    Map<String, Boolean> situations = new TreeMap<>();
    all.path("numbers").properties().forEach(e -> numbers.put(GIVEN + e.getKey(), e.getValue().bigIntegerValue()));
    all.path("situations").properties().forEach(e -> situations.put(e.getKey(), e.getValue().asBoolean()));
    all.path("numbers").fieldNames().forEachRemaining(words::add);
    words.addAll(situations.keySet());
    List<JsonNode> list = new ArrayList<>();
    clauses.forEach(list::add);
    if (list.isEmpty()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "clauses");
    same("asked", all.path("asked"), Asked.of(words, list, all.path("rules").path("by")));
    Kleene kleene = new Kleene(numbers, situations);
    ArrayNode taken = JsonNodeFactory.instance.arrayNode();
    boolean carried = true;
    for (JsonNode clause : list) {
      String holds = kleene.of(clause.path("holds"));
      carried &= !holds.equals(Kleene.NO);
      int number = taken.size() + 1;
      taken.addObject().put("step", "clause").put("number", number).put("holds", holds);
      if (!carried && taken.size() < list.size()) throw new MalformedException(Problem.RESULT, list.size(), taken.size());
    }
    JsonNode said = all.path("steps");
    for (int i = 0; i < Math.max(taken.size(), said.size()); i++) {
      boolean same = i < taken.size() && i < said.size() && Canonical.hash(taken.get(i)).equals(Canonical.hash(said.get(i)));
      if (!same) problems.add(Problem.of(Problem.STEP, i + 1, String.valueOf(said.get(i)), String.valueOf(taken.get(i))));
    }
    if (all.path("carried").asBoolean() != carried) problems.add(Problem.of(Problem.RECORD, "carried", all.path("carried").asText(), carried));
    return taken.size();
  }

  private void same(String what, JsonNode said, JsonNode found) {
    if (!Canonical.hash(said).equals(Canonical.hash(found))) problems.add(Problem.of(Problem.RECORD, what, said.toString(), found.toString()));
  }
}
