package org.banfa.engine.contest;

/**
 * A post on a paper.
 *
 * @param name the office
 * @param seats seats to fill
 * @param rank 1 for the highest post
 * @param womenOnly whether only women may be elected to it
 * @param kind the word of the people only who may be elected to it, empty when anybody may
 */
public record Post(String name, int seats, int rank, boolean womenOnly, String kind) {
  /** A post for people of any kind. */
  public Post(String name, int seats, int rank, boolean womenOnly) {
    this(name, seats, rank, womenOnly, "");
  }

  /** The same with another number of seats. */
  public Post withSeats(int number) {
    return new Post(name, number, rank, womenOnly, kind);
  }

  /** Whether it is for some people only. */
  public boolean reserved() {
    return womenOnly || !kind.isEmpty();
  }
}
