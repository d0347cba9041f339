package org.banfa.judgement.finding;

import java.time.LocalDate;
import java.util.List;
import org.banfa.model.calendar.Calendar;
import org.banfa.model.core.Locus;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.vocabulary.Term;

/**
 * The calendar of a method under the law.
 *
 * @param electionDay null when the documents give none
 * @param rows every act with its window, the one that must end first in front
 * @param phases the stages of the documents that have both days, the first in front
 * @param readings what other readings of the law change, in the order of the law
 * @param gaveWay clauses and stages of the documents that cannot be kept beside the others
 * @param days workdays and holidays of the place
 */
public record Schedule(LocalDate electionDay, List<Row> rows, List<Phase> phases, List<OtherReading> readings, List<Place> gaveWay,
    Calendar days) {
  /** No calendar at all. */
  public static final Schedule NONE = new Schedule(null, List.of(), List.of(), List.of(), List.of(), Calendar.UNKNOWN);

  /**
   * An act's window: earliest and latest lawful day, and the days between. A null day is open.
   *
   * @param actors who does it, empty when nothing says
   * @param clauses of the documents, those that make the window first
   * @param laws rules on the day of the act, those that make the window first
   */
  public record Row(
      Term act, LocalDate earliest, LocalDate latest, Integer slackDays, List<Term> actors, List<Place> clauses, List<Basis> laws) {
    public Row(Term act, LocalDate earliest, LocalDate latest, Integer slackDays) {
      this(act, earliest, latest, slackDays, List.of(), List.of(), List.of());
    }

    /** Whether only one day is left. */
    public boolean isFixed() {
      return earliest != null && earliest.equals(latest);
    }
  }

  /** A stage and its days, both included. */
  public record Phase(Term stage, LocalDate from, LocalDate to) {}

  /** A clause and its document. */
  public record Place(LegalDocument document, Locus locus) {}

  /**
   * What changes when a question of the law is answered in another way.
   *
   * @param questions as the laws write them; several laws may ask the same
   * @param bases the rules it is about
   * @param reading name of the other answer
   * @param words the other answer as written
   * @param grounds why the applied answer is applied
   * @param changes acts whose window is another one
   * @param conflict the steps to a contradiction; empty when the days fit
   */
  public record OtherReading(
      List<String> questions, List<Basis> bases, String reading, String words, String grounds, List<Change> changes, List<Argument> conflict) {}

  /** An act's window before and after; null when it has none. */
  public record Change(Row before, Row after) {}
}
