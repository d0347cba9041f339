package org.banfa.engine.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Bounds;
import org.banfa.engine.rules.Incompatibilities;
import org.banfa.engine.rules.SeatRules;
import org.banfa.engine.rules.SignatureRules;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Takes a list of those who are to stand in a vote. Names outside the range, and people in office elsewhere whom that bars, are
 * refused; relatives of such people are struck off and count for nothing, so that what is left has to have the margin; people with too
 * few signatures do not get on it.
 */
final class Listing {
  private final SeatActs acts;
  private final Desk desk;
  private final Progress progress;
  private final SeatRules rules;
  private final Screening screening;
  private final Term act;
  private final Balloting vote;
  private final List<Post> posts;
  private final String list;
  private final Optional<SortedSet<String>> own;

  /** {@code list} is the name under which the list for these posts is kept. */
  Listing(SeatActs acts, Desk desk, Progress progress, SeatRules rules, Screening screening, Term act, Balloting vote, List<Post> posts, String list) {
    this.list = list;
    this.posts = posts;
    this.acts = acts;
    this.desk = desk;
    this.progress = progress;
    this.rules = rules;
    this.screening = screening;
    this.act = act;
    this.vote = vote;
    this.own = acts.range(act);
  }

  /** Asks who stands until the list is in order, and puts them on it; {@code numbers} asks those that clauses on signatures take as base. */
  void take(Library library, Function<Slot, Long> numbers) {
    Optional<SortedSet<String>> range = own.or(() -> acts.range(vote.scope().act()));
    Incompatibilities bars = vote.rules().incompatibilities();
    Question who = new Question.Contenders(new Paper(posts, false));
    Signatures signatures = new Signatures(desk, new SignatureRules(vote.rules().effective(), library.vocabulary()), posts, numbers);
    Set<String> told = new TreeSet<>();
    Optional<List<Person>> signed = Optional.empty();
    while (signed.isEmpty()) {
      List<Person> named = acts.asked(act, who, p -> SeatActs.outside(p, range).or(() -> screening.refusal(bars, p)).or(() -> unfit(screening.unrelated(bars, p, told))).orElse(null));
      signed = signatures.supported(act, screening.unrelated(bars, named, told), this::unfit);
      if (signed.isEmpty()) desk.forget(act.id() + "#names");
    }
    progress.returns.list(list, signed.get(), own.isPresent());
    for (Post post : posts) acts.tellList("on-list", post, progress.returns.listed(list, post.name()));
  }

  /** Whether a list is not of the length the margin asks for; the margin is for those a pre-selection finds, and where a round comes first a list may be longer. */
  private Optional<Refusal> unfit(List<Person> people) {
    if (vote.scope().isPreselection()) return Optional.empty();
    List<Term> owners = new ArrayList<>(List.of(act));
    if (vote.scope().act() != null) owners.add(vote.scope().act());
    boolean round = !vote.rules().contest().preliminary().isEmpty();
    for (Post post : posts) {
      Optional<Bounds> numbers = rules.numbers(post, owners, acts::number);
      if (numbers.isEmpty()) continue;
      Set<String> names = new TreeSet<>();
      if (own.isEmpty()) names.addAll(progress.returns.listed(list, post.name()));
      people.stream().filter(p -> p.post().equals(post.name())).forEach(p -> names.add(p.name()));
      boolean few = names.size() < numbers.get().least();
      if (!few && (round || names.size() <= numbers.get().most())) continue;
      Effective.Provided clause = rules.margin(post, owners).get(0);
      long limit = few ? numbers.get().least() : numbers.get().most();
      return Optional.of(new Refusal(few ? "B5041" : "B5093", List.of(post.name(), Integer.toString(names.size()), Long.toString(limit)), clause));
    }
    return Optional.empty();
  }
}
