package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares with the record whether somebody let a result stand, and sees that the results named are the last of one vote. */
final class ConfirmationCheck {
  private static final Set<String> FIELDS = Set.of("format", "kind", "method", "lawAsOf", "act", "day", "course", "rules", "rulesHash", "results", "reason", "carried", "seal");
  private static final String CARRIED = "carried";
  private static final String REASON = "reason";

  private final ObjectNode all;
  private final List<Problem> problems;
  private final List<ActVerifier.Rests> rests;
  private final SeatCourse course;

  ConfirmationCheck(ObjectNode all, ActVerifier.Beside beside, List<Problem> problems) throws MalformedException, JsonProcessingException {
    this.all = all;
    this.problems = problems;
    this.rests = beside.rests();
    Shape.exactly(all, FIELDS);
    if (!all.path(CARRIED).isBoolean() || !all.path("results").isArray()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, CARRIED);
    this.course = new SeatCourse(all.path("course"), beside.course(), problems);
  }

  /** The record, row by row; gives how many rows it has. */
  int recorded(String record) throws MalformedException {
    RecordFile file = new RecordFile();
    for (String[] one : new String[][] {{"办法", "method"}, {"法律日期", "lawAsOf"}, {"事项", "act"}, {"日期", "day"}}) file.row(one[0], "", all.path(one[1]).asText());
    file.course(all.path("course"));
    for (JsonNode one : all.path("results")) file.row("审查的结果", one.path("number").asText(), one.path("seal").asText());
    boolean stands = all.path(CARRIED).asBoolean();
    file.row("结果", "", stands ? "有效" : "无效，该次选举重新进行");
    if (!stands) file.row("理由", "", all.path(REASON).asText());
    else if (!all.path(REASON).asText().isEmpty()) problems.add(Problem.of(Problem.RECORD, REASON, all.path(REASON).asText(), ""));
    return file.compare(record, problems);
  }

  /** The results are those of one vote under the seals they have. */
  int steps() throws JsonProcessingException {
    Set<String> votes = new TreeSet<>();
    Set<Integer> said = new TreeSet<>();
    List<Integer> numbers = ActVerifier.numbers(all);
    for (JsonNode one : all.path("results")) {
      int at = numbers.indexOf(one.path("number").asInt());
      JsonNode result = at < rests.size() ? CertificateVerifier.MAPPER.readTree(rests.get(at).result()) : all.path("-");
      boolean fits = one.size() == 2 && said.add(one.path("number").asInt()) && result.path("valid").asBoolean() && Canonical.seal(result).equals(one.path("seal").asText());
      if (!fits) problems.add(Problem.of(Problem.RESULT, one, Canonical.seal(result)));
      votes.add(result.path("vote").asText());
    }
    if (votes.size() > 1) problems.add(Problem.of(Problem.RESULT, votes, "-"));
    for (String vote : votes) if (!said.containsAll(course.numbers(vote))) problems.add(Problem.of(Problem.RESULT, said, course.numbers(vote)));
    return said.size();
  }
}
