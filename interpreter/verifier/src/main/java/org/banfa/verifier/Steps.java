package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes every step of the decision anew, from the account and votes of the certificate and its rules. */
final class Steps {
  private record Votes(String name, long number) {}

  private final JsonNode certificate;
  private final JsonNode rules;
  private final ArrayNode steps = JsonNodeFactory.instance.arrayNode();
  private final Map<String, Long> numbers = new TreeMap<>();

  Steps(JsonNode certificate) {
    this.certificate = certificate;
    this.rules = certificate.path("rules");
  }

  ArrayNode take() throws MalformedException {
    certificate.path("account").properties().forEach(e -> numbers.put(e.getKey(), e.getValue().asLong()));
    numbers.put("cast", certificate.path("account").path("collected").asLong());
    boolean account = Expression.allHold(rules.path("account"), numbers);
    boolean valid = Expression.allHold(rules.path("valid"), numbers);
    steps.addObject().put("step", "account").put("holds", account);
    steps.addObject().put("step", "valid").put("holds", valid);
    if (!account || !valid) return steps;
    Set<String> aside = new HashSet<>();
    for (JsonNode post : certificate.path("posts")) post(post, aside);
    return steps;
  }

  private void post(JsonNode post, Set<String> aside) throws MalformedException {
    String name = post.path("name").asText();
    long seats = post.path("seats").asLong();
    numbers.put("seats", seats);
    List<Votes> all = new ArrayList<>();
    certificate.path("votes").path(name).properties().forEach(e -> {
      if (e.getValue().asLong() > 0) all.add(new Votes(e.getKey(), e.getValue().asLong()));
    });
    all.sort(Comparator.comparingLong(Votes::number).reversed().thenComparing(Votes::name));
    List<Votes> qualified = new ArrayList<>();
    for (Votes votes : all) {
      numbers.put("votes", votes.number());
      boolean suffices = Expression.allHold(rules.path("wins"), numbers);
      String bar = bar(post, votes.name(), aside, suffices);
      if (suffices && bar.equals("none")) qualified.add(votes);
      steps.addObject().put("step", "judge").put("post", name).put("name", votes.name()).put("votes", votes.number())
          .put("suffices", suffices).put("bar", bar);
    }
    seats(name, seats, qualified, aside);
  }

  private String bar(JsonNode post, String name, Set<String> aside, boolean suffices) throws MalformedException {
    if (contains(certificate.path("barred"), name)) return "holds-or-left";
    if (!certificate.path("standing").isEmpty() && !contains(certificate.path("standing"), name)) return "not-standing";
    if (aside.contains(name)) return "higher-post";
    if (!post.path("womenOnly").asBoolean()) return "none";
    JsonNode woman = certificate.path("women").path(name);
    if (woman.isBoolean()) return woman.asBoolean() ? "none" : "not-a-woman";
    if (suffices) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "women " + name);
    return "none";
  }

  private static boolean contains(JsonNode list, String name) {
    for (JsonNode item : list) if (item.asText().equals(name)) return true;
    return false;
  }

  private void seats(String post, long seats, List<Votes> qualified, Set<String> aside) {
    List<Votes> chosen = qualified;
    List<Votes> tied = List.of();
    long open = 0;
    if (qualified.size() > seats && rules.path("order").isEmpty()) {
      chosen = List.of();
      tied = qualified;
      open = seats;
    } else if (qualified.size() > seats) {
      long border = seats == 0 ? Long.MAX_VALUE : qualified.get((int) seats - 1).number();
      List<Votes> notBelow = qualified.stream().filter(v -> v.number() >= border).toList();
      chosen = notBelow;
      if (notBelow.size() > seats) {
        chosen = qualified.stream().filter(v -> v.number() > border).toList();
        tied = qualified.stream().filter(v -> v.number() == border).toList();
        open = seats - chosen.size();
      }
    }
    ObjectNode step = steps.addObject().put("step", "seats").put("post", post).put("seats", seats).put("open", open);
    ArrayNode names = step.putArray("chosen");
    for (Votes votes : chosen) names.add(votes.name());
    ArrayNode equal = step.putArray("tied");
    for (Votes votes : tied) equal.add(votes.name());
    chosen.forEach(v -> aside.add(v.name()));
    tied.forEach(v -> aside.add(v.name()));
  }
}
