package org.banfa.executor.journal;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Lays out the file of a journal, and sees that nobody has laid it out otherwise. */
final class Schema {
  private static final String TABLE =
      "CREATE TABLE entry(seq INTEGER PRIMARY KEY, time TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, type TEXT NOT NULL,"
          + " arguments TEXT NOT NULL, answer TEXT NOT NULL, rule TEXT NOT NULL, previous TEXT NOT NULL UNIQUE, hash TEXT NOT NULL)";
  private static final String NO_CHANGE =
      "CREATE TRIGGER no_change BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END";
  private static final String NO_REMOVAL =
      "CREATE TRIGGER no_removal BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END";

  private Schema() {}

  static void create(Statement statement, int application) throws SQLException {
    statement.execute("BEGIN IMMEDIATE");
    for (String sql : List.of(TABLE, NO_CHANGE, NO_REMOVAL)) statement.execute(sql);
    statement.execute("PRAGMA application_id=" + application);
    statement.execute("COMMIT");
  }

  static void check(Statement statement, Path file) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")) {
      while (rows.next()) found.add(rows.getString(1));
    }
    if (!found.equals(List.of(TABLE, NO_CHANGE, NO_REMOVAL))) throw new JournalProblem("B4054", file.toString());
  }
}
