package org.banfa.cli.papers;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.Seated;
import org.banfa.engine.procedure.Progress;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.UnitRules;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.running.Respondent;
import org.banfa.executor.running.Standing;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Schedule;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** What is known of an election: its method under the law, its calendar, and what its journal holds, if there is one. */
public final class ElectionFacts implements Respondent {
  private static final String SHORTFALL = "shortfall";
  private static final Set<String> TIES = Set.of("tie", "tied");
  private static final String WITHDRAWN = "withdrawn";
  private static final String MOVED_UP = "moved-up";

  private final Library library;
  private final Effective effective;
  private final CheckResult checked;
  private final Map<String, LocalDate> days = new LinkedHashMap<>();
  private final Map<String, BigInteger> numbers = new LinkedHashMap<>();
  private final List<VoteFacts> votes = new ArrayList<>();
  private VoterList voters = VoterList.NONE;
  private final Set<List<String>> withdrawn = new HashSet<>();
  private final Set<List<String>> movedUp = new LinkedHashSet<>();
  private final Set<String> omitted = new TreeSet<>();
  private final Set<String> open = new TreeSet<>();
  private String act = "";
  private boolean ahead;
  private String foreseen = "";
  private VoteFacts current;
  private final TenureFacts tenure;
  private final AllotmentFacts allotment;

  public ElectionFacts(Library library, MethodProgram program, CheckResult checked) {
    this.library = library;
    this.effective = program.effective();
    this.checked = checked;
    for (Balloting vote : program.series()) votes.add(new VoteFacts(vote.rules(), vote.scope().name(), ""));
    if (votes.isEmpty()) votes.addAll(NamedVotes.of(library, effective, program.rules()));
    if (votes.isEmpty()) votes.add(alone(program.rules()));
    current = votes.get(0);
    allotment = new AllotmentFacts(votes.stream().map(VoteFacts::rules).filter(r -> r.units().apart()).findFirst().orElse(null), Catalogue.of(Language.ZH));
    tenure = new TenureFacts(current.rules(), library.vocabulary(), effective);
  }

  private VoteFacts alone(ElectionRules rules) {
    String name = rules.scope().name();
    if (name.isEmpty()) name = library.vocabulary().inRole(Roles.VOTE).stream().map(Term::id).findFirst().orElse("");
    return new VoteFacts(rules, name, "");
  }

  /** Looks ahead to a rerun that is due and may be held next, so that its ballot is known; answers nothing else. */
  @Override
  public Answer answer(Ask ask) {
    if (!ahead && ask.question() instanceof Question.NextAct next) {
      next.choices().forEach(c -> open.add(c.act()));
      for (Question.Choice choice : next.choices()) {
        boolean rerun = library.vocabulary().find(choice.act()).filter(t -> Roles.RERUN.equals(t.role())).isPresent();
        LocalDate day = choice.latest() != null ? choice.latest() : choice.earliest();
        if (!rerun || !choice.blockedBy().isEmpty() || day == null) continue;
        ahead = true;
        foreseen = choice.act();
        return new Answer.Act(choice.act(), day);
      }
    }
    throw new Unanswered(ask);
  }

