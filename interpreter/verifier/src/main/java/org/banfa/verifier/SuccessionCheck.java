package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out anew who held a seat when somebody lost one and who follows by the first counts of the votes; who withdrew or is related is on record. */
final class SuccessionCheck {
  private static final Set<String> FIELDS = Set.of("format", "kind", "method", "lawAsOf", "act", "day", "post", "unit", "gone", "course", "holding", "left", "withdrawn", "related", "rules", "rulesHash", "field", "steps", "elected", "seal");
  private static final Set<String> OPTIONAL = Set.of("votes", "statements");
  private static final String POST = "post";
  private static final String VOTES = "votes";
  private static final String RECALL = "recall";

  private final ObjectNode all;
  private final List<Problem> problems;
  private final ActVerifier.Beside beside;
  private final StatementBook statements;
  private final SeatCourse course;
  private final String post;
  private final String gone;

  SuccessionCheck(ObjectNode all, ActVerifier.Beside beside, List<Problem> problems) throws MalformedException, JsonProcessingException {
    this.all = all;
    this.problems = problems;
    this.beside = beside;
    Set<String> fields = new TreeSet<>(FIELDS);
    if (all.has(RECALL)) fields.add(RECALL);
    Shape.exactly(all, fields);
    for (Map.Entry<String, JsonNode> one : all.path("field").properties()) if (!OPTIONAL.contains(one.getKey())) throw new MalformedException(Problem.NOT_A_CERTIFICATE, one.getKey());
    if (!all.path("field").path(VOTES).isArray()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, VOTES);
    this.post = all.path(POST).asText();
    this.gone = all.path("gone").asText();
    this.course = new SeatCourse(all.path("course"), beside.course(), problems);
    this.statements = new StatementBook(all, beside.statements(), problems);
    this.statements.compare();
  }

  /** The record, row by row; gives how many rows it has. */
  int recorded(String record) throws MalformedException {
    RecordFile file = new RecordFile();
    for (String[] one : new String[][] {{"办法", "method"}, {"法律日期", "lawAsOf"}, {"事项", "act"}, {"日期", "day"}, {"单位", "unit"}}) file.row(one[0], "", all.path(one[1]).asText());
    file.row("失去职务的人", gone, post);
    if (all.has(RECALL)) file.row("据以失去职务的表决", all.path(RECALL).path("number").asText(), all.path(RECALL).path("seal").asText());
    file.course(all.path("course"));
    for (String[] one : new String[][] {{"当时在任", "holding"}, {"先后离任", "left"}, {"不再列入名单", "withdrawn"}, {"因亲属在别处任职不得接任", "related"}}) for (JsonNode name : all.path(one[1])) file.row(one[0], name.asText(), "");
    for (JsonNode one : all.path("field").path(VOTES)) file.row("据以排名的结果", one.path("number").asText(), one.path("seal").asText());
    for (JsonNode name : all.path("elected").path(post)) file.row("接任", name.asText(), post);
    if (all.path("elected").size() != 1) problems.add(Problem.of(Problem.RECORD, post, all.path("elected"), post));
    return file.compare(record, problems);
  }

  /** Takes each step anew; gives how many there are. */
  int steps() throws MalformedException, JsonProcessingException {
    if (!course.holds(post, gone)) problems.add(Problem.of(Problem.RECORD, post, gone, String.join("、", course.holders.getOrDefault(post, new TreeSet<>()))));
    String unit = "";
    for (JsonNode vote : all.path("rules").path(VOTES)) if (unit.isEmpty()) unit = course.unitOf(vote.asText(), gone);
    if (!unit.equals(all.path("unit").asText())) problems.add(Problem.of(Problem.RECORD, "unit", all.path("unit").asText(), unit));
    recalled();
    TreeSet<String> holding = course.everybody();
    holding.remove(gone);
    course.left.add(gone);
    same("holding", holding);
    same("left", course.left);
    Set<String> out = new TreeSet<>(holding);
    out.addAll(course.left);
    all.path("withdrawn").forEach(n -> out.add(n.asText()));
    all.path("related").forEach(n -> out.add(n.asText()));
    if (!all.path("related").isEmpty() && !all.path("rules").has("bars")) problems.add(Problem.of(Problem.RECORD, "related", all.path("related"), "[]"));
    TreeSet<String> next = next(out);
    List<String> chosen = new ArrayList<>();
    all.path("elected").path(post).forEach(n -> chosen.add(n.asText()));
    boolean once = new TreeSet<>(chosen).size() == chosen.size();
    boolean fits = next.size() > 1 ? once && next.containsAll(chosen) : chosen.equals(List.copyOf(next));
    if (!fits) problems.add(Problem.of(Problem.RECORD, post, String.join("、", chosen), String.join("、", next)));
    ArrayNode taken = JsonNodeFactory.instance.arrayNode();
    if (follows()) {
      ArrayNode names = taken.addObject().put("step", "next").putArray("names");
      next.forEach(names::add);
    }
    for (String name : chosen) taken.addObject().put("step", "follow").put("name", name);
    JsonNode said = all.path("steps");
    for (int i = 0; i < Math.max(taken.size(), said.size()); i++) {
      boolean same = i < taken.size() && i < said.size() && Canonical.hash(taken.get(i)).equals(Canonical.hash(said.get(i)));
      if (!same) problems.add(Problem.of(Problem.STEP, i + 1, String.valueOf(said.get(i)), String.valueOf(taken.get(i))));
    }
    return taken.size() + 1;
  }

