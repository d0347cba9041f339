package org.banfa.executor.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads rows byte by byte as they are stored and holds them against the chain. */
final class Rows {
  private static final List<String> NAMES = List.of("time", "kind", "key", "type", "arguments", "answer", "rule", "previous", "hash");

  private Rows() {}

  static List<Entry> read(Connection connection) throws SQLException {
    StringBuilder query = new StringBuilder("SELECT seq");
    for (String name : NAMES) query.append(", typeof(").append(name).append("), CAST(").append(name).append(" AS BLOB)");
    List<Entry> entries = new ArrayList<>();
    String previous = Chain.START;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query + " FROM entry ORDER BY seq")) {
      while (rows.next()) {
        Entry entry = row(rows, entries.size() + 1L, previous);
        entries.add(entry);
        previous = entry.hash();
      }
    }
    return entries;
  }

  private static Entry row(ResultSet rows, long seq, String previous) throws SQLException {
    List<byte[]> columns = new ArrayList<>();
    boolean texts = true;
    for (int i = 0; i < NAMES.size(); i++) {
      texts &= "text".equals(rows.getString(2 + 2 * i));
      byte[] bytes = rows.getBytes(3 + 2 * i);
      columns.add(bytes == null ? new byte[0] : bytes);
    }
    byte[] hash = columns.remove(columns.size() - 1);
    boolean whole = texts && rows.getLong(1) == seq && text(hash).equals(hash(seq, columns)) && text(columns.get(7)).equals(previous);
    if (!whole) throw new JournalProblem("B4055", Long.toString(seq));
    List<String> t = columns.stream().map(Rows::text).toList();
    return new Entry(seq, t.get(0), kind(t.get(1), seq), t.get(2), t.get(3), t.get(4), t.get(5), t.get(6), t.get(7), text(hash));
  }

  private static Entry.Kind kind(String word, long seq) {
    for (Entry.Kind kind : Entry.Kind.values()) if (kind.word().equals(word.toLowerCase(Locale.ROOT))) return kind;
    throw new JournalProblem("B4055", Long.toString(seq));
  }

  static String hash(long seq, List<byte[]> columns) {
    List<byte[]> all = new ArrayList<>();
    all.add(ByteBuffer.allocate(8).putLong(seq).array());
    all.addAll(columns);
    return Chain.hash(all);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
