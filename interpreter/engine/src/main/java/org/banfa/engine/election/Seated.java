package org.banfa.engine.election;

import java.util.List;
import java.util.SortedMap;

/**
 * Where a contest stands that has to go on with a rerun.
 *
 * @param act the vote
 * @param unit the unit, empty when all vote together
 * @param elected people by post who hold a seat so far, in the order they were elected
 * @param missing seats the rerun is to fill, by post; posts without any are left out
 */
public record Seated(String act, String unit, SortedMap<String, List<String>> elected, SortedMap<String, Integer> missing) {}
