package org.banfa.cli.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the project's own files: Java sources, library documents, procedures. */
final class ProjectSources {
  static final Path ROOT = Path.of(System.getProperty("banfa.root", "../.."));

  private ProjectSources() {}

  /** Java files of every interpreter module; {@code kind} is main or test. */
  static List<Path> java(String kind) {
    return walk(ROOT.resolve("interpreter"), ".java").stream().filter(p -> name(p).contains("/src/" + kind + "/java/")).toList();
  }

  /** Java files of the named modules' main code. */
  static List<Path> mainOf(String... modules) {
    return java("main").stream().filter(p -> Stream.of(modules).anyMatch(m -> name(p).startsWith("interpreter/" + m + "/"))).toList();
  }

  /** Banfa documents under a top-level folder, tests' documents and build output left out. */
  static List<Path> documents(String folder) {
    return walk(ROOT.resolve(folder), ".banfa").stream().filter(p -> !name(p).contains("/src/")).toList();
  }

  static List<Path> walk(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(p -> p.toString().endsWith(suffix) && !name(p).contains("/target/")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path from the project's root, with slashes. */
  static String name(Path path) {
    return ROOT.relativize(path).toString().replace('\\', '/');
  }

  static String read(Path path) {
    try {
      return Files.readString(path).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(Path path) {
    return read(path).lines().toList();
  }
}
