package org.banfa.executor.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.engine.certificate.Statement;
import org.banfa.engine.contest.Incumbent;
import org.banfa.executor.journal.JournalProblem;

/**
 * Who was elected to which office by the journal of another organ. Names and offices only: no ballots, no votes.
 *
 * @param method title of the method of that election
 * @param organ the organ elected, empty when the method names none
 * @param rows of that journal when it was read
 * @param head its hash then
 */
public record Known(String method, String organ, long rows, String head, List<Incumbent> incumbents) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a journal decides so far; somebody who holds two offices is there twice. */
  static Known of(String method, String organ, long rows, String head, Map<String, List<String>> seats) {
    List<Incumbent> all = new ArrayList<>();
    seats.forEach((post, names) -> names.forEach(name -> all.add(new Incumbent(name, post, organ, method))));
    return new Known(method, organ, rows, head, List.copyOf(all));
  }

  /** Whether the same people hold the same offices. */
  boolean saysAs(Known other) {
    return method.equals(other.method) && organ.equals(other.organ) && incumbents.equals(other.incumbents);
  }

  /** The same as a statement that can be certified. */
  public Statement statement() {
    return Statement.of(method, organ, rows, head, incumbents);
  }

  /** As a line of JSON. */
  String json() {
    ObjectNode node = JSON.createObjectNode().put("method", method).put("organ", organ).put("rows", rows).put("head", head);
    ArrayNode list = node.putArray("incumbents");
    for (Incumbent one : incumbents) list.addObject().put("name", one.name()).put("post", one.post());
    return node.toString();
  }

  static Known read(String json, long seq) {
    try {
      JsonNode node = JSON.readTree(json);
      String method = node.get("method").asText();
      String organ = node.get("organ").asText();
      List<Incumbent> all = new ArrayList<>();
      for (JsonNode one : node.get("incumbents")) all.add(new Incumbent(one.get("name").asText(), one.get("post").asText(), organ, method));
      return new Known(method, organ, node.get("rows").asLong(), node.get("head").asText(), List.copyOf(all));
    } catch (JsonProcessingException | NullPointerException e) {
      throw new JournalProblem("B4055", Long.toString(seq));
    }
  }
}
