package org.banfa.executor.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A copy of a journal that lies where nothing can be written, so that it can be read. */
final class ReadingCopy implements AutoCloseable {
  /** What the database has not yet taken over into its file. */
  private static final String PENDING = "-wal";

  private final Path folder;
  private final Path file;

  private ReadingCopy(Path folder, Path file) {
    this.folder = folder;
    this.file = file;
  }

  static ReadingCopy of(Path journal) throws IOException {
    Path folder = Files.createTempDirectory("banfa");
    ReadingCopy copy = new ReadingCopy(folder, folder.resolve("journal.db"));
    try {
      Files.copy(journal, copy.file);
      Path pending = Path.of(journal + PENDING);
      if (Files.exists(pending)) Files.copy(pending, Path.of(copy.file + PENDING));
      return copy;
    } catch (IOException e) {
      copy.close();
      throw e;
    }
  }

  Path file() {
    return file;
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
    } catch (IOException | UncheckedIOException left) {
      // the system clears its temporary files
    }
  }
}
