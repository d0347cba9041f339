package org.banfa.engine.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * One unit of a vote that is held unit by unit, or a district of such units.
 *
 * @param name as it is called: a group, a building, a district
 * @param registered how many of it may vote; {@link #UNKNOWN} when nobody said so
 * @param households how many households it has; {@link #UNKNOWN} when nobody said so
 * @param seats it fills, by post; empty where they follow from the rules, and of a district whose units fill them
 * @param parent the district it is part of; empty at the top
 */
public record UnitShare(String name, long registered, long households, SortedMap<String, Integer> seats, String parent) {
  public static final long UNKNOWN = -1;

  /** A unit that is part of no other. */
  public UnitShare(String name, long registered, long households, SortedMap<String, Integer> seats) {
    this(name, registered, households, seats, "");
  }

  /** The same with these seats. */
  public UnitShare with(SortedMap<String, Integer> filled) {
    return new UnitShare(name, registered, households, filled, parent);
  }

  /** The same with these numbers of electors and households. */
  public UnitShare of(long electors, long homes) {
    return new UnitShare(name, electors, homes, seats, parent);
  }

  /** Those of these posts that it fills, with its seats. */
  public List<Post> posts(List<Post> all) {
    List<Post> own = new ArrayList<>();
    for (Post post : all) if (seats.getOrDefault(post.name(), 0) > 0) own.add(post.withSeats(seats.get(post.name())));
    return List.copyOf(own);
  }
}
