package org.banfa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.banfa.cli.input.Collection;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.format.Formatter;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.translate.Translation;
import org.banfa.syntax.tree.FileTree;

/** Writes one file anew from its tree, read with the words of the library and of the scripts beside it. */
final class Rewriting {
  private Rewriting() {}

  static Workbench.FormatOutcome of(Path file, BiFunction<FileTree, Lexicon, Translation> rewrite) {
    Collection collection = Collection.of(List.of(file));
    if (collection.asked().isEmpty()) return new Workbench.FormatOutcome(null, null, collection.diagnostics());
    Source source = collection.asked().get(0);
    List<Source> words = new ArrayList<>(StandardLibrary.sources());
    words.add(source);
    words.addAll(collection.context());
    Diagnostics problems = new Diagnostics();
    Lexicon lexicon = LibraryLoader.lexicon(words);
    FileTree tree = Reader.read(source, lexicon, problems);
    List<Diagnostic> shown = new ArrayList<>(problems.sorted());
    for (Diagnostic d : collection.diagnostics()) if (d.source() != source) shown.add(d);
    if (problems.hasErrors()) return new Workbench.FormatOutcome(source, null, shown);
    Translation made = rewrite.apply(tree, lexicon);
    shown.addAll(made.problems());
    if (!made.lossless()) shown.add(Diagnostic.error("B1604", source, Span.NONE, source.name()));
    return new Workbench.FormatOutcome(source, made.lossless() ? made.text() : null, shown);
  }

  /** The same words in the canonical form. */
  static Translation laidOut(FileTree tree, Lexicon lexicon) {
    return new Translation(Formatter.format(tree), true, List.of());
  }
}
