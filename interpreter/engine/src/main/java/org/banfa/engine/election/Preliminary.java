package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ContestRules;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Measure;
import org.banfa.model.vocabulary.Term;

/** Holds the round before a vote that decides who stands in it, where the rules know one and enough people stand. */
final class Preliminary {
  /**
   * How it came out.
   *
   * @param held whether there was a round
   * @param valid whether it counts, where there was one
   * @param standing who stands in the vote, by post
   */
  record Outcome(boolean held, boolean valid, SortedMap<String, List<String>> standing) {}

  private final CurrentRules current;
  private final Asker asker;
  private final Counting counting;
  private final Membership people;

  Preliminary(CurrentRules current, Asker asker, Counting counting, Membership people) {
    this.current = current;
    this.asker = asker;
    this.counting = counting;
    this.people = people;
  }

  /** Holds it for those posts that need it. */
  Outcome hold(Paper paper, List<Person> standing) {
    SortedMap<String, List<String>> all = Papers.standing(paper.posts(), standing);
    boolean known = !current.rules().contest().preliminary().isEmpty();
    current.minutes().step("opened", Map.of("round", known));
    if (!known) return new Outcome(false, true, all);
    SortedMap<String, List<String>> exempt = new TreeMap<>();
    List<Post> posts = new ArrayList<>();
    SortedMap<String, List<String>> names = new TreeMap<>();
    for (Post post : paper.posts()) {
      int places = current.noted(() -> places(post, all.get(post.name()).size()));
      if (places < 0) continue;
      List<String> free = all.get(post.name()).stream().filter(this::exempt).toList();
      List<String> others = all.get(post.name()).stream().filter(n -> !free.contains(n)).toList();
      int left = Math.max(0, places - free.size());
      if (others.size() <= left) continue;
      exempt.put(post.name(), free);
      posts.add(post.withSeats(left));
      names.put(post.name(), others);
    }
    List<Post> contested = posts.stream().filter(p -> p.seats() > 0).toList();
    SortedMap<String, List<String>> goOn = new TreeMap<>(all);
    goOn.putAll(exempt);
    if (contested.isEmpty()) return new Outcome(!posts.isEmpty(), true, goOn);
    return round(contested, names, goOn);
  }

  private Outcome round(List<Post> posts, SortedMap<String, List<String>> names, SortedMap<String, List<String>> goOn) {
    ElectionRules rules = current.rules();
    SortedMap<String, List<String>> standing = new TreeMap<>();
    for (Post post : posts) standing.put(post.name(), names.get(post.name()));
    asker.tell("preliminary", posts.stream().map(Post::name).toList(), rules.contest().preliminary());
    Flags flags = new Flags(current.minutes());
    Paper form = Papers.form(rules, current.facts(), flags, posts);
    Paper paper = new Paper(posts, false, flags.printed(rules, current.facts()) ? standing : new TreeMap<>(), form.eachName(), form.scales());
    Counting.Counted counted = CurrentRules.settled(() -> counting.hold(CountKind.PRELIMINARY, rules, paper, "", Standing.all(standing), new TreeSet<>()));
    if (!counted.result().valid()) return new Outcome(true, false, goOn);
    for (PostResult result : counted.result().posts()) {
      List<String> on = new ArrayList<>(goOn.get(result.post().name()));
      result.selection().chosen().forEach(c -> on.add(c.name()));
      result.selection().tied().forEach(c -> on.add(c.name()));
      goOn.put(result.post().name(), on.stream().sorted().toList());
      asker.tell("stand", List.of(result.post().name(), String.join("、", goOn.get(result.post().name()))), rules.contest().preliminary());
    }
    return new Outcome(true, true, goOn);
  }

  /** How many are to stand for a post, −1 when there is no round at it. */
  private int places(Post post, int number) {
    ContestRules contest = current.rules().contest();
    Facts facts = current.facts();
    facts.set(Measure.STANDING, number);
    facts.set(Measure.SEATS, post.seats());
    boolean needed = contest.roundNeeded().holds(facts);
    int places = needed ? Candidacy.least(contest.roundCandidates(), facts, post.seats()).orElse(post.seats() + 1) : -1;
    Minutes minutes = current.minutes();
    minutes.facts("round-needed", List.of(contest.roundNeeded()), facts, current.rules(), Derived.NEED);
    if (needed) minutes.facts("round-candidates", List.of(contest.roundCandidates()), facts, current.rules(), Derived.ROUND);
    minutes.step("round", Map.of("post", post.name(), "standing", number, "needed", needed, "places", Math.max(0, places)));
    return places;
  }

  private boolean exempt(String name) {
    List<Term> words = current.rules().contest().exempt().words();
    if (!words.isEmpty()) current.minutes().step("exempt", Map.of("name", name, "kinds", words.stream().map(Term::id).toList()));
    for (Term word : words) {
      if (CurrentRules.settled(() -> people.of(word.id(), name))) return true;
    }
    return false;
  }
}
