package org.banfa.executor.journal;

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
import java.util.function.Supplier;

/** Keeps the answers of one election in a file that only grows; what is written is on the disk before anybody is told. */
public final class Journal implements AutoCloseable {
  private static final int APPLICATION = 0x42414E46;
  private static final String COLUMNS = "time, kind, key, type, arguments, answer, rule, previous, hash";

  private final Connection connection;
  private final Path file;
  private final Supplier<Instant> clock;
  private final List<Entry> entries = new ArrayList<>();

  private Journal(Connection connection, Path file, Supplier<Instant> clock) {
    this.connection = connection;
    this.file = file;
    this.clock = clock;
  }

  /** Opens a journal that exists and checks its chain. */
  public static Journal open(Path file, Supplier<Instant> clock) {
    if (!Files.isRegularFile(file)) throw new JournalProblem("B4050", file.toString());
    return of(file, clock, false);
  }

  /** Opens a journal, or begins one where there is none. */
  public static Journal openOrCreate(Path file, Supplier<Instant> clock) {
    return of(file, clock, !Files.exists(file));
  }

  private static Journal of(Path file, Supplier<Instant> clock, boolean fresh) {
    Driver.prepare();
    Connection connection = null;
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
      Journal journal = new Journal(connection, file, clock);
      journal.prepare(fresh);
      return journal;
    } catch (SQLException e) {
      closeQuietly(connection);
      throw problem(file, e);
    } catch (JournalProblem e) {
      closeQuietly(connection);
      throw e;
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

  private static JournalProblem problem(Path file, SQLException e) {
    boolean busy = e.getErrorCode() == 5 || e.getErrorCode() == 6 || e.getErrorCode() == 19;
    return new JournalProblem(busy ? "B4053" : "B4052", file.toString());
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
  }
}
