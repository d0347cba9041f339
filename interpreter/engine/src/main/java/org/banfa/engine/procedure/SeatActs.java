package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.election.Appointment;
import org.banfa.engine.election.Confirmation;
import org.banfa.engine.election.Origin;
import org.banfa.engine.election.Succession;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.Bounds;
import org.banfa.engine.rules.Incompatibilities;
import org.banfa.engine.rules.Regime;
import org.banfa.engine.rules.SeatRules;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Does what acts beside the votes do to lists and seats: who stands, who stands down, who is appointed, leaves, is confirmed. */
final class SeatActs {
  private static final Set<String> ROLES =
      Set.of(SeriesRoles.LISTING, SeriesRoles.WITHDRAWAL, SeriesRoles.APPOINTMENT, SeriesRoles.DEPARTURE, SeriesRoles.CONFIRMATION);

  private final Regime regime;
  private final Desk desk;
  private final Progress progress;
  private final SeatRules rules;
  private final Screening screening;
  private final Succeeding succeeding;

  SeatActs(Regime regime, Desk desk, Progress progress) {
    this.regime = regime;
    this.desk = desk;
    this.progress = progress;
    this.rules = new SeatRules(regime.effective(), regime.library().vocabulary());
    this.screening = new Screening(desk, progress.returns);
    this.succeeding = new Succeeding(regime, desk, progress, rules, screening, this::names);
    progress.returns.knowing(desk.hand().incumbents(), regime.library().vocabulary());
  }

  /** Does what the act does beside being recorded; false when it undid itself, so that it stays open. */
  boolean perform(Term act, LocalDate day) {
    if (!ROLES.contains(String.valueOf(act.role()))) return true;
    switch (act.role()) {
      case SeriesRoles.LISTING -> votes(act).stream().filter(v -> !UnitLists.takes(act, v)).forEach(v -> listing(act, v, v.rules().seats().posts(this::number), v.scope().name()).take(regime.library(), s -> number(s, new Bounds(0, Bounds.OPEN))));
      case SeriesRoles.WITHDRAWAL -> votes(act).forEach(v -> withdraw(act, v));
      case SeriesRoles.APPOINTMENT -> appoint(act, day);
      case SeriesRoles.DEPARTURE -> votes(act).forEach(v -> leave(act, v, day));
      default -> {
        return votes(act).stream().allMatch(v -> confirm(act, v, day));
      }
    }
    return true;
  }

  /** The making of a list for these posts of a vote, kept under a name. */
  Listing listing(Term act, Balloting vote, List<Post> posts, String list) {
    return new Listing(this, desk, progress, rules, screening, act, vote, posts, list);
  }

  /** The votes an act is about; a list that names a pre-selection and its vote is that of the pre-selection. */
  List<Balloting> votes(Term act) {
    List<Balloting> named = regime.votes().stream().filter(v -> act.concerns().contains(v.scope().name())).toList();
    if (named.isEmpty() && regime.votes().size() == 1) return regime.votes();
    if (!SeriesRoles.LISTING.equals(act.role())) return named;
    return named.stream().filter(v -> named.stream().noneMatch(first -> makesListOf(first, v))).toList();
  }

  private static boolean makesListOf(Balloting first, Balloting vote) {
    return first.scope().later().stream().anyMatch(l -> l.name().equals(vote.scope().name()));
  }

  /** The posts a vote fills; of one that each unit holds for itself, without how many seats they have. */
  List<Post> posts(Balloting vote) {
    if (vote.apart()) return vote.rules().units().posts();
    return vote.rules().seats().posts(this::number);
  }

  /** A number that sizes depend on; asked once in a procedure. */
  long number(Slot slot, Bounds bounds) {
    Long known = progress.returns.numbers().number(slot.key());
    if (known != null && bounds.allow(known)) return known;
    while (true) {
      Ask ask = desk.ask(slot.key(), "", new Question.Count(slot, slot.term().unit()));
      Answer.Number number = desk.answer(ask, Answer.Number.class);
      if (number.value().bitLength() < Long.SIZE && bounds.allow(number.value().longValue())) {
        progress.returns.numbers().learn(slot, number.value().longValue());
        return number.value().longValue();
      }
      String most = bounds.most() == Bounds.OPEN ? "" : Long.toString(bounds.most());
      desk.refuse(ask, number, "B5011", null, number.value().toString(), Long.toString(bounds.least()), most);
    }
  }

