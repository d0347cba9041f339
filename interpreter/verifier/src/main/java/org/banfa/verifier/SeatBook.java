package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who holds which seat, the rules in force, the steps taken anew, and what was said and not yet used. */
final class SeatBook {
  /** A seat taken, with how many votes. */
  record Seat(String post, String name, long votes) {}

  private static final String AMENDED = "amended";

  final JsonNode root;
  final ArrayNode steps = JsonNodeFactory.instance.arrayNode();
  final Map<String, Seat> seats = new LinkedHashMap<>();
  final Set<String> left = new TreeSet<>();
  private final Iterator<CountView> counts;
  private final Iterator<JsonNode> given;
  private List<JsonNode> posts = new ArrayList<>();
  private CountView next;
  private JsonNode word;
  private int amended;
  private int seated;
  boolean valid;

  SeatBook(JsonNode root, List<CountView> counts) {
    this.root = root;
    this.counts = counts.iterator();
    this.given = root.path("given").iterator();
    root.path("posts").forEach(posts::add);
    next = this.counts.hasNext() ? this.counts.next() : null;
    word = given.hasNext() ? given.next() : null;
  }

  /** The rules the contest began under. */
  JsonNode first() {
    return root.path("rules");
  }

  /** The rules in force at this moment: those of the last amendment whose place in the steps has come. */
  JsonNode rules() {
    follow();
    return amended == 0 ? first() : root.path("amendments").path(amended - 1).path("rules");
  }

  /** Which rules are in force: how many took over so far. */
  int ruling() {
    follow();
    return amended;
  }

  /** Whether only some seats are filled beside people who stay in office. */
  boolean partial() {
    return root.path("field").path("partial").asBoolean();
  }

  /** The certificate itself, or the amendment in force: what names the method and the day whose law is meant. */
  private JsonNode inForce() {
    return amended == 0 ? root : root.path("amendments").path(amended - 1);
  }

  private void follow() {
    while (amended < root.path("amendments").size()) {
      JsonNode said = root.path("steps").path(steps.size());
      if (!said.path("step").asText().equals(AMENDED) || root.path("amendments").path(amended).path("after").asInt(-1) != steps.size()) return;
      amended++;
      steps.addObject().put("step", AMENDED).put("number", amended);
    }
  }

  /** Whether the next count is of this kind. */
  boolean comes(String kind) {
    return next != null && next.kind().equals(kind);
  }

  /** Takes the next count, which has to be of this kind. */
  CountView take(String kind) throws MalformedException {
    if (!comes(kind)) throw new MalformedException(Problem.RESULT, "count " + kind, next == null ? "-" : next.kind());
    CountView taken = next;
    step("count").put("kind", kind).put("valid", taken.valid());
    for (String of : new String[] {"method", "lawAsOf"}) {
      String said = taken.json().path(of).asText();
      if (!said.equals(inForce().path(of).asText())) throw new MalformedException(Problem.RESULT, said, inForce().path(of).asText());
    }
    next = counts.hasNext() ? counts.next() : null;
    return taken;
  }

  /** Whether what was said next is of this sort. */
  boolean says(String what) {
    return word != null && word.path("given").asText().equals(what);
  }

  /** What was said next, which has to be of this sort. */
  JsonNode said(String what) throws MalformedException {
    if (!says(what)) throw new MalformedException(Problem.RESULT, "given " + what, word == null ? "-" : word.path("given").asText());
    JsonNode one = word;
    word = given.hasNext() ? given.next() : null;
    return one;
  }

  /** Reports what is left over at the end. */
  void close() throws MalformedException {
    follow();
    if (next != null) throw new MalformedException(Problem.RESULT, "-", "count " + next.kind());
    if (word != null) throw new MalformedException(Problem.RESULT, "-", "given " + word.path("given").asText());
    if (amended < root.path("amendments").size()) throw new MalformedException(Problem.RESULT, AMENDED + " " + root.path("amendments").size(), AMENDED + " " + amended);
  }

  ObjectNode step(String name) {
    follow();
    return steps.addObject().put("step", name);
  }

  void elect(String post, String name, long votes) {
    step("elect").put("post", post).put("name", name).put("votes", votes);
    seats.put(name, new Seat(post, name, votes));
  }

  List<JsonNode> posts() {
    return new ArrayList<>(posts);
  }

  JsonNode post(String name) throws MalformedException {
    for (JsonNode one : posts) if (one.path("name").asText().equals(name)) return one;
    throw new MalformedException(Problem.RESULT, "-", name);
  }

  long taken(String post) {
    return seats.values().stream().filter(s -> s.post().equals(post)).count();
  }

  int missing(JsonNode post) {
    return (int) Math.max(0, post.path("seats").asInt() - taken(post.path("name").asText()));
  }

  int missing() {
    return posts.stream().mapToInt(this::missing).sum();
  }

  /** The seats missing by the rules in force; where these are others than before, the seats are theirs from here on. */
  int missingNow() throws MalformedException {
    rules();
    if (seated < amended && root.path("unit").asText().isEmpty() && !partial()) {
      do reseat(said("seats").path("posts")); while (says("seats"));
    }
    seated = amended;
    return missing();
  }

  /** Nobody loses a seat, and no more are elected than there are seats in all; seats for women are filled first, then those of higher rank. */
  private void reseat(JsonNode fresh) {
    long free = -seats.size();
    List<JsonNode> inTurn = new ArrayList<>();
    for (JsonNode post : fresh) {
      free += post.path("seats").asLong();
      inTurn.add(post);
    }
    inTurn.sort(java.util.Comparator.comparing((JsonNode p) -> !p.path("womenOnly").asBoolean()).thenComparingInt(p -> p.path("rank").asInt()));
    Map<String, Long> wanted = new TreeMap<>();
    for (JsonNode post : inTurn) {
      long taken = taken(post.path("name").asText());
      long more = Math.max(0, Math.min(post.path("seats").asLong() - taken, free));
      free -= more;
      wanted.put(post.path("name").asText(), taken + more);
    }
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode post : fresh) all.add(Paper.withSeats(post, wanted.get(post.path("name").asText())));
    for (JsonNode old : posts) {
      String name = old.path("name").asText();
      if (!wanted.containsKey(name) && taken(name) > 0) all.add(Paper.withSeats(old, taken(name)));
    }
    posts = all;
    ObjectNode now = step("reseat").putObject("seats");
    for (JsonNode post : posts) now.put(post.path("name").asText(), post.path("seats").asInt());
  }

  int rank(String post) {
    for (JsonNode one : posts) if (one.path("name").asText().equals(post)) return one.path("rank").asInt();
    return 0;
  }

  /** People who hold a seat or left one. */
  Set<String> barred() {
    Set<String> barred = new TreeSet<>(seats.keySet());
    barred.addAll(left);
    return barred;
  }

  /** Whether somebody is one of these people; it has to be known. */
  boolean is(String kind, boolean women, String name) throws MalformedException {
    JsonNode known = women ? root.path("women").path(name) : root.path("kinds").path(kind).path(name);
    if (!known.isBoolean()) throw new MalformedException(Problem.RESULT, kind, name);
    return known.asBoolean();
  }

  /** Whether somebody is known by now to be a woman, or not to be one. */
  boolean knownAs(boolean woman, String name) {
    JsonNode known = root.path("women").path(name);
    return known.isBoolean() && known.asBoolean() == woman && root.path("learnt").path(name).asInt() <= steps.size();
  }

  boolean womanElected() {
    return seats.keySet().stream().anyMatch(n -> knownAs(true, n));
  }
}
