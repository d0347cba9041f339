package org.banfa.engine.certificate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.election.Asked;
import org.banfa.engine.election.Confirmation;

/** Certifies that somebody let a result stand, or set it aside, and why. */
final class ConfirmationCertificate {
  private static final String KIND = "confirmation";

  private ConfirmationCertificate() {}

  static CertifiedAct of(Confirmation confirmation, int number, Chain chain, Moves moves) {
    List<CertifiedResult> results = chain.results(chain.named(confirmation.vote()));
    return new CertifiedAct(number, KIND, certificate(confirmation, results, moves), table(confirmation, results, moves), confirmation.act(), "", confirmation.stands(), "", List.of(), "");
  }

  private static String certificate(Confirmation confirmation, List<CertifiedResult> results, Moves moves) {
    Map<String, Object> rules = new TreeMap<>();
    rules.put("by", confirmation.by());
    rules.put("clauses", confirmation.about().stream().map(Asked::cited).distinct().toList());
    Map<String, Object> all = new TreeMap<>();
    all.put("format", ResolutionCertificate.FORMAT);
    all.put("kind", KIND);
    all.put("method", confirmation.effective().method().title());
    all.put("lawAsOf", lawAsOf(confirmation));
    all.put("act", confirmation.act());
    all.put("day", confirmation.day().toString());
    all.put("course", moves.all());
    all.put("rules", rules);
    all.put("rulesHash", Json.hash(rules));
    all.put("results", results.stream().map(r -> Map.of("number", r.number(), "seal", r.seal())).toList());
    all.put("reason", confirmation.reason());
    all.put("carried", confirmation.stands());
    all.put("seal", Json.hash(all));
    return Json.pretty(all);
  }

  private static String lawAsOf(Confirmation confirmation) {
    return confirmation.effective().day().standard().map(Object::toString).orElse("");
  }

  private static String table(Confirmation confirmation, List<CertifiedResult> results, Moves moves) {
    ActTable table = new ActTable();
    table.row(ActTable.METHOD, "", confirmation.effective().method().title());
    table.row(ActTable.LAW, "", lawAsOf(confirmation));
    table.row(ActTable.ACT, "", confirmation.act());
    table.row(ActTable.DAY, "", confirmation.day().toString());
    table.course(moves);
    for (CertifiedResult result : results) table.row(ActTable.CONFIRMED, Integer.toString(result.number()), result.seal());
    table.row(ActTable.OUTCOME, "", confirmation.stands() ? ActTable.STANDS : ActTable.VOID);
    if (!confirmation.stands()) table.row(ActTable.REASON, "", confirmation.reason());
    return table.text();
  }
}
