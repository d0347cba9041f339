package org.banfa.cli.drill;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.banfa.cli.report.RunText;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.Proceeding;
import org.banfa.engine.election.RecallCount;
import org.banfa.engine.series.SettledWhole;
import org.banfa.engine.election.Settled;
import org.banfa.engine.procedure.Progress;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.executor.running.Respondent;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.simulator.hand.OfficeHand;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Catalogue;

/** Gives a trainee the procedural choices and takes everything else from a scenario; remembers what went wrong. */
public final class Trainer implements Hand, CountWitness, SettledWhole.Witness {
  /** One wrong choice; the question is empty where an act was chosen. */
  public record Mistake(String question, String answer, Refusal refusal) {}

  private static final long MEETING = 50;
  private static final long STEP = 5;

  private final Respondent person;
  private final Hand world;
  private final Vocabulary vocabulary;
  private final RunText text;
  private final Catalogue catalogue;
  private final java.util.function.Consumer<String> say;
  private final Chronicle chronicle;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, Integer> tries = new HashMap<>();
  private Tally last;
  private boolean recount;
  /** Whether the list the scenario gave was refused, so that somebody has to do something. */
  private boolean shortened;
  private int round;
  private OfficeHand office;
  private Progress progress;
  private boolean over;
  private List<String> announced = List.of();
  private OfficeHand.Coming coming;
  private IntSupplier drawn = () -> 0;
  private Certifier certifier;

  /** A trainer who asks {@code person}, takes the rest from {@code world} and says lines aloud. */
  Trainer(
      Respondent person, Hand world, Vocabulary vocabulary, RunText text, Catalogue catalogue, Chronicle chronicle,
      java.util.function.Consumer<String> say) {
    this.person = person;
    this.world = world;
    this.vocabulary = vocabulary;
    this.text = text;
    this.catalogue = catalogue;
    this.chronicle = chronicle;
    this.say = say;
  }

  /** Certifies counts by the ballots that {@code drawn} numbers; a count corrected by the trainer has no ballots. */
  Certifier certifying(IntFunction<String> ballots, IntSupplier drawn) {
    this.drawn = drawn;
    certifier = new Certifier(number -> number < 0 ? ballots.apply(number) : round == 0 ? null : ballots.apply(round));
    return certifier;
  }

  /** Goes on after the closing act with what the scenario brings about in office; {@code known} says who is in office then. */
  void afterwards(OfficeHand hand, Progress known) {
    office = hand;
    progress = known;
  }

  /** Goes on while the scenario brings something about; says whom a petition is going to name, who leaves, and what is vacant. */
  @Override
  public boolean goesOn() {
    if (office == null || !over || !office.goesOn()) return false;
    if (!office.wanted().equals(announced) && !office.wanted().isEmpty()) say.accept(catalogue.text("practice.wanted", String.join(catalogue.text("run.and"), office.wanted())));
    announced = office.wanted();
    OfficeHand.Coming next = office.coming();
    if (next != null && !next.equals(coming)) say.accept(catalogue.text(next.fills() ? "practice.to-fill" : "practice.leaves", String.join(catalogue.text("run.and"), next.about().stream().map(text::word).toList()), next.day().toString(), text.word(next.act())));
    coming = next;
    return true;
  }

  @Override
  public void recalled(RecallCount count) {
    if (certifier != null) certifier.recalled(count);
  }

  @Override
  public void proceeded(Proceeding proceeding) {
    if (certifier != null) certifier.proceeded(proceeding);
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    if (certifier != null) certifier.counted(cast, rules, input, result);
  }

  @Override
  public void settled(Settled settled) {
    if (certifier != null) certifier.settled(settled);
  }

  @Override
  public void settled(SettledWhole whole) {
    if (certifier != null) certifier.settled(whole);
  }

  @Override
  public Answer answer(Ask ask) {
    Question question = ask.question();
    boolean ofOffice = over && office != null && (question instanceof Question.Count || question instanceof Question.Result || question instanceof Question.Names || question instanceof Question.Contenders);
    if (ofOffice) return given(ask, office.answer(ask));
    if (question instanceof Question.Count count && isWithheld(count.quantity())) return given(ask, worldly(ask));
    if (question instanceof Question.Count count) return given(ask, new Answer.Number(number(ask, count.quantity())));
    if (question instanceof Question.Decision d && d.subject().startsWith("woman:")) return given(ask, new Answer.Yes(false));
    if ((question instanceof Question.Signatures || question instanceof Question.Contenders) && shortened) return decided(ask);
    if (question instanceof Question.Signatures) {
      Answer signed = worldly(ask);
      return signed instanceof Answer.Numbers numbers && numbers.numbers().isEmpty() ? decided(ask) : given(ask, signed);
    }
    boolean ofWorld = question instanceof Question.Result || question instanceof Question.Contenders || question instanceof Question.Kinship || question instanceof Question.Lot
        || question instanceof Question.Units || question instanceof Question.NextUnit;
    if (question instanceof Question.Result) return given(ask, result(ask));
    if (ofWorld) return given(ask, counted(recount ? corrected() : worldly(ask)));
    return decided(ask);
  }

