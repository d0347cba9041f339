package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Person;
import org.banfa.engine.election.Appointment;
import org.banfa.engine.election.Asked;
import org.banfa.engine.election.Origin;
import org.banfa.engine.election.Settled;
import org.banfa.engine.election.VoteFrame;
import org.banfa.engine.rules.Incompatibilities.Bar;

/** Certifies an appointment: whom the post may be given to and by which votes, who is barred, how many seats there are, who has it and how they were chosen. */
final class AppointmentCertificate {
  private static final String KIND = "appointment";

  private AppointmentCertificate() {}

  static CertifiedAct of(Appointment appointment, int number, Chain chain, Statements statements, Moves moves) {
    List<CertifiedResult> ranking = ranks(appointment) ? chain.results() : List.of();
    return new CertifiedAct(number, KIND, certificate(appointment, ranking, chain, statements, moves), table(appointment, ranking, moves), appointment.act(), "", true, appointment.post(), appointment.chosen(), "");
  }

  /** Whether the votes of all counts say who has the post, or might. */
  private static boolean ranks(Appointment appointment) {
    return appointment.range() != null && appointment.byVotes() && appointment.range().size() - appointment.struck().size() > appointment.seats();
  }

  private static String certificate(Appointment appointment, List<CertifiedResult> ranking, Chain chain, Statements statements, Moves moves) {
    Map<String, Object> rules = rules(appointment, chain);
    Map<String, Object> all = new TreeMap<>();
    all.put("format", ResolutionCertificate.FORMAT);
    all.put("kind", KIND);
    all.put("method", appointment.effective().method().title());
    all.put("lawAsOf", lawAsOf(appointment));
    all.put("act", appointment.act());
    all.put("day", appointment.day().toString());
    all.put("post", appointment.post());
    all.put("course", moves.all());
    all.put("seats", appointment.seats());
    all.put("numbers", appointment.numbers());
    all.put("rules", rules);
    all.put("rulesHash", Json.hash(rules));
    all.put("field", field(appointment, ranking, chain, statements));
    all.put("steps", steps(appointment));
    all.put("elected", Map.of(appointment.post(), appointment.chosen()));
    all.put("seal", Json.hash(all));
    return Json.pretty(all);
  }

  private static String lawAsOf(Appointment appointment) {
    return appointment.effective().day().standard().map(Object::toString).orElse("");
  }

  /** The offices elsewhere that bar, each with its clause. */
  static List<Object> bars(List<Bar> bars) {
    List<Object> all = new ArrayList<>();
    for (Bar bar : bars) {
      Map<String, Object> said = new TreeMap<>(Map.of("method", bar.by().method(), "post", bar.by().post(), "clause", Asked.cited(bar.source())));
      if (!all.contains(said)) all.add(said);
    }
    return all;
  }

  private static Map<String, Object> rules(Appointment appointment, Chain chain) {
    Map<String, Object> rules = new TreeMap<>();
    rules.put("by", appointment.by());
    rules.put("clauses", appointment.about().stream().map(Asked::cited).distinct().toList());
    rules.put("byVotes", appointment.byVotes());
    rules.put("sizes", RulesJson.ofNumbers(appointment.sizes(), slot -> slot.equals(appointment.size()) ? "own" : "given:" + slot.key()));
    List<Object> bars = bars(appointment.bars());
    if (!bars.isEmpty()) rules.put("bars", bars);
    List<Object> taken = ResultCertificate.offices(appointment.origin());
    if (!taken.isEmpty()) rules.put("taken", Map.of("from", taken));
    List<String> seats = appointment.range() == null ? List.of() : chain.seats(appointment.origin());
    if (!seats.isEmpty()) rules.put("seats", Map.of("from", seats));
    return rules;
  }

  private static Map<String, Object> field(Appointment appointment, List<CertifiedResult> ranking, Chain chain, Statements statements) {
    Map<String, Object> all = new TreeMap<>();
    boolean closed = appointment.range() != null;
    all.put("closed", closed);
    List<String> left = new ArrayList<>(closed ? appointment.range() : List.of());
    left.removeAll(appointment.struck().keySet());
    all.put("contenders", left.stream().map(n -> Map.of("name", n, "post", "")).toList());
    if (closed) {
      List<Person> standing = left.stream().map(n -> new Person(n, false, "")).toList();
      all.put("from", chain.standing(new Settled.Field(false, true, false, VoteFrame.UNKNOWN, standing, appointment.struck(), appointment.origin(), Origin.NONE, List.of(), List.of())));
    }
    Map<String, Object> barred = new TreeMap<>();
    appointment.struck().forEach((name, bar) -> barred.put(name, ResultCertificate.barred(bar)));
    if (!barred.isEmpty()) all.put("barred", barred);
    Set<String> methods = new TreeSet<>();
    appointment.bars().forEach(b -> methods.add(b.by().method()));
    appointment.origin().elsewhere().forEach(i -> methods.add(i.method()));
    List<Incumbent> used = appointment.incumbents().stream().filter(i -> methods.contains(i.method())).toList();
    if (!used.isEmpty()) all.put("statements", statements.named(statements.of(used)));
    if (ranks(appointment)) all.put("votes", ranking.stream().map(r -> Map.of("number", r.number(), "seal", r.seal())).toList());
    return all;
  }

  private static List<Object> steps(Appointment appointment) {
    List<Object> steps = new ArrayList<>();
    steps.add(Map.of("step", "way", "way", appointment.way()));
    for (String name : appointment.chosen()) steps.add(Map.of("step", "appoint", "name", name));
    return steps;
  }

  private static String table(Appointment appointment, List<CertifiedResult> ranking, Moves moves) {
    ActTable table = new ActTable();
    table.row(ActTable.METHOD, "", appointment.effective().method().title());
    table.row(ActTable.LAW, "", lawAsOf(appointment));
    table.row(ActTable.ACT, "", appointment.act());
    table.row(ActTable.DAY, "", appointment.day().toString());
    table.row(ActTable.POST, "", appointment.post());
    table.row(ActTable.SEATS, "", Integer.toString(appointment.seats()));
    new TreeMap<>(appointment.numbers()).forEach((word, n) -> table.row(ActTable.NUMBER, word, n.toString()));
    table.course(moves);
    for (CertifiedResult result : ranking) table.row(ActTable.RESULT, Integer.toString(result.number()), result.seal());
    for (String name : appointment.chosen()) table.row(ActTable.APPOINTED, name, appointment.post());
    return table.text();
  }
}
