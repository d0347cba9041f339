package org.banfa.model.document;

import java.time.LocalDate;

/**
 * One version of a statute: from its first day until the next version's first day.
 *
 * @param until exclusive, null when open
 * @param title what the statute was called then, and {@code english} its second title; empty when it is called as it is now
 */
public record Version(String name, LocalDate from, LocalDate until, Mark mark, String title, String english) {
  /** A version under the statute's present title. */
  public Version(String name, LocalDate from, LocalDate until, Mark mark) {
    this(name, from, until, mark, "", "");
  }

  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
