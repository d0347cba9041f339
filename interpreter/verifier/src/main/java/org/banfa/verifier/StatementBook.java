package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the elections of other organs say, as a result names it: who is barred by it, stands or votes by it. */
final class StatementBook {
  private final JsonNode root;
  private final List<Problem> problems;
  private final Map<String, JsonNode> statements = new TreeMap<>();

  /** {@code texts} are those the result names, in order. */
  StatementBook(JsonNode root, List<String> texts, List<Problem> problems) throws MalformedException, JsonProcessingException {
    this.root = root;
    this.problems = problems;
    JsonNode named = root.path("field").path("statements");
    if (root.path("field").has("statements") && named.isEmpty()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "statements");
    int before = 0;
    for (int i = 0; i < named.size(); i++) {
      Shape.exactly(named.get(i), Set.of("number", "seal"));
      int number = named.get(i).path("number").asInt();
      if (number <= before) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "statements");
      before = number;
      JsonNode one = i < texts.size() && !texts.get(i).isEmpty() ? StatementVerifier.read(texts.get(i), problems) : null;
      String seal = one == null ? "-" : one.path("seal").asText();
      if (!seal.equals(named.get(i).path("seal").asText())) problems.add(Problem.of(Problem.RESULT, named.get(i).path("seal").asText(), seal));
      if (one != null && statements.put(one.path("method").asText(), one) != null) problems.add(Problem.of(Problem.RESULT, one.path("method").asText(), one.path("method").asText()));
    }
    Set<String> needed = new TreeSet<>();
    for (JsonNode bar : root.path("rules").path("bars")) needed.add(bar.path("method").asText());
    for (JsonNode taken : root.path("rules").path("taken")) for (JsonNode one : taken) needed.add(one.path("method").asText());
    if (!needed.equals(statements.keySet())) problems.add(Problem.of(Problem.RESULT, String.join("、", needed), String.join("、", statements.keySet())));
  }

  /** The holders of the offices that stand ({@code from}) or vote ({@code electorsFrom}). */
  List<String> taken(String kind) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : root.path("rules").path("taken").path(kind)) {
      for (JsonNode office : one.path("offices")) {
        JsonNode holders = seats(one.path("method").asText(), office.asText());
        if (holders.isEmpty()) problems.add(Problem.of(Problem.RESULT, office.asText(), "-"));
        holders.forEach(n -> names.add(n.asText()));
      }
    }
    return names;
  }

  /** Whether anybody votes by what another organ says, so that who does may change while a contest goes on. */
  static boolean follow(JsonNode root) {
    return root.path("rules").path("taken").has("electorsFrom");
  }

  private JsonNode seats(String method, String office) {
    JsonNode statement = statements.get(method);
    return statement == null ? root.path("-") : statement.path("seats").path(office);
  }

  private boolean holds(String method, String office, String name) {
    for (JsonNode one : seats(method, office)) if (one.asText().equals(name)) return true;
    return false;
  }

  /** Whether somebody holds an office elsewhere that bars its holders. */
  boolean bars(String name) {
    for (JsonNode bar : root.path("rules").path("bars")) if (holds(bar.path("method").asText(), bar.path("post").asText(), name)) return true;
    return false;
  }

  /** Whoever is barred is so by an office of the other organ and a clause of the rules, or by a seat of the same vote in a part of the district; nobody elected holds such an office. */
  void compare() {
    root.path("field").path("barred").properties().forEach(e -> {
      JsonNode said = e.getValue();
      boolean known = false;
      for (JsonNode bar : root.path("rules").path("bars")) {
        known |= bar.path("method").equals(said.path("method")) && bar.path("post").equals(said.path("post")) && Canonical.hash(bar.path("clause")).equals(Canonical.hash(said.path("clause")));
      }
      boolean there = holds(said.path("method").asText(), said.path("post").asText(), said.path("holder").asText());
      boolean seated = !root.path("unit").asText().isEmpty() && said.path("post").equals(root.path("vote")) && said.path("holder").asText().equals(e.getKey());
      if ((!known || !there) && !seated) problems.add(Problem.of(Problem.RESULT, e.getKey() + " " + said, "-"));
    });
    if (root.has("amendments")) return;
    root.path("elected").forEach(names -> names.forEach(n -> {
      if (bars(n.asText())) problems.add(Problem.of(Problem.RESULT, n.asText(), "-"));
    }));
  }
}
