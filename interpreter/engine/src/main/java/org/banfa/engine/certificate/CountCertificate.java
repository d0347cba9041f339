package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.Candidate;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.Asked;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.Deciding;
import org.banfa.engine.election.Derived;
import org.banfa.engine.election.Minutes;
import org.banfa.engine.election.PostResult;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.rules.ActRules;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Measure;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/**
 * Certifies one count: the rules as core expressions with their hash, what the count was decided from, and each step. Who
 * has the certificate and the ballots can recompute everything without this program.
 */
public final class CountCertificate {
  public static final String FORMAT = "banfa-count-certificate-1";

  private CountCertificate() {}

  /** The certificate as JSON. */
  public static String of(ElectionRules rules, CountInput input, CountResult result) {
    return of(rules, rules, input, result);
  }

  /** The certificate of a count whose ballots are not at hand, over the totals that were entered. */
  public static String ofTotals(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    return of("totals", cast, rules, input, result);
  }

  /** The certificate as JSON, of a count whose ballots were cast under other rules than it was decided by. */
  public static String of(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    return of("ballots", cast, rules, input, result);
  }

  private static String of(String basis, ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    Map<String, Object> all = new TreeMap<>();
    Map<String, Object> laws = RulesJson.of(cast, rules, input.kind(), input.paper());
    all.put("format", FORMAT);
    all.put("basis", basis);
    all.put("basisNote", note(basis));
    all.put("method", rules.effective().method().title());
    all.put("lawAsOf", rules.effective().day().standard().map(Object::toString).orElse(""));
    all.put("kind", input.kind().id());
    all.put("round", input.round());
    if (!input.act().isEmpty()) all.put("vote", input.act());
    if (!input.unit().isEmpty()) all.put("unit", input.unit());
    all.put("rules", laws);
    all.put("rulesHash", Json.hash(laws));
    all.put("posts", input.paper().posts().stream().map(Minutes::post).toList());
    all.put("women", women(cast, input, result));
    all.put("barred", List.copyOf(input.barred()));
    all.put("standing", input.standing());
    all.put("account", account(input.tally().account()));
    all.put("votes", input.tally().votes());
    more(all, cast, rules, input, result);
    all.put("steps", steps(result, input.paper().eachName()));
    all.put("seal", Json.hash(all));
    return Json.pretty(all);
  }

  /** What the certificate rests on, for whoever opens it; in every language, so that its bytes do not depend on the reader's. */
  static String note(String basis) {
    return Catalogue.of(Language.ZH).text("certificate.basis." + basis) + " " + Catalogue.of(Language.EN).text("certificate.basis." + basis);
  }

  /** What many counts do not have. */
  private static void more(Map<String, Object> all, ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    if (!input.paper().printed().isEmpty()) {
      all.put("printed", input.paper().printed());
      all.put("writeIns", input.paper().writeIns());
    }
    if (input.paper().eachName()) all.put("eachName", true);
    put(all, "names", input.names());
    put(all, "given", result.given());
    put(all, "situations", result.situations());
    asked(all, rules, input, result);
    put(all, "kinds", kinds(cast, input, result));
    votes(all, input.tally());
    Map<String, Object> scales = new TreeMap<>();
    input.tally().scales().forEach((scale, tally) -> {
      Map<String, Object> own = new TreeMap<>();
      own.put("account", account(tally.account()));
      own.put("votes", tally.votes());
      votes(own, tally);
      scales.put(scale, own);
    });
    put(all, "scales", scales);
  }

  /** Who decided the numbers and situations that no count gives, and by which clauses. */
  private static void asked(Map<String, Object> all, ElectionRules rules, CountInput input, CountResult result) {
    List<String> words = new ArrayList<>(result.given().keySet());
    words.remove(Deciding.EXCUSED);
    words.addAll(result.situations().keySet());
    ActRules act = input.kind().rules(rules);
    List<Condition> conditions = new ArrayList<>(List.of(act.account(), act.valid(), act.wins()));
    for (Post post : input.paper().posts()) if (Deciding.ownWins(rules, input.kind(), post)) conditions.add(rules.contest().office(post.name()).wins());
    if (input.kind() == CountKind.RERUN) words.removeAll(following(conditions));
    if (words.isEmpty()) return;
    all.put("asked", Asked.of(words, conditions, rules.actors()));
  }

