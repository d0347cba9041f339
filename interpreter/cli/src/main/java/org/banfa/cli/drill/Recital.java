package org.banfa.cli.drill;

import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.procedure.Procedure;
import org.banfa.engine.procedure.Progress;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.running.Respondent;
import org.banfa.model.library.Library;

/** Holds an election by its record: every answer is read, none is sampled; it ends where the record ends. */
final class Recital implements Hand {
  private final Respondent record;
  private final Chronicle chronicle;

  private Recital(Respondent record, Chronicle chronicle) {
    this.record = record;
    this.chronicle = chronicle;
  }

  /** How the election went. */
  static Course of(Library library, MethodProgram program, Respondent record) {
    Recital recital = new Recital(record, new Chronicle(new AnswerWords(library.vocabulary())));
    Progress progress = new Progress();
    try {
      Procedure.run(program.regime(), recital, progress);
    } catch (Unanswered end) {
      // the record says no more
    }
    return recital.chronicle.course(progress);
  }

  @Override
  public Answer answer(Ask ask) {
    return record.answer(ask);
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    record.refused(ask, answer, refusal, false);
    chronicle.refused(ask, answer, refusal);
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public void told(Event event) {
    record.told(event, false);
    chronicle.told(event);
  }
}
