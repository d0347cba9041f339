package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a certified count says, as far as seats follow from it. */
final class CountView {
  /** Somebody with votes for a post. */
  record Votes(String name, long number) {
    /** Most votes first, then by name. */
    static final Comparator<Votes> MOST = Comparator.comparingLong(Votes::number).reversed().thenComparing(Votes::name);
  }

  /** Who has seats by votes, and who is tied for how many. */
  record Selection(List<Votes> chosen, List<Votes> tied, int open) {
    /** The most votes first, as far as seats go; those equal at the border are tied. */
    static Selection most(List<Votes> pool, int seats) {
      List<Votes> sorted = new ArrayList<>(pool);
      sorted.sort(Votes.MOST);
      if (sorted.size() <= seats) return new Selection(sorted, List.of(), 0);
      if (seats <= 0) return new Selection(List.of(), List.of(), 0);
      long border = sorted.get(seats - 1).number();
      if (sorted.get(seats).number() < border) return new Selection(sorted.subList(0, seats), List.of(), 0);
      List<Votes> above = sorted.stream().filter(v -> v.number() > border).toList();
      return new Selection(above, sorted.stream().filter(v -> v.number() == border).toList(), seats - above.size());
    }
  }

  private final JsonNode certificate;

  CountView(JsonNode certificate) {
    this.certificate = certificate;
  }

  /** Everybody who had votes, under the name given to who is meant too. */
  java.util.Set<String> voted() {
    java.util.Set<String> voted = new java.util.TreeSet<>();
    Totals.of(certificate).votes.values().forEach(v -> voted.addAll(v.keySet()));
    certificate.path("names").forEach(n -> voted.add(n.asText()));
    return voted;
  }

  /** Whether somebody won a seat or is tied for one. */
  boolean wins(String name) {
    for (String post : posts()) {
      Selection selection = selection(post);
      for (List<Votes> some : List.of(selection.chosen(), selection.tied())) if (some.stream().anyMatch(v -> v.name().equals(name))) return true;
    }
    return false;
  }

  /** Everybody with votes for a post who can be made out. */
  List<Votes> all(String post) {
    Totals totals = Totals.of(certificate);
    totals.rename(certificate.path("names"));
    List<Votes> all = new ArrayList<>();
    totals.votes.getOrDefault(post, java.util.Map.of()).forEach((name, number) -> {
      JsonNode meant = certificate.path("names").path(name);
      if (number > 0 && !(meant.isTextual() && meant.asText().isEmpty())) all.add(new Votes(name, number));
    });
    return all;
  }

  /** A post as it is on the paper. */
  JsonNode post(String name) throws MalformedException {
    for (JsonNode one : certificate.path("posts")) if (one.path("name").asText().equals(name)) return one;
    throw new MalformedException(Problem.RESULT, "-", name);
  }

  String kind() {
    return certificate.path("kind").asText();
  }

  JsonNode json() {
    return certificate;
  }

  /** Whether vote and account stand. */
  boolean valid() {
    for (JsonNode step : certificate.path("steps")) {
      boolean first = step.path("step").asText().equals("account") || step.path("step").asText().equals("valid");
      if (first && !step.path("holds").asBoolean()) return false;
    }
    return !certificate.path("steps").isEmpty();
  }

  /** The posts in the order they were decided. */
  List<String> posts() {
    List<String> posts = new ArrayList<>();
    for (JsonNode step : certificate.path("steps")) if (step.path("step").asText().equals("seats")) posts.add(step.path("post").asText());
    return posts;
  }

  /** Who won and who is tied for a post. */
  Selection selection(String post) {
    for (JsonNode step : certificate.path("steps")) {
      if (!step.path("step").asText().equals("seats") || !step.path("post").asText().equals(post)) continue;
      List<Votes> chosen = new ArrayList<>();
      List<Votes> tied = new ArrayList<>();
      step.path("chosen").forEach(n -> chosen.add(new Votes(n.asText(), votes(post, n.asText()))));
      step.path("tied").forEach(n -> tied.add(new Votes(n.asText(), votes(post, n.asText()))));
      return new Selection(chosen, tied, step.path("open").asInt());
    }
    return new Selection(List.of(), List.of(), 0);
  }

  /** Those who could win a post, most votes first. */
  List<Votes> qualified(String post) {
    List<Votes> all = new ArrayList<>();
    for (JsonNode step : certificate.path("steps")) {
      boolean judged = step.path("step").asText().equals("judge") && step.path("post").asText().equals(post);
      if (judged && step.path("suffices").asBoolean() && step.path("bar").asText().equals("none")) all.add(new Votes(step.path("name").asText(), step.path("votes").asLong()));
    }
    return all;
  }

  private long votes(String post, String name) {
    for (JsonNode step : certificate.path("steps")) {
      boolean judged = step.path("step").asText().equals("judge") && step.path("post").asText().equals(post);
      if (judged && step.path("name").asText().equals(name)) return step.path("votes").asLong();
    }
    return 0;
  }

  /** Votes on a further measure, those under a name given to who is meant. */
  long votes(String scale, String post, String name) {
    Totals totals = Totals.of(certificate);
    totals.rename(certificate.path("names"));
    Totals own = totals.scales.get(scale);
    return own == null ? 0 : Totals.in(own.votes, post, name);
  }

  /** Whether the totals have a further measure. */
  boolean has(String scale) {
    return certificate.path("scales").has(scale);
  }
}
