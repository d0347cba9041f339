package org.banfa.engine.certificate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.BallotCount;
import org.banfa.engine.election.KnownPeople;
import org.banfa.engine.election.Tallying;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.tally.BallotBox;
import org.banfa.engine.tally.BallotKinds;
import org.banfa.engine.tally.BoxCount;
import org.banfa.engine.tally.CsvBox;
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

  /** One ballot: the names marked at each post in the order of the paper, and those marked no. */
  private record Ballot(List<Set<String>> marks, List<Set<String>> noes, boolean voided) {}

  private final Paper paper;
  private final List<Post> posts;
  private final List<Ballot> ballots;
  private final BallotBox box;

  private Ballots(Paper paper, List<Ballot> ballots, BallotBox box) {
    this.paper = paper;
    this.posts = paper.posts();
    this.ballots = ballots;
    this.box = box;
  }

  /**
   * Reads a table.
   *
   * @param posts the posts on the paper
   */
  public static Ballots read(String text, List<Post> posts) throws UnreadableTable {
    return read(text, new Paper(posts, true));
  }

  /** Reads a table of ballots of a paper; a name with {@code ×} before it is marked no. */
  public static Ballots read(String text, Paper paper) throws UnreadableTable {
    BallotBox box = packed(text.getBytes(StandardCharsets.UTF_8), paper);
    return box == null ? oneByOne(text, paper) : new Ballots(paper, List.of(), box);
  }

  /** The same of a table in UTF-8. */
  public static Ballots read(byte[] text, Paper paper) throws UnreadableTable {
    BallotBox box = packed(text, paper);
    return box == null ? oneByOne(new String(text, StandardCharsets.UTF_8), paper) : new Ballots(paper, List.of(), box);
  }

  private static BallotBox packed(byte[] text, Paper paper) {
    return CsvBox.read(text, paper.posts().stream().map(Post::name).toList(), VOID_COLUMNS, Tallying.NO);
  }

  /** Reads any table, and says what is wrong with it. */
  static Ballots oneByOne(String text, Paper paper) throws UnreadableTable {
    List<Post> posts = paper.posts();
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
      List<Set<String>> noes = new ArrayList<>();
      for (int p = 0; p < columns.length; p++) {
        Set<String> no = new TreeSet<>();
        marks.add(names(row.getField(columns[p]), no));
        for (String name : no) {
          if (!paper.eachName() || !paper.printed(posts.get(p)).contains(name)) throw new UnreadableTable("B5404", Long.toString(row.getStartingLineNumber()), name);
        }
        noes.add(no);
      }
      ballots.add(new Ballot(List.copyOf(marks), List.copyOf(noes), voided >= 0 && !row.getField(voided).isBlank()));
    }
    return new Ballots(paper, ballots, null);
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

  /** The names of a cell; those marked no are put into {@code noes}. */
  private static Set<String> names(String cell, Set<String> noes) {
    Set<String> names = new TreeSet<>();
    for (String part : cell.split(NAMES)) {
      String name = part.strip();
      if (name.startsWith(Tallying.NO)) noes.add(name.substring(Tallying.NO.length()).strip());
      else if (!name.isEmpty()) names.add(name);
    }
    return names;
  }

  /**
   * Counts the ballots by the rules they were cast under.
   *
   * @param entered gives what ballots do not say: who was registered, who voted, how many ballots were given out
   * @throws IllegalArgumentException when the rule for a ballot takes what a ballot does not hold
   */
  public Tally tally(ElectionRules cast, Account entered) {
    return tally(cast, entered, KnownPeople.NOBODY);
  }

  /** The same with what is known of people. */
  public Tally tally(ElectionRules cast, Account entered, KnownPeople people) {
    Facts facts = cast.facts(new Nothing());
    if (box != null) return new BoxCount(cast, facts, paper, people).tally(box, entered);
    BallotCount count = new BallotCount(cast, facts, paper, people);
    for (Ballot ballot : ballots) count.add(ballot.marks(), ballot.noes(), ballot.voided());
    return count.tally(entered.registered(), entered.voters(), entered.issued());
  }

  /** Counts ballots on which only the names printed are marked yes or no, and which no rule makes void. */
  Tally tally(Account entered) {
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    SortedMap<String, SortedMap<String, Long>> against = new TreeMap<>();
    for (Post post : posts) {
      votes.put(post.name(), new TreeMap<>());
      against.put(post.name(), new TreeMap<>());
      for (String name : paper.printed(post)) {
        votes.get(post.name()).put(name, 0L);
        against.get(post.name()).put(name, 0L);
      }
    }
    long invalid = 0;
    long blank = 0;
    for (Ballot ballot : ballots) {
      boolean empty = ballot.marks().stream().allMatch(Set::isEmpty) && ballot.noes().stream().allMatch(Set::isEmpty);
      if (ballot.voided()) invalid++;
      else if (empty) blank++;
      if (ballot.voided() || empty) continue;
      for (int p = 0; p < posts.size(); p++) {
        for (String name : ballot.marks().get(p)) votes.get(posts.get(p).name()).merge(name, 1L, Long::sum);
        for (String name : ballot.noes().get(p)) against.get(posts.get(p).name()).merge(name, 1L, Long::sum);
      }
    }
    long valid = ballots.size() - invalid - blank;
    return new Tally(new Account(entered.registered(), entered.voters(), entered.issued(), ballots.size(), valid, invalid, blank), votes, against, new TreeMap<>(), new TreeMap<>());
  }

  /** The table in an order that says nothing about the order in which ballots were cast or read; marks of void ballots are kept. */
  public String text() {
    List<String> rows = new ArrayList<>();
    for (Ballot ballot : ballots) rows.add(row(ballot.marks(), ballot.noes(), ballot.voided()));
    if (box != null)
      for (BallotKinds.Kind kind : BallotKinds.of(box)) rows.addAll(Collections.nCopies(Math.toIntExact(kind.copies()), row(kind.names(), kind.none(), kind.voided())));
    rows.sort(java.util.Comparator.naturalOrder());
    StringBuilder out = new StringBuilder();
    for (Post post : posts) out.append(Table.cell(post.name())).append(',');
    out.append(VOID_COLUMN).append('\n');
    for (String row : rows) out.append(row).append('\n');
    return out.toString();
  }

  private static String row(List<? extends Set<String>> marks, List<? extends Set<String>> noes, boolean voided) {
    StringBuilder row = new StringBuilder();
    for (int p = 0; p < marks.size(); p++) {
      List<String> names = new ArrayList<>(marks.get(p));
      for (String name : noes.get(p)) names.add(Tallying.NO + name);
      row.append(Table.cell(String.join("；", names))).append(',');
    }
    return row.append(voided ? VOID : "").toString();
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
