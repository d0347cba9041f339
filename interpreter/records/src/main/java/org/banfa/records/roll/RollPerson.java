package org.banfa.records.roll;

import java.util.List;
import java.util.Map;
import org.banfa.model.vocabulary.Term;
import org.banfa.records.table.CellPlace;

/**
 * Somebody on a roll, with what rules need and nothing else.
 *
 * @param at the cell of the name
 * @param birth null when not given
 * @param woman open when not given
 * @param identity what rows with the same identity number share, and nothing else can be told from; empty without one
 * @param facts what the columns of yes and no say, by their word
 * @param grounds words of the vocabulary, each with the day on which what it is about came to an end, null when not given
 * @param since since when things last, by the word of the column
 * @param of the class of registration the roll itself gives, null when none
 * @param standsFor posts or bodies stood for
 * @param holds offices, bodies and kinds of people one is of
 * @param kin relatives by name and relation
 * @param unread cells that could not be read: heading and text
 */
public record RollPerson(
    String name, CellPlace at, DayRange birth, Answered woman, String identity, Map<Term, Answered> facts, Map<Term, DayRange> grounds, Map<Term, DayRange> since,
    Term of, String household, String group, List<Term> standsFor, List<Term> holds, List<Relative> kin, List<Unread> unread) {
  /** A relative: who and which relation. */
  public record Relative(String name, Term relation) {}

  /** A cell that could not be read. */
  public record Unread(String heading, String text) {}

  Answered fact(Term column) {
    return facts.getOrDefault(column, Answered.OPEN);
  }
}
