package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.election.Asked;
import org.banfa.engine.election.Resolution;
import org.banfa.model.vocabulary.Term;

/** Certifies what a meeting decided: the clauses it was held to, the numbers put on record, and how each clause came out. */
final class ResolutionCertificate {
  static final String FORMAT = "banfa-act-certificate-1";
  private static final String KIND = "resolution";

  private ResolutionCertificate() {}

  static CertifiedAct of(Resolution resolution, int number) {
    return new CertifiedAct(number, KIND, certificate(resolution), table(resolution), resolution.act(), resolution.unit(), resolution.carried(), "", List.of(), "");
  }

  private static String certificate(Resolution resolution) {
    Map<String, Object> rules = new TreeMap<>();
    rules.put("clauses", RulesJson.ofGiven(resolution.clauses()));
    rules.put("by", resolution.by().stream().map(Term::id).toList());
    Map<String, Object> all = new TreeMap<>();
    all.put("format", FORMAT);
    all.put("kind", KIND);
    all.put("method", resolution.effective().method().title());
    all.put("lawAsOf", lawAsOf(resolution));
    all.put("act", resolution.act());
    all.put("day", day(resolution));
    all.put("unit", resolution.unit());
    all.put("body", resolution.body());
    all.put("rules", rules);
    all.put("rulesHash", Json.hash(rules));
    all.put("numbers", resolution.numbers());
    all.put("situations", resolution.situations());
    all.put("asked", asked(resolution));
    all.put("steps", steps(resolution));
    all.put("carried", resolution.carried());
    all.put("seal", Json.hash(all));
    return Json.pretty(all);
  }

  private static String lawAsOf(Resolution resolution) {
    return resolution.effective().day().standard().map(Object::toString).orElse("");
  }

  private static String day(Resolution resolution) {
    return resolution.day() == null ? "" : resolution.day().toString();
  }

  private static List<Object> asked(Resolution resolution) {
    List<String> words = new ArrayList<>(resolution.numbers().keySet());
    words.addAll(resolution.situations().keySet());
    return Asked.of(words, resolution.clauses().stream().map(Resolution.Held::source).toList(), resolution.clauses().stream().map(Resolution.Held::formula).toList(), resolution.by());
  }

  /** Each clause in its order: {@code yes}, {@code no}, or {@code open} where a person has to judge what is not on record. */
  private static List<Object> steps(Resolution resolution) {
    List<Object> steps = new ArrayList<>();
    for (int i = 0; i < resolution.clauses().size(); i++) {
      Boolean holds = resolution.clauses().get(i).holds();
      steps.add(Map.of("step", "clause", "number", i + 1, "holds", holds == null ? "open" : holds ? "yes" : "no"));
    }
    return steps;
  }

  private static String table(Resolution resolution) {
    ActTable table = new ActTable();
    table.row(ActTable.METHOD, "", resolution.effective().method().title());
    table.row(ActTable.LAW, "", lawAsOf(resolution));
    table.row(ActTable.ACT, "", resolution.act());
    table.row(ActTable.DAY, "", day(resolution));
    table.row(ActTable.UNIT, "", resolution.unit());
    table.row(ActTable.BODY, "", resolution.body());
    resolution.numbers().forEach((word, n) -> table.row(ActTable.NUMBER, word, n.toString()));
    resolution.situations().forEach((word, is) -> table.row(ActTable.SITUATION, word, is ? ActTable.YES : ActTable.NO));
    table.row(ActTable.OUTCOME, "", resolution.carried() ? ActTable.CARRIED : ActTable.LOST);
    return table.text();
  }
}
