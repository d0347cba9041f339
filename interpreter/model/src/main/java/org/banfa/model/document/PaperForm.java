package org.banfa.model.document;

import java.util.List;

/**
 * A paper of an election to be printed (公文): texts with holes in braces, and forms named by what fills them.
 *
 * @param name by which it is asked for
 * @param organs ids of the bodies whose election has it; empty for any
 * @param where null when every election of them has it; else the text and what it must hold
 * @param numbering how its number is written, empty for papers without one
 * @param forEach whom a page of its own is for, empty for one paper in all
 * @param forVote for which votes of the election there is one each, empty for one paper in all
 * @param numberedPages whether its pages have numbers
 * @param phrases words that holes of the papers of these bodies may use
 */
public record PaperForm(
    String title, String name, List<String> organs, Where where, String numbering, String heading, String forEach, String forVote, List<Part> parts,
    String signed, String date, List<String> appended, boolean numberedPages, List<Phrase> phrases) {
  /** A condition: a text with holes holds one of these words. */
  public record Where(String text, List<String> words) {}

  /** A paragraph or a form; the condition is null when it always stands. */
  public record Part(Kind kind, String text, Where where) {}

  /** What a hole of this name becomes; the condition is null when it always does. */
  public record Phrase(String name, String text, Where where) {}

  /** Whom it is addressed to, a paragraph of the text, a small one, or a form. */
  public enum Kind { ADDRESS, TEXT, NOTE, FORM }
}
