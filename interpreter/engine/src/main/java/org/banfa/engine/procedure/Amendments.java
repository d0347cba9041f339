package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.model.order.Effective;
import org.banfa.model.order.LawDay;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Does what changes the course with a stated reason: corrections, another election day, acts that do not take place. */
final class Amendments {
  private static final String ABOUT_NUMBER = "/";

  private final Course course;
  private final Formalities formalities;
  private final Desk desk;
  private final Progress progress;
  private final Procedure procedure;

  Amendments(Course course, Formalities formalities, Desk desk, Progress progress, Procedure procedure) {
    this.procedure = procedure;
    this.course = course;
    this.formalities = formalities;
    this.desk = desk;
    this.progress = progress;
  }

  /** Corrects a day, a number or what was said of a unit; what was recorded stays in the record. */
  void correct() {
    List<String> items = new ArrayList<>(progress.days.keySet());
    progress.numbers.forEach((act, known) -> {
      if (progress.days.containsKey(act)) known.keySet().forEach(slot -> items.add(act + ABOUT_NUMBER + slot.key()));
    });
    UnitCorrection units = new UnitCorrection(procedure, desk, progress);
    items.addAll(units.items());
    String item = picked(Special.CORRECT, items);
    if (item == null || units.correct(item)) return;
    int cut = item.indexOf(ABOUT_NUMBER);
    if (cut < 0) day(item);
    else number(item.substring(0, cut), item.substring(cut + 1));
  }

  /** The item chosen, null after a refusal. */
  private String picked(String subject, List<String> items) {
    Ask ask = desk.ask(subject, "", new Question.Pick(items));
    Answer.Word word = desk.answer(ask, Answer.Word.class);
    if (items.contains(word.word())) return word.word();
    desk.refuse(ask, word, "B4025", null, word.word());
    return null;
  }

  private void day(String act) {
    LocalDate before = progress.days.get(act);
    Limits limits = course.agenda().without(s -> s.origin().weight() == Tie.RECORDED && (s.from().equals(act) || s.to().equals(act))).limits(act);
    Ask ask = desk.ask(act + "#corrected", limits.endRule(), new Question.Day(act, limits.first(), limits.last()));
    Answer.OnDay day = desk.answer(ask, Answer.OnDay.class);
    if (isRefused(act, day, limits, ask)) return;
    String reason = desk.reason(act + "#corrected");
    progress.days.put(act, day.day());
    desk.tell("corrected-day", day.day(), List.of(), act, before.toString(), day.day().toString(), reason);
  }

  private boolean isRefused(String point, Answer.OnDay day, Limits limits, Ask ask) {
    boolean early = limits.tooEarly(day.day());
    if (!early && !limits.tooLate(day.day())) return false;
    desk.refuse(ask, day, early ? "B4013" : "B4014", early ? limits.startRule() : limits.endRule(), point, day.day().toString(),
        (early ? limits.firstAllowed() : limits.lastAllowed()).toString());
    return true;
  }

  private void number(String act, String key) {
    SortedMap<Slot, BigInteger> known = progress.numbersOf(act);
    Slot slot = known.keySet().stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    Term term = course.acts().find(act);
    BigInteger before = known.get(slot);
    Ask ask = desk.ask(act + ABOUT_NUMBER + key + "#corrected", "", new Question.Count(slot, slot.term().unit()));
    Answer.Number number = desk.answer(ask, Answer.Number.class);
    if (formalities.refusesNonsense(term, slot, ask, number)) return;
    String reason = desk.reason(act + ABOUT_NUMBER + key + "#corrected");
    known.put(slot, number.value());
    progress.returns.numbers().fix(slot.term(), number.value());
    Effective.Provided broken = formalities.broken(term);
    desk.tell("corrected-number", progress.days.get(act), List.of(), act, slot.term().id(), before.toString(), number.value().toString(), reason);
    if (broken == null) return;
    LocalDate day = progress.days.remove(act);
    progress.numbers.remove(act);
    desk.tell("act-undone", day, List.of(broken), act);
  }

  /** Moves the election day; the calendar is solved anew for everything still open. */
  void postpone() {
    String word = LawDay.ELECTION_DAY;
    Limits limits = course.agenda().without(s -> s.origin().weight() == Tie.ELECTION_DAY && (s.from().isEmpty() || s.to().isEmpty())).limits(word);
    LocalDate before = course.electionDay();
    Ask ask = desk.ask(Special.POSTPONE, limits.startRule(), new Question.Day(word, limits.firstAllowed(), limits.lastAllowed()));
    Answer.OnDay day = desk.answer(ask, Answer.OnDay.class);
    if (isRefused(word, day, limits, ask)) return;
    String reason = desk.reason(Special.POSTPONE);
    progress.electionDay = day.day();
    desk.tell("postponed", day.day(), List.of(), before == null ? "" : before.toString(), day.day().toString(), reason);
  }

  /** Records that a vote on recall does not take place: the petition is over. */
  void drop() {
    List<String> votes = course.tenure().acts().stream().filter(RecallVote::isVote).map(Term::id).toList();
    String vote = picked(Special.OMIT, votes);
    if (vote == null) return;
    String reason = desk.reason(vote + Special.OMIT);
    progress.petitioned.clear();
    desk.tell("omitted", null, List.of(), vote, reason);
  }

  /** Records that an act does not take place, unless it is a duty of a body under the law. */
  void omit() {
    List<String> open = course.acts().all().stream().filter(a -> progress.isOpen(a.id()) && (ColumnRoles.plain(a) || SeriesRoles.OPTIONAL.contains(a.role()))).map(Term::id).toList();
    Ask ask = desk.ask(Special.OMIT, "", new Question.Pick(open));
    Answer.Word word = desk.answer(ask, Answer.Word.class);
    if (!open.contains(word.word())) {
      desk.refuse(ask, word, "B4025", null, word.word());
      return;
    }
    Term act = course.acts().find(word.word());
    Effective.Provided demand = duty(act);
    if (demand != null) {
      desk.refuse(ask, word, "B4015", demand, act.id());
      return;
    }
    String reason = desk.reason(act.id() + Special.OMIT);
    omit(act, reason);
  }

  private void omit(Term act, String reason) {
    progress.omitted.add(act.id());
    desk.tell("omitted", null, List.of(), act.id(), reason);
    for (Term fallen : course.fallen(act.id())) omit(fallen, reason);
  }

  /** What makes an act a duty: a law asks for it and a body has to do it. */
  private Effective.Provided duty(Term act) {
    boolean ofBody = formalities.actors(act).stream().anyMatch(m -> m.kind() == Kind.BODY);
    return ofBody ? course.demand(act) : null;
  }
}
