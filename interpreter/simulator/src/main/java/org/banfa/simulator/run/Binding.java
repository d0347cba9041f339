package org.banfa.simulator.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.procedure.AfterElection;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.core.Locus;
import org.banfa.model.document.Scenario;
import org.banfa.model.document.VacancyLine;
import org.banfa.simulator.chance.BallotModel;
import org.banfa.simulator.chance.Masks;
import org.banfa.simulator.statistics.Percent;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Binds a scenario to the paper of a method: posts that do not exist, support beyond the marks allowed. */
public final class Binding {
  private Binding() {}

  /**
   * What a program asks first.
   *
   * @param paper the paper it votes with; null when it stops before
   * @param stoppedAt what it stops at then; null when it asks nothing
   */
  public record First(Paper paper, Ask stoppedAt) {}

  /** Looks at the paper of a program, with the numbers the scenario gives. */
  public static First first(MethodProgram program, Scenario scenario) {
    Looking looking = new Looking(scenario);
    try {
      program.hold(looking);
      return new First(looking.paper, null);
    } catch (Unanswered expected) {
      return new First(looking.paper, expected.ask());
    }
  }

  /** Reports those who stand in a vote and hold an office elsewhere that bars them. */
  static void elsewhere(Scenario scenario, ElectionRules rules, List<Diagnostic> problems) {
    for (Scenario.Office office : scenario.elsewhere()) {
      Incumbent holder = new Incumbent(office.name(), office.post(), "", scenario.title());
      if (scenario.contenders().stream().noneMatch(c -> c.name().equals(office.name()))) continue;
      rules.incompatibilities().by(holder).ifPresent(bar ->
          problems.add(error("B3228", office.locus(), office.name(), office.post(), "《" + bar.source().document().title() + "》〔" + bar.source().clause().label() + "〕")));
    }
  }

  /** Reports a number that the method leaves open and the scenario does not give. */
  static Diagnostic open(Scenario scenario, Ask ask) {
    return open(scenario, ask.key().subject());
  }

  static Diagnostic open(Scenario scenario, String subject) {
    return error("B3223", scenario.locus(), subject.replace(".", "的"));
  }

  /** Reports recalls of which neither the method nor the law says anything. */
  static Diagnostic noRecall(Scenario scenario) {
    return error("B3240", scenario.recall().locus(), scenario.recall().petition());
  }

  /** Reports acts on vacancies of which nothing is said, and a body that does not hold by-elections. */
  static void vacancies(Scenario scenario, AfterElection after, List<Diagnostic> problems) {
    VacancyLine line = scenario.vacancy();
    for (String act : List.of(line.departure(), line.filling())) if (!act.isEmpty() && !after.knows(act)) problems.add(error("B3243", line.locus(), act));
    for (VacancyLine.Cause cause : line.causes()) {
      boolean known = !after.grounds(line.departure(), cause.word()).isEmpty() || cause.act() && after.knows(cause.word());
      if (!known) problems.add(error("B3245", line.locus(), cause.word(), line.departure()));
    }
    List<String> bodies = line.filling().isEmpty() ? List.of() : after.bodies(line.filling());
    if (!line.body().isEmpty() && !bodies.contains(line.body())) problems.add(error("B3244", line.locus(), line.filling(), line.body(), String.join("、", bodies)));
  }

  /** Reports somebody who stands for a post that is not on the paper. */
  static Diagnostic notOn(Scenario.Contender contender, List<String> posts) {
    return error("B3221", contender.locus(), contender.post(), String.join("、", posts.stream().sorted().toList()));
  }

  /** What does not fit. */
  public static List<Diagnostic> problems(Scenario scenario, Paper paper) {
    List<Diagnostic> problems = new ArrayList<>();
    List<String> posts = paper.posts().stream().map(Post::name).toList();
    for (Scenario.Contender contender : scenario.contenders()) {
      if (!posts.contains(contender.post())) {
        problems.add(error("B3221", contender.locus(), contender.post(), String.join("、", posts)));
      }
    }
    for (Post post : paper.posts()) post(scenario, post, false, paper.eachName(), problems);
    return problems.stream().distinct().toList();
  }

  /** What does not fit at one post; {@code unlimited} when a ballot may name anybody, {@code eachName} when it marks each name yes or no. */
  static void post(Scenario scenario, Post post, boolean unlimited, boolean eachName, List<Diagnostic> problems) {
    List<Scenario.Contender> here = scenario.contenders().stream().filter(c -> c.post().equals(post.name())).toList();
    if (here.isEmpty()) {
      Locus at = scenario.locus();
      problems.add(Diagnostic.warning("B3222", at.source(), at.span(), post.name()));
      return;
    }
    int most = eachName ? BallotModel.MOST_MARKED : Masks.MOST_NAMES;
    if (here.size() > most) problems.add(error("B3224", here.get(0).locus(), post.name(), Integer.toString(here.size()), Integer.toString(most)));
    if (eachName && here.stream().allMatch(c -> c.against() == null)) {
      Locus at = here.get(0).locus();
      problems.add(Diagnostic.warning("B3226", at.source(), at.span(), post.name()));
    }
    BigFraction sum = here.stream().map(Scenario.Contender::support).reduce(BigFraction.ZERO, BigFraction::add);
    if (!unlimited && sum.compareTo(BigFraction.of(post.seats())) > 0) {
      problems.add(error("B3220", here.get(0).locus(), post.name(), Percent.exact(sum), Integer.toString(post.seats())));
    }
  }

  private static Diagnostic error(String code, Locus at, String... arguments) {
    return Diagnostic.error(code, at.source(), at.span(), arguments);
  }

  /** Notes the first paper and answers nothing but numbers. */
  private static final class Looking implements Hand {
    private final Scenario scenario;
    private Paper paper;

    Looking(Scenario scenario) {
      this.scenario = scenario;
    }

    @Override
    public void refused(Ask ask, Answer answer, Refusal refusal) {
      throw new Unanswered(ask);
    }

    @Override
    public Answer answer(Ask ask) {
      if (ask.question() instanceof Question.Count count && scenario.given().containsKey(count.quantity())) {
        return new Answer.Number(scenario.given().get(count.quantity()));
      }
      if (paper == null && ask.question() instanceof Question.Contenders contenders) paper = contenders.paper();
      if (paper == null && ask.question() instanceof Question.Result result) paper = result.paper();
      throw new Unanswered(ask);
    }
  }
}
