package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.order.Effective.Provided;

/** Holds the votes for seats that a vote left empty. */
final class Rerun {
  private final CurrentRules current;
  private final Asker asker;
  private final Ledger ledger;
  private final Counting counting;
  private final Flags flags;

  Rerun(CurrentRules current, Asker asker, Ledger ledger, Counting counting) {
    this.current = current;
    this.asker = asker;
    this.ledger = ledger;
    this.counting = counting;
    this.flags = new Flags(ledger.minutes());
  }

  /** Holds one, {@code first} being the count of the vote itself; null when other rules took over before its ballots were cast. */
  Counting.Counted hold(Counting.Counted first) {
    counting.inOffice();
    ElectionRules rules = current.rules();
    if (asker.hand() instanceof CountWitness witness) witness.seated(ledger.seated(rules.scope().name(), current.setting().frame().unit()));
    Facts facts = current.facts();
    List<Post> posts = posts(rules, facts);
    List<Provided> applied = new ArrayList<>(rules.rerun().valid().sources());
    if (posts.stream().anyMatch(Post::womenOnly)) applied.addAll(rules.womenLine().sources());
    asker.tell("rerun", posts.stream().map(Post::name).toList(), applied);
    if (!current.setting().prepare(CountKind.RERUN)) return null;
    Standing candidates = new Standing(rules, facts, asker, ledger);
    boolean cast = current.setting().isCast(CountKind.RERUN);
    CountInput before = first.input();
    SortedMap<String, List<String>> names = cast ? current.noted(() -> candidates.names(posts, before)) : candidates.names(posts, before);
    Paper again = paper(rules, facts, posts, names, first);
    return counting.hold(CountKind.RERUN, rules, again, "", Standing.all(names), ledger.barred());
  }

  private List<Post> posts(ElectionRules rules, Facts facts) {
    List<Post> posts = new ArrayList<>();
    for (Post post : ledger.posts()) {
      if (ledger.missing(post) == 0) continue;
      boolean kept = !rules.womenLine().stated() || post.womenOnly() && flags.on(Flags.WOMEN_LINE, rules.womenLine(), rules, facts, Derived.CONTEST).isPresent();
      posts.add(new Post(post.name(), ledger.missing(post), post.rank(), post.womenOnly() && kept, post.kind()));
    }
    return List.copyOf(posts);
  }

  /** The paper of a rerun: those who stand in it are printed where names are; without an order of candidates, those who stood and hold no seat. */
  private Paper paper(ElectionRules rules, Facts facts, List<Post> posts, SortedMap<String, List<String>> names, Counting.Counted first) {
    Paper form = Papers.form(rules, facts, flags, posts);
    Paper paper = new Paper(form.posts(), Standing.all(names).isEmpty(), form.printed(), form.eachName(), form.scales());
    if (!flags.printed(rules, facts)) return paper;
    if (!Standing.all(names).isEmpty()) return paper.with(names, false);
    SortedMap<String, List<String>> left = new TreeMap<>();
    for (Post post : posts) {
      left.put(post.name(), first.input().paper().printed(post).stream().filter(n -> !ledger.barred().contains(n)).toList());
    }
    return paper.with(left, flags.writeIns(rules, facts));
  }
}
