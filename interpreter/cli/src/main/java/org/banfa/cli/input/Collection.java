package org.banfa.cli.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.lex.FirstWord;
import org.banfa.syntax.text.Source;

/**
 * The scripts a command was given, resolved together with the standard library and the scripts beside them.
 *
 * @param asked the scripts named, or found in a folder named
 * @param context scripts that lie beside a file named; they may be referred to
 * @param library everything, resolved
 * @param diagnostics problems of the scripts asked for, of reviews beside them, and of files that could not be read
 */
public record Collection(List<Source> asked, List<Source> context, Library library, List<Diagnostic> diagnostics) {
  /** Reads and resolves what the paths name. */
  public static Collection of(List<Path> paths) {
    return of(paths, Set.of());
  }

  /** The same; where cases are about documents that are not there, scripts of the folders above may be referred to, too. */
  public static Collection withMethodsOfCases(List<Path> paths) {
    Collection near = of(paths);
    if (near.library().cases().stream().allMatch(near::isComplete)) return near;
    Set<Path> above = new LinkedHashSet<>();
    for (Path path : paths) {
      Path folder = Files.isRegularFile(path) ? path.resolveSibling("") : path;
      above.add(folder.resolve("..").normalize());
    }
    return of(paths, above);
  }

  private boolean isComplete(CaseStudy study) {
    boolean practised = study.exercise() != null && !study.exercise().isRecord() && library.scenarios().stream().noneMatch(s -> s.title().equals(study.exercise().scenario()));
    return !practised && library.find(study.checks()).isPresent();
  }

  private static Collection of(List<Path> paths, Set<Path> further) {
    Scripts scripts = Scripts.read(paths);
    Copies copies = Copies.without(scripts.sources());
    List<Source> beside = beside(paths, further, copies.kept());
    List<Source> all = new ArrayList<>(copies.kept());
    all.addAll(beside);
    Diagnostics found = new Diagnostics();
    Library library = new LibraryLoader(found).withStandard(all);
    List<Diagnostic> shown = new ArrayList<>(scripts.diagnostics());
    shown.addAll(copies.told());
    for (Diagnostic d : Copies.gathered(found.sorted(), library)) if (!beside.contains(d.source()) || FirstWord.isReview(d.source())) shown.add(d);
    return new Collection(copies.kept(), beside, library, List.copyOf(shown));
  }

  /** Scripts in the folders of files that were named one by one, and in further folders, called by the folder as it was given. */
  private static List<Source> beside(List<Path> paths, Set<Path> further, List<Source> asked) {
    Map<Path, Path> folders = new LinkedHashMap<>();
    for (Path folder : further) folders.put(folder.toAbsolutePath().normalize(), folder);
    for (Path path : paths) {
      Path given = path.getParent();
      if (Files.isRegularFile(path)) folders.putIfAbsent(path.toAbsolutePath().normalize().getParent(), given == null ? Path.of("") : given);
    }
    Set<String> texts = new LinkedHashSet<>();
    asked.forEach(s -> texts.add(s.text()));
    List<Source> beside = new ArrayList<>();
    for (Path folder : folders.values()) for (Source source : Scripts.in(folder)) if (!texts.contains(source.text())) beside.add(source);
    return beside;
  }

  /** Whether a script asked for has an error of its own, so that nothing more can be said of it. */
  public boolean isBroken(Source source) {
    return diagnostics.stream().anyMatch(d -> d.source() == source && d.severity() == Severity.ERROR);
  }
}
