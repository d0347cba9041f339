package org.banfa.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.banfa.cli.golden.Golden;
import org.banfa.judgement.finding.Verdict;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonReportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode json(Language language) throws IOException {
    return MAPPER.readTree(new JsonReport(Sample.catalogue(language)).render(Sample.report()));
  }

  private static JsonNode schema() throws IOException {
    try (var in = JsonReport.class.getResourceAsStream("/org/banfa/cli/check-schema-1.json")) {
      return MAPPER.readTree(in);
    }
  }

  @Test
  void reportReadsAsTheGoldenFile() {
    Golden.check("report_zh.json", new JsonReport(Sample.catalogue(Language.ZH)).render(Sample.report()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void reportKeepsTheSchema(Language language) throws IOException {
    JsonNode schema = schema();
    conforms(json(language), schema, schema, "$");
    conforms(MAPPER.readTree(new JsonReport(Sample.catalogue(language)).render(Sample.undated())), schema, schema, "$");
    CheckReport empty = new CheckReport(List.of(), List.of());
    conforms(MAPPER.readTree(new JsonReport(Sample.catalogue(language)).render(empty)), schema, schema, "$");
  }

  @Test
  void holdsTheShapeOthersReadBy() throws IOException {
    JsonNode report = json(Language.EN);
    assertThat(report.get("version").asText()).isEqualTo("1");
    JsonNode document = report.get("documents").get(0);
    assertThat(document.get("lawAsOf").asText()).isEqualTo("2017-05-06");
    assertThat(document.get("semanticHash").asText()).isEqualTo("0123456789abcdef");
    JsonNode finding = document.get("findings").get(0);
    assertThat(finding.get("code").asText()).isEqualTo("B9001");
    assertThat(finding.get("class").asText()).isEqualTo("law");
    assertThat(finding.get("severity").asText()).isEqualTo("error");
    assertThat(finding.get("verdict").asText()).isEqualTo("conflicts");
    assertThat(finding.get("rule").asText()).isEqualTo("quorum");
    assertThat(finding.get("evidence").asText()).isEqualTo("FULL");
    assertThat(finding.get("locus").get("article").asInt()).isEqualTo(4);
    assertThat(finding.get("locus").get("line").asInt()).isEqualTo(5);
    assertThat(finding.get("locus").get("column").asInt()).isEqualTo(3);
    assertThat(finding.get("counterexample").get("在册人数").asInt()).isEqualTo(7);
    assertThat(finding.get("message").asText()).contains("those present are at least 3/7 of those on the roll");
    assertThat(document.get("findings").get(1).get("locus").isNull()).isTrue();
    assertThat(document.get("verdicts").get("conforms").asInt()).isEqualTo(1);
    assertThat(document.get("verdicts").size()).isEqualTo(Verdict.values().length);
    assertThat(report.get("diagnostics").get(0).get("code").asText()).isEqualTo("B1013");
  }

  /** The part of JSON Schema the schema file uses: type, enum, required, properties, additionalProperties, items, $ref. */
  private static void conforms(JsonNode value, JsonNode schema, JsonNode root, String at) {
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
