package org.banfa.executor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Instant NOON = Instant.parse("2017-04-09T04:00:00Z");
  private static final List<String> COLUMNS = List.of("time", "kind", "key", "type", "arguments", "answer", "rule", "previous", "hash");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() {
    file = folder.resolve("选举.db");
    try (Journal journal = Journal.openOrCreate(file, () -> NOON)) {
      journal.append(Entry.Kind.OPENED, "", "", Chain.hash(""), "{\"title\":\"甲村\"}", Chain.hash("r0"));
      journal.append(Entry.Kind.ANSWERED, "k|1", "count", Chain.hash("a1"), "{\"number\":\"45\"}", Chain.hash("r1"));
      journal.append(Entry.Kind.ANSWERED, "k|2", "next-act", Chain.hash("a2"), "{\"act\":\"公布选民名单\",\"day\":\"2017-04-15\"}", Chain.hash("r2"));
    }
  }

  private List<Entry> read() {
    try (Journal journal = Journal.open(file, () -> NOON)) {
      return journal.entries();
    }
  }

  private void sql(String... lines) throws SQLException {
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = raw.createStatement()) {
      for (String line : lines) statement.execute(line);
    }
  }

  private String codeOfReading() {
    JournalProblem problem = catchThrowableOfType(JournalProblem.class, this::read);
    return problem == null ? "" : problem.code();
  }

  @Test
  void readsBackWhatWasWrittenAndGoesOn() {
    List<Entry> entries = read();
    assertThat(entries).hasSize(3);
    assertThat(entries.get(0).previous()).isEqualTo(Chain.START);
    assertThat(entries.get(2).previous()).isEqualTo(entries.get(1).hash());
    assertThat(entries.get(2).time()).isEqualTo("2017-04-09T04:00:00Z");
    try (Journal journal = Journal.open(file, () -> NOON)) {
      Entry next = journal.append(Entry.Kind.ANSWERED, "k|3", "reason", Chain.hash(""), "{}", Chain.hash(""));
      assertThat(next.seq()).isEqualTo(4);
      assertThat(journal.head()).isEqualTo(next.hash());
    }
    assertThat(read()).hasSize(4).startsWith(entries.toArray(Entry[]::new));
  }

  @Test
  void refusesEveryChangeAndRemoval() {
    for (String line : List.of("UPDATE entry SET answer='x' WHERE seq=2", "DELETE FROM entry WHERE seq=3", "DELETE FROM entry", "UPDATE entry SET seq=9 WHERE seq=3")) {
      assertThatThrownBy(() -> sql(line)).as(line).isInstanceOf(SQLException.class).hasMessageContaining("append only");
    }
    assertThat(read()).hasSize(3);
  }

  @Test
  void findsEverySingleByteChangedInEveryColumnOfEveryRow() throws SQLException {
    int flips = 0;
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      try (Statement statement = raw.createStatement()) {
        statement.execute("DROP TRIGGER no_change");
      }
      for (int seq = 1; seq <= 3; seq++) {
        for (String column : COLUMNS) {
          byte[] bytes = bytes(raw, column, seq);
          for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << i % 8);
            put(raw, column, seq, changed);
            assertThatThrownBy(() -> Rows.read(raw)).as(column + " " + seq + " byte " + i).isInstanceOf(JournalProblem.class);
            put(raw, column, seq, bytes);
            flips++;
          }
        }
        for (long other : new long[] {seq + 100L, -seq, 0}) {
          move(raw, seq, other);
          assertThatThrownBy(() -> Rows.read(raw)).as("seq " + seq).isInstanceOf(JournalProblem.class);
          move(raw, other, seq);
        }
      }
      assertThat(Rows.read(raw)).hasSize(3);
    }
    assertThat(flips).isGreaterThan(900);
    assertThat(codeOfReading()).as("the protection itself is missed").isEqualTo("B4054");
  }

  private static byte[] bytes(Connection raw, String column, int seq) throws SQLException {
    try (Statement statement = raw.createStatement(); ResultSet row = statement.executeQuery("SELECT CAST(" + column + " AS BLOB) FROM entry WHERE seq=" + seq)) {
      return row.getBytes(1);
    }
  }

  private static void put(Connection raw, String column, int seq, byte[] bytes) throws SQLException {
    try (var update = raw.prepareStatement("UPDATE entry SET " + column + "=CAST(? AS TEXT) WHERE seq=" + seq)) {
      update.setBytes(1, bytes);
      update.executeUpdate();
    }
  }

  private static void move(Connection raw, long from, long to) throws SQLException {
    try (Statement statement = raw.createStatement()) {
      statement.execute("UPDATE entry SET seq=" + to + " WHERE seq=" + from);
    }
  }

  @Test
  void findsARowTakenOutPutInOrMadeIntoAnotherType() throws SQLException {
    sql("DROP TRIGGER no_removal", "DELETE FROM entry WHERE seq=2",
        "CREATE TRIGGER no_removal BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END");
    assertThat(codeOfReading()).isEqualTo("B4055");
    write(folder.resolve("b.db"));
    sql("INSERT INTO entry VALUES(4,'t','answered','k','count','a','{}','r','p','h')");
    assertThat(codeOfReading()).isEqualTo("B4055");
  }

  private void write(Path other) {
    Path before = file;
    file = other;
    try (Journal journal = Journal.openOrCreate(other, () -> NOON)) {
      journal.append(Entry.Kind.OPENED, "", "", Chain.hash(""), "{}", Chain.hash("r0"));
    }
    assertThat(before).isNotEqualTo(other);
  }

  @Test
  void refusesFilesThatAreNoJournalAndLeavesThemAlone() throws IOException, SQLException {
    Path text = Files.writeString(folder.resolve("说明.db"), "这不是数据库，只是一段足够长的文字。".repeat(20));
    byte[] before = Files.readAllBytes(text);
    file = text;
    assertThat(codeOfReading()).isIn("B4051", "B4052");
    assertThat(Files.readAllBytes(text)).isEqualTo(before);
    file = folder.resolve("别的.db");
    sql("CREATE TABLE other(x)");
    assertThat(codeOfReading()).isEqualTo("B4051");
    file = folder.resolve("没有.db");
    assertThat(codeOfReading()).isEqualTo("B4050");
    assertThat(file).doesNotExist();
  }

  @Test
  void survivesBeingCutOffAtAnyLengthWithACode() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 509) {
      file = Files.write(folder.resolve("cut" + length + ".db"), java.util.Arrays.copyOf(whole, length));
      assertThat(codeOfReading()).as("length " + length).isIn("", "B4050", "B4051", "B4052", "B4054", "B4055", "B4061", "B4089");
    }
  }

  @Test
  void twoWritersCannotBothAppend() {
    try (Journal one = Journal.open(file, () -> NOON); Journal two = Journal.open(file, () -> NOON)) {
      one.append(Entry.Kind.ANSWERED, "k|3", "reason", Chain.hash(""), "{}", Chain.hash(""));
      assertThatThrownBy(() -> two.append(Entry.Kind.ANSWERED, "k|4", "reason", Chain.hash(""), "{}", Chain.hash("")))
          .isInstanceOfSatisfying(JournalProblem.class, p -> assertThat(p.code()).isEqualTo("B4093"));
    }
    assertThat(read()).hasSize(4);
  }

  @Test
  void aCopyForReadingHoldsWhatTheDatabaseHasNotYetTakenIn() throws IOException {
    try (Journal open = Journal.open(file, () -> NOON)) {
      open.append(Entry.Kind.ANSWERED, "k|3", "reason", Chain.hash(""), "{}", Chain.hash(""));
      Path copied;
      try (ReadingCopy copy = ReadingCopy.of(file)) {
        copied = copy.file();
        try (Journal read = Journal.open(copied, () -> NOON)) {
          assertThat(read.entries()).isEqualTo(open.entries());
        }
      }
      assertThat(copied.getParent()).doesNotExist();
    }
  }

  @Test
  void aJournalBeginsInAFolderThatIsMade() {
    Path fresh = folder.resolve("甲村/选举/日志.db");
    Journal.openOrCreate(fresh, () -> NOON).close();
    assertThat(fresh).exists();
    assertThatThrownBy(() -> Journal.openOrCreate(fresh.getParent(), () -> NOON))
        .isInstanceOfSatisfying(JournalProblem.class, p -> assertThat(p.code()).isEqualTo("B4051"));
  }

  @Test
  void anEmptyFileStaysEmptyWhenItIsLookedAt() throws java.io.IOException {
    Path empty = Files.createFile(folder.resolve("空.db"));
    assertThatThrownBy(() -> Journal.open(empty, () -> NOON)).isInstanceOfSatisfying(JournalProblem.class, p -> assertThat(p.code()).isEqualTo("B4061"));
    assertThat(empty).isEmptyFile();
  }
}