  private boolean follows() {
    return all.path("rules").path("follows").asBoolean();
  }

  private void same(String what, TreeSet<String> found) {
    List<String> said = new ArrayList<>();
    all.path(what).forEach(n -> said.add(n.asText()));
    if (!said.equals(List.copyOf(found))) problems.add(Problem.of(Problem.RECORD, what, String.join("、", said), String.join("、", found)));
  }

  /** Where a vote on recall took the seat: by its certificate, under the seal that its content has, that person was recalled. */
  private void recalled() throws JsonProcessingException {
    if (!all.has(RECALL)) return;
    JsonNode recall = beside.recall().isEmpty() ? all.path("-") : CertificateVerifier.MAPPER.readTree(beside.recall());
    String seal = Canonical.seal(recall);
    if (!seal.equals(all.path(RECALL).path("seal").asText()) || !recall.path("kind").asText().equals(RECALL)) problems.add(Problem.of(Problem.RESULT, all.path(RECALL).path("seal").asText(), seal));
    TreeSet<String> out = chosen(recall);
    if (!out.contains(gone)) problems.add(Problem.of(Problem.RECORD, RECALL, gone, String.join("、", out)));
  }

  /** Those recalled by the certificate of a vote. */
  static TreeSet<String> chosen(JsonNode recall) {
    TreeSet<String> names = new TreeSet<>();
    for (JsonNode step : recall.path("steps")) if (step.path("step").asText().equals("seats")) step.path("chosen").forEach(n -> names.add(n.asText()));
    return names;
  }

  /** Those with the most votes in the first of the votes in which somebody is left; nobody where the rules let nobody follow. */
  private TreeSet<String> next(Set<String> out) throws JsonProcessingException {
    TreeSet<String> best = new TreeSet<>();
    List<Integer> expected = new ArrayList<>();
    for (JsonNode vote : all.path("rules").path(VOTES)) {
      int number = follows() ? course.number(vote.asText(), course.unitOf(vote.asText(), gone)) : 0;
      if (number == 0) continue;
      expected.add(number);
      Map<String, Long> votes = votes(number);
      if (!best.isEmpty()) continue;
      long most = 1;
      for (Map.Entry<String, Long> one : votes.entrySet()) {
        if (out.contains(one.getKey()) || statements.bars(one.getKey()) || one.getValue() < most) continue;
        if (one.getValue() > most) best.clear();
        most = one.getValue();
        best.add(one.getKey());
      }
    }
    List<Integer> said = new ArrayList<>();
    all.path("field").path(VOTES).forEach(v -> said.add(v.path("number").asInt()));
    if (!said.equals(expected)) problems.add(Problem.of(Problem.RECORD, VOTES, said, expected));
    return best;
  }

  /** The votes of everybody for the post in the first count of a result. */
  private Map<String, Long> votes(int number) throws JsonProcessingException {
    int at = ActVerifier.numbers(all).indexOf(number);
    boolean there = at >= 0 && at < beside.rests().size() && !beside.rests().get(at).counts().isEmpty();
    JsonNode result = there ? CertificateVerifier.MAPPER.readTree(beside.rests().get(at).result()) : all.path("-");
    JsonNode count = there ? CertificateVerifier.MAPPER.readTree(beside.rests().get(at).counts().get(0)) : all.path("-");
    for (JsonNode one : all.path("field").path(VOTES)) {
      if (one.path("number").asInt() != number) continue;
      boolean fits = one.size() == 2 && one.path("seal").asText().equals(Canonical.seal(result)) && result.path("counts").path(0).path("seal").asText().equals(Canonical.seal(count));
      if (!fits) problems.add(Problem.of(Problem.RESULT, one, Canonical.seal(result)));
    }
    Map<String, Long> votes = new TreeMap<>();
    count.path(VOTES).path(post).properties().forEach(e -> votes.put(e.getKey(), e.getValue().asLong()));
    return votes;
  }
}
