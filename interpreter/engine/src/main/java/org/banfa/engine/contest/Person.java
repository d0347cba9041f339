package org.banfa.engine.contest;

/**
 * Somebody who stands: an opaque name and what a rule needs to know.
 *
 * @param post the post stood for, empty when any
 */
public record Person(String name, boolean woman, String post) {}
