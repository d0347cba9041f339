package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out anew who stands: whether a round is held before the vote, who goes on from it, and what the paper of the vote looks like. */
final class Opening {
  private final SeatBook book;
  private final Conditions conditions;
  private final JsonNode field;

  Opening(SeatBook book, Conditions conditions) {
    this.book = book;
    this.conditions = conditions;
    this.field = book.root.path("field");
  }

  /** The names of a post and the places for which they stand. */
  private record Contested(JsonNode post, List<String> names) {}

  /** The count of the vote; null when the round before it was void. */
  CountView held() throws MalformedException {
    JsonNode first = book.first();
    boolean eachName = conditions.flag("each-name", first, false);
    boolean known = book.rules().path("round").asBoolean();
    book.step("opened").put("round", known);
    Map<String, List<String>> standing = contenders();
    boolean held = false;
    if (known) {
      List<Contested> contested = new ArrayList<>();
      for (JsonNode post : book.posts()) held |= contested(post, standing, contested);
      if (!contested.isEmpty() && !round(contested, standing)) return null;
    }
    boolean printed = printed(first, conditions);
    boolean writeIns = printed ? conditions.flag("write-ins", first, true) : !field.path("closed").asBoolean();
    boolean others = printed && writeIns;
    boolean free = field.path("closed").asBoolean() ? field.path("list").asBoolean() && others : !held || others;
    List<String> named = free ? List.of() : Paper.all(standing);
    return new Paper(book.posts(), printed ? standing : null, writeIns, eachName, named, new TreeSet<>()).held("vote", book);
  }

  /** Whether names are printed. */
  static boolean printed(JsonNode rules, Conditions conditions) throws MalformedException {
    return conditions.flag("printed", rules, false) || conditions.flag("each-name", rules, false);
  }

  /** Who stands for each post; whoever named no post stands for all. */
  private Map<String, List<String>> contenders() throws MalformedException {
    Map<String, List<String>> standing = new TreeMap<>();
    for (JsonNode post : book.posts()) {
      List<String> names = new ArrayList<>();
      for (JsonNode one : field.path("contenders")) {
        String at = one.path("post").asText();
        if (at.isEmpty() || at.equals(post.path("name").asText())) names.add(one.path("name").asText());
        if (book.root.path("amendments").isEmpty() && field.path("barred").has(one.path("name").asText())) throw new MalformedException(Problem.RESULT, one.path("name").asText(), "-");
      }
      names.sort(null);
      standing.put(post.path("name").asText(), names);
    }
    return standing;
  }

  /** Whether a round is needed at a post; those who stand without it then stay, the others are added to {@code contested} where there are places left. */
  private boolean contested(JsonNode post, Map<String, List<String>> standing, List<Contested> contested) throws MalformedException {
    JsonNode rules = book.rules();
    String name = post.path("name").asText();
    long seats = post.path("seats").asLong();
    List<String> all = standing.get(name);
    boolean needed = conditions.needed(rules, seats, all.size());
    long least = needed ? conditions.least("round-candidates", rules, seats, all.size()) : 0;
    long places = least < 0 ? seats + 1 : least;
    book.step("round").put("post", name).put("standing", all.size()).put("needed", needed).put("places", (int) places);
    if (!needed) return false;
    List<String> exempt = new ArrayList<>();
    for (String one : all) if (exempt(one)) exempt.add(one);
    List<String> others = all.stream().filter(n -> !exempt.contains(n)).toList();
    long left = Math.max(0, places - exempt.size());
    if (others.size() <= left) return false;
    standing.put(name, exempt);
    if (left > 0) contested.add(new Contested(Paper.withSeats(post, left), others));
    return true;
  }

  private boolean exempt(String name) throws MalformedException {
    JsonNode rules = book.rules();
    if (!rules.path("exempt").isEmpty()) book.step("exempt").put("name", name).set("kinds", rules.path("exempt"));
    for (JsonNode kind : rules.path("exempt")) {
      boolean women = false;
      for (JsonNode one : rules.path("womenKinds")) women |= one.asText().equals(kind.asText());
      if (book.is(kind.asText(), women, name)) return true;
    }
    return false;
  }

  /** Holds the round; false when it is void. Those who go on are added to those who stand. */
  private boolean round(List<Contested> contested, Map<String, List<String>> standing) throws MalformedException {
    JsonNode rules = book.rules();
    boolean eachName = conditions.flag("each-name", rules, false);
    boolean printed = printed(rules, conditions);
    Map<String, List<String>> names = new TreeMap<>();
    for (Contested one : contested) names.put(one.post().path("name").asText(), one.names());
    List<JsonNode> posts = contested.stream().map(Contested::post).toList();
    CountView count = new Paper(posts, printed ? names : null, false, eachName, Paper.all(names), new TreeSet<>()).held("preliminary", book);
    if (!count.valid()) return false;
    for (String post : count.posts()) {
      List<String> on = new ArrayList<>(standing.get(post));
      CountView.Selection selection = count.selection(post);
      selection.chosen().forEach(v -> on.add(v.name()));
      selection.tied().forEach(v -> on.add(v.name()));
      on.sort(null);
      standing.put(post, on);
    }
    return true;
  }
}
