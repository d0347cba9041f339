package org.banfa.executor.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps the answers of one election in a file that only grows; what is written is on the disk before anybody is told. */
public final class Journal implements AutoCloseable {
  private static final int APPLICATION = 0x42414E46;
  /** What the database says, and what of it there is to say to a person: locked, damaged, somebody else was first, no database. */
  private static final Map<Integer, String> CODES = Map.of(5, "B4053", 6, "B4053", 11, "B4089", 19, "B4093", 26, "B4051");
  /** Nothing may be written, or the files a database keeps beside its own cannot be made. */
  private static final Set<Integer> CLOSED = Set.of(8, 14);
  private static final String COLUMNS = "time, kind, key, type, arguments, answer, rule, previous, hash";

  private final Connection connection;
  private final Path file;
  private final Supplier<Instant> clock;
  private final List<Entry> entries = new ArrayList<>();
  /** Where the journal can only be read; else null. */
  private final ReadingCopy copy;

  private Journal(Connection connection, Path file, ReadingCopy copy, Supplier<Instant> clock) {
    this.connection = connection;
    this.file = file;
    this.copy = copy;
    this.clock = clock;
  }

  /** Opens a journal that exists and checks its chain. */
  public static Journal open(Path file, Supplier<Instant> clock) {
    if (!Files.isRegularFile(file)) throw new JournalProblem("B4050", file.toString());
    // an empty file would become a database by being looked at
    if (isEmpty(file)) throw new JournalProblem("B4061");
    return existing(file, clock);
  }

  /** Opens a journal, or begins one where there is none. */
  public static Journal openOrCreate(Path file, Supplier<Instant> clock) {
    if (Files.isDirectory(file)) throw new JournalProblem("B4051", file.toString());
    if (Files.exists(file)) return existing(file, clock);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return of(file, file, null, clock, true);
    } catch (IOException | SQLException e) {
      throw problem(file, e);
    }
  }

  private static boolean isEmpty(Path file) {
    try {
      return Files.size(file) == 0;
    } catch (IOException e) {
      throw problem(file, e);
    }
  }

  /** A journal that is there; where nothing can be written, a copy of it that can only be read. */
  private static Journal existing(Path file, Supplier<Instant> clock) {
    try {
      return of(file, file, null, clock, false);
    } catch (SQLException e) {
      if (!CLOSED.contains(code(e))) throw problem(file, e);
    }
    ReadingCopy copy = null;
    try {
      copy = ReadingCopy.of(file);
      return of(copy.file(), file, copy, clock, false);
    } catch (IOException | SQLException e) {
      if (copy != null) copy.close();
      throw problem(file, e);
    }
  }

  private static Journal of(Path at, Path file, ReadingCopy copy, Supplier<Instant> clock, boolean fresh) throws SQLException {
    Driver.prepare();
    Connection connection = null;
    boolean opened = false;
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + at.toAbsolutePath());
      Journal journal = new Journal(connection, file, copy, clock);
      journal.prepare(fresh);
      opened = true;
      return journal;
    } finally {
      if (!opened) closeQuietly(connection);
    }
  }

  private void prepare(boolean fresh) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout=5000");
      if (!fresh && number(statement, "PRAGMA application_id") != APPLICATION && number(statement, "SELECT count(*) FROM sqlite_master") > 0) {
        throw new JournalProblem("B4051", file.toString());
      }
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      if (number(statement, "PRAGMA application_id") != APPLICATION) Schema.create(statement, APPLICATION);
      Schema.check(statement, file);
    }
    entries.addAll(Rows.read(connection));
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /** The rows, oldest first. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The hash that holds the whole journal fast; to be written down where nobody can change it. */
  public String head() {
    return entries.isEmpty() ? Chain.START : entries.get(entries.size() - 1).hash();
  }

  /** Writes a row; when this returns, the row is on the disk. */
  public Entry append(Entry.Kind kind, String key, String type, String arguments, String answer, String rule) {
    if (copy != null) throw new JournalProblem("B4088", file.toString());
    String time = clock.get().truncatedTo(ChronoUnit.SECONDS).toString();
    long seq = entries.size() + 1L;
    List<String> texts = List.of(time, kind.word(), key, type, arguments, answer, rule, head());
    String hash = Rows.hash(seq, texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList());
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entry(seq, " + COLUMNS + ") VALUES(?,?,?,?,?,?,?,?,?,?)")) {
      insert.setLong(1, seq);
      for (int i = 0; i < texts.size(); i++) insert.setString(i + 2, texts.get(i));
      insert.setString(texts.size() + 2, hash);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw problem(file, e);
    }
    Entry entry = new Entry(seq, time, kind, key, type, arguments, answer, rule, head(), hash);
    entries.add(entry);
    return entry;
  }

  private static JournalProblem problem(Path file, Exception e) {
    int code = e instanceof SQLException failed ? code(failed) : 0;
    return new JournalProblem(CODES.getOrDefault(code, "B4052"), file.toString());
  }

  /** The code of the database without its refinements. */
  private static int code(SQLException e) {
    return e.getErrorCode() & 0xFF;
  }

  private static void closeQuietly(Connection connection) {
    try {
      if (connection != null) connection.close();
    } catch (SQLException e) {
      // nothing more can be done with it
    }
  }

  @Override
  public void close() {
    closeQuietly(connection);
    if (copy != null) copy.close();
  }
}
