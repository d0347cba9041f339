package org.banfa.engine.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Changes one value of a JSON tree in place: every value is found by its path of field names and numbers. */
public final class JsonChanges {
  private JsonChanges() {}

  public static List<List<Object>> leaves(JsonNode root) {
    List<List<Object>> paths = new ArrayList<>();
    collect(root, List.of(), paths);
    return paths;
  }

  private static void collect(JsonNode node, List<Object> path, List<List<Object>> paths) {
    if (node.isObject()) node.properties().forEach(e -> collect(e.getValue(), with(path, e.getKey()), paths));
    else if (node.isArray()) for (int i = 0; i < node.size(); i++) collect(node.get(i), with(path, i), paths);
    else paths.add(path);
  }

  private static List<Object> with(List<Object> path, Object more) {
    List<Object> all = new ArrayList<>(path);
    all.add(more);
    return all;
  }

  public static void change(JsonNode root, List<Object> path) {
    JsonNode at = root;
    for (Object key : path.subList(0, path.size() - 1)) at = key instanceof Integer i ? at.get(i) : at.get((String) key);
    Object last = path.get(path.size() - 1);
    JsonNode old = last instanceof Integer i ? at.get(i) : at.get((String) last);
    JsonNode changed = old.isBoolean() ? JsonNodeFactory.instance.booleanNode(!old.asBoolean())
        : old.isNumber() ? JsonNodeFactory.instance.numberNode(old.asLong() + 1) : JsonNodeFactory.instance.textNode(old.asText() + "1");
    if (last instanceof Integer i) ((ArrayNode) at).set(i, changed);
    else ((ObjectNode) at).set((String) last, changed);
  }
}
