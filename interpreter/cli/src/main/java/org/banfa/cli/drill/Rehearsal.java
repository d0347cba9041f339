package org.banfa.cli.drill;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.banfa.cli.report.RunText;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.procedure.Procedure;
import org.banfa.engine.procedure.Progress;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.running.Respondent;
import org.banfa.model.document.Scenario;
import org.banfa.model.library.Library;
import org.banfa.simulator.hand.Chances;
import org.banfa.simulator.hand.OfficeHand;
import org.banfa.simulator.hand.SamplerHand;
import org.banfa.syntax.diagnostic.Catalogue;

/** Holds one practised election: a person or a script decides, a scenario gives the rest. */
public final class Rehearsal {
  private final Library library;
  private final MethodProgram program;
  private final SamplerHand world;
  private final OfficeHand office;
  private final SortedMap<Integer, String> ballots;
  private final Catalogue catalogue;

  /** Prepares an election of a method by a scenario; texts for the screen come from {@code catalogue}. */
  public Rehearsal(Library library, MethodProgram program, Scenario scenario, Catalogue catalogue) {
    this(library, program, scenario, catalogue, false);
  }

  /** The same; when {@code certify}, the ballots are kept and every count is certified. */
  public Rehearsal(Library library, MethodProgram program, Scenario scenario, Catalogue catalogue, boolean certify) {
    this.library = library;
    this.program = program;
    this.ballots = certify ? new TreeMap<>() : null;
    this.world = new SamplerHand(new Chances(scenario), ballots);
    this.office = !scenario.goesOn() ? null : new OfficeHand(world, program.effective().day().electionDay().orElse(null)).by(program.afterElection()::following);
    this.catalogue = catalogue;
  }

  /**
   * A practised election, over or left off.
   *
   * @param ended whether it was taken to the end
   * @param happened kinds of incidents that came up, each once
   * @param decisions what was decided, as lines of an answers file
   * @param certifier holds the certificates of the counts; null unless asked for
   */
  public record Held(
      Course course, List<Trainer.Mistake> mistakes, Progress progress, boolean ended, List<String> happened, List<String> decisions,
      Certifier certifier) {}

  /** The first run under a seed in which incidents of all these kinds come up; 0 when none has. */
  public long find(long seed, List<String> kinds) {
    return Incidents.find(program, world, office, seed, kinds);
  }

  /** Holds one run; what happens is said line by line. */
  public Held hold(long seed, long run, Respondent person, Consumer<String> say) {
    if (office == null) world.deal(seed, run);
    else office.deal(seed, run);
    AnswerWords words = new AnswerWords(library.vocabulary());
    Trainer trainer = new Trainer(person, world, library.vocabulary(), new RunText(catalogue, words), catalogue, new Chronicle(words), say);
    Certifier certifier = ballots == null ? null : trainer.certifying(ballots::get, world::counts);
    Progress progress = new Progress();
    if (office != null) trainer.afterwards(office, progress);
    boolean ended = true;
    try {
      Procedure.run(program.regime(), trainer, progress);
    } catch (Unanswered open) {
      ended = false;
    }
    Chronicle chronicle = trainer.chronicle();
    if (office != null) chronicle.inOffice(office.kinds());
    Course course = chronicle.course(progress);
    return new Held(course, trainer.mistakes(), progress, ended, chronicle.happened(), chronicle.decisions(), certifier);
  }
}
