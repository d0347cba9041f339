package org.banfa.records.roll;

import java.util.List;
import org.banfa.model.vocabulary.Term;

/**
 * What the clauses say of somebody.
 *
 * @param outcome yes, no, or open where a person has to decide
 * @param of the class by which somebody is registered; null when none is needed or none fits
 * @param reasons why not, or what a person has to decide; for a yes what is worth knowing
 */
public record Assessment(RollPerson person, Answered outcome, Term of, List<Reason> reasons) {}
