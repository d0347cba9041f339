package org.banfa.cli.papers;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.procedure.Progress;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.running.Respondent;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Slot;

/** What is known of an election: its method under the law, its calendar, and what its journal holds, if there is one. */
public final class ElectionFacts implements Respondent {
  /** One vote that was counted. */
  public record Count(CountKind kind, int round, Paper paper, CountInput input, CountResult result) {}

  private final Library library;
  private final Effective effective;
  private final CheckResult checked;
  private final Map<String, LocalDate> days = new LinkedHashMap<>();
  private final Map<String, BigInteger> numbers = new LinkedHashMap<>();
  private final List<Count> counts = new ArrayList<>();
  private List<Person> people = List.of();
  private List<Post> posts;
  private ElectionOutcome outcome;

  public ElectionFacts(Library library, MethodProgram program, CheckResult checked) {
    this.library = library;
    this.effective = program.effective();
    this.checked = checked;
    this.posts = program.rules().seats().posts((slot, bounds) -> bounds.least());
  }

  @Override
  public Answer answer(Ask ask) {
    throw new Unanswered(ask);
  }

  @Override
  public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
    if (ask.question() instanceof Question.Contenders && answer instanceof Answer.People standing) people = standing.people();
    if (ask.question() instanceof Question.Count count && answer instanceof Answer.Number number && count.quantity().term() != null) {
      numbers.put(count.quantity().term().id(), number.value());
    }
  }

  @Override
  public void awaited(ElectionRules cast, CountKind kind, Paper paper) {
    if (kind == CountKind.VOTE) posts = paper.posts();
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    if (input.kind() == CountKind.VOTE && counts.isEmpty()) posts = input.paper().posts();
    counts.add(new Count(input.kind(), input.round(), input.paper(), input, result));
  }

  /** Takes over how far the journal has come. */
  public void at(Progress progress) {
    days.putAll(progress.done());
    outcome = progress.outcome();
  }

  public Library library() {
    return library;
  }

  public Effective effective() {
    return effective;
  }

  public CheckResult checked() {
    return checked;
  }

  /** The day an act was done, or else the only day the calendar leaves for it. */
  public Optional<LocalDate> day(String act) {
    if (days.containsKey(act)) return Optional.of(days.get(act));
    return row(act).filter(r -> r.isFixed()).map(r -> r.latest());
  }

  /** Whether the journal has an act. */
  public boolean done(String act) {
    return days.containsKey(act);
  }

  /** How many acts were recorded before this one; all of them when it was not. */
  public int place(String act) {
    int place = new ArrayList<>(days.keySet()).indexOf(act);
    return place < 0 ? days.size() : place;
  }

  /** The last day the calendar leaves for an act. */
  public Optional<LocalDate> latest(String act) {
    return row(act).map(r -> r.latest());
  }

  /** The first day the calendar leaves for an act. */
  public Optional<LocalDate> earliest(String act) {
    return row(act).map(r -> r.earliest());
  }

  private Optional<org.banfa.judgement.finding.Schedule.Row> row(String act) {
    return checked.schedule().rows().stream().filter(r -> r.act().id().equals(act)).findFirst();
  }

  /** A number the journal holds: of the first count's account, or an answer. */
  public Optional<BigInteger> number(Slot quantity) {
    Optional<Account> account = account();
    String role = quantity.term() == null ? null : quantity.term().role();
    if (account.isPresent() && role != null) {
      Long value = AccountNumbers.of(account.get(), role);
      if (value != null) return Optional.of(BigInteger.valueOf(value));
    }
    return quantity.term() == null ? Optional.empty() : Optional.ofNullable(numbers.get(quantity.term().id()));
  }

  /** The ballot account of the first vote. */
  public Optional<Account> account() {
    return counts.isEmpty() ? Optional.empty() : Optional.of(counts.get(0).input().tally().account());
  }

  public List<Count> counts() {
    return counts;
  }

  /** Those who stand, as they were recorded. */
  public List<Person> people() {
    return people;
  }

  /** The posts on the ballot with their seats. */
  public List<Post> posts() {
    return posts;
  }

  /** How the election came out; empty while that is open. */
  public Optional<ElectionOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }
}