  /** The words for what follows from who holds a seat already. */
  private static List<String> following(List<Condition> conditions) {
    List<String> words = new ArrayList<>();
    for (Condition condition : conditions) {
      Layout layout = Layout.of(List.of(), condition.formulas());
      for (Slot slot : layout.quantities()) if (Derived.CONTEST.measure(slot).isPresent()) words.add(slot.key());
      layout.atoms().forEach(a -> {
        if (a instanceof Formula.Situation s && Derived.CONTEST.situation(s.word()).isPresent()) words.add(s.word().id());
      });
    }
    return words;
  }

  static void votes(Map<String, Object> all, Tally tally) {
    put(all, "against", tally.against());
    put(all, "voidColumns", tally.voidColumns());
  }

  private static void put(Map<String, Object> all, String key, Map<String, ?> value) {
    if (!value.isEmpty()) all.put(key, value);
  }

  /** What those are who have votes at a post for a kind of people. */
  private static Map<String, Object> kinds(ElectionRules cast, CountInput input, CountResult result) {
    Map<String, Object> kinds = new TreeMap<>();
    for (Post post : input.paper().posts()) {
      SortedMap<String, Boolean> known = input.kinds().get(post.kind());
      if (post.kind().isEmpty() || known == null) continue;
      Map<String, Object> people = new TreeMap<>();
      for (PostResult one : result.posts()) {
        if (!one.post().name().equals(post.name())) continue;
        for (PostResult.Judged judged : one.judged()) {
          Boolean is = known.get(judged.candidate().name());
          if (is != null) people.put(judged.candidate().name(), is);
        }
      }
      if (misfits(cast)) people.putAll(known);
      if (!people.isEmpty()) kinds.put(post.kind(), people);
    }
    return kinds;
  }

  /** Whether the rules for a ballot look at what people are. */
  private static boolean misfits(ElectionRules cast) {
    List<Condition> conditions = new ArrayList<>(List.of(cast.ballot(), cast.contest().column()));
    cast.contest().offices().forEach(o -> conditions.add(o.column()));
    for (Condition condition : conditions) {
      for (Slot slot : Layout.of(List.of(), condition.formulas()).quantities()) {
        if (slot.term() != null && Measure.MISFITS.role().equals(slot.term().role())) return true;
      }
    }
    return false;
  }

  /** Only of those with votes at a post for women: nobody else's sex decides anything, unless the rules for a ballot look at it. */
  private static Map<String, Object> women(ElectionRules cast, CountInput input, CountResult result) {
    Map<String, Object> women = new TreeMap<>();
    if (misfits(cast)) women.putAll(input.women());
    for (PostResult post : result.posts()) {
      if (!post.post().womenOnly()) continue;
      for (PostResult.Judged judged : post.judged()) {
        Boolean woman = input.women().get(judged.candidate().name());
        if (woman != null) women.put(judged.candidate().name(), woman);
      }
    }
    return women;
  }

  static Map<String, Object> account(Account account) {
    Map<String, Object> all = new TreeMap<>();
    all.put("registered", account.registered());
    all.put("voters", account.voters());
    all.put("issued", account.issued());
    all.put("collected", account.collected());
    all.put("valid", account.valid());
    all.put("invalid", account.invalid());
    all.put("abstained", account.abstained());
    return all;
  }

  private static List<Object> steps(CountResult result, boolean against) {
    List<Object> steps = new ArrayList<>();
    steps.add(Map.of("step", "account", "holds", result.accountValid()));
    steps.add(Map.of("step", "valid", "holds", result.voteValid()));
    for (PostResult post : result.posts()) {
      String name = post.post().name();
      for (PostResult.Judged judged : post.judged()) {
        Map<String, Object> step = new TreeMap<>();
        step.put("step", "judge");
        step.put("post", name);
        step.put("name", judged.candidate().name());
        step.put("votes", judged.candidate().votes());
        if (judged.own() != judged.candidate().votes()) step.put("own", judged.own());
        if (against) step.put("against", judged.against());
        step.put("suffices", judged.suffices());
        step.put("bar", judged.bar().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        steps.add(step);
      }
      Map<String, Object> seats = new TreeMap<>();
      seats.put("step", "seats");
      seats.put("post", name);
      seats.put("seats", post.post().seats());
      seats.put("chosen", names(post.selection().chosen()));
      seats.put("tied", names(post.selection().tied()));
      seats.put("open", post.selection().open());
      steps.add(seats);
    }
    return steps;
  }

  private static List<String> names(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::name).toList();
  }
}
