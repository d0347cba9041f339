package org.banfa.model.document;

/** How a rule binds a lower document (拘束). */
public enum Binding { AT_LEAST, AT_MOST, EXACTLY, MUST_GRANT, MUST_FORBID }
