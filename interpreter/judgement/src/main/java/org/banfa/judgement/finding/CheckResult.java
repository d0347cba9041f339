package org.banfa.judgement.finding;

import java.time.LocalDate;
import java.util.List;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.Above;

/**
 * The check of one document.
 *
 * @param lawAsOf the day whose law was applied by default
 * @param semanticHash hash of what the document says, blind to comments and layout
 * @param findings most severe first, then by place
 * @param judgements every rule in force, in the order of law and article
 * @param schedule every act with its window and slack
 * @param above the documents that were read with it, nearest first: those it belongs to, those it carries out, those for its place
 */
public record CheckResult(
    LegalDocument document,
    LocalDate lawAsOf,
    String semanticHash,
    List<Finding> findings,
    List<Judgement> judgements,
    Schedule schedule,
    List<Above> above) {
  public CheckResult(
      LegalDocument document, LocalDate lawAsOf, String semanticHash, List<Finding> findings, List<Judgement> judgements,
      Schedule schedule) {
    this(document, lawAsOf, semanticHash, findings, judgements, schedule, List.of());
  }

  /** Every act with its window and slack, empty when there is no calendar. */
  public List<Schedule.Row> timetable() {
    return schedule.rows();
  }

  /** The documents that were read with it. */
  public List<LegalDocument> beside() {
    return above.stream().map(Above::document).toList();
  }
}
