package org.banfa.model.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.banfa.model.document.Coverage;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.syntax.text.Source;

/** Finds the documents of the standard library on the class path, in the order of their index. */
public final class StandardLibrary {
  private static final String ROOT = "/org/banfa/stdlib/";
  private static final String ORDER = "templates/papers/procedure.banfa";
  /** How messages name a library document. */
  public static final String PREFIX = "stdlib/";

  private StandardLibrary() {}

  /** Every document of the library. */
  public static List<Source> sources() {
    return sources(line -> true);
  }

  /** The documents that declare vocabulary. */
  public static List<Source> words() {
    return sources(IndexLine::isVocabulary);
  }

  /** The statutes that can bind one of the library's methods by place and body; all of them when it has no methods. */
  public static List<Source> laws(Library library) {
    List<Coverage> methods =
        library.documents().stream().filter(d -> d.kind() == DocumentKind.METHOD).map(LegalDocument::header).map(Coverage::of).distinct().toList();
    return sources(l -> !l.isVocabulary() && (methods.isEmpty() || methods.stream().anyMatch(m -> l.canReach(m, library.vocabulary()))));
  }

  /** The documents of the library that wait for answers. */
  public static List<Source> templates() {
    return sources(line -> line.path().startsWith("templates/"));
  }

  /** The paper that says in what order acts of one day are done; empty where there is no library. */
  static Optional<Source> order() {
    if (StandardLibrary.class.getResource(ROOT + ORDER) == null) return Optional.empty();
    return Optional.of(new Source(PREFIX + ORDER, read(ORDER)));
  }

  /** Whether the library holds a law of this title, also one for other places or bodies; false where there is no library. */
  public static boolean holds(String title) {
    if (StandardLibrary.class.getResource(ROOT + "library.index") == null) return false;
    return sources(line -> !line.isVocabulary()).stream().anyMatch(s -> s.text().lines().limit(3).anyMatch(l -> l.contains("「" + title + "」")));
  }

  private static List<Source> sources(Predicate<IndexLine> wanted) {
    List<Source> sources = new ArrayList<>();
    for (String text : read("library.index").split("\n")) {
      if (text.isBlank() || text.startsWith("#")) continue;
      IndexLine line = IndexLine.of(text);
      if (wanted.test(line)) sources.add(new Source(PREFIX + line.path(), read(line.path())));
    }
    return sources;
  }

  private static String read(String path) {
    try (InputStream in = StandardLibrary.class.getResourceAsStream(ROOT + path)) {
      if (in == null) throw new IllegalStateException("library lacks " + path);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
