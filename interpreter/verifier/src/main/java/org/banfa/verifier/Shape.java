package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sees that a certificate has the fields of its kind: what is left out could be taken for what it is not. */
final class Shape {
  private static final Set<String> KINDS = Set.of("vote", "again", "rerun", "preliminary", "recall");
  private static final Map<String, JsonNodeType> RESULT = new TreeMap<>(Map.of("method", JsonNodeType.STRING, "lawAsOf", JsonNodeType.STRING, "posts", JsonNodeType.ARRAY,
      "counts", JsonNodeType.ARRAY, "field", JsonNodeType.OBJECT));
  private static final Map<String, JsonNodeType> OUTCOME = new TreeMap<>(Map.of("given", JsonNodeType.ARRAY, "steps", JsonNodeType.ARRAY, "women", JsonNodeType.OBJECT,
      "kinds", JsonNodeType.OBJECT, "valid", JsonNodeType.BOOLEAN, "elected", JsonNodeType.OBJECT, "vacant", JsonNodeType.OBJECT));
  private static final Map<String, JsonNodeType> FIELD = new TreeMap<>(Map.of("closed", JsonNodeType.BOOLEAN, "list", JsonNodeType.BOOLEAN, "partial", JsonNodeType.BOOLEAN, "contenders", JsonNodeType.ARRAY));
  private static final Map<String, JsonNodeType> FROM = new TreeMap<>(Map.of("passed", JsonNodeType.ARRAY, "results", JsonNodeType.ARRAY, "added", JsonNodeType.ARRAY, "removed", JsonNodeType.ARRAY));
  private static final Map<String, JsonNodeType> EARLIER = new TreeMap<>(Map.of("number", JsonNodeType.NUMBER, "seal", JsonNodeType.STRING, "post", JsonNodeType.STRING, "posts", JsonNodeType.BOOLEAN));
  private static final Map<String, JsonNodeType> PLACE = new TreeMap<>(Map.of("name", JsonNodeType.STRING, "post", JsonNodeType.STRING));
  private static final Map<String, JsonNodeType> STAYING = new TreeMap<>(Map.of("name", JsonNodeType.STRING, "post", JsonNodeType.STRING, "rank", JsonNodeType.NUMBER));
  private static final Map<String, JsonNodeType> PASSED = new TreeMap<>(Map.of("name", JsonNodeType.STRING, "post", JsonNodeType.STRING, "votes", JsonNodeType.NUMBER, "how", JsonNodeType.STRING));
  private static final Map<String, JsonNodeType> COUNT = new TreeMap<>(Map.of("method", JsonNodeType.STRING, "lawAsOf", JsonNodeType.STRING, "kind", JsonNodeType.STRING, "round", JsonNodeType.NUMBER,
      "posts", JsonNodeType.ARRAY, "women", JsonNodeType.OBJECT, "barred", JsonNodeType.ARRAY, "standing", JsonNodeType.ARRAY, "votes", JsonNodeType.OBJECT, "basisNote", JsonNodeType.STRING));
  private static final Map<String, JsonNodeType> POST = new TreeMap<>(Map.of("name", JsonNodeType.STRING, "seats", JsonNodeType.NUMBER, "rank", JsonNodeType.NUMBER, "womenOnly", JsonNodeType.BOOLEAN));

  private Shape() {}

  /** A certificate of a result. */
  static void result(JsonNode all) throws MalformedException {
    has(all, RESULT);
    has(all, OUTCOME);
    JsonNode field = all.path("field");
    has(field, FIELD);
    if (field.path("list").asBoolean() && !field.path("closed").asBoolean()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "list");
    boolean counted = field.has("electorsFrom") || !all.path("unit").asText().isEmpty() && !field.path("partial").asBoolean();
    if (field.has("electors") != counted) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "electorsFrom");
    each(field.path("contenders"), PLACE, "contenders");
    if (field.has("staying") && (!field.path("partial").asBoolean() || field.path("staying").isEmpty())) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "staying");
    each(field.path("staying"), STAYING, "staying");
    origins(field);
    int before = 0;
    for (JsonNode count : all.path("counts")) {
      if (!count.path("number").isIntegralNumber() || count.path("number").asInt() <= before) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "counts");
      before = count.path("number").asInt();
    }
    for (JsonNode said : all.path("given")) if (said.path("given").asText().equals("agree")) has(said, Map.of("yes", JsonNodeType.BOOLEAN));
    each(all.path("posts"), POST, "posts");
  }

  /** Where those who stand, or vote, come from. */
  static void origins(JsonNode field) throws MalformedException {
    for (String from : new String[] {"from", "electorsFrom"}) {
      if (!field.has(from)) continue;
      has(field.path(from), FROM);
      each(field.path(from).path("results"), EARLIER, from);
      each(field.path(from).path("passed"), PASSED, from);
      each(field.path(from).path("added"), PLACE, from);
      each(field.path(from).path("removed"), PLACE, from);
    }
  }

  /** A certificate of a vote of units. */
  static void whole(JsonNode all) throws MalformedException {
    has(all, OUTCOME);
    has(all, Map.of("units", JsonNodeType.ARRAY, "method", JsonNodeType.STRING, "lawAsOf", JsonNodeType.STRING));
    each(all.path("units"), Map.of("unit", JsonNodeType.STRING, "seats", JsonNodeType.OBJECT), "units");
  }

  /** A certificate of a count. */
  static void count(JsonNode all) throws MalformedException {
    has(all, COUNT);
    if (!KINDS.contains(all.path("kind").asText())) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "kind " + all.path("kind").asText());
    if (!all.path("round").isIntegralNumber() || all.path("round").asInt() < 1) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "round");
    if (all.has("printed") != all.has("writeIns") || all.has("writeIns") && !all.path("writeIns").isBoolean()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "printed");
    each(all.path("posts"), POST, "posts");
    if (all.path("kind").asText().equals("recall")) RecallShape.check(all);
  }

  /** A certificate has these fields and no other. */
  static void exactly(JsonNode node, Set<String> fields) throws MalformedException {
    for (String field : fields) if (!node.has(field)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, field);
    for (Map.Entry<String, JsonNode> field : node.properties()) if (!fields.contains(field.getKey())) throw new MalformedException(Problem.NOT_A_CERTIFICATE, field.getKey());
  }

  private static void has(JsonNode node, Map<String, JsonNodeType> fields) throws MalformedException {
    for (Map.Entry<String, JsonNodeType> field : fields.entrySet()) {
      if (node.path(field.getKey()).getNodeType() != field.getValue()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, field.getKey());
    }
  }

  /** Each of a list has these fields, and none is there twice. */
  private static void each(JsonNode list, Map<String, JsonNodeType> fields, String name) throws MalformedException {
    Set<String> seen = new TreeSet<>();
    for (JsonNode one : list) {
      has(one, fields);
      if (!seen.add(Canonical.hash(one))) throw new MalformedException(Problem.NOT_A_CERTIFICATE, name);
    }
  }
}
