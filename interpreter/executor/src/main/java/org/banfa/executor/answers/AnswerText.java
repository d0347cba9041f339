package org.banfa.executor.answers;

import java.math.BigInteger;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.procedure.Special;
import org.banfa.engine.series.Series;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Numerals;
import org.banfa.syntax.lex.WrittenDay;

/** Reads the answer to a question from what a person writes. */
public final class AnswerText {
  private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,12})\\s*\\D{0,8}");
  private static final Pattern SPELLED = Pattern.compile("([零一二两三四五六七八九十百千万]+)[人名户票张个次]?");

  private final AnswerWords words;
  private final BallotText ballots;

  public AnswerText(AnswerWords words) {
    this.words = words;
    this.ballots = new BallotText(words);
  }

  /**
   * The answer to any question but which act is next.
   *
   * @throws UnreadableAnswer when the text is none
   */
  public Answer read(Ask ask, String text) {
    Question question = ask.question();
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (question instanceof Question.Day) return new Answer.OnDay(date(plain));
    if (question instanceof Question.Count) return new Answer.Number(number(plain));
    if (question instanceof Question.Decision) return new Answer.Yes(yes(plain));
    if (question instanceof Question.Reason) return new Answer.Word(text.strip());
    if (question instanceof Question.Pick pick) return new Answer.Word(choice(pick.choices(), plain));
    if (question instanceof Question.Names) return new Answer.People(ballots.named(plain));
    if (question instanceof Question.Signatures) return new Answer.Numbers(ballots.numbers(plain));
    if (question instanceof Question.Lot lot) return new Answer.Word(choice(lot.people(), plain));
    if (question instanceof Question.Contenders contenders) return new Answer.People(ballots.people(contenders.paper(), plain));
    if (question instanceof Question.Result result) return new Answer.Counted(ballots.tally(result.paper(), plain));
    if (question instanceof Question.Kinship kinship) return new Answer.Kin(ballots.kin(kinship.people(), plain));
    if (question instanceof Question.Units units) return new Answer.Units(new UnitText(words).units(units, plain));
    throw new UnreadableAnswer("B4078", plain);
  }

  /**
   * How a unit goes on: a day, or one of the words for going on and for taking no part.
   *
   * @throws UnreadableAnswer when the text is neither
   */
  static Answer.Unit unit(String unit, String text) {
    if (AnswerWords.texts("answers.absent").contains(text)) return new Answer.Unit(unit, null, false);
    if (AnswerWords.texts("answers.onward").contains(text)) return new Answer.Unit(unit, null, true);
    return new Answer.Unit(unit, date(text), true);
  }

  /**
   * What is answered to which unit goes on: {@code unit}, {@code unit = day}, or something else.
   *
   * @throws UnreadableAnswer when the text is none
   */
  public static Answer.Unit unit(Question.NextUnit question, String text) {
    if (isOther(text)) return new Answer.Unit(Series.OTHER, null, true);
    int equals = Math.max(text.indexOf('='), text.indexOf('＝'));
    String name = equals < 0 ? text : text.substring(0, equals).strip();
    if (question.choices().stream().noneMatch(c -> c.unit().equals(name))) throw new UnreadableAnswer("B4086", name, choices(question));
    return equals < 0 ? new Answer.Unit(name, null, true) : unit(name, text.substring(equals + 1).strip());
  }

  /** Whether something else is to be done first. */
  public static boolean isOther(String text) {
    return AnswerWords.texts("answers.other").contains(text);
  }

  /** The names of the units that may go on. */
  static String choices(Question.NextUnit question) {
    return question.choices().stream().map(Question.UnitChoice::unit).collect(Collectors.joining("、"));
  }

  /**
   * A date such as 2017-05-06.
   *
   * @throws UnreadableAnswer when the text is none
   */
  public static LocalDate date(String text) {
    return WrittenDay.of(text).orElseThrow(() -> new UnreadableAnswer("B4075", text));
  }

  private static BigInteger number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    Matcher spelled = SPELLED.matcher(text);
    if (spelled.matches()) {
      BigInteger value = Numerals.integer(spelled.group(1));
      if (value != null) return value;
    }
    if (!matcher.matches()) throw new UnreadableAnswer("B4076", text);
    return new BigInteger(matcher.group(1));
  }

  private static boolean yes(String text) {
    if (AnswerWords.texts("answers.yes").contains(text)) return true;
    if (AnswerWords.texts("answers.no").contains(text)) return false;
    throw new UnreadableAnswer("B4077", text);
  }

  /** One of the choices, by its name in either spelling; items of an act, or of one of its units, are written with a slash. */
  private String choice(List<String> choices, String text) {
    if (choices.contains(text)) return text;
    for (String choice : choices) if (!Special.is(choice) && isItem(choice.split("/", 3), text.split("/", 3))) return choice;
    throw new UnreadableAnswer("B4078", text);
  }

  private boolean isItem(String[] choice, String[] text) {
    if (choice.length != text.length) return false;
    for (int i = 0; i < choice.length; i++) {
      String last = i > 0 && choice.length == 2 ? choice[i].substring(choice[i].lastIndexOf('.') + 1) : choice[i];
      boolean special = Special.is(last) && AnswerWords.texts("answers." + last.substring(1)).contains(text[i]);
      if (!special && !text[i].equals(last) && !text[i].equals(english(last))) return false;
    }
    return true;
  }

  private String english(String id) {
    return words.vocabulary().find(id).map(Term::english).filter(e -> !e.isEmpty()).orElse(id);
  }
}
