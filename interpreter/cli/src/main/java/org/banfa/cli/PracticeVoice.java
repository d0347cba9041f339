package org.banfa.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banfa.cli.drill.Rehearsal;
import org.banfa.cli.drill.Trainer;
import org.banfa.cli.report.RunText;
import org.banfa.engine.procedure.Progress;

/** Opens a practice and sums it up. */
final class PracticeVoice {
  private final Console console;
  private final RunText text;

  PracticeVoice(Console console, RunText text) {
    this.console = console;
    this.text = text;
  }

  /** What is practised, what is arranged, and, for a person, how to answer. */
  void opening(String method, String scenario, long seed, long run, List<String> wanted, boolean byHand) {
    console.line("practice.begin", method, scenario, Long.toString(seed), Long.toString(run));
    if (!wanted.isEmpty()) console.line("practice.arranged", String.join(console.catalogue().text("run.and"), wanted));
    if (byHand) console.line("practice.how");
  }

  void debrief(Rehearsal.Held held) {
    Progress progress = held.progress();
    console.line("practice.debrief");
    String last = "";
    for (Map.Entry<String, LocalDate> one : progress.done().entrySet()) {
      last = console.catalogue().text("run.act", text.words(one.getKey()), one.getValue().toString());
    }
    if (last.isEmpty()) console.line("practice.nothing");
    else console.line("practice.done", Integer.toString(progress.done().size()), last);
    if (!held.ended()) console.line("practice.unfinished");
    if (progress.outcome() != null) {
      progress.seated().forEach((post, names) -> {
        if (!names.isEmpty()) console.line("practice.seated", text.words(post), String.join(console.catalogue().text("run.and"), names));
      });
      (progress.ended() ? progress.vacancies() : progress.outcome().vacant()).forEach((post, seats) -> {
        if (seats > 0) console.line("practice.vacant", text.words(post), seats.toString());
      });
    }
    List<String> happened = held.happened().stream().map(k -> console.catalogue().text("incident." + k)).toList();
    if (!happened.isEmpty()) console.line("practice.kinds", String.join(console.catalogue().text("run.and"), happened));
    mistakes(held.mistakes());
  }

  private void mistakes(List<Trainer.Mistake> mistakes) {
    if (mistakes.isEmpty()) console.line("practice.clean");
    else console.line("practice.mistakes", Integer.toString(mistakes.size()));
    int number = 0;
    for (Trainer.Mistake mistake : mistakes) {
      String what = mistake.question().isEmpty() ? mistake.answer() : console.catalogue().text("run.log.answer", mistake.question(), mistake.answer());
      console.line("practice.mistake", Integer.toString(++number), what, mistake.refusal().code(), text.reason(mistake.refusal()));
      for (String line : text.grounds(mistake.refusal())) console.print("     " + line + "\n");
      for (String line : text.help(mistake.refusal())) console.print("     " + line + "\n");
    }
  }
}
