package org.banfa.engine.election;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;

/** Forms the papers of an election. */
final class Papers {
  private Papers() {}

  /** The paper before it is known who stands. */
  static Paper form(ElectionRules rules, Facts facts, Flags flags, List<Post> posts) {
    return new Paper(posts, true, new TreeMap<>(), flags.eachName(rules, facts), rules.contest().scales());
  }

  /** The paper with the names of those who stand, where the rules have them printed. */
  static Paper printed(ElectionRules rules, Facts facts, Flags flags, Paper paper, SortedMap<String, List<String>> standing) {
    if (!flags.printed(rules, facts)) return paper;
    return paper.with(standing, flags.writeIns(rules, facts));
  }

  /** Who stands for each of the posts; whoever named no post stands for all. */
  static SortedMap<String, List<String>> standing(List<Post> posts, List<Person> people) {
    SortedMap<String, List<String>> standing = new TreeMap<>();
    for (Post post : posts) {
      List<String> names = new ArrayList<>();
      for (Person person : people) if (person.post().isEmpty() || person.post().equals(post.name())) names.add(person.name());
      standing.put(post.name(), names.stream().sorted().toList());
    }
    return standing;
  }
}
