package org.banfa.model.document;

/** The kinds of document. */
public enum DocumentKind { TERMS, STATUTE, METHOD, SCENARIO, CASES, REVIEW, CALENDAR, TEMPLATE, PAPER }
