package org.banfa.records.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;
import org.banfa.records.count.CountForm.Line;
import org.banfa.records.table.CellPlace;

/**
 * The figures of one count by line and place (polling station), as somebody entered them or as they were drawn.
 *
 * @param title who entered them, by role, or what the sheet is called
 * @param figures by line, then by place; the place is empty where only the figure of the whole is known
 */
public record CountTable(String title, Map<Line, Map<String, Figure>> figures) {
  /** A number, or {@link Account#UNKNOWN} when the table says that nobody knows it, and where it stands. */
  public record Figure(long number, CellPlace at) {
    /** Whether the table gives a number. */
    public boolean known() {
      return number != Account.UNKNOWN;
    }
  }

  /** The places, in the order of their first figure; none when everything is one figure for the whole. */
  public List<String> places() {
    Set<String> places = new LinkedHashSet<>();
    figures.values().forEach(f -> places.addAll(f.keySet()));
    places.remove("");
    return List.copyOf(places);
  }

  /** The figure of a line at a place; null when there is none. */
  public Figure figure(Line line, String place) {
    return figures.getOrDefault(line, Map.of()).get(place);
  }

  /** The sum of a line over all places; 0 for a line that is not there, {@link Account#UNKNOWN} when one of them is not known. */
  public long sum(Line line) {
    if (figures.getOrDefault(line, Map.of()).values().stream().anyMatch(f -> !f.known())) return Account.UNKNOWN;
    return figures.getOrDefault(line, Map.of()).values().stream().mapToLong(Figure::number).sum();
  }

  /** Whether every item of the account is there. */
  public boolean hasAccount() {
    return CountForm.ITEMS.stream().allMatch(i -> figures.containsKey(new Line(i, "")));
  }

  /** The account of a place by role, items that are not known there left out; of the whole when the place is empty. */
  Map<String, Long> account(String place) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (String item : CountForm.ITEMS) {
      Line line = new Line(item, "");
      if (place.isEmpty() && figures.containsKey(line)) numbers.put(item, sum(line));
      else if (figure(line, place) != null) numbers.put(item, figure(line, place).number());
    }
    numbers.values().removeIf(n -> n == Account.UNKNOWN);
    return numbers;
  }

  /** Whether an item of the account is said to be known to nobody, at some place. */
  public boolean isOpen(String item) {
    return figures.containsKey(new Line(item, "")) && sum(new Line(item, "")) == Account.UNKNOWN;
  }

  /** The account of the whole. */
  public Account account() {
    Map<String, Long> numbers = account("");
    for (String item : CountForm.ITEMS) if (isOpen(item)) numbers.put(item, Account.UNKNOWN);
    return CountForm.account(numbers);
  }

  /** The result of the whole, posts nobody got votes for included. */
  public Tally tally(CountForm form) {
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    for (CountForm.PostForm post : form.posts()) votes.put(post.name(), new TreeMap<>());
    SortedMap<String, SortedMap<String, Long>> against = new TreeMap<>();
    for (Line line : figures.keySet()) {
      if (line.ofAccount() || line.stance() == Stance.NEITHER) continue;
      if (line.stance() == Stance.FOR) votes.get(line.item()).put(line.name(), sum(line));
      else against.computeIfAbsent(line.item(), p -> new TreeMap<>()).put(line.name(), sum(line));
    }
    return new Tally(account(), votes, against, voidColumns(form), new TreeMap<>());
  }

  /** Ballots valid as a whole whose column of a post is void: those that say nothing of anybody there, where abstentions are counted. */
  private SortedMap<String, Long> voidColumns(CountForm form) {
    SortedMap<String, Long> columns = new TreeMap<>();
    for (CountForm.PostForm post : form.posts()) {
      for (String name : post.marked()) {
        long here = marked(post.name(), name, "");
        if (here >= 0 && here < account().valid()) columns.put(post.name(), account().valid() - here);
      }
    }
    return columns;
  }

  /** Votes for and against somebody and abstentions, at a place or of the whole; −1 where not all of them are counted. */
  long marked(String post, String name, String place) {
    long sum = 0;
    for (Stance stance : Stance.values()) {
      Line line = new Line(post, name, stance);
      if (place.isEmpty() ? !figures.containsKey(line) : figure(line, place) == null) return -1;
      sum += place.isEmpty() ? sum(line) : figure(line, place).number();
    }
    return sum;
  }

  /** The lines for people, in order. */
  public List<Line> votes() {
    return figures.keySet().stream().filter(l -> !l.ofAccount()).toList();
  }

  /**
   * Sheets of different places as one table.
   *
   * @param twice takes what stands on more than one sheet
   */
  public static CountTable joined(List<CountTable> tables, List<Discrepancy> twice) {
    Map<Line, Map<String, Figure>> all = new LinkedHashMap<>();
    List<String> titles = new ArrayList<>();
    for (CountTable table : tables) {
      titles.add(table.title());
      table.figures().forEach((line, figures) -> figures.forEach((place, figure) -> {
        Figure before = all.computeIfAbsent(line, l -> new LinkedHashMap<>()).putIfAbsent(place, figure);
        if (before != null) twice.add(Discrepancy.blocking("B6104", figure.at().text(), (line.name().isEmpty() ? line.item() : line.name()), before.at().text()));
      }));
    }
    return new CountTable(String.join("、", titles), all);
  }
}
