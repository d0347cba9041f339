package org.banfa.judgement.timetable;

import java.util.List;
import org.banfa.judgement.compare.Demand;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.Rule;

/**
 * Another reading of a rule, as far as days are concerned.
 *
 * @param of the question it answers
 * @param words the reading as written
 * @param demands all the rule then asks of days
 */
public record Alternative(Rule rule, Interpretation of, String reading, String words, List<Demand> demands) {}
