package org.banfa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.text.Source;

/** Finds what is measured: a procedure's documents and the library, as sources in memory. */
final class Documents {
  private Documents() {}

  /** The documents of a procedure; run from the project's root, or with -Dbanfa.root. */
  static List<Source> procedure(String name) {
    Path folder = Path.of(System.getProperty("banfa.root", "."), "procedures", name);
    try (Stream<Path> files = Files.list(folder)) {
      List<Source> sources = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".banfa")).sorted().toList()) {
        sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The library and a procedure together. */
  static List<Source> all(List<Source> procedure) {
    List<Source> all = new ArrayList<>(StandardLibrary.sources());
    all.addAll(procedure);
    return all;
  }
}
