package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.name.NameOrder;
import org.banfa.records.roll.Answered;
import org.banfa.records.roll.Assessment;
import org.banfa.records.roll.RollPerson;
import org.banfa.records.roll.RollResult;
import org.banfa.records.table.ListFile;
import org.banfa.syntax.diagnostic.Catalogue;

/** Makes the lists that notices print: names by group or post, in the order of strokes, and nothing else of anybody. */
public final class RollLists {
  /** A file to be written. */
  public record ListOfNames(String fileName, byte[] content) {}

  private final Catalogue catalogue;
  private final AnswerWords words;

  public RollLists(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.words = new AnswerWords(vocabulary);
  }

  /** The list of voters, and that of contenders where somebody stands; each as a workbook and as comma-separated values. */
  public List<ListOfNames> of(RollResult result) {
    List<ListOfNames> files = new ArrayList<>();
    add(files, "roll.list.voters", "roll.list.group", byGroup(people(result.voters(Answered.YES))));
    if (!result.contenders().isEmpty()) add(files, "roll.list.contenders", "roll.list.post", byPost(people(result.contenders(Answered.YES))));
    return files;
  }

  private static List<RollPerson> people(List<Assessment> all) {
    return sorted(all.stream().map(Assessment::person).toList());
  }

  private static List<RollPerson> sorted(List<RollPerson> all) {
    return all.stream().sorted(Comparator.comparing(RollPerson::name, new NameOrder())).toList();
  }

  /** Names by group, in the order of strokes; groups by their numbers. */
  public static Map<String, List<String>> byGroup(List<RollPerson> all) {
    List<RollPerson> people = sorted(all);
    Map<String, List<String>> groups = new LinkedHashMap<>();
    people.stream().map(RollPerson::group).distinct().sorted(RollLists::byNumber).forEach(g -> groups.put(g, new ArrayList<>()));
    for (RollPerson person : people) groups.get(person.group()).add(person.name());
    return groups;
  }

  /** Groups by the number in their name, where they have one. */
  private static int byNumber(String one, String other) {
    String a = one.replaceAll("\\D", "");
    String b = other.replaceAll("\\D", "");
    boolean numbered = !a.isEmpty() && !b.isEmpty() && a.length() < 9 && b.length() < 9;
    int order = numbered ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : 0;
    return order != 0 ? order : new NameOrder().compare(one, other);
  }

  private Map<String, List<String>> byPost(List<RollPerson> people) {
    Map<String, List<String>> posts = new LinkedHashMap<>();
    List<Term> all = people.stream().flatMap(p -> p.standsFor().stream()).distinct().toList();
    for (Term post : words.vocabulary().all()) if (all.contains(post)) posts.put(words.word(post.id(), catalogue), new ArrayList<>());
    for (RollPerson person : people) for (Term post : person.standsFor()) posts.get(words.word(post.id(), catalogue)).add(person.name());
    return posts;
  }

  private void add(List<ListOfNames> files, String title, String heading, Map<String, List<String>> names) {
    boolean grouped = names.keySet().stream().anyMatch(g -> !g.isEmpty());
    List<List<String>> rows = new ArrayList<>();
    List<String> top = new ArrayList<>(List.of(catalogue.text("roll.list.number"), catalogue.text("roll.list.name")));
    if (grouped) top.add(1, catalogue.text(heading));
    rows.add(top);
    names.forEach((group, people) -> people.forEach(name -> {
      List<String> row = new ArrayList<>(List.of(Integer.toString(rows.size()), name));
      if (grouped) row.add(1, group);
      rows.add(row);
    }));
    String file = catalogue.text(title);
    files.add(new ListOfNames(file + ".csv", ListFile.values(rows)));
    files.add(new ListOfNames(file + ".xlsx", ListFile.workbook(file, rows)));
  }

  /** Of whose names the order does not rest on the kinds of strokes. */
  public String remarks(RollResult result) {
    String unsure = result.voters(Answered.YES).stream().map(a -> a.person().name()).distinct().filter(n -> !NameOrder.isSure(n)).sorted(new NameOrder()).collect(Collectors.joining(catalogue.text("run.and")));
    return unsure.isEmpty() ? "" : catalogue.text("roll.list.unsure", unsure) + "\n";
  }
}
