package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Post;
import org.banfa.engine.election.Candidate;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.PostResult;
import org.banfa.engine.rules.ElectionRules;
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
    Map<String, Object> laws = RulesJson.of(cast, rules, input.kind());
    all.put("format", FORMAT);
    all.put("basis", basis);
    all.put("basisNote", note(basis));
    all.put("method", rules.effective().method().title());
    all.put("lawAsOf", rules.effective().day().standard().map(Object::toString).orElse(""));
    all.put("kind", input.kind().id());
    all.put("round", input.round());
    all.put("rules", laws);
    all.put("rulesHash", Json.hash(laws));
    all.put("posts", input.paper().posts().stream().map(CountCertificate::post).toList());
    all.put("women", women(input, result));
    all.put("barred", List.copyOf(input.barred()));
    all.put("standing", input.standing());
    all.put("account", account(input.tally().account()));
    all.put("votes", input.tally().votes());
    all.put("steps", steps(result));
    all.put("seal", Json.hash(all));
    return Json.pretty(all);
  }

  /** What the certificate rests on, for whoever opens it; in every language, so that its bytes do not depend on the reader's. */
  private static String note(String basis) {
    return Catalogue.of(Language.ZH).text("certificate.basis." + basis) + " " + Catalogue.of(Language.EN).text("certificate.basis." + basis);
  }

  private static Map<String, Object> post(Post post) {
    return Map.of("name", post.name(), "seats", post.seats(), "rank", post.rank(), "womenOnly", post.womenOnly());
  }

  /** Only of those with votes at a post for women: nobody else's sex decides anything. */
  private static Map<String, Object> women(CountInput input, CountResult result) {
    Map<String, Object> women = new TreeMap<>();
    for (PostResult post : result.posts()) {
      if (!post.post().womenOnly()) continue;
      for (PostResult.Judged judged : post.judged()) {
        Boolean woman = input.women().get(judged.candidate().name());
        if (woman != null) women.put(judged.candidate().name(), woman);
      }
    }
    return women;
  }

  private static Map<String, Object> account(Account account) {
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

  private static List<Object> steps(CountResult result) {
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
