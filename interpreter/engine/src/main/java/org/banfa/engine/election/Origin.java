package org.banfa.engine.election;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.banfa.engine.contest.Incumbent;

/**
 * Where people come from whom earlier votes and acts have settled.
 *
 * @param votes the earlier votes, in order; empty when other organs or acts gave them all
 * @param how by name, what happened to somebody since or instead: a stable ASCII word
 * @param people their names, where they vote; those who stand are known otherwise
 * @param elsewhere those of them who hold an office by the election of another organ, and nothing here says who they are
 * @param seats the seats whose holders they are; null where they are on a list
 */
public record Origin(List<Vote> votes, Map<String, String> how, List<String> people, List<Incumbent> elsewhere, Seats seats) {
  /** Nothing was settled. */
  public static final Origin NONE = new Origin(List.of(), Map.of(), List.of(), List.of(), null);

  /**
   * Seats whose holders stand or vote.
   *
   * @param words the votes by which they were elected, or the posts they hold
   * @param holders who held them then
   * @param turn how often somebody had gained or lost a seat by then
   */
  public record Seats(List<String> words, SortedSet<String> holders, int turn) {}

  /**
   * An earlier vote.
   *
   * @param post only those elected to it; empty when to any
   * @param posts whether people stand for the post they were elected to
   */
  public record Vote(String act, String post, boolean posts) {}
}