  @Override
  public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
    if (answer instanceof Answer.Act done) {
      act = done.act();
      tenure.begins(library.vocabulary().find(act).orElse(null), done.day());
    }
    if (ask.question() instanceof Question.Result result && answer instanceof Answer.Counted counted) tenure.counted(result.paper(), counted);
    if (ask.question() instanceof Question.Contenders && answer instanceof Answer.People standing) vote(ask).stand(act, standing.people());
    if (ask.question() instanceof Question.Units units && answer instanceof Answer.Units named) parted(units, named.units());
    if (answer instanceof Answer.Unit unit && unit.day() != null) {
      opened(act, unit.unit());
      vote(act, unit.unit()).held(unit.day());
    }
    if (ask.question() instanceof Question.Count count && answer instanceof Answer.Number number && count.quantity().term() != null) {
      numbers.put(count.quantity().term().id(), number.value());
      numbers.put(act + "." + count.quantity().term().id(), number.value());
      allotment.number(count.quantity(), number.value().longValueExact());
    }
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal, boolean replayed) {
    if (answer instanceof Answer.Act) tenure.refused();
  }

  /** Each unit holds the vote for itself. */
  private void parted(Question.Units about, List<UnitShare> shares) {
    if (about.about().equals(allotment.act())) allotment.named(shares);
    VoteFacts whole = vote(about.about(), "");
    int at = votes.indexOf(whole);
    votes.removeIf(v -> v.act().equals(whole.act()));
    List<UnitShare> voting = shares.stream().filter(s -> shares.stream().noneMatch(o -> o.parent().equals(s.name()))).toList();
    for (int i = 0; i < voting.size(); i++) {
      VoteFacts unit = new VoteFacts(whole.rules(), whole.act(), voting.get(i).name());
      List<Post> own = voting.get(i).posts(about.posts());
      unit.fills(own.isEmpty() ? about.posts() : own);
      votes.add(at + i, unit);
    }
    current = votes.get(at);
  }

  /** A district that votes for seats that came up to it has a vote of its own from then on. */
  private void opened(String name, String unit) {
    List<VoteFacts> units = votes.stream().filter(v -> v.act().equals(name) && !v.unit().isEmpty()).toList();
    if (units.isEmpty() || units.stream().anyMatch(v -> v.unit().equals(unit))) return;
    VoteFacts last = units.get(units.size() - 1);
    votes.add(votes.indexOf(last) + 1, new VoteFacts(last.rules(), name, unit));
  }

  private VoteFacts vote(Ask ask) {
    return vote(ask.key().contest().split("/", -1)[0], ask.key().district());
  }

  private VoteFacts vote(String name, String unit) {
    if (tenure.current() != null) return tenure.current();
    if (votes.size() == 1 && unit.isEmpty()) return votes.get(0);
    for (VoteFacts vote : votes) if (vote.act().equals(name) && vote.unit().equals(unit)) return vote;
    return current;
  }

  @Override
  public void awaited(ElectionRules cast, CountKind kind, Paper paper) {
    current = vote(cast.scope().name(), "");
    current.await(kind, paper);
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    current = vote(cast.scope().name(), input.unit());
    current.count(input, result);
  }

  @Override
  public void seated(Seated seated) {
    vote(seated.act(), seated.unit()).sits(seated);
  }

  @Override
  public void told(Event event, boolean replayed) {
    tenure.told(event);
    if (tenure.current() != null) current = tenure.current();
    VoteFacts about = event.unit().isEmpty() ? current : vote(current.act(), event.unit());
    List<String> said = event.arguments();
    if (event.kind().equals(SHORTFALL)) about.lacks(said.get(0), Integer.parseInt(said.get(1)));
    if (event.kind().equals(WITHDRAWN)) withdrawn.add(List.copyOf(said));
    if (event.kind().equals(MOVED_UP)) movedUp.add(List.copyOf(said));
    if (TIES.contains(event.kind())) about.ties(said.get(0), List.of(said.get(1).split("、")), Integer.parseInt(said.get(2)));
  }

  /** Takes over how far the journal has come. */
  public void at(Standing standing) {
    Progress progress = standing.progress();
    days.putAll(progress.done());
    omitted.addAll(progress.omitted());
    days.remove(foreseen);
    if (standing.waiting() != null && standing.waiting().question() instanceof Question.Result result) vote(standing.waiting()).waitsFor(result.paper(), result.standing());
    library.vocabulary().inRole(SeriesRoles.BY_ELECTION).stream().filter(t -> open.contains(t.id())).findFirst().ifPresent(t -> tenure.due(t, progress.vacancies()));
    tenure.settle(library.vocabulary().inRole(SeriesRoles.RECALL).stream().anyMatch(t -> omitted.contains(t.id())));
    allotment.stands(progress.units().getOrDefault(allotment.act(), List.of()));
    progress.units().forEach((name, stands) -> stands.forEach(s -> vote(name, s.share().name()).stands(s)));
    for (VoteFacts vote : votes) {
      if (!vote.unit().isEmpty()) continue;
      HeldVote held = progress.outcomes().get(vote.act());
      vote.settle(held != null ? held.outcome() : votes.size() == 1 ? progress.outcome() : null);
    }
  }

  /** Takes over who may vote. */
  public void voters(VoterList list) {
    voters = list;
  }

  /** How many are registered by the journal. */
  public Optional<String> registered() {
    return votes.get(0).account().map(a -> Long.toString(a.registered()));
  }

  VoterList voters() {
    return voters;
  }

  public Library library() {
    return library;
  }

  public Effective effective() {
    return effective;
  }

  CheckResult checked() {
    return checked;
  }

  /** The votes in their order, at least one. */
  List<VoteFacts> votes() {
    return votes;
  }

  /** The rules of the units that vote apart; null where all vote together. */
  public UnitRules unitRules() {
    return allotment.units();
  }

  /** Takes over the units of the vote before the journal has them. */
  public void units(List<UnitShare> units) {
    allotment.named(units);
  }

  /** How the seats are divided among units. */
  AllotmentFacts allotment() {
    return allotment;
  }

  /** What came after the election. */
  TenureFacts tenure() {
    return tenure;
  }

  /** The votes that fill seats; those the journal says do not take place are left out where others are left. */
  List<VoteFacts> filling() {
    List<VoteFacts> all = votes.stream().filter(v -> !v.isList()).toList();
    List<VoteFacts> held = all.stream().filter(v -> !omitted.contains(v.act())).toList();
    return held.isEmpty() ? all : held;
  }

  /** The day an act was done, or another that stands for it in this method, or else the only day the calendar leaves for it. */
  Optional<LocalDate> day(String name) {
    if (days.containsKey(name)) return Optional.of(days.get(name));
    String role = library.vocabulary().find(name).map(Term::role).orElse(null);
    if (Roles.RERUN.equals(role) || Roles.VOTE_AGAIN.equals(role)) {
      for (Term other : library.vocabulary().inRole(role)) if (days.containsKey(other.id())) return Optional.of(days.get(other.id()));
    }
    return row(name).filter(r -> r.isFixed()).map(r -> r.latest());
  }

  /** Whether the journal has an act. */
  boolean done(String name) {
    return days.containsKey(name);
  }

  /** Whether an act is still to come by the journal. */
  boolean awaits(String name) {
    return open.contains(name);
  }

  /** How many acts were recorded before this one; all of them when it was not. */
  int place(String name) {
    int place = new ArrayList<>(days.keySet()).indexOf(name);
    return place < 0 ? days.size() : place;
  }

  /** The last day the calendar leaves for an act. */
  Optional<LocalDate> latest(String name) {
    return row(name).map(r -> r.latest());
  }

  /** The first day the calendar leaves for an act. */
  Optional<LocalDate> earliest(String name) {
    return row(name).map(r -> r.earliest());
  }

  /** The acts of the journal that the calendar knows nothing of, by day. */
  Map<LocalDate, List<String>> unplanned() {
    Map<LocalDate, List<String>> acts = new TreeMap<>();
    days.forEach((name, day) -> {
      if (row(name).isEmpty()) acts.computeIfAbsent(day, d -> new ArrayList<>()).add(name);
    });
    return acts;
  }

  /** Whether the calendar has an act. */
  boolean scheduled(String name) {
    return row(name).isPresent();
  }

  private Optional<Schedule.Row> row(String name) {
    return checked.schedule().rows().stream().filter(r -> r.act().id().equals(name)).findFirst();
  }

  /** A number the journal holds: of an act, of the account of a vote or of its units together, or the last answer. */
  Optional<BigInteger> number(Slot quantity, List<VoteFacts> about) {
    VoteFacts vote = about.get(0);
    if (quantity.term() == null) return Optional.empty();
    boolean register = quantity.owner() == null && Roles.REGISTERED.equals(quantity.term().role());
    if (register && voters.known() && vote.account().isEmpty()) return Optional.of(BigInteger.valueOf(voters.size()));
    if (quantity.owner() != null && numbers.containsKey(quantity.key())) return Optional.of(numbers.get(quantity.key()));
    boolean own = quantity.owner() == null || quantity.owner().id().equals(vote.act());
    Optional<Account> account = own ? account(about) : Optional.empty();
    if (account.isPresent() && quantity.term().role() != null) {
      Long value = AccountNumbers.of(account.get(), quantity.term().role());
      if (value != null) return Optional.of(BigInteger.valueOf(value));
    }
    return quantity.owner() == null ? Optional.ofNullable(numbers.get(quantity.term().id())) : Optional.empty();
  }

  /** The accounts of some votes added up; empty when none was counted. */
  static Optional<Account> account(List<VoteFacts> some) {
    return some.stream().flatMap(v -> v.account().stream()).reduce((a, b) -> new Account(
        a.registered() + b.registered(), a.voters() + b.voters(), a.issued() + b.issued(), a.collected() + b.collected(), a.valid() + b.valid(),
        a.invalid() + b.invalid(), a.abstained() + b.abstained()));
  }

  /** Whether the journal holds numbers of meetings. */
  boolean hasNumbers() {
    return !numbers.isEmpty();
  }

  /** Those who stand at a post of a vote: as recorded, or else the winners of the votes it takes them from. */
  List<String> contenders(VoteFacts vote, Post post) {
    if (vote.knowsContenders() || !votes.contains(vote)) return vote.contenders(post);
    List<String> names = new ArrayList<>();
    for (VoteFacts earlier : votes) if (earlier != vote && supplies(earlier, vote)) {
      earlier.outcome().ifPresent(o -> o.elected().forEach((at, elected) -> {
        if (!earlier.isList() || at.equals(post.name())) names.addAll(elected);
      }));
    }
    return names.stream().distinct().toList();
  }

  /** The same when ballots are printed: without those who stood down, with those who moved up for them. */
  List<String> standing(VoteFacts vote, Post post) {
    List<String> names = new ArrayList<>(contenders(vote, post));
    if (vote.isList()) return names;
    names.removeIf(n -> withdrawn.contains(List.of(n, post.name())));
    movedUp.stream().filter(m -> m.get(1).equals(post.name()) && !names.contains(m.get(0))).forEach(m -> names.add(m.get(0)));
    return names;
  }

  private static boolean supplies(VoteFacts earlier, VoteFacts vote) {
    if (earlier.rules().scope().later().stream().anyMatch(l -> l.name().equals(vote.act()))) return true;
    return vote.rules().field().stream().anyMatch(t -> t.id().equals(earlier.act()) || earlier.rules().scope().filled().contains(t));
  }

  /** The votes people had for a post before the vote itself, in preliminary rounds and preselections; empty when there was none. */
  SortedMap<String, Long> earlierVotes(VoteFacts vote, Post post) {
    SortedMap<String, Long> all = new TreeMap<>();
    for (VoteFacts one : votes) {
      boolean before = one != vote && one.isList() && supplies(one, vote);
      for (VoteFacts.Casting count : one.counts()) {
        if (before || one == vote && count.kind() == CountKind.PRELIMINARY) all.putAll(count.tally().votes().getOrDefault(post.name(), new TreeMap<>()));
      }
    }
    return all;
  }

  /** The day the last vote that fills seats was decided, reruns and votes again among them; empty while one is open. */
  Optional<LocalDate> decided() {
    if (outcome().isEmpty()) return Optional.empty();
    List<LocalDate> all = new ArrayList<>();
    for (VoteFacts vote : filling()) {
      day(vote.act()).ifPresent(all::add);
      vote.day().ifPresent(all::add);
    }
    for (String role : List.of(Roles.RERUN, Roles.VOTE_AGAIN)) library.vocabulary().inRole(role).forEach(t -> day(t.id()).ifPresent(all::add));
    return all.stream().max(LocalDate::compareTo);
  }

  /** How the votes that fill seats came out together; empty while one is open. */
  Optional<ElectionOutcome> outcome() {
    List<ElectionOutcome> all = filling().stream().flatMap(v -> v.outcome().stream()).toList();
    if (all.size() < filling().size()) return Optional.empty();
    return Optional.of(HeldVote.together(filling().stream().map(v -> new HeldVote(v.act(), v.unit(), false, v.outcome().orElseThrow(), "")).toList()));
  }
}
