package org.banfa.model.document;

/** The day whose law counts for a rule. */
public enum Moment { ELECTION_DAY, ACT_DAY, ISSUE_DAY }
