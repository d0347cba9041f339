package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.election.Asked;
import org.banfa.engine.election.Minutes;
import org.banfa.engine.election.Origin;
import org.banfa.engine.election.Settled;
import org.banfa.engine.election.VoteFrame;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Incompatibilities.Bar;

/**
 * Certifies how a contest came out: by who stood, the seals of its counts, what people said on the way (lots, agreements, kinship,
 * numbers, situations), the rules that took over, and each step from those who stand to the seats. Who has it and the
 * certificates of the counts can take every step anew.
 */
final class ResultCertificate {
  static final String FORMAT = "banfa-result-certificate-1";

  private ResultCertificate() {}

  /**
   * The certificate as JSON; {@code counts} are those of the contest, in order.
   *
   * @param chain the results that earlier votes of the run came to
   * @param statements what was taken over from other organs
   * @param amendments what is on record of each time other rules took over, in order
   */
  static String of(Settled settled, List<CertifiedCount> counts, List<Amendment> amendments, Chain chain, Statements statements) {
    ElectionRules rules = settled.rules();
    Map<String, Object> laws = ContestJson.of(rules);
    List<Object> bars = bars(settled);
    if (!bars.isEmpty()) laws.put("bars", bars);
    Map<String, Object> taken = taken(settled.field());
    if (!taken.isEmpty()) laws.put("taken", taken);
    Map<String, Object> seats = seats(settled.field(), chain);
    if (!seats.isEmpty()) laws.put("seats", seats);
    Map<String, Object> all = new TreeMap<>();
    all.put("format", FORMAT);
    all.put("method", rules.effective().method().title());
    all.put("lawAsOf", lawAsOf(rules));
    if (!settled.act().isEmpty()) all.put("vote", settled.act());
    if (!settled.unit().isEmpty()) all.put("unit", settled.unit());
    all.put("rules", laws);
    all.put("rulesHash", Json.hash(laws));
    if (!settled.later().isEmpty()) all.put("amendments", amendments(settled, amendments));
    all.put("posts", settled.posts().stream().map(Minutes::post).toList());
    if (settled.field().partial()) all.put("course", chain.course());
    all.put("field", field(settled, chain, statements));
    all.put("counts", counts.stream().map(ResultCertificate::count).toList());
    all.put("given", settled.minutes().given());
    SortedMap<String, Boolean> women = women(settled);
    all.put("women", women);
    SortedMap<String, Integer> learnt = new TreeMap<>(settled.minutes().learnt());
    learnt.keySet().retainAll(women.keySet());
    if (!learnt.isEmpty()) all.put("learnt", learnt);
    all.put("kinds", kinds(settled));
    all.put("steps", settled.minutes().steps());
    all.put("valid", settled.outcome().valid());
    all.put("elected", settled.outcome().elected());
    all.put("vacant", settled.outcome().vacant());
    all.put("seal", Json.hash(all));
    return Json.pretty(all);
  }

  static String lawAsOf(ElectionRules rules) {
    return rules.effective().day().standard().map(Object::toString).orElse("");
  }

