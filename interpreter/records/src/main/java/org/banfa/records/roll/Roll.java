package org.banfa.records.roll;

import java.util.List;
import org.banfa.model.vocabulary.Term;
import org.banfa.records.table.CellPlace;

/**
 * One table of people.
 *
 * @param used words of the columns that were read
 * @param unused headings of the columns that were passed over unread
 * @param nameless rows that hold something, but no name of a person
 */
public record Roll(String title, List<RollPerson> people, List<Term> used, List<String> unused, List<CellPlace> nameless) {}
