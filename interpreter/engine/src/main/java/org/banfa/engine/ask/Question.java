package org.banfa.engine.ask;

import java.time.LocalDate;
import java.util.List;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Unit;

/** What is asked of the world. The type and its arguments are part of what a recorded answer must agree with. */
public sealed interface Question {
  /** Which act is done next; each choice carries its window and whether it may be done today. */
  record NextAct(List<Choice> choices) implements Question {}

  /**
   * An act that may come next.
   *
   * @param act name of the act
   * @param earliest first lawful day, null when open
   * @param latest last lawful day, null when open
   * @param blockedBy why it may not be done yet, empty when it may
   */
  record Choice(String act, LocalDate earliest, LocalDate latest, List<String> blockedBy) {}

  /** On which day an act was done. */
  record Day(String act, LocalDate earliest, LocalDate latest) implements Question {}

  /** A number of people, ballots, … */
  record Count(Slot quantity, Unit unit) implements Question {}

  /** Yes or no. */
  record Decision(String subject) implements Question {
    /** The subject of the question whether somebody is one of some people. */
    public static String ofKind(String people, String name) {
      return "kind:" + people + ":" + name;
    }
  }

  /** One of several words. */
  record Pick(List<String> choices) implements Question {}

  /** Why something is done that has to be explained: a correction, a day off the plan. */
  record Reason(String about) implements Question {}

  /** The names of those who stand, per post: opaque identifiers, no ballots. */
  record Contenders(Paper paper) implements Question {}

  /**
   * The account and tally of one vote.
   *
   * @param standing limits whom votes may be for, empty when anybody
   * @param electors how many may vote; −1 when earlier votes do not settle it
   */
  record Result(Paper paper, int round, List<String> standing, long electors) implements Question {
    public Result(Paper paper, int round, List<String> standing) {
      this(paper, round, standing, -1);
    }
  }

  /** Which kin pairs there are among the elected. */
  record Kinship(List<String> people) implements Question {
    /** What it is called when it is about relatives of people in office in other organs. */
    public static final String WITH_INCUMBENTS = "kin-known";
  }

  /** Which units vote apart on these posts, with their voters and seats. */
  record Units(String about, List<Post> posts) implements Question {}

  /** Which unit of a vote goes on, or something else does. */
  record NextUnit(String about, List<UnitChoice> choices) implements Question {}

  /**
   * A unit whose vote is not over.
   *
   * @param state what it waits for: a stable ASCII word
   * @param current whether it is the one last looked at
   */
  record UnitChoice(String unit, String state, boolean current) {}

  /** Which of these, none or several. */
  record Names(String about, List<String> among) implements Question {}

  /**
   * How many electors have validly signed for each of these people.
   *
   * @param quantity what the rules call that number
   * @param cap for how many people one of them may sign
   */
  record Signatures(Slot quantity, List<String> people, SignatureCap cap) implements Question {}

  /** Who wins a lot. */
  record Lot(List<String> people) implements Question {}
}
