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
import java.util.TreeSet;

/** Takes every step of the decision anew, from the account and votes of the certificate and its rules. */
final class Steps {
  private record Votes(String name, long number) {}

  private final JsonNode certificate;
  private final JsonNode rules;
  private final ArrayNode steps = JsonNodeFactory.instance.arrayNode();
  private final Map<String, Long> numbers = new TreeMap<>();
  private final Map<String, Boolean> truths = new TreeMap<>();
  private Totals totals;

  Steps(JsonNode certificate) {
    this.certificate = certificate;
    this.rules = certificate.path("rules");
  }

  ArrayNode take() throws MalformedException {
    totals = Totals.of(certificate);
    totals.rename(certificate.path("names"));
    numbers.put("silent", totals.silent());
    totals.speak(rules.path("silence").asText(), certificate);
    if (rules.path("excusedLeave").asBoolean()) {
      JsonNode excused = certificate.path("given").path("excused");
      if (!excused.isIntegralNumber()) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "excused");
      totals.account.put("registered", Math.max(0, totals.get("registered") - excused.asLong()));
    }
    certificate.path("given").properties().forEach(e -> numbers.put("given:" + e.getKey(), e.getValue().asLong()));
    certificate.path("situations").properties().forEach(e -> truths.put(e.getKey(), e.getValue().asBoolean()));
    totals.account.forEach((key, value) -> {
      if (value >= 0) numbers.put(key, value);
    });
    numbers.put("cast", totals.get("collected"));
    totals.scales.forEach((scale, own) -> own.account.forEach((key, value) -> numbers.put("scale:" + scale + ":" + key, value)));
    boolean account = holds(rules.path("account"));
    boolean valid = holds(rules.path("valid"));
    steps.addObject().put("step", "account").put("holds", account);
    steps.addObject().put("step", "valid").put("holds", valid);
    if (!account || !valid) return steps;
    Set<String> aside = new HashSet<>();
    for (JsonNode post : inTurn()) post(post, aside);
    return steps;
  }

  private boolean holds(JsonNode clauses) throws MalformedException {
    return Expression.allHold(clauses, numbers, truths);
  }

  /** The posts named by the rules first, in their order; then the others as they stand. */
  private List<JsonNode> inTurn() {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode name : rules.path("turn")) {
      for (JsonNode post : certificate.path("posts")) if (post.path("name").asText().equals(name.asText())) all.add(post);
    }
    for (JsonNode post : certificate.path("posts")) if (!all.contains(post)) all.add(post);
    return all;
  }

  /** The posts whose votes count at a post: those before it in the order of adding, and itself. */
  private List<String> sources(String post) {
    List<String> before = new ArrayList<>();
    for (JsonNode name : rules.path("adding")) {
      before.add(name.asText());
      if (name.asText().equals(post)) return before;
    }
    return List.of(post);
  }

  private static long sum(Totals of, List<String> sources, String name) {
    long sum = 0;
    for (String source : sources) sum += Totals.in(of.votes, source, name);
    return sum;
  }

  private void post(JsonNode post, Set<String> aside) throws MalformedException {
    String name = post.path("name").asText();
    long seats = post.path("seats").asLong();
    numbers.put("seats", seats);
    numbers.put("valid-here", totals.validAt(name));
    List<String> sources = sources(name);
    Set<String> names = new TreeSet<>();
    for (String source : sources) names.addAll(totals.votes.getOrDefault(source, Map.of()).keySet());
    List<Votes> all = new ArrayList<>();
    boolean everybody = certificate.path("kind").asText().equals("recall");
    if (everybody) for (JsonNode one : certificate.path("standing")) names.add(one.asText());
    for (String one : names) if (everybody || sum(totals, sources, one) > 0) all.add(new Votes(one, sum(totals, sources, one)));
    all.sort(Comparator.comparingLong(Votes::number).reversed().thenComparing(Votes::name));
    List<Votes> qualified = new ArrayList<>();
    for (Votes votes : all) {
      boolean suffices = suffices(name, votes, sources);
      String bar = bar(post, votes.name(), aside, suffices, sources);
      if (suffices && bar.equals("none")) qualified.add(votes);
      ObjectNode step = steps.addObject().put("step", "judge").put("post", name).put("name", votes.name()).put("votes", votes.number());
      long own = Totals.in(totals.votes, name, votes.name());
      if (own != votes.number()) step.put("own", own);
      if (certificate.path("eachName").asBoolean()) step.put("against", Totals.in(totals.against, name, votes.name()));
      step.put("suffices", suffices).put("bar", bar);
    }
    JsonNode order = rules.path("offices").path(name).path("order");
    seats(name, seats, qualified, aside, order.isMissingNode() ? rules.path("order") : order);
  }

  private boolean suffices(String post, Votes votes, List<String> sources) throws MalformedException {
    long against = Totals.in(totals.against, post, votes.name());
    numbers.put("votes", votes.number());
    numbers.put("against", against);
    numbers.put("neither", Math.max(0, totals.validAt(post) - Totals.in(totals.votes, post, votes.name()) - against));
    totals.scales.forEach((scale, own) -> {
      numbers.put("scale:" + scale + ":votes", sum(own, sources, votes.name()));
      numbers.put("scale:" + scale + ":against", Totals.in(own.against, post, votes.name()));
    });
    JsonNode own = rules.path("offices").path(post).path("wins");
    return holds(own.isMissingNode() ? rules.path("wins") : own);
  }

  private String bar(JsonNode post, String name, Set<String> aside, boolean suffices, List<String> sources) throws MalformedException {
    JsonNode meant = certificate.path("names").path(name);
    if (meant.isTextual() && meant.asText().isEmpty()) return "unidentified";
    if (contains(certificate.path("barred"), name)) return "holds-or-left";
    if (!certificate.path("standing").isEmpty() && !contains(certificate.path("standing"), name)) return "not-standing";
    JsonNode printed = certificate.path("printed");
    boolean closed = !printed.isEmpty() && !certificate.path("writeIns").asBoolean();
    if (closed && sources.stream().noneMatch(s -> contains(printed.path(s), name))) return "not-standing";
    if (aside.contains(name)) return "higher-post";
    if (post.path("womenOnly").asBoolean()) {
      String bar = of(certificate.path("women").path(name), "not-a-woman", suffices, name);
      if (!bar.equals("none")) return bar;
    }
    String kind = post.path("kind").asText();
    return kind.isEmpty() ? "none" : of(certificate.path("kinds").path(kind).path(name), "not-of-kind", suffices, name);
  }

  /** What is not known is a bar to nobody whose votes do not suffice anyhow; of others it has to be known. */
  private static String of(JsonNode known, String bar, boolean suffices, String name) throws MalformedException {
    if (known.isBoolean()) return known.asBoolean() ? "none" : bar;
    if (suffices) throw new MalformedException(Problem.NOT_A_CERTIFICATE, bar + " " + name);
    return "none";
  }

  private static boolean contains(JsonNode list, String name) {
    for (JsonNode item : list) if (item.asText().equals(name)) return true;
    return false;
  }

  private void seats(String post, long seats, List<Votes> qualified, Set<String> aside, JsonNode order) {
    List<Votes> chosen = qualified;
    List<Votes> tied = List.of();
    long open = 0;
    if (qualified.size() > seats && order.isEmpty()) {
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
