package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out anew whom a post may be given to, how many seats it has, and who has it; whom somebody named is on record. */
final class AppointmentCheck {
  private static final Set<String> FIELDS = Set.of("format", "kind", "method", "lawAsOf", "act", "day", "post", "course", "seats", "numbers", "rules", "rulesHash", "field", "steps", "elected", "seal");
  private static final Set<String> OPTIONAL = Set.of("closed", "contenders", "from", "barred", "statements", "votes");
  private static final String POST = "post";

  private final ObjectNode all;
  private final List<Problem> problems;
  private final List<ActVerifier.Rests> rests;
  private final StatementBook statements;
  private final List<String> course;

  AppointmentCheck(ObjectNode all, ActVerifier.Beside beside, List<Problem> problems) throws MalformedException, JsonProcessingException {
    this.all = all;
    this.problems = problems;
    this.rests = beside.rests();
    Shape.exactly(all, FIELDS);
    JsonNode field = all.path("field");
    for (Map.Entry<String, JsonNode> one : field.properties()) if (!OPTIONAL.contains(one.getKey())) throw new MalformedException(Problem.NOT_A_CERTIFICATE, one.getKey());
    if (!field.path("closed").isBoolean() || !field.path("contenders").isArray()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "field");
    Shape.origins(field);
    if (!all.path("seats").isIntegralNumber()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "seats");
    for (JsonNode number : all.path("numbers")) if (!number.isIntegralNumber()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "numbers");
    this.statements = new StatementBook(all, beside.statements(), problems);
    this.course = beside.course();
    new SeatCourse(all.path("course"), course, problems);
    JsonNode own = field.path("from").path("course");
    if (!own.isMissingNode() && !Canonical.hash(own).equals(Canonical.hash(all.path("course")))) problems.add(Problem.of(Problem.RESULT, "course", own));
  }

  /** The record, row by row; gives how many rows it has. */
  int recorded(String record) throws MalformedException {
    RecordFile file = new RecordFile();
    String post = all.path(POST).asText();
    for (String[] one : new String[][] {{"办法", "method"}, {"法律日期", "lawAsOf"}, {"事项", "act"}, {"日期", "day"}, {"职务", POST}, {"名额", "seats"}}) file.row(one[0], "", all.path(one[1]).asText());
    Map<String, JsonNode> numbers = new TreeMap<>();
    all.path("numbers").properties().forEach(e -> numbers.put(e.getKey(), e.getValue()));
    numbers.forEach((word, n) -> file.row("数", word, n.asText()));
    file.course(all.path("course"));
    for (JsonNode one : all.path("field").path("votes")) file.row("据以排名的结果", one.path("number").asText(), one.path("seal").asText());
    for (JsonNode name : all.path("elected").path(post)) file.row("任职", name.asText(), post);
    if (all.path("elected").size() != 1) problems.add(Problem.of(Problem.RECORD, post, all.path("elected"), post));
    return file.compare(record, problems);
  }

  /** Takes each step anew; gives how many there are. */
  int steps() throws MalformedException, JsonProcessingException {
    List<ResultVerifier.Earlier> earlier = new ArrayList<>();
    List<Integer> numbers = ActVerifier.numbers(all);
    for (int number : Origins.numbers(all)) {
      int at = numbers.indexOf(number);
      if (at < rests.size()) earlier.add(new ResultVerifier.Earlier(rests.get(at).result(), rests.get(at).counts().isEmpty() ? "{}" : rests.get(at).counts().get(0)));
    }
    new Origins(all, earlier, statements, course, problems).compare(problems);
    statements.compare();
    size();
    List<String> range = new ArrayList<>();
    for (JsonNode one : all.path("field").path("contenders")) {
      Shape.exactly(one, Set.of("name", POST));
      if (!one.path(POST).asText("-").isEmpty()) problems.add(Problem.of(Problem.RESULT, one, ""));
      range.add(one.path("name").asText());
    }
    if (!range.equals(List.copyOf(new TreeSet<>(range)))) problems.add(Problem.of(Problem.RESULT, range, new TreeSet<>(range)));
    if (!all.path("field").path("closed").asBoolean() && !range.isEmpty()) problems.add(Problem.of(Problem.RESULT, range, "[]"));
    ArrayNode taken = taken(range, all.path("seats").asLong());
    JsonNode said = all.path("steps");
    for (int i = 0; i < Math.max(taken.size(), said.size()); i++) {
      boolean same = i < taken.size() && i < said.size() && Canonical.hash(taken.get(i)).equals(Canonical.hash(said.get(i)));
      if (!same) problems.add(Problem.of(Problem.STEP, i + 1, String.valueOf(said.get(i)), String.valueOf(taken.get(i))));
    }
    return taken.size();
  }

