package org.banfa.model.document;

import java.time.LocalDate;
import java.util.List;
import org.banfa.model.core.Locus;
import org.banfa.model.vocabulary.Term;

/** A stage of a method: its acts happen between its days, both included. A null day is open. */
public record Stage(Term term, LocalDate from, LocalDate to, List<Term> acts, Locus locus) {}