  private static List<Object> amendments(Settled settled, List<Amendment> amendments) {
    List<ElectionRules> later = settled.later();
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < later.size(); i++) {
      Map<String, Object> laws = ContestJson.of(later.get(i));
      Amendment amendment = amendments.get(i);
      Map<String, Object> one = new TreeMap<>(Map.of("number", i + 1, "time", amendment.time(), "authority", amendment.authority(), "reason", amendment.reason(),
          "changes", amendment.changes(), "method", later.get(i).effective().method().title(), "lawAsOf", lawAsOf(later.get(i)), "rules", laws, "rulesHash", Json.hash(laws)));
      one.put("after", settled.minutes().steps().indexOf(Map.of("step", "amended", "number", i + 1)));
      all.add(one);
    }
    return all;
  }

  /** The offices elsewhere whose holders may not serve, by the rules the contest began under and those that took over. */
  private static List<Object> bars(Settled settled) {
    List<Object> bars = new ArrayList<>();
    for (ElectionRules rules : rules(settled)) {
      for (Incumbent one : settled.field().incumbents()) {
        for (Bar bar : rules.incompatibilities().all(one)) {
          Map<String, Object> said = new TreeMap<>(Map.of("method", one.method(), "post", one.post(), "clause", Asked.cited(bar.source())));
          if (!bars.contains(said)) bars.add(said);
        }
      }
    }
    return bars;
  }

  /** The offices elsewhere whose holders stand, or vote, because nothing here says who does. */
  private static Map<String, Object> taken(Settled.Field field) {
    Map<String, Object> taken = new TreeMap<>();
    List<Object> standing = offices(field.origin());
    List<Object> voting = offices(field.voters());
    if (!standing.isEmpty()) taken.put("from", standing);
    if (!voting.isEmpty()) taken.put("electorsFrom", voting);
    return taken;
  }

  /** The seats here whose holders stand, or vote, where somebody gained or lost one otherwise than by a vote. */
  private static Map<String, Object> seats(Settled.Field field, Chain chain) {
    Map<String, Object> seats = new TreeMap<>();
    List<String> standing = field.closed() ? chain.seats(field.origin()) : List.of();
    List<String> voting = chain.seats(field.voters());
    if (!standing.isEmpty()) seats.put("from", standing);
    if (!voting.isEmpty()) seats.put("electorsFrom", voting);
    return seats;
  }

  static List<Object> offices(Origin origin) {
    Map<String, Set<String>> offices = new TreeMap<>();
    for (Incumbent one : origin.elsewhere()) offices.computeIfAbsent(one.method(), m -> new TreeSet<>()).add(one.post());
    List<Object> all = new ArrayList<>();
    offices.forEach((method, posts) -> all.add(Map.of("method", method, "offices", List.copyOf(posts))));
    return all;
  }

  /** What was taken over that somebody is barred, stands or votes by. */
  private static List<Incumbent> used(Settled settled) {
    Set<String> methods = new TreeSet<>();
    for (ElectionRules rules : rules(settled)) for (Incumbent one : settled.field().incumbents()) if (!rules.incompatibilities().all(one).isEmpty()) methods.add(one.method());
    settled.field().origin().elsewhere().forEach(i -> methods.add(i.method()));
    settled.field().voters().elsewhere().forEach(i -> methods.add(i.method()));
    return settled.field().incumbents().stream().filter(i -> methods.contains(i.method())).toList();
  }

  private static Map<String, Object> field(Settled settled, Chain chain, Statements statements) {
    Settled.Field field = settled.field();
    Map<String, Object> all = new TreeMap<>(Map.of("partial", field.partial(), "closed", field.closed(), "list", field.list()));
    if (field.electors() != VoteFrame.UNKNOWN) all.put("electors", field.electors());
    all.put("contenders", field.contenders().stream().map(p -> new TreeMap<>(Map.of("name", p.name(), "post", p.post()))).toList());
    Map<String, Integer> numbers = statements.of(used(settled));
    if (!numbers.isEmpty()) all.put("statements", statements.named(numbers));
    if (field.closed()) all.put("from", chain.standing(field));
    if (!field.voters().equals(Origin.NONE)) all.put("electorsFrom", chain.voters(field));
    boolean kinship = rules(settled).stream().anyMatch(r -> !r.range().isEmpty());
    if (kinship && !field.staying().isEmpty()) {
      all.put("staying", field.staying().stream().map(s -> new TreeMap<>(Map.of("name", s.name(), "post", s.post().name(), "rank", s.post().rank()))).toList());
    }
    Map<String, Object> barred = new TreeMap<>();
    field.barred().forEach((name, bar) -> barred.put(name, barred(bar)));
    if (!barred.isEmpty()) all.put("barred", barred);
    return all;
  }

  /** The office elsewhere that keeps somebody from serving, who holds it, and the clause. */
  static Map<String, Object> barred(Bar bar) {
    Incumbent by = bar.by();
    return new TreeMap<>(Map.of("method", by.method(), "post", by.post(), "holder", by.name(), "clause", Asked.cited(bar.source())));
  }

  /** Of those whose sex the steps depend on, and nobody else: those elected together where rules look at that, and who had votes for a seat of women. */
  private static SortedMap<String, Boolean> women(Settled settled) {
    boolean composed = !settled.unit().isEmpty() ? false : rules(settled).stream().anyMatch(r -> looked(r).stream().anyMatch(r.contest()::women));
    boolean exempt = rules(settled).stream().anyMatch(r -> r.contest().exempt().words().stream().anyMatch(w -> r.contest().women(w.id())));
    if (composed || exempt) return new TreeMap<>(settled.women());
    boolean line = settled.posts().stream().anyMatch(org.banfa.engine.contest.Post::womenOnly);
    boolean asks = rules(settled).stream().anyMatch(r -> Json.pretty(ContestJson.of(r)).contains("\"no-woman\""));
    Set<String> names = new TreeSet<>();
    if (line || asks) {
      for (Map<String, Object> step : settled.minutes().steps()) if (step.get("step").equals("elect")) names.add((String) step.get("name"));
      boolean again = settled.outcome().rounds().stream().anyMatch(r -> r.kind().equals("rerun"));
      if (again) settled.outcome().rounds().forEach(r -> r.tally().votes().values().forEach(v -> names.addAll(v.keySet())));
    }
    SortedMap<String, Boolean> women = new TreeMap<>(settled.women());
    women.keySet().retainAll(names);
    return women;
  }

  private static List<ElectionRules> rules(Settled settled) {
    List<ElectionRules> all = new ArrayList<>(settled.later());
    all.add(settled.rules());
    return all;
  }

  /** The kinds of people that the steps depend on; nobody else's kind is told. */
  private static Map<String, Object> kinds(Settled settled) {
    Set<String> looked = new TreeSet<>();
    for (ElectionRules rules : rules(settled)) {
      if (settled.unit().isEmpty()) looked.addAll(looked(rules));
      rules.contest().exempt().words().forEach(w -> looked.add(w.id()));
    }
    Map<String, Object> kinds = new TreeMap<>();
    settled.kinds().forEach((kind, people) -> {
      if (looked.contains(kind)) kinds.put(kind, people);
    });
    return kinds;
  }

  /** The kinds of people that who is elected together depends on. */
  private static Set<String> looked(ElectionRules rules) {
    Set<String> kinds = new TreeSet<>();
    if (!rules.contest().composition().stated()) return kinds;
    rules.contest().ofKinds().forEach(k -> kinds.add(k.people()));
    rules.contest().givesWayTo().words().forEach(w -> kinds.add(w.id()));
    return kinds;
  }

  private static Map<String, Object> count(CertifiedCount count) {
    return Map.of("number", count.number(), "seal", count.seal());
  }
}
