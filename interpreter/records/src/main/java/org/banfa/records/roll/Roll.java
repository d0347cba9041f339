package org.banfa.records.roll;

import java.util.List;
import org.banfa.model.vocabulary.Term;

/**
 * One table of people.
 *
 * @param used words of the columns that were read
 * @param unused headings of the columns that were passed over unread
 */
public record Roll(String title, List<RollPerson> people, List<Term> used, List<String> unused) {}
