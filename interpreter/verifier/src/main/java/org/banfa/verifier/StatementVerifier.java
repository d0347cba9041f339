package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares who holds which office, as it was taken over from another organ, with what that organ has written itself. */
public final class StatementVerifier {
  private static final String FORMAT = "banfa-seats-certificate-1";
  static final String COURSE = "course";
  private static final Set<String> FIELDS = Set.of("format", "method", "organ", "rows", "head", "seats", "seal");

  /**
   * What a statement is about.
   *
   * @param rows of the journal it was taken from; 0 where a scenario says it
   */
  public record Heading(String method, long rows) {}

  private StatementVerifier() {}

  /** Whether a text claims to be such a statement. */
  public static boolean isStatement(String certificate) {
    return certificate.contains(FORMAT);
  }

  /** What it is about; nothing when it cannot be read. */
  public static Heading heading(String certificate) {
    try {
      JsonNode root = CertificateVerifier.MAPPER.readTree(certificate);
      return new Heading(root.path("method").asText(), root.path("rows").asLong());
    } catch (JsonProcessingException unreadable) {
      return new Heading("", 0);
    }
  }

  /** Reads a statement and checks its seal. */
  static JsonNode read(String certificate, List<Problem> problems) throws MalformedException, JsonProcessingException {
    JsonNode root = CertificateVerifier.MAPPER.readTree(certificate);
    if (!(root instanceof ObjectNode all) || !root.path("format").asText().equals(FORMAT)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, root.path("format").asText());
    if (!Canonical.seal(all).equals(all.path("seal").asText())) problems.add(Problem.of(Problem.SEAL));
    Set<String> fields = new TreeSet<>(FIELDS);
    if (all.has(COURSE)) fields.add(COURSE);
    Shape.exactly(all, fields);
    if (!all.path("rows").isIntegralNumber() || !all.path("seats").isObject()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "seats");
    for (JsonNode names : all.path("seats")) {
      String before = "";
      for (JsonNode name : names) {
        if (name.asText().compareTo(before) <= 0) throw new MalformedException(Problem.NOT_A_CERTIFICATE, name.asText());
        before = name.asText();
      }
    }
    return all;
  }

  /**
   * Verifies a statement.
   *
   * @param own what the other organ has written itself, at the same row of its journal
   */
  public static Verification verify(String certificate, String own) {
    List<Problem> problems = new ArrayList<>();
    int read = 0;
    try {
      JsonNode said = read(certificate, problems);
      JsonNode theirs = read(own, problems);
      for (String field : new String[] {"method", "organ", "rows", "head"}) same(field, said.path(field), theirs.path(field), problems);
      TreeSet<String> offices = new TreeSet<>();
      for (JsonNode seats : List.of(said.path("seats"), theirs.path("seats"))) for (Map.Entry<String, JsonNode> one : seats.properties()) offices.add(one.getKey());
      for (String office : offices) same(office, said.path("seats").path(office), theirs.path("seats").path(office), problems);
      for (JsonNode names : said.path("seats")) read += names.size();
    } catch (MalformedException malformed) {
      problems.add(malformed.problem());
    } catch (JsonProcessingException unreadable) {
      problems.add(Problem.of(Problem.NOT_A_CERTIFICATE, "JSON"));
    }
    return new Verification(List.copyOf(problems), false, read, 1, "");
  }

  private static void same(String what, JsonNode said, JsonNode found, List<Problem> problems) {
    if (!Canonical.hash(said).equals(Canonical.hash(found))) problems.add(Problem.of(Problem.RECORD, what, text(said), text(found)));
  }

  private static String text(JsonNode node) {
    if (!node.isArray()) return node.isMissingNode() ? "-" : node.asText();
    List<String> names = new ArrayList<>();
    node.forEach(n -> names.add(n.asText()));
    return String.join("、", names);
  }
}
