package org.banfa.engine.certificate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.BallotRule;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/**
 * The ballots of one count: a table of comma-separated values, one row per ballot, a column for each post and at most one more
 * that says which ballots people found void. A table with any other column is refused, so that no ballot ever stands beside
 * the name or number of a voter.
 */
public final class Ballots {
  private static final Set<String> VOID_COLUMNS = Set.of("作废", "void");
  private static final String VOID_COLUMN = "作废";
  private static final String VOID = "是";
  private static final String NAMES = "[;；、]";

  /** One ballot: the names marked at each post in the order of the paper. */
  private record Ballot(List<Set<String>> marks, boolean voided) {
    boolean blank() {
      return !voided && marks.stream().allMatch(Set::isEmpty);
    }

    int most() {
      Map<String, Integer> posts = new HashMap<>();
      for (Set<String> names : marks) for (String name : names) posts.merge(name, 1, Integer::sum);
      return posts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }

  private final List<Post> posts;
  private final List<Ballot> ballots;

  private Ballots(List<Post> posts, List<Ballot> ballots) {
    this.posts = posts;
    this.ballots = ballots;
  }

  /**
   * Reads a table.
   *
   * @param posts the posts on the paper
   */
  public static Ballots read(String text, List<Post> posts) throws UnreadableTable {
    List<CsvRecord> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
        .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      reader.forEach(rows::add);
    } catch (CsvParseException e) {
      throw new UnreadableTable("B5401", Integer.toString(rows.size() + 1));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (rows.isEmpty()) throw new UnreadableTable("B5401", "1");
    List<String> head = rows.get(0).getFields().stream().map(String::strip).toList();
    int[] columns = columns(head, posts);
    int voided = Math.max(head.indexOf(VOID_COLUMN), head.indexOf("void"));
    List<Ballot> ballots = new ArrayList<>();
    for (CsvRecord row : rows.subList(1, rows.size())) {
      if (row.getFieldCount() != head.size()) throw new UnreadableTable("B5401", Long.toString(row.getStartingLineNumber()));
      List<Set<String>> marks = new ArrayList<>();
      for (int column : columns) marks.add(names(row.getField(column)));
      ballots.add(new Ballot(List.copyOf(marks), voided >= 0 && !row.getField(voided).isBlank()));
    }
    return new Ballots(List.copyOf(posts), ballots);
  }

  private static int[] columns(List<String> head, List<Post> posts) throws UnreadableTable {
    List<String> names = posts.stream().map(Post::name).toList();
    int others = 0;
    for (String column : head) {
      if (VOID_COLUMNS.contains(column)) others++;
      else if (!names.contains(column)) throw new UnreadableTable("B5402", column, String.join("、", names));
    }
    int[] columns = new int[posts.size()];
    for (int p = 0; p < columns.length; p++) {
      columns[p] = head.indexOf(names.get(p));
      if (columns[p] < 0) throw new UnreadableTable("B5403", names.get(p));
    }
    if (head.size() != posts.size() + Math.min(others, 1)) throw new UnreadableTable("B5401", "1");
    return columns;
  }

  private static Set<String> names(String cell) {
    Set<String> names = new TreeSet<>();
    for (String name : cell.split(NAMES)) if (!name.isBlank()) names.add(name.strip());
    return names;
  }

  /**
   * Counts the ballots by the rules they were cast under.
   *
   * @param entered gives what ballots do not say: who was registered, who voted, how many ballots were given out
   * @throws IllegalArgumentException when the rule for a ballot takes what a ballot does not hold
   */
  public Tally tally(ElectionRules cast, Account entered) {
    BallotRule rule = new BallotRule(cast, cast.facts(new Nothing()), posts);
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    for (Post post : posts) votes.put(post.name(), new TreeMap<>());
    long valid = 0;
    long abstained = 0;
    for (Ballot ballot : ballots) {
      if (ballot.blank()) {
        abstained++;
      } else if (!ballot.voided() && rule.holds(ballot.marks().stream().mapToInt(Set::size).toArray(), ballot.most())) {
        valid++;
        for (int p = 0; p < posts.size(); p++) for (String name : ballot.marks().get(p)) votes.get(posts.get(p).name()).merge(name, 1L, Long::sum);
      }
    }
    long collected = ballots.size();
    Account account = new Account(entered.registered(), entered.voters(), entered.issued(), collected, valid, collected - valid - abstained, abstained);
    return new Tally(account, votes);
  }

  /** The table in an order that says nothing about the order in which ballots were cast or read; marks of void ballots are kept. */
  public String text() {
    List<String> rows = new ArrayList<>();
    for (Ballot ballot : ballots) {
      StringBuilder row = new StringBuilder();
      for (Set<String> names : ballot.marks()) row.append(Table.cell(String.join("；", names))).append(',');
      rows.add(row.append(ballot.voided() ? VOID : "").toString());
    }
    rows.sort(java.util.Comparator.naturalOrder());
    StringBuilder out = new StringBuilder();
    for (Post post : posts) out.append(Table.cell(post.name())).append(',');
    out.append(VOID_COLUMN).append('\n');
    for (String row : rows) out.append(row).append('\n');
    return out.toString();
  }

  /** A ballot gives nothing but its marks. */
  private static final class Nothing implements Facts.Source {
    @Override
    public long quantity(Slot slot) {
      throw new IllegalArgumentException("a ballot does not hold: " + slot.key());
    }

    @Override
    public boolean situation(Formula atom) {
      throw new IllegalArgumentException("a ballot does not hold: " + atom);
    }
  }
}
