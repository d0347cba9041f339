package org.banfa.engine.contest;

/**
 * Somebody who holds an office by the election of another organ: the name and the office, nothing else of that election.
 *
 * @param post the office, by its word
 * @param organ the organ elected, by its word; empty when the office says it
 * @param method title of the method of that election, or of the scenario that says so
 */
public record Incumbent(String name, String post, String organ, String method) {}