  private Answer decided(Ask ask) {
    Answer answer = person.answer(ask);
    chronicle.decided(ask, answer);
    return answer;
  }

  /** Whether the scenario knows a number: the electorate before the count, and what a count left out because nobody knew it. */
  private boolean isWithheld(Slot slot) {
    if (slot.owner() != null || slot.term() == null) return false;
    if (last == null) return Roles.REGISTERED.equals(slot.term().role());
    Account a = last.account();
    String role = String.valueOf(slot.term().role());
    return role.equals(Roles.REGISTERED) && a.registered() == Account.UNKNOWN || role.equals(Roles.VOTERS) && a.voters() == Account.UNKNOWN || role.equals(Roles.ISSUED) && a.issued() == Account.UNKNOWN;
  }

  private Answer result(Ask ask) {
    boolean again = recount;
    int before = drawn.getAsInt();
    Answer answer = counted(again ? corrected() : worldly(ask));
    round = again || drawn.getAsInt() == before ? 0 : drawn.getAsInt();
    return answer;
  }

  private Answer worldly(Ask ask) {
    try {
      return world.answer(ask);
    } catch (Unanswered unknown) {
      Answer answer = person.answer(ask);
      chronicle.decided(ask, answer);
      return answer;
    }
  }

  private Answer given(Ask ask, Answer answer) {
    boolean unit = ask.question() instanceof Question.NextUnit;
    say.accept(unit ? catalogue.text("practice.unit", text.answer(answer)) : catalogue.text("practice.world", text.name(ask), text.answer(answer)));
    return answer;
  }

  private Answer counted(Answer answer) {
    recount = false;
    if (answer instanceof Answer.Counted counted) last = counted.tally();
    return answer;
  }

  /** A recount finds as many ballots as voters; what was too many was void, what was missing is blank. */
  private Answer corrected() {
    Account a = last.account();
    long invalid = Math.max(0, a.invalid() - (a.collected() - a.voters()));
    long blank = a.voters() - a.valid() - invalid;
    long valid = blank < 0 ? a.valid() + blank : a.valid();
    return new Answer.Counted(
        new Tally(new Account(a.registered(), a.voters(), a.issued(), a.voters(), valid, invalid, Math.max(0, blank)), last.votes()));
  }

  /** Numbers of a well attended meeting; a slot of the act itself begins at one and counts up until it is lawful. */
  private BigInteger number(Ask ask, Slot quantity) {
    int tried = tries.merge(ask.key().subject(), 1, Integer::sum);
    if (quantity.owner() != null) return BigInteger.valueOf(tried);
    return BigInteger.valueOf(MEETING - STEP * depth(quantity.term().atMost(), 0));
  }

  private long depth(List<String> bounds, int guard) {
    long depth = 0;
    if (guard > 5) return depth;
    for (String bound : bounds) depth = Math.max(depth, 1 + vocabulary.find(bound).map(t -> depth(t.atMost(), guard + 1)).orElse(0L));
    return depth;
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    if (over && office != null && ask.question() instanceof Question.Names) {
      for (String line : text.refusal(refusal)) say.accept("  " + line);
      office.refused(ask, answer, refusal);
      return;
    }
    person.refused(ask, answer, refusal, false);
    if (ask.question() instanceof Question.Count) return;
    if ((ask.question() instanceof Question.Signatures || ask.question() instanceof Question.Contenders) && !shortened) {
      shortened = true;
      for (String line : text.refusal(refusal)) say.accept("  " + line);
      return;
    }
    mistakes.add(new Mistake(chronicle.name(ask, catalogue), text.answer(answer), refusal));
    chronicle.refused(ask, answer, refusal);
    for (String line : text.refusal(refusal)) say.accept("  " + line);
  }

  @Override
  public List<Incumbent> incumbents() {
    return world.incumbents();
  }

  @Override
  public void told(Event event) {
    person.told(event, false);
    (office == null ? world : office).told(event);
    if (office != null && event.kind().equals(Event.ENDED)) {
      over = true;
      office.takeOffice(progress);
    }
    recount |= event.kind().equals("recount");
    chronicle.told(event);
    say.accept("  " + catalogue.text("run.log.event", text.event(event)));
    for (String reason : text.reasons(event)) say.accept("    " + catalogue.text("run.rule", reason));
  }

  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  Chronicle chronicle() {
    return chronicle;
  }
}
