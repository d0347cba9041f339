package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.election.Asked;
import org.banfa.engine.election.Succession;

/** Certifies that somebody lost a seat and who follows on it: the votes looked at, who holds a seat or left one, who is barred, who is next. */
final class SuccessionCertificate {
  private static final String KIND = "succession";

  private SuccessionCertificate() {}

  /** {@code recall} is the vote by which the seat was lost, null where it was lost otherwise. */
  static CertifiedAct of(Succession succession, int number, Chain chain, Statements statements, Moves moves, CertifiedCount recall) {
    Map<String, String> votes = new TreeMap<>();
    List<String> order = new ArrayList<>();
    succession.votes().forEach((vote, unit) -> {
      String named = chain.named(vote);
      if (votes.put(named, unit) == null) order.add(named);
    });
    List<CertifiedResult> ranking = new ArrayList<>();
    if (succession.follows()) order.forEach(vote -> chain.result(vote, votes.get(vote)).ifPresent(ranking::add));
    String unit = order.stream().map(votes::get).filter(u -> !u.isEmpty()).findFirst().orElse("");
    return new CertifiedAct(number, KIND, certificate(succession, order, ranking, unit, statements, moves, recall), table(succession, ranking, unit, recall, moves), succession.act(), unit, true, succession.post(), succession.chosen(), succession.gone());
  }

  private static String certificate(Succession succession, List<String> votes, List<CertifiedResult> ranking, String unit, Statements statements, Moves moves, CertifiedCount recall) {
    Map<String, Object> rules = new TreeMap<>();
    rules.put("by", succession.by());
    rules.put("clauses", succession.about().stream().map(Asked::cited).distinct().toList());
    rules.put("follows", succession.follows());
    rules.put("votes", votes);
    List<Object> bars = AppointmentCertificate.bars(succession.bars());
    if (!bars.isEmpty()) rules.put("bars", bars);
    Map<String, Object> field = new TreeMap<>();
    field.put("votes", ranking.stream().map(r -> Map.of("number", r.number(), "seal", r.seal())).toList());
    Set<String> methods = new TreeSet<>();
    succession.bars().forEach(b -> methods.add(b.by().method()));
    List<Incumbent> used = succession.incumbents().stream().filter(i -> methods.contains(i.method())).toList();
    if (!used.isEmpty()) field.put("statements", statements.named(statements.of(used)));
    Map<String, Object> all = new TreeMap<>();
    all.put("format", ResolutionCertificate.FORMAT);
    all.put("kind", KIND);
    all.put("method", succession.effective().method().title());
    all.put("lawAsOf", lawAsOf(succession));
    all.put("act", succession.act());
    all.put("day", succession.day().toString());
    all.put("post", succession.post());
    all.put("unit", unit);
    all.put("gone", succession.gone());
    if (recall != null) all.put("recall", Map.of("number", recall.number(), "seal", recall.seal()));
    all.put("course", moves.all());
    all.put("holding", List.copyOf(succession.holding()));
    all.put("left", List.copyOf(succession.left()));
    all.put("withdrawn", List.copyOf(succession.withdrawn()));
    all.put("related", List.copyOf(succession.related()));
    all.put("rules", rules);
    all.put("rulesHash", Json.hash(rules));
    all.put("field", field);
    all.put("steps", steps(succession));
    all.put("elected", Map.of(succession.post(), succession.chosen()));
    all.put("seal", Json.hash(all));
    return Json.pretty(all);
  }

  private static String lawAsOf(Succession succession) {
    return succession.effective().day().standard().map(Object::toString).orElse("");
  }

  private static List<Object> steps(Succession succession) {
    List<Object> steps = new ArrayList<>();
    if (succession.follows()) steps.add(Map.of("step", "next", "names", List.copyOf(succession.next())));
    for (String name : succession.chosen()) steps.add(Map.of("step", "follow", "name", name));
    return steps;
  }

  private static String table(Succession succession, List<CertifiedResult> ranking, String unit, CertifiedCount recall, Moves moves) {
    ActTable table = new ActTable();
    table.row(ActTable.METHOD, "", succession.effective().method().title());
    table.row(ActTable.LAW, "", lawAsOf(succession));
    table.row(ActTable.ACT, "", succession.act());
    table.row(ActTable.DAY, "", succession.day().toString());
    table.row(ActTable.UNIT, "", unit);
    table.row(ActTable.GONE, succession.gone(), succession.post());
    if (recall != null) table.row(ActTable.RECALL, Integer.toString(recall.number()), recall.seal());
    table.course(moves);
    for (String name : succession.holding()) table.row(ActTable.HOLDING, name, "");
    for (String name : succession.left()) table.row(ActTable.LEFT, name, "");
    for (String name : succession.withdrawn()) table.row(ActTable.WITHDRAWN, name, "");
    for (String name : succession.related()) table.row(ActTable.RELATED, name, "");
    for (CertifiedResult result : ranking) table.row(ActTable.RESULT, Integer.toString(result.number()), result.seal());
    for (String name : succession.chosen()) table.row(ActTable.FOLLOWS, name, succession.post());
    return table.text();
  }
}
