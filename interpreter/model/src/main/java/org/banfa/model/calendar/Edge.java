package org.banfa.model.calendar;

/**
 * Connects two numbered points with a distance.
 *
 * @param backwards whether days are counted down: then the distance is that of the opposite direction
 */
record Edge(int from, int to, Reach reach, boolean backwards) {
  Edge(int from, int to, long days) {
    this(from, to, new Reach.Days(days), false);
  }

  /** The bound of {@code to} when that of {@code from} is known. */
  long after(long day) {
    return backwards ? -reach.earliest(-day) : reach.latest(day);
  }

  boolean isCounted() {
    return !(reach instanceof Reach.Days);
  }
}
