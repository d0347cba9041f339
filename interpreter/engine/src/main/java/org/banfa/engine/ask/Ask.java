package org.banfa.engine.ask;

/** One question under its key: the only effect a program has. */
public record Ask(AskKey key, Question question) {}