  static Optional<Refusal> outside(List<Person> people, Optional<SortedSet<String>> range) {
    for (Person person : people) {
      if (range.isPresent() && !range.get().contains(person.name())) {
        return Optional.of(new Refusal("B5042", List.of(person.name(), String.join("、", range.get())), null));
      }
    }
    return Optional.empty();
  }

  /** Everybody an act may choose from, where votes of the method settle it. */
  Optional<SortedSet<String>> range(Term act) {
    Set<Term> words = rules.field(act);
    if (words.isEmpty() || !words.stream().allMatch(w -> progress.returns.knows(w, regime.votes()))) return Optional.empty();
    SortedSet<String> all = new TreeSet<>();
    for (Term word : words) {
      all.addAll(progress.returns.people(word));
      List<Incumbent> elsewhere = progress.returns.elsewhere(word).stream().filter(i -> progress.returns.people(word).contains(i.name())).toList();
      if (elsewhere.isEmpty()) continue;
      String from = elsewhere.stream().map(Incumbent::method).distinct().collect(Collectors.joining("、"));
      desk.tell("taken-over", null, rules.fieldSources(act), word.id(), from, elsewhere.stream().map(Incumbent::name).distinct().collect(Collectors.joining("、")));
    }
    return Optional.of(all);
  }

  List<Person> asked(Term act, Question question, Function<List<Person>, Refusal> judge) {
    while (true) {
      Ask ask = desk.ask(act.id() + "#names", "", question);
      Answer.People people = desk.answer(ask, Answer.People.class);
      Set<String> seen = new TreeSet<>();
      String twice = people.people().stream().map(Person::name).filter(n -> n.isBlank() || !seen.add(n)).findFirst().orElse(null);
      Refusal refusal = twice != null ? new Refusal("B5009", List.of(twice), null) : judge.apply(people.people());
      if (refusal == null) return people.people();
      desk.refuse(ask, people, refusal.code(), refusal.rule(), refusal.arguments().toArray(String[]::new));
    }
  }

  List<String> names(Term act, SortedSet<String> among) {
    if (among.isEmpty()) return List.of();
    return asked(act, new Question.Names(act.id(), List.copyOf(among)), p -> outside(p, Optional.of(among)).orElse(null)).stream().map(Person::name).toList();
  }

  /** Those who stand down leave the list; who came next in the shortlist moves up, as far as there are places. */
  private void withdraw(Term act, Balloting vote) {
    List<String> lists = new ArrayList<>(List.of(vote.scope().name()));
    if (vote.apart() && progress.apart.containsKey(vote.scope().name())) progress.apart.get(vote.scope().name()).units.keySet().forEach(u -> lists.add(UnitLists.name(vote, u)));
    SortedSet<String> listed = new TreeSet<>();
    lists.forEach(l -> listed.addAll(progress.returns.listed(l)));
    for (String gone : names(act, listed)) {
      String name = lists.stream().filter(l -> progress.returns.listed(l).contains(gone)).findFirst().orElseThrow();
      String post = progress.returns.withdraw(name, gone);
      desk.tell("withdrawn", null, List.of(), gone, post);
      Incompatibilities bars = vote.rules().incompatibilities();
      SortedSet<String> passed = screening.barred(bars);
      SortedSet<String> own = new TreeSet<>(passed);
      SortedSet<String> next = screening.next(bars, passed, out -> progress.returns.nextListed(name, post, regime.votes(), out));
      passed.removeAll(own);
      progress.returns.moveUp(name, post, next, own, passed);
      List<Effective.Provided> why = rules.movingUp(act, rules.margin(new Post(post, 1, 1, false), vote.scope().act() == null ? List.of(act) : List.of(act, vote.scope().act())));
      for (String one : next) desk.tell("moved-up", null, why, one, post);
    }
  }

