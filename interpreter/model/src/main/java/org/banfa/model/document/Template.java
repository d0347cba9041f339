package org.banfa.model.document;

import java.util.List;
import java.util.Optional;
import org.banfa.syntax.text.Source;

/**
 * A document with questions left open (范本): what must be decided, and the text that the answers make a method of.
 *
 * @param name by which it is asked for, such as a file's
 * @param heading title of the method made, with questions in braces
 * @param alsoAs the body whose law the method is held against besides its own; empty when none
 */
public record Template(String name, String title, String heading, String alsoAs, List<Question> questions, List<Derived> derived, Source source) {
  /** What kind of answer a question takes. */
  public enum Kind { TEXT, CHOICE, DATE, AMOUNT }

  /**
   * One thing to be decided.
   *
   * @param english by which it is answered on a command line
   * @param unit as written behind an amount; empty for other kinds
   * @param least the least amount that makes sense; zero where nothing is said
   * @param rules row ids of the rules it is about
   */
  public record Question(
      String id, String english, String chineseText, String englishText, Kind kind, String unit, int least, List<Option> options, List<Preset> presets,
      List<String> rules) {
    /** Whether it goes by this name in either language. */
    public boolean isCalled(String name) {
      return id.equals(name) || english.equalsIgnoreCase(name);
    }
  }

  /** One of the answers to choose from. */
  public record Option(String text, String english) {}

  /**
   * The answer taken when none is given: a text, or a day so many days after (before, when negative) another question's.
   *
   * @param where null when it holds anywhere
   * @param from the question whose day is counted from; empty for a text
   */
  public record Preset(Condition where, String text, String from, int days) {}

  /** Whether a question was answered by one of these. */
  public record Condition(String question, List<String> answers) {}

  /**
   * What follows from answers: a text with questions in braces, or else a sum of amounts.
   *
   * @param text empty for a sum
   */
  public record Derived(String id, String text, List<Summand> sum) {}

  /** One part of a sum: a question's answer or, where {@code question} is empty, a number; both with their sign. */
  public record Summand(int sign, String question, int number) {}

  /** The question of a name in either language. */
  public Optional<Question> question(String called) {
    return questions.stream().filter(q -> q.isCalled(called)).findFirst();
  }
}
