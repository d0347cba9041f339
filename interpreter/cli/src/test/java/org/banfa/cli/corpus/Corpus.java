package org.banfa.cli.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.FileTree;

/** Holds every document of the repository, each read with the library and the documents of its own folder. */
public final class Corpus {
  static final Path ROOT = Path.of(System.getProperty("banfa.root", "../.."));
  /** Example documents of the reference lie in the library's folder and are no part of the library. */
  static final String EXAMPLES = "stdlib/reference/";
  private static final List<Source> LIBRARY = files(ROOT.resolve("stdlib")).stream().filter(s -> !s.name().startsWith(EXAMPLES)).toList();
  private static final List<Source> PROCEDURES = procedures();
  private static final List<Document> ALL = load();

  private Corpus() {}

  /** A document with the words it may use and what was found wrong while reading it. */
  public record Document(Source source, Lexicon lexicon, FileTree tree, Diagnostics diagnostics) {
    public String name() {
      return source.name();
    }

    /** Every source its words come from, itself included. */
    public List<Source> beside() {
      return withFolder(source);
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /** All documents, the library's first, by name. */
  public static List<Document> documents() {
    return ALL;
  }

  private static List<Source> procedures() {
    List<Source> all = new ArrayList<>(files(ROOT.resolve(EXAMPLES)));
    all.removeIf(s -> s.name().endsWith("/english.banfa"));
    all.addAll(files(ROOT.resolve("procedures")));
    return List.copyOf(all);
  }

  private static List<Document> load() {
    List<Document> all = new ArrayList<>();
    for (Source source : LIBRARY) all.add(read(source));
    for (Source source : PROCEDURES) all.add(read(source));
    return List.copyOf(all);
  }

  private static Document read(Source source) {
    Lexicon lexicon = LibraryLoader.lexicon(withFolder(source));
    Diagnostics diagnostics = new Diagnostics();
    return new Document(source, lexicon, Reader.read(source, lexicon, diagnostics), diagnostics);
  }

  private static List<Source> withFolder(Source source) {
    List<Source> all = new ArrayList<>(LIBRARY);
    String folder = folder(source);
    for (Source other : PROCEDURES) if (folder(other).equals(folder)) all.add(other);
    return all;
  }

  private static String folder(Source source) {
    return source.name().substring(0, source.name().lastIndexOf('/'));
  }

  private static List<Source> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Source> sources = new ArrayList<>();
      for (Path file : files.filter(Corpus::isDocument).sorted().toList()) {
        sources.add(new Source(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file).replace("\r\n", "\n")));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDocument(Path file) {
    String name = file.toString().replace('\\', '/');
    return name.endsWith(".banfa") && !name.contains("/target/") && !name.contains("/src/");
  }
}