  /** Fills posts without a vote: everybody in the range where there are no more than seats, the first by votes, or those named. */
  private void appoint(Term act, LocalDate day) {
    List<Appointment> done = new ArrayList<>();
    for (Term word : act.concerns().stream().map(regime.library().vocabulary()::find).flatMap(Optional::stream).toList()) done.add(appointed(act, word, day));
    done.forEach(desk::proceeded);
  }

  private Appointment appointed(Term act, Term word, LocalDate day) {
    int seats = Math.toIntExact(rules.size(word, this::number));
    Incompatibilities bars = rules.incompatibilities(word);
    Optional<SortedSet<String>> all = range(act);
    Origin origin = all.isEmpty() ? Origin.NONE : progress.returns.frames(regime.votes()).origin(rules.field(act));
    Optional<SortedSet<String>> range = all.map(whole -> screening.filtered(whole, bars));
    boolean byVotes = rules.order(act).has(Roles.MOST_VOTES);
    List<String> chosen = new ArrayList<>();
    String way = Appointment.ALL;
    if (range.isPresent() && range.get().size() <= seats) {
      chosen.addAll(range.get());
    } else if (range.isPresent() && byVotes) {
      chosen.addAll(progress.returns.first(range.get(), seats));
      way = Appointment.VOTES;
    }
    if (chosen.isEmpty()) {
      Post post = new Post(word.id(), seats, 1, false);
      List<Person> people = asked(act, new Question.Contenders(new Paper(List.of(post), false)), p -> outside(p, range).or(() -> screening.refusal(bars, p)).or(() -> tooMany(post, p)).or(() -> screening.related(bars, p)).orElse(null));
      people.forEach(p -> chosen.add(p.name()));
      way = Appointment.NAMED;
    }
    progress.returns.appoint(word.id(), chosen);
    desk.tell("appointed", null, rules.about(act), word.id(), String.join("、", chosen));
    SortedSet<String> out = new TreeSet<>(all.orElse(new TreeSet<>()));
    range.ifPresent(out::removeAll);
    Appointed made = new Appointed(act, word, day, seats, bars, all.orElse(null), screening.why(out, bars), origin, byVotes, way, List.copyOf(chosen));
    return made.by(regime.effective(), rules, desk.hand().incumbents(), progress.returns);
  }

  private static Optional<Refusal> tooMany(Post post, List<Person> people) {
    return people.size() <= post.seats() ? Optional.empty()
        : Optional.of(new Refusal("B5043", List.of(post.name(), Integer.toString(people.size()), Integer.toString(post.seats())), null));
  }

  /** Somebody loses a seat; the next by votes follows, where the act says so. */
  private void leave(Term act, Balloting vote, LocalDate day) {
    SortedSet<String> holders = new TreeSet<>();
    posts(vote).forEach(p -> holders.addAll(progress.returns.holders(p.name())));
    for (String gone : names(act, holders)) succeeding.leave(act, vote, day, gone);
  }

  /** Takes the seats of somebody who was recalled. */
  Optional<Succession> depart(Term act, LocalDate day, String gone, List<Balloting> votes) {
    return succeeding.depart(act, day, gone, votes);
  }

  /** Whether the result stands; one that is not confirmed is void, and its vote is open again. */
  private boolean confirm(Term act, Balloting vote, LocalDate day) {
    Ask ask = desk.ask(act.id() + Special.CONFIRMED, "", new Question.Decision(Special.CONFIRMED));
    String by = rules.actors(act);
    if (desk.answer(ask, Answer.Yes.class).yes()) {
      desk.tell("confirmed", null, rules.about(act), vote.scope().name(), by);
      desk.proceeded(new Confirmation(regime.effective(), by, rules.about(act), act.id(), day, vote.scope().name(), true, ""));
      return true;
    }
    String reason = desk.reason(act.id());
    progress.reopen(vote);
    desk.tell("set-aside", null, rules.about(act), vote.scope().name(), by, reason);
    desk.proceeded(new Confirmation(regime.effective(), by, rules.about(act), act.id(), day, vote.scope().name(), false, reason));
    return false;
  }

  void tellList(String kind, Post post, List<String> names) {
    if (!names.isEmpty()) desk.tell(kind, null, List.of(), post.name(), String.join("、", names));
  }
}
