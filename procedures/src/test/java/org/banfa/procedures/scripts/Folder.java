package org.banfa.procedures.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Scenario;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;

/** A place and year: every file of one folder of procedures, resolved together with the standard library. */
record Folder(Path path, List<Path> files, Library library, List<Diagnostic> problems) {
  private static final String ANSWERS = ".answers.txt";
  private static final String SCENARIO = ".scenario.banfa";

  /** Every folder beside the build file that holds scripts, by name. */
  static List<Folder> all() {
    return list(Path.of(".")).stream()
        .filter(p -> Files.isDirectory(p) && list(p).stream().anyMatch(Folder::isScript))
        .map(p -> of(Path.of(p.getFileName().toString())))
        .toList();
  }

  static Folder of(Path path) {
    Diagnostics problems = new Diagnostics();
    List<Source> sources = new ArrayList<>();
    for (Path file : list(path)) if (isScript(file)) sources.add(new Source(file.toString(), text(file)));
    Library library = new LibraryLoader(problems).withStandard(sources);
    return new Folder(path, list(path), library, problems.sorted());
  }

  private static boolean isScript(Path file) {
    return file.toString().endsWith(".banfa");
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> scripts() {
    return files.stream().filter(Folder::isScript).toList();
  }

  List<Path> records() {
    return files.stream().filter(f -> f.toString().endsWith(ANSWERS)).toList();
  }

  /** The methods of this folder, frames included. */
  List<LegalDocument> methods() {
    return library.documents().stream().filter(d -> d.kind() == DocumentKind.METHOD && files.contains(Path.of(d.source().name()))).toList();
  }

  List<Scenario> scenarios() {
    return library.scenarios();
  }

  /** The file of a method that may be held: the one titled so. */
  Path methodTitled(String title) {
    return Path.of(library.find(title).orElseThrow(() -> new AssertionError(path + ": 《" + title + "》")).source().name());
  }

  /** The method a record is about: the one the scenario of the same name is for, else the script of the same name. */
  Path methodOf(Path record) {
    String name = stem(record, ANSWERS);
    Optional<Scenario> scenario = scenarios().stream().filter(s -> stem(fileOf(s), SCENARIO).equals(name)).findFirst();
    return scenario.map(s -> methodTitled(s.method())).orElse(path.resolve(name + ".banfa"));
  }

  /** The file a scenario stands in. */
  Path fileOf(Scenario scenario) {
    String title = "情景「" + scenario.title() + "」";
    return scripts().stream().filter(f -> text(f).contains(title)).findFirst().orElseThrow();
  }

  /** The name of a file without its ending. */
  static String stem(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
