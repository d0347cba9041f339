package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Recomputes who holds which office at the end from the certificates by which seats were gained and lost. */
public final class SeatsVerifier {
  private static final Set<String> MOVING = Set.of(ActVerifier.APPOINTMENT, ActVerifier.SUCCESSION);

  private SeatsVerifier() {}

  /** Whether a statement of who holds which office says from which certificates that follows. */
  public static boolean isCourse(String certificate) {
    try {
      return CertificateVerifier.MAPPER.readTree(certificate).has(StatementVerifier.COURSE);
    } catch (JsonProcessingException unreadable) {
      return false;
    }
  }

  /**
   * Verifies who holds which office.
   *
   * @param results certificates of all results of the election by their numbers, from 1; verified apart
   * @param acts the same of acts
   */
  public static Verification verify(String certificate, List<String> results, List<String> acts) {
    List<Problem> problems = new ArrayList<>();
    int read = 0;
    int steps = 0;
    try {
      JsonNode said = StatementVerifier.read(certificate, problems);
      JsonNode course = said.path(StatementVerifier.COURSE);
      List<String> texts = new ArrayList<>();
      TreeSet<String> named = new TreeSet<>();
      for (ActVerifier.Move move : ActVerifier.course(certificate)) {
        List<String> all = move.result() ? results : acts;
        texts.add(move.number() > 0 && move.number() <= all.size() ? all.get(move.number() - 1) : "");
        named.add((move.result() ? "result-" : "act-") + move.number());
      }
      TreeSet<String> expected = new TreeSet<>();
      for (int i = 0; i < results.size(); i++) if (SeatCourse.fills(CertificateVerifier.MAPPER.readTree(results.get(i)))) expected.add("result-" + (i + 1));
      for (int i = 0; i < acts.size(); i++) if (moves(CertificateVerifier.MAPPER.readTree(acts.get(i)))) expected.add("act-" + (i + 1));
      if (!named.equals(expected)) problems.add(Problem.of(Problem.RESULT, String.join("、", named), String.join("、", expected)));
      SeatCourse found = new SeatCourse(course, texts, problems);
      steps = course.size();
      TreeSet<String> offices = new TreeSet<>(found.holders.keySet());
      said.path("seats").fieldNames().forEachRemaining(offices::add);
      for (String office : offices) {
        List<String> names = new ArrayList<>();
        said.path("seats").path(office).forEach(n -> names.add(n.asText()));
        read += names.size();
        TreeSet<String> holders = found.holders.getOrDefault(office, new TreeSet<>());
        boolean empty = names.isEmpty() && said.path("seats").has(office);
        if (empty || !names.equals(List.copyOf(holders))) problems.add(Problem.of(Problem.RECORD, office, String.join("、", names), String.join("、", holders)));
      }
      String method = said.path("method").asText();
      if (!found.methods.contains(method)) problems.add(Problem.of(Problem.RESULT, method, String.join("、", found.methods)));
    } catch (MalformedException malformed) {
      problems.add(malformed.problem());
    } catch (JsonProcessingException unreadable) {
      problems.add(Problem.of(Problem.NOT_A_CERTIFICATE, "JSON"));
    }
    return new Verification(List.copyOf(problems), false, read, steps, "");
  }

  private static boolean moves(JsonNode act) {
    String kind = act.path("kind").asText();
    return MOVING.contains(kind) || kind.equals(ActVerifier.CONFIRMATION) && !act.path("carried").asBoolean();
  }
}
