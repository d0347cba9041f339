package org.banfa.engine.election;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;

/** Refuses lists of contenders that make no sense. */
final class People {
  private People() {}

  /** Why the list is refused; null when it makes sense. */
  static Refusal refusal(List<Person> people, Paper paper) {
    Set<String> names = new HashSet<>();
    for (Person person : people) {
      if (person.name().isBlank() || !names.add(person.name())) return new Refusal("B5009", List.of(person.name()), null);
      boolean known = person.post().isEmpty() || paper.posts().stream().anyMatch(p -> p.name().equals(person.post()));
      if (!known) return new Refusal("B5006", List.of(person.post()), null);
    }
    return null;
  }
}
