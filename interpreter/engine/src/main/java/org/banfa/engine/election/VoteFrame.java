package org.banfa.engine.election;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;

/**
 * What earlier votes and acts have settled for a vote before it begins.
 *
 * @param act the act that holds it, empty when the method has just one vote
 * @param unit the unit that votes, empty when all vote together
 * @param electors how many may vote; {@link #UNKNOWN} when nothing has settled it
 * @param closed whether only {@code field} stands
 * @param list whether they were chosen for this vote, so that others may be written in where papers name them
 * @param field those who stand, as far as settled
 * @param posts what is filled in this unit; empty when the rules say what is
 * @param women of everybody known from earlier votes: whether a woman
 * @param origin where those who stand come from
 * @param voters where those who vote come from
 * @param organ the election of another organ that settles how many may vote; empty when the method itself does
 * @param seated who holds a seat of this vote already and cannot win another, with the unit of the seat
 * @param staying who stays in office beside those elected
 */
public record VoteFrame(String act, String unit, long electors, boolean closed, boolean list, List<Person> field, List<Post> posts, Map<String, Boolean> women,
    Origin origin, Origin voters, String organ, SortedMap<String, String> seated, List<Staying> staying) {
  /** Somebody in office, with the post. */
  public record Staying(Post post, String name) {}

  /** A frame of a vote that fills all its seats. */
  public VoteFrame(String act, String unit, long electors, boolean closed, boolean list, List<Person> field, List<Post> posts, Map<String, Boolean> women, Origin origin, Origin voters, String organ,
      SortedMap<String, String> seated) {
    this(act, unit, electors, closed, list, field, posts, women, origin, voters, organ, seated, List.of());
  }

  /** A frame whose electors come from the method itself. */
  public VoteFrame(String act, String unit, long electors, boolean closed, boolean list, List<Person> field, List<Post> posts, Map<String, Boolean> women, Origin origin, Origin voters) {
    this(act, unit, electors, closed, list, field, posts, women, origin, voters, "");
  }

  /** A frame in which nobody holds a seat. */
  public VoteFrame(String act, String unit, long electors, boolean closed, boolean list, List<Person> field, List<Post> posts, Map<String, Boolean> women, Origin origin, Origin voters, String organ) {
    this(act, unit, electors, closed, list, field, posts, women, origin, voters, organ, new TreeMap<>());
  }

  public static final long UNKNOWN = -1;
  /** Nothing is settled. */
  public static final VoteFrame OPEN = new VoteFrame("", "", UNKNOWN, false, false, List.of(), List.of(), Map.of(), Origin.NONE, Origin.NONE);

  /** People whom no earlier vote has settled. */
  public VoteFrame(String act, String unit, long electors, boolean closed, boolean list, List<Person> field, List<Post> posts, Map<String, Boolean> women) {
    this(act, unit, electors, closed, list, field, posts, women, Origin.NONE, Origin.NONE);
  }

  /** The same with these people on its list. */
  public VoteFrame listed(List<Person> people) {
    return new VoteFrame(act, unit, electors, true, true, List.copyOf(people), posts, women, origin, voters, organ);
  }

  /** The same for one unit; {@code holding} hold a seat of one of its parts and cannot win another. */
  public VoteFrame in(UnitShare share, List<Post> filled, SortedMap<String, String> holding) {
    return new VoteFrame(act, share.name(), share.registered(), closed, list, field, share.posts(filled), women, origin, Origin.NONE, "", holding);
  }

  /** The names of those who stand, sorted; empty when anybody may. */
  public List<String> standing() {
    return closed ? field.stream().map(Person::name).distinct().sorted().toList() : List.of();
  }

  /** Everybody whose sex is known. */
  public SortedMap<String, Boolean> known() {
    SortedMap<String, Boolean> known = new TreeMap<>(women);
    for (Person person : field) known.put(person.name(), person.woman());
    return known;
  }
}
