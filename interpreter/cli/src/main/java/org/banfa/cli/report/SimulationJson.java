package org.banfa.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.run.Hits;
import org.banfa.simulator.run.Quorums;
import org.banfa.simulator.run.SimulationResult;
import org.banfa.simulator.run.Totals;
import org.banfa.simulator.run.VoteTotals;
import org.banfa.simulator.statistics.Interval;
import org.banfa.syntax.diagnostic.Catalogue;

/** Writes a simulation as JSON of schema version 1. Shares have six places. */
public final class SimulationJson {
  /** The version of the schema. */
  public static final String VERSION = "1";

  private static final int PLACES = 6;
  private static final int EXACT_PLACES = 12;

  private final Catalogue catalogue;
  private final SimulationWords words;

  public SimulationJson(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.words = new SimulationWords(catalogue, vocabulary);
  }

  public String render(SimulationResult result) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      facts(json, result);
      outcomes(json, result);
      exact(json, result);
      totals(json, result);
      if (!result.totals().unsigned().isEmpty()) {
        json.writeObjectFieldStart("unsigned");
        for (SimulationResult.Elected one : SimulationResult.ranked(result.totals().unsigned())) json.writeNumberField(one.name(), one.runs());
        json.writeEndObject();
      }
      if (!result.order().isEmpty()) votes(json, result);
      if (result.scenario().goesOn()) office(json, result.totals().office());
      if (result.scenario().vacancy() != null) {
        json.writeObjectFieldStart("byElections");
        for (var one : result.totals().fillings().entrySet()) json.writeNumberField(one.getKey().toString(), one.getValue());
        json.writeEndObject();
        json.writeFieldName("lasting");
        named(json, result.totals().lasting());
      }
      if (result.coverage() != null) {
        json.writeObjectFieldStart("coverage");
        rules(json, "reached", result.coverage().reached());
        rules(json, "unreachable", result.coverage().unreachable());
        rules(json, "notSampled", result.coverage().notSampled());
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private void facts(JsonGenerator json, SimulationResult result) throws IOException {
    json.writeStringField("version", VERSION);
    json.writeStringField("language", catalogue.language().id());
    json.writeStringField("method", result.method().title());
    json.writeStringField("scenario", result.scenario().title());
    json.writeNumberField("runs", result.totals().runs());
    json.writeNumberField("seed", result.seed());
    json.writeStringField("generator", Dice.GENERATOR);
  }

  private void outcomes(JsonGenerator json, SimulationResult result) throws IOException {
    json.writeArrayFieldStart("outcomes");
    for (SimulationResult.Line line : result.lines()) {
      json.writeStartObject();
      json.writeStringField("kind", line.kind());
      json.writeStringField("name", words.kind(line.kind()));
      json.writeBooleanField("watched", line.watched());
      estimate(json, line.runs(), result.totals().runs());
      replay(json, line.first());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void replay(JsonGenerator json, long first) throws IOException {
    if (first == 0) json.writeNullField("replay");
    else json.writeNumberField("replay", first);
  }

  private static void estimate(JsonGenerator json, long hits, long runs) throws IOException {
    Interval interval = Interval.of(hits, runs);
    json.writeNumberField("runs", hits);
    json.writeNumberField("share", BigDecimal.valueOf(hits).divide(BigDecimal.valueOf(runs), PLACES, RoundingMode.HALF_UP));
    json.writeNumberField("low", rounded(interval.low(), PLACES));
    json.writeNumberField("high", rounded(interval.high(), PLACES));
  }

  private static BigDecimal rounded(double probability, int places) {
    return new BigDecimal(probability).setScale(places, RoundingMode.HALF_UP);
  }

  private static void exact(JsonGenerator json, SimulationResult result) throws IOException {
    json.writeArrayFieldStart("exact");
    if (result.quorumProbability().isPresent()) {
      json.writeStartObject();
      json.writeStringField("kind", "first-vote-turnout");
      json.writeNumberField("probability", rounded(result.quorumProbability().getAsDouble(), EXACT_PLACES));
      estimate(json, result.totals().quorumFailed(), result.totals().firstVotes());
      json.writeEndObject();
    }
    for (Quorums.Line line : result.quorums()) {
      json.writeStartObject();
      json.writeStringField("kind", "turnout");
      json.writeStringField("vote", line.vote());
      json.writeNumberField("electors", line.electors());
      json.writeNumberField("probability", rounded(line.exact(), EXACT_PLACES));
      json.writeNumberField("counts", line.counts());
      estimate(json, line.failed(), line.counts());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Each of several votes, in their order. */
  private static void votes(JsonGenerator json, SimulationResult result) throws IOException {
    json.writeArrayFieldStart("votes");
    for (String act : result.order()) {
      VoteTotals vote = result.totals().votes().get(act);
      if (vote == null) continue;
      json.writeStartObject();
      json.writeStringField("act", act);
      vote(json, vote);
      if (!vote.units().isEmpty()) units(json, vote);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What happened to whom in office: runs by kind and name. */
  private static void office(JsonGenerator json, SortedMap<String, SortedMap<String, Long>> all) throws IOException {
    json.writeFieldName("office");
    named(json, all);
  }

  /** Runs by kind or post, and by name. */
  private static void named(JsonGenerator json, SortedMap<String, SortedMap<String, Long>> all) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, SortedMap<String, Long>> kind : all.entrySet()) {
      json.writeObjectFieldStart(kind.getKey());
      for (Map.Entry<String, Long> name : kind.getValue().entrySet()) json.writeNumberField(name.getKey(), name.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void units(JsonGenerator json, VoteTotals vote) throws IOException {
    json.writeArrayFieldStart("units");
    for (Map.Entry<String, VoteTotals> unit : vote.units().entrySet()) {
      json.writeStartObject();
      json.writeStringField("unit", unit.getKey());
      vote(json, unit.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void vote(JsonGenerator json, VoteTotals vote) throws IOException {
    json.writeBooleanField("list", vote.isList());
    json.writeNumberField("held", vote.held());
    json.writeNumberField("valid", vote.valid());
    hits(json, "notHeld", vote.notHeld());
    hits(json, "kinds", vote.kinds());
    elected(json, vote.elected());
  }

  private static void hits(JsonGenerator json, String field, SortedMap<String, Hits> all) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Hits> one : all.entrySet()) json.writeNumberField(one.getKey(), one.getValue().runs());
    json.writeEndObject();
  }

  private static void elected(JsonGenerator json, SortedMap<String, SortedMap<String, Long>> elected) throws IOException {
    json.writeObjectFieldStart("elected");
    for (Map.Entry<String, SortedMap<String, Long>> post : elected.entrySet()) {
      json.writeObjectFieldStart(post.getKey());
      for (Map.Entry<String, Long> name : post.getValue().entrySet()) json.writeNumberField(name.getKey(), name.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void totals(JsonGenerator json, SimulationResult result) throws IOException {
    Totals totals = result.totals();
    json.writeArrayFieldStart("rounds");
    for (Map.Entry<Integer, Long> one : totals.rounds().entrySet()) {
      json.writeStartObject();
      json.writeNumberField("votes", one.getKey());
      json.writeNumberField("runs", one.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (result.rerunDays().isPresent()) json.writeNumberField("rerunWithinDays", result.rerunDays().getAsLong());
    else json.writeNullField("rerunWithinDays");
    json.writeArrayFieldStart("turnout");
    for (long runs : totals.turnout()) json.writeNumber(runs);
    json.writeEndArray();
    elected(json, totals.elected());
    json.writeArrayFieldStart("unanswered");
    for (Map.Entry<String, Hits> one : totals.unanswered().entrySet()) {
      json.writeStartObject();
      json.writeStringField("question", one.getKey());
      json.writeNumberField("runs", one.getValue().runs());
      replay(json, one.getValue().first());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void rules(JsonGenerator json, String field, List<Effective.Provided> rules) throws IOException {
    json.writeArrayFieldStart(field);
    for (Effective.Provided rule : rules) {
      json.writeStartObject();
      json.writeStringField("document", rule.document().title());
      json.writeStringField("label", rule.rule().label());
      json.writeStringField("subject", rule.clause().subject().key());
      json.writeBooleanField("byLaw", rule.byLaw());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
