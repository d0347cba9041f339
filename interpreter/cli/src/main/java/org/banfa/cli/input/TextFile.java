package org.banfa.cli.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/**
 * One file of any kind as text.
 *
 * @param text null when the file cannot be read
 */
public record TextFile(String text, List<Diagnostic> diagnostics) {
  /** Reads a file: UTF-8, else GB18030 with a note. */
  public static TextFile read(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) return new TextFile(null, List.of(Diagnostic.error("B1010", new Source(name, ""), Span.NONE, name)));
    Decoded decoded = Decoded.read(file, name);
    List<Diagnostic> diagnostics = decoded.diagnostic() == null ? List.of() : List.of(decoded.diagnostic());
    return new TextFile(decoded.source() == null ? null : decoded.source().text(), diagnostics);
  }
}
