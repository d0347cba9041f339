package org.banfa.engine.contest;

/** Two people and how they are related, by the vocabulary's word. */
public record KinPair(String first, String second, String relation) {}
