package org.banfa.cli;

import java.nio.file.Path;
import java.util.List;
import org.banfa.cli.input.Collection;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** The methods found under some paths, with the library they are read with and the problems of reading. */
record Reading(Collection collection, List<LegalDocument> methods, List<Diagnostic> diagnostics) {
  /** Reads the paths; a path without any readable method is a problem of its own. */
  static Reading of(List<Path> paths) {
    Collection collection = Collection.of(paths);
    List<LegalDocument> methods = collection.library().documents().stream()
        .filter(d -> d.kind() == DocumentKind.METHOD && collection.asked().contains(d.source()) && !collection.isBroken(d.source()))
        .toList();
    List<Diagnostic> diagnostics = new java.util.ArrayList<>(collection.diagnostics());
    if (methods.isEmpty() && diagnostics.stream().noneMatch(d -> d.severity() == Severity.ERROR))
      for (Source source : collection.asked()) diagnostics.add(Diagnostic.error("B1017", source, Span.NONE, source.name()));
    return new Reading(collection, methods, List.copyOf(diagnostics));
  }
}
