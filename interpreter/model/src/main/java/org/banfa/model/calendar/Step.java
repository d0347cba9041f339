package org.banfa.model.calendar;

/**
 * States that {@code to} is at most {@code days} after {@code from}.
 *
 * @param origin what demands it
 */
public record Step<O>(String from, String to, long days, O origin) {}
