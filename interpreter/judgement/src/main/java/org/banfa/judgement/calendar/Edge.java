package org.banfa.judgement.calendar;

/** Connects two numbered points with a distance. */
record Edge(int from, int to, long days) {}
