package org.banfa.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
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
    Schema.conforms(json(language), schema, schema, "$");
    Schema.conforms(MAPPER.readTree(new JsonReport(Sample.catalogue(language)).render(Sample.undated())), schema, schema, "$");
    CheckReport empty = new CheckReport(List.of(), List.of());
    Schema.conforms(MAPPER.readTree(new JsonReport(Sample.catalogue(language)).render(empty)), schema, schema, "$");
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
}
