package org.banfa.simulator.hand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.model.document.Scenario;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Unit;
import org.banfa.simulator.chance.Turnout;

/** Answers what a by-election asks by drawing: who decides, who attends, who stands, how people vote. */
final class Fillings {
  private final SamplerHand world;
  private final Vacancies vacancies;
  private long due;
  private long present;

  Fillings(SamplerHand world, Vacancies vacancies) {
    this.world = world;
    this.vacancies = vacancies;
  }

  /** The act is over: its meeting is no longer the next one's. */
  void over() {
    due = 0;
    present = 0;
  }

  /** Who decides on a by-election, where several may. */
  String body(List<String> choices) {
    String own = vacancies.line() == null ? "" : vacancies.line().body();
    return choices.contains(own) ? own : choices.get(0);
  }

  /** The count of the votes: those who attend the meeting vote, where a meeting holds it. */
  Tally counted(Ask ask, Question.Result result) {
    if (vacancies.line() == null) throw new Unanswered(ask);
    vacancies.begins(vacancies.line().filling());
    Set<String> posts = new TreeSet<>();
    result.paper().posts().forEach(p -> posts.add(p.name()));
    Scenario here = vacancies.standing(SamplerHand.vote(ask), posts);
    Optional<SamplerHand.Meeting> meeting = due == 0 ? Optional.empty() : Optional.of(new SamplerHand.Meeting(Math.toIntExact(due), Math.toIntExact(present)));
    return world.filling(ask, result, chances(ask), here, c -> vacancies.mayStand(here, c, world.withdrawn()), meeting);
  }

  /** What a by-election draws from: what is said of it, or of the unit that votes. */
  private Chances chances(Ask ask) {
    return world.chances(ask.key().district().isEmpty() ? vacancies.line().filling() : SamplerHand.vote(ask));
  }

  /** Who stands. */
  Answer standing(Ask ask, Question.Contenders question) {
    if (vacancies.line() == null) return world.answer(ask);
    vacancies.begins(vacancies.line().filling());
    Map<String, Post> posts = new TreeMap<>();
    question.paper().posts().forEach(p -> posts.put(p.name(), p));
    Scenario here = vacancies.standing(SamplerHand.vote(ask), posts.keySet());
    return new Answer.People(here.contenders().stream().filter(c -> posts.containsKey(c.post()) && vacancies.mayStand(here, c, world.withdrawn()))
        .map(c -> new Person(c.name(), c.woman() || posts.get(c.post()).womenOnly(), c.post())).toList());
  }

  /** Whether a number is asked for by the act of a by-election. */
  boolean asks(Ask ask) {
    String subject = ask.key().subject();
    int cut = subject.indexOf('/');
    return cut > 0 && vacancies.isFilling(subject.substring(0, cut));
  }

  /** A number of the meeting that holds a by-election: who attends of those due, and who of these is in favour; those who attend are those who vote. */
  long number(Ask ask, Slot quantity, String bound, Long most) {
    Scenario here = world.chances(vacancies.line().filling()).scenario();
    if (most == null) {
      if (!BallotRoles.PRESENT.equals(quantity.term().role()) || due == 0 && (here.registered() == 0 || here.turnout() == null)) throw new Unanswered(ask);
      if (due == 0) attending(here.registered(), here);
      return present;
    }
    boolean isGiven = world.scenario().given().keySet().stream().anyMatch(s -> s.term() != null && s.term().id().equals(bound));
    if (!isGiven) {
      if (here.decision().inFavour() == null) throw new Unanswered(ask);
      return new Turnout(Math.toIntExact(most), here.decision().inFavour(), 0).draw(world.dice());
    }
    if (here.turnout() == null) throw new Unanswered(ask);
    if (quantity.term().unit() == Unit.PEOPLE && due == 0) return attending(most, here);
    return new Turnout(Math.toIntExact(most), here.turnout(), here.dispersion()).draw(world.dice());
  }

  /** Draws how many of those due attend the meeting; they are those who vote. */
  private long attending(long number, Scenario here) {
    due = number;
    present = new Turnout(Math.toIntExact(number), here.turnout(), here.dispersion()).draw(world.dice());
    return present;
  }
}
