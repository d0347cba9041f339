package org.banfa.cli.drill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.procedure.Progress;
import org.banfa.engine.procedure.Special;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.answers.AnswerWriting;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** Writes down, always in the words of the documents, what is decided in a practice and what comes of it. */
final class Chronicle {
  private final Catalogue catalogue = Catalogue.of(Language.ZH);
  private final AnswerWords words;
  private final AnswerWriting decisions;
  private final List<String> refused = new ArrayList<>();
  private final Set<String> happened = new LinkedHashSet<>();

  Chronicle(AnswerWords words) {
    this.words = words;
    this.decisions = new AnswerWriting(words, catalogue);
  }

  void decided(Ask ask, Answer answer) {
    decisions.add(ask, answer);
  }

  void refused(Ask ask, Answer answer, Refusal refusal) {
    refused.add(catalogue.text("course.refused", line(ask, answer), refusal.code()));
  }

  /** The line of an answers file, or for what goes on with a question of its own, its name. */
  private String line(Ask ask, Answer answer) {
    if (answer instanceof Answer.Act act && ask.question() instanceof Question.NextAct && act.day() == null) return words.word(act.act(), catalogue);
    AnswerWriting one = new AnswerWriting(words, catalogue);
    one.add(ask, answer);
    String line = one.text().strip();
    return isOfSpecial(ask) ? catalogue.text("course.done", name(ask, catalogue), line.substring(line.indexOf('=') + 1).strip()) : line;
  }

  /** What was asked, in one language; empty where an act was chosen. */
  String name(Ask ask, Catalogue language) {
    if (ask.question() instanceof Question.NextAct) return "";
    return isOfSpecial(ask) ? words.word(ask.key().subject(), language) : words.name(ask, language);
  }

  /** Whether it is asked which item is corrected or does not take place. */
  private static boolean isOfSpecial(Ask ask) {
    return ask.question() instanceof Question.Pick && Special.is(ask.key().subject());
  }

  void told(Event event) {
    if (!Incidents.IN_OFFICE.contains(event.kind())) happened(event.kind());
  }

  /** Notes what a scenario brought about in office, by kind. */
  void inOffice(List<String> kinds) {
    kinds.forEach(this::happened);
  }

  private void happened(String kind) {
    String incident = Incidents.of(kind, catalogue);
    if (incident != null) happened.add(incident);
  }

  /** The kinds of what happened, each once, in order. */
  List<String> happened() {
    return List.copyOf(happened);
  }

  /** The decisions in order, a line each. */
  List<String> decisions() {
    return decisions.text().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** Everything so far; who is elected as the last vote left it. */
  Course course(Progress progress) {
    List<String> done = new ArrayList<>();
    for (Map.Entry<String, LocalDate> one : progress.done().entrySet())
      done.add(catalogue.text("course.done", words.word(one.getKey(), catalogue), one.getValue().toString()));
    List<String> seated = new ArrayList<>();
    List<String> vacant = new ArrayList<>();
    ElectionOutcome outcome = progress.outcome();
    if (outcome != null) {
      outcome.kinds().forEach(this::happened);
      progress.seated().forEach((post, names) -> {
        if (!names.isEmpty()) seated.add(catalogue.text("course.seated", post, String.join(catalogue.text("run.and"), names)));
      });
      (progress.ended() ? progress.vacancies() : outcome.vacant()).forEach((post, seats) -> {
        if (seats > 0) vacant.add(catalogue.text("course.seated", post, seats.toString()));
      });
    }
    List<String> names = happened.stream().map(k -> Incidents.name(k, catalogue)).toList();
    return new Course(List.copyOf(refused), List.copyOf(done), names, List.copyOf(seated), List.copyOf(vacant));
  }
}