  /** The clauses on the number of seats hold of it, as far as the numbers they name are on record. */
  private void size() throws MalformedException {
    Map<String, BigInteger> numbers = new TreeMap<>();
    Set<String> named = new TreeSet<>();
    all.path("numbers").properties().forEach(e -> numbers.put("given:" + e.getKey(), e.getValue().bigIntegerValue()));
    numbers.put("own", all.path("seats").bigIntegerValue());
    for (JsonNode clause : all.path("rules").path("sizes")) {
      names(clause.path("holds"), named);
      if (new Kleene(numbers, Map.of()).of(clause.path("holds")).equals(Kleene.NO)) problems.add(Problem.of(Problem.RECORD, clause.path("label").asText(), all.path("seats"), Kleene.NO));
    }
    named.add("own");
    if (!named.containsAll(numbers.keySet())) problems.add(Problem.of(Problem.RECORD, "numbers", numbers.keySet(), named));
  }

  private static void names(JsonNode node, Set<String> named) {
    if (node.has("quantity")) named.add(node.path("quantity").asText());
    for (JsonNode part : node) names(part, named);
  }

  private ArrayNode taken(List<String> range, long seats) throws MalformedException, JsonProcessingException {
    boolean closed = all.path("field").path("closed").asBoolean();
    boolean more = range.size() > seats;
    boolean byVotes = all.path("rules").path("byVotes").asBoolean() && closed && more;
    if (byVotes != all.path("field").has("votes")) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "votes");
    String way = "named";
    List<String> chosen = closed && !more ? range : byVotes ? first(range, (int) seats) : List.of();
    if (!chosen.isEmpty()) way = more ? "votes" : "all";
    else chosen = named(range, closed, seats);
    ArrayNode taken = JsonNodeFactory.instance.arrayNode();
    taken.addObject().put("step", "way").put("way", way);
    for (String name : chosen) taken.addObject().put("step", "appoint").put("name", name);
    List<String> said = new ArrayList<>();
    all.path("elected").path(all.path(POST).asText()).forEach(n -> said.add(n.asText()));
    if (!said.equals(chosen)) problems.add(Problem.of(Problem.RECORD, all.path(POST).asText(), String.join("、", said), String.join("、", chosen)));
    return taken;
  }

  /** Those whom somebody named: no more than there are seats, each once, and of the range. */
  private List<String> named(List<String> range, boolean closed, long seats) {
    List<String> named = new ArrayList<>();
    all.path("elected").path(all.path(POST).asText()).forEach(n -> named.add(n.asText()));
    boolean once = new TreeSet<>(named).size() == named.size();
    if (!once || named.size() > seats || closed && !range.containsAll(named)) problems.add(Problem.of(Problem.RECORD, all.path(POST).asText(), String.join("、", named), String.join("、", range)));
    return named;
  }

  /** The first of the range by the most votes each had in any count; nobody when two are equal at the end. */
  private List<String> first(List<String> range, int seats) throws JsonProcessingException {
    Map<String, Long> votes = new TreeMap<>();
    List<Integer> numbers = ActVerifier.numbers(all);
    Set<Integer> seen = new TreeSet<>();
    for (JsonNode one : all.path("field").path("votes")) {
      int at = numbers.indexOf(one.path("number").asInt());
      JsonNode result = at < rests.size() ? CertificateVerifier.MAPPER.readTree(rests.get(at).result()) : all.path("-");
      if (!one.path("seal").asText().equals(Canonical.seal(result))) problems.add(Problem.of(Problem.RESULT, one, Canonical.seal(result)));
      if (!seen.add(one.path("number").asInt())) problems.add(Problem.of(Problem.RESULT, one, "-"));
      List<String> counts = at < rests.size() ? rests.get(at).counts() : List.of();
      if (counts.size() != result.path("counts").size()) problems.add(Problem.of(Problem.RESULT, result.path("counts").size(), counts.size()));
      for (int i = 0; i < counts.size(); i++) {
        JsonNode count = CertificateVerifier.MAPPER.readTree(counts.get(i));
        String seal = result.path("counts").path(i).path("seal").asText();
        if (!seal.equals(Canonical.seal(count))) problems.add(Problem.of(Problem.RESULT, seal, Canonical.seal(count)));
        for (JsonNode post : count.path("votes")) for (Map.Entry<String, JsonNode> vote : post.properties()) if (range.contains(vote.getKey())) votes.merge(vote.getKey(), vote.getValue().asLong(), Math::max);
      }
    }
    List<String> ranked = new ArrayList<>(votes.keySet());
    ranked.sort(Comparator.comparing((String n) -> -votes.get(n)).thenComparing(n -> n));
    boolean tied = ranked.size() > seats && votes.get(ranked.get(seats - 1)).equals(votes.get(ranked.get(seats)));
    return tied ? List.of() : ranked.subList(0, Math.min(seats, ranked.size()));
  }
}
