package org.banfa.model.calendar;

/** Connects two numbered points with a distance. */
record Edge(int from, int to, long days) {}
