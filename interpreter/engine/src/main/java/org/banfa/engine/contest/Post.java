package org.banfa.engine.contest;

/**
 * A post on a paper.
 *
 * @param name the office
 * @param seats seats to fill
 * @param rank 1 for the highest post
 * @param womenOnly whether only women may be elected to it
 */
public record Post(String name, int seats, int rank, boolean womenOnly) {}
