package org.banfa.cli.drill;

import java.util.List;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Retrial;
import org.banfa.judgement.finding.Argument;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;

/** Tries a kept counterexample again, by formulas and by nodes, and says what has become of it. */
public final class CounterexampleRun {
  private final CaseStudy study;
  private final CaseStudy.Counterexample kept;
  private final List<Argument> differences;
  private final List<Argument> remarks;

  private CounterexampleRun(CaseStudy study, List<Argument> differences, List<Argument> remarks) {
    this.study = study;
    this.kept = study.counterexample();
    this.differences = differences;
    this.remarks = remarks;
  }

  /** Adds what differs from what the case expects, and what a reader should know besides. */
  public static void run(Library library, LegalDocument method, CaseStudy study, List<Argument> differences, List<Argument> remarks) {
    Retrial.Result now = Retrial.of(library, method, study.lawAsOf(), Replay::holds, study.counterexample(), study.given());
    new CounterexampleRun(study, differences, remarks).say(now);
  }

  private void say(Retrial.Result now) {
    switch (now.state()) {
      case NO_RULE -> differences.add(Sentences.with("case.counter.no-rule", text(kept.law()), text(kept.rule()), subject()));
      case NO_ELECTION -> differences.add(Sentences.with("case.counter.no-election", election()));
      case UNDECIDED -> differences.add(Sentences.with("case.counter.undecided", election()));
      case SILENT -> remarks.add(Sentences.with("case.counter.silent", subject()));
      case RULED_OUT -> remarks.add(Sentences.with("case.counter.ruled-out", election()));
      case ANSWERED -> { }
    }
    if (now.isAnswered()) compare(now.byMethod(), now.byLaw());
  }

  private void compare(boolean byMethod, boolean byLaw) {
    if (byMethod == kept.byMethod() && byLaw == kept.byLaw()) return;
    differences.add(Sentences.with("case.counter.election", election()));
    if (byMethod != kept.byMethod()) differences.add(answers("case.counter.method", kept.byMethod(), byMethod));
    if (byLaw != kept.byLaw()) differences.add(answers("case.counter.law", kept.byLaw(), byLaw));
    boolean expected = kept.byMethod() == kept.byLaw();
    boolean agree = byMethod == byLaw;
    if (agree && !expected) {
      differences.add(Sentences.with("case.counter.gone", subject()));
      differences.add(Sentences.with("case.counter.turn", Sentences.yes(byMethod), Sentences.yes(byLaw)));
    } else if (!agree && expected) {
      differences.add(Sentences.with("case.counter.again", subject()));
    }
  }

  private static Argument answers(String key, boolean expected, boolean came) {
    return Sentences.with(key, Sentences.yes(expected), Sentences.yes(came));
  }

  private Argument subject() {
    return new Argument.Subject(kept.subject());
  }

  private Argument election() {
    return new Argument.Election(study.given());
  }

  private static Argument text(String text) {
    return new Argument.Text(text);
  }
}
