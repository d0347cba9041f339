package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.verifier.CountView.Votes;

/** Works out anew for which seats a rerun is held and who stands in it, and takes its count. */
final class Rerun {
  private final SeatBook book;
  private final Conditions conditions;

  Rerun(SeatBook book, Conditions conditions) {
    this.book = book;
    this.conditions = conditions;
  }

  /** Takes the next rerun; {@code first} is the count of the vote itself. */
  CountView held(CountView first) throws MalformedException {
    JsonNode rules = book.rules();
    List<JsonNode> posts = new ArrayList<>();
    for (JsonNode post : book.posts()) if (book.missing(post) > 0) posts.add(post(post, rules));
    Map<String, List<String>> names = names(posts, first, rules);
    List<String> standing = Paper.all(names);
    boolean eachName = conditions.flag("each-name", rules, false);
    boolean writeIns = standing.isEmpty();
    Map<String, List<String>> printed = null;
    if (Opening.printed(rules, conditions)) {
      printed = names;
      if (standing.isEmpty()) {
        printed = left(posts, first);
        writeIns = conditions.flag("write-ins", rules, true);
      }
    }
    Set<String> barred = book.barred();
    CountView count = new Paper(posts, printed, writeIns, eachName, standing, barred).held("rerun", book);
    follows(count.json().path("rules"), count.json());
    return count;
  }

  /** The seats missing at a post; whether they are for women only may change. */
  private JsonNode post(JsonNode post, JsonNode rules) throws MalformedException {
    boolean women = post.path("womenOnly").asBoolean();
    boolean kept = !rules.path("flags").has("women-line") || women && conditions.flag("women-line", rules, false);
    ObjectNode own = (ObjectNode) Paper.withSeats(post, book.missing(post));
    return own.put("womenOnly", women && kept);
  }

  private Map<String, List<String>> names(List<JsonNode> posts, CountView first, JsonNode rules) throws MalformedException {
    Map<String, List<String>> names = new TreeMap<>();
    if (!rules.path("notElected").asBoolean()) return names;
    boolean margin = conditions.flag("margin", rules, false);
    for (JsonNode post : posts) {
      long seats = post.path("seats").asLong();
      long least = conditions.least("rerun-candidates", rules, seats, 0);
      long most = least >= 0 ? least : margin ? seats + 1 : Integer.MAX_VALUE;
      List<Votes> pool = new ArrayList<>();
      for (Votes one : first.all(post.path("name").asText())) {
        boolean man = post.path("womenOnly").asBoolean() && book.knownAs(false, one.name());
        if (!man && !book.barred().contains(one.name())) pool.add(one);
      }
      CountView.Selection selection = CountView.Selection.most(pool, (int) most);
      TreeSet<String> own = new TreeSet<>();
      selection.chosen().forEach(v -> own.add(v.name()));
      selection.tied().forEach(v -> own.add(v.name()));
      names.put(post.path("name").asText(), List.copyOf(own));
    }
    return names;
  }

  /** Those printed at first who hold no seat and left none. */
  private Map<String, List<String>> left(List<JsonNode> posts, CountView first) {
    Map<String, List<String>> left = new TreeMap<>();
    for (JsonNode post : posts) {
      List<String> own = new ArrayList<>();
      for (JsonNode name : first.json().path("printed").path(post.path("name").asText())) if (!book.barred().contains(name.asText())) own.add(name.asText());
      left.put(post.path("name").asText(), own);
    }
    return left;
  }

  /** Numbers and situations of the count's rules that follow from who held a seat when it was held. */
  private void follows(JsonNode node, JsonNode count) throws MalformedException {
    String follows = node.path("follows").asText();
    if (node.has("situation") && !follows.isEmpty()) {
      JsonNode said = count.path("situations").path(node.path("situation").asText());
      if (said.isBoolean() && said.asBoolean() != Conditions.follows(follows, book)) throw new MalformedException(Problem.RESULT, node.path("situation").asText(), said.asText());
    } else if (node.path("quantity").asText().startsWith("given:") && !follows.isEmpty()) {
      JsonNode said = count.path("given").path(node.path("word").asText());
      long number = follows.equals("missing") ? book.missing() : book.seats.size();
      if (said.isNumber() && said.asLong() != number) throw new MalformedException(Problem.RESULT, said.asText(), number);
    }
    for (JsonNode part : node) follows(part, count);
  }
}
