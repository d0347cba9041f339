package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.banfa.engine.ask.Event;
import org.banfa.engine.rules.Regime;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;

/** Ends an election: with its closing act, or where no document has one when nothing is left to do. */
final class Closing {
  /** Acts that make or change a list; they are idle once the votes they are about have come out. */
  private static final Set<String> LISTS = Set.of(SeriesRoles.LISTING, SeriesRoles.WITHDRAWAL, SeriesRoles.PRESELECTION);

  private final Course course;
  private final Desk desk;
  private final Progress progress;

  Closing(Course course, Desk desk, Progress progress) {
    this.course = course;
    this.desk = desk;
    this.progress = progress;
  }

  /** Ends it on a day, and says what law asks for and is still open. */
  void close(LocalDate day) {
    List<String> left = course.acts().all().stream()
        .filter(a -> course.isOffered(a) && course.demand(a) != null && !SeriesRoles.IN_TENURE.contains(String.valueOf(a.role())))
        .map(Term::id)
        .toList();
    if (!left.isEmpty()) desk.tell("left-open", day, List.of(), String.join("、", left));
    end(day);
  }

  /** Ends it where no act would, once every vote has come out and nothing is left to do. */
  void closeIfDone(Regime regime) {
    if (progress.ended || progress.outcome == null || !course.acts().inRole(Roles.CLOSING).isEmpty()) return;
    if (course.acts().all().stream().anyMatch(a -> course.isOffered(a) && !isIdle(a, regime))) return;
    LocalDate day = progress.days.values().stream().max(Comparator.naturalOrder()).orElse(null);
    desk.tell("nothing-left", day, List.of());
    end(day);
    progress.rests = true;
  }

  /** Whether an open act need not be waited for: it may come in office, too, or is about lists of votes that have come out. */
  private boolean isIdle(Term act, Regime regime) {
    String role = String.valueOf(act.role());
    if (SeriesRoles.IN_TENURE.contains(role)) return true;
    return LISTS.contains(role) && !regime.isVote(act);
  }

  private void end(LocalDate day) {
    progress.ended = true;
    progress.begin("");
    desk.tell(Event.ENDED, day, List.of());
  }
}
