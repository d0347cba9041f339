package org.banfa.cli.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/**
 * The scripts found under some paths, in a fixed order.
 *
 * @param diagnostics what was missing or could not be read
 */
public record Scripts(List<Source> sources, List<Diagnostic> diagnostics) {
  private static final String SUFFIX = ".banfa";
  private static final String BUILD_FILE = "pom.xml";
  private static final Set<String> BUILD_FOLDERS = Set.of("src", "target");

  /** Reads every file named, and every script in the folders named. */
  public static Scripts read(List<Path> paths) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Set<Path> files = new LinkedHashSet<>();
    for (Path path : paths) find(path, files, diagnostics);
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      Decoded decoded = Decoded.read(file, name(file));
      if (decoded.source() != null) sources.add(decoded.source());
      if (decoded.diagnostic() != null) diagnostics.add(decoded.diagnostic());
    }
    return new Scripts(List.copyOf(sources), List.copyOf(diagnostics));
  }

  /** The readable scripts that lie directly in a folder, which is empty for the current one, by name. */
  static List<Source> in(Path folder) {
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX) && Files.isRegularFile(f)).sorted().toList()) {
        Decoded decoded = Decoded.read(file, name(file));
        if (decoded.source() != null) sources.add(decoded.source());
      }
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
    return sources;
  }

  private static void find(Path path, Set<Path> files, List<Diagnostic> diagnostics) {
    if (!Files.exists(path)) {
      diagnostics.add(error("B1010", path));
    } else if (Files.isDirectory(path)) {
      int told = diagnostics.size();
      List<Path> found = walk(path, diagnostics);
      if (found.isEmpty() && diagnostics.size() == told) diagnostics.add(error("B1011", path));
      files.addAll(found);
    } else {
      files.add(path);
    }
  }

  /** The scripts in a folder and those below it, but for what a build keeps beside its own file; folders that cannot be read are told. */
  private static List<Path> walk(Path folder, List<Diagnostic> diagnostics) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (file.getFileName().toString().endsWith(SUFFIX) && Files.isRegularFile(file) && !isOfBuild(folder, file)) found.add(file);
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
          diagnostics.add(error("B1015", file));
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      diagnostics.add(error("B1015", folder));
    }
    found.sort(java.util.Comparator.comparing(Scripts::name));
    return found;
  }

  private static boolean isOfBuild(Path folder, Path file) {
    for (Path at = file.getParent(); at != null && !at.equals(folder); at = at.getParent()) {
      boolean named = BUILD_FOLDERS.contains(at.getFileName().toString());
      if (named && at.getParent() != null && Files.exists(at.getParent().resolve(BUILD_FILE))) return true;
    }
    return false;
  }

  private static Diagnostic error(String code, Path path) {
    String name = name(path);
    return Diagnostic.error(code, new Source(name, ""), Span.NONE, name);
  }

  /** The path as given, with slashes. */
  static String name(Path path) {
    return path.toString().replace('\\', '/');
  }
}
