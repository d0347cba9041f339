package org.banfa.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Compares JSON with a schema. */
public final class Schema {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Schema() {}

  /** The part of JSON Schema the schema file uses: type, enum, required, properties, additionalProperties, items, $ref. */
  public static void conforms(JsonNode value, JsonNode schema, JsonNode root, String at) {
    if (schema.has("$ref")) {
      conforms(value, root.at(schema.get("$ref").asText().substring(1)), root, at);
      return;
    }
    if (schema.has("type")) assertThat(types(schema.get("type"))).as(at).contains(type(value));
    if (schema.has("enum")) assertThat(schema.get("enum")).as(at).contains(value);
    if (schema.has("pattern") && value.isTextual()) assertThat(value.asText()).as(at).matches(schema.get("pattern").asText());
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) conforms(value.get(i), schema.get("items"), root, at + "[" + i + "]");
    }
    if (!value.isObject()) return;
    if (schema.has("required")) for (JsonNode name : schema.get("required")) assertThat(value.has(name.asText())).as(at + "." + name).isTrue();
    for (Iterator<Map.Entry<String, JsonNode>> all = value.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> field = all.next();
      JsonNode known = schema.path("properties").get(field.getKey());
      JsonNode other = schema.get("additionalProperties");
      assertThat(known != null || other != null && other.isObject()).as(at + "." + field.getKey() + " is in the schema").isTrue();
      conforms(field.getValue(), known != null ? known : other, root, at + "." + field.getKey());
    }
  }

  private static List<String> types(JsonNode type) {
    return type.isArray() ? MAPPER.convertValue(type, MAPPER.getTypeFactory().constructCollectionType(List.class, String.class)) : List.of(type.asText());
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "array";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case STRING -> "string";
      default -> "object";
    };
  }
}
