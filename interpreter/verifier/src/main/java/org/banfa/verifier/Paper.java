package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The paper of a vote as the rules have it, and who can win by it.
 *
 * @param posts with the seats of this vote
 * @param printed names by post; null where none are printed
 * @param standing who can win; empty when anybody can
 * @param barred whose votes elect nobody because they hold a seat or left one
 */
record Paper(List<JsonNode> posts, Map<String, List<String>> printed, boolean writeIns, boolean eachName, List<String> standing, Set<String> barred) {
  static JsonNode withSeats(JsonNode post, long seats) {
    ObjectNode copy = post.deepCopy();
    return copy.put("seats", (int) seats);
  }

  /** All the names, each once, sorted. */
  static List<String> all(Map<String, List<String>> names) {
    TreeSet<String> all = new TreeSet<>();
    names.values().forEach(all::addAll);
    return List.copyOf(all);
  }

  /** Calls for the vote and takes its count, whose certificate has to have this paper. */
  CountView held(String kind, SeatBook book) throws MalformedException {
    ObjectNode step = book.step("called").put("kind", kind);
    ObjectNode seats = step.putObject("seats");
    for (JsonNode post : posts) seats.put(post.path("name").asText(), post.path("seats").asInt());
    step.set("standing", names(standing));
    step.set("barred", names(barred));
    CountView count = book.take(kind);
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    posts.forEach(all::add);
    same(all, count.json().path("posts"));
    same(names(standing), count.json().path("standing"));
    boolean names = printed != null && !printed.isEmpty();
    same(names ? CertificateVerifier.MAPPER.valueToTree(printed) : null, count.json().path("printed"));
    same(names ? JsonNodeFactory.instance.booleanNode(writeIns) : null, count.json().path("writeIns"));
    same(eachName ? JsonNodeFactory.instance.booleanNode(true) : null, count.json().path("eachName"));
    barred(count, book);
    return count;
  }

  /** Beside those who hold a seat or left one, only those may be barred whom an office elsewhere bars; none of these wins. */
  private void barred(CountView count, SeatBook book) throws MalformedException {
    JsonNode elsewhere = book.root.path("field").path("barred");
    Set<String> said = new TreeSet<>();
    count.json().path("barred").forEach(n -> said.add(n.asText()));
    Set<String> voted = count.voted();
    Set<String> expected = new TreeSet<>(barred);
    elsewhere.properties().forEach(e -> {
      boolean own = e.getValue().path("holder").asText().equals(e.getKey());
      if (voted.contains(e.getKey()) && (own || said.contains(e.getKey()) || count.wins(e.getKey()))) expected.add(e.getKey());
    });
    same(names(expected), names(said));
    JsonNode electors = book.root.path("field").path("electors");
    if (!electors.isMissingNode() && !StatementBook.follow(book.root)) same(electors, count.json().path("account").path("registered"));
  }

  private static ArrayNode names(Collection<String> names) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    names.forEach(all::add);
    return all;
  }

  private static void same(JsonNode found, JsonNode said) throws MalformedException {
    boolean same = found == null ? said.isMissingNode() : !said.isMissingNode() && Canonical.hash(found).equals(Canonical.hash(said));
    if (!same) throw new MalformedException(Problem.RESULT, said.isMissingNode() ? "-" : said.toString(), found == null ? "-" : found.toString());
  }
}
