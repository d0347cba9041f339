package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.simulator.chance.Dice;
import org.banfa.simulator.hand.RecordingHand;
import org.banfa.simulator.run.Replay;
import org.banfa.syntax.diagnostic.Catalogue;

/** Writes one run step by step, with the clauses applied and where they come from. */
public final class ReplayText {
  /** Said by the answer already. */
  private static final String COUNTED = "counted";

  private final SimulationWords words;
  private final StringBuilder out = new StringBuilder();

  public ReplayText(Catalogue catalogue, Vocabulary vocabulary) {
    this.words = new SimulationWords(catalogue, vocabulary);
  }

  public String render(Replay replay, long seed) {
    line(words.text("replay.heading", Long.toString(replay.run()), Long.toString(seed), Dice.GENERATOR));
    for (RecordingHand.Step step : replay.steps()) {
      if (step instanceof RecordingHand.Step.Answered answered) answered(answered);
      else if (step instanceof RecordingHand.Step.Refused refused) refused(refused);
      else told(((RecordingHand.Step.Told) step).event());
    }
    if (replay.stoppedAt() != null) line(words.text("replay.stopped", replay.stoppedAt().key().subject()));
    if (replay.outcome() != null) outcome(replay.outcome());
    return out.toString();
  }

  private void answered(RecordingHand.Step.Answered step) {
    Answer answer = step.answer();
    if (answer instanceof Answer.Act act) {
      line(words.text("replay.act", words.term(act.act()), String.valueOf(act.day())));
    } else if (answer instanceof Answer.People people && step.ask().question() instanceof Question.Names names) {
      if (!people.people().isEmpty()) line("  " + words.text("replay.names", words.term(names.about()), list(people.people().stream().map(Person::name).toList())));
    } else if (answer instanceof Answer.Number number && step.ask().question() instanceof Question.Count count && step.ask().key().subject().contains("/")) {
      line("  " + words.text("replay.number", words.term(count.quantity().term().id()), number.value().toString()));
    } else if (answer instanceof Answer.People people) {
      line(words.text("replay.contenders", list(people.people().stream().map(this::person).toList())));
    } else if (answer instanceof Answer.Counted counted) {
      Question.Result result = (Question.Result) step.ask().question();
      account(result.round(), counted.tally().account());
      for (Post post : result.paper().posts()) votes(post.name(), counted.tally());
    } else if (answer instanceof Answer.Kin kin) {
      if (!kin.pairs().isEmpty()) line(words.text("replay.kin", list(kin.pairs().stream().map(this::pair).toList())));
    } else if (answer instanceof Answer.Word word && step.ask().question() instanceof Question.Pick) {
      String subject = step.ask().key().subject();
      line("  " + words.text("replay.names", words.term(subject.substring(subject.indexOf('.') + 1)), words.term(word.word())));
    } else if (answer instanceof Answer.Word word) {
      line(words.text("replay.lot", word.word()));
    }
  }

  private String person(Person person) {
    return person.post().isEmpty() ? person.name() : words.text("replay.person", person.name(), words.term(person.post()));
  }

  private String pair(KinPair pair) {
    return words.text("replay.pair", pair.first(), pair.second(), words.term(pair.relation()));
  }

  private void account(int round, Account account) {
    line(words.text("replay.account", Integer.toString(round), Long.toString(account.registered()), Long.toString(account.voters()),
        Long.toString(account.issued()), Long.toString(account.collected()), Long.toString(account.valid()),
        Long.toString(account.invalid()), Long.toString(account.abstained())));
  }

  private void votes(String post, Tally tally) {
    boolean each = tally.against().containsKey(post);
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(tally.votes().getOrDefault(post, new TreeMap<>()).entrySet());
    sorted.sort(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
    List<String> parts = sorted.stream().map(v -> words.text("replay.votes.one", v.getKey(), v.getValue().toString()) + (each ? words.text("replay.against", Long.toString(tally.against(post, v.getKey()))) : "")).toList();
    if (!parts.isEmpty()) line("  " + words.text("replay.votes", words.term(post), list(parts)));
  }

  private void refused(RecordingHand.Step.Refused step) {
    line("  " + words.text("replay.refused", step.refusal().code(), words.text(step.refusal().code() + ".message", step.refusal().arguments().toArray(String[]::new))));
    if (step.refusal().rule() != null) line("    " + words.rule(step.refusal().rule()));
  }

  private void told(Event event) {
    if (event.kind().equals(COUNTED)) return;
    line(words.text("replay.step", event.unit().isEmpty() ? words.event(event.kind(), event.arguments()) : words.text("replay.unit", event.unit(), words.event(event.kind(), event.arguments()))));
    for (Effective.Provided rule : event.rules()) line("    " + words.rule(rule));
  }

  private void outcome(ElectionOutcome outcome) {
    line(words.text("replay.result"));
    if (outcome.elected().isEmpty()) line("  " + words.text("replay.nobody"));
    outcome.elected().forEach((post, names) -> line("  " + words.text("replay.elected", words.term(post), names.isEmpty() ? words.text("replay.none") : list(names))));
    outcome.vacant().forEach((post, seats) -> {
      if (seats > 0) line("  " + words.text("replay.vacant", words.term(post), seats.toString()));
    });
    if (!outcome.leftBecauseOfKin().isEmpty()) line("  " + words.text("replay.left", list(outcome.leftBecauseOfKin())));
    if (!outcome.kinds().isEmpty()) line("  " + words.text("replay.kinds", list(outcome.kinds().stream().distinct().map(words::kind).toList())));
  }

  private String list(List<String> parts) {
    return String.join(words.text("simulate.and"), parts);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
