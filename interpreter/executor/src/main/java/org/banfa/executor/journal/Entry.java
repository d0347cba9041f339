package org.banfa.executor.journal;

/**
 * One row of a journal.
 *
 * @param seq from 1, without gaps
 * @param time when it was written, by the clock of the machine
 * @param kind what the row is
 * @param key the question's identity; empty for rows that are no answers
 * @param type type of the question
 * @param arguments SHA-256 of the question's arguments
 * @param answer JSON
 * @param rule SHA-256 of the rule that asked, as it then stood
 * @param previous hash of the row before, zeros for the first
 * @param hash SHA-256 over all columns before
 */
public record Entry(
    long seq,
    String time,
    Kind kind,
    String key,
    String type,
    String arguments,
    String answer,
    String rule,
    String previous,
    String hash) {
  /** What a row is. */
  public enum Kind {
    /** The first row: the documents that are carried out. */
    OPENED,
    /** An answer. */
    ANSWERED,
    /** The documents have been changed. */
    AMENDED,
    /** Who holds which office by the election of another organ. */
    KNOWN;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
