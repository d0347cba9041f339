package org.banfa.model.document;

import java.time.LocalDate;

/** One version of a statute: from its first day until the next version's first day ({@code until} exclusive, null when open). */
public record Version(String name, LocalDate from, LocalDate until, Mark mark) {
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
