package org.banfa.syntax.translate;

import java.util.List;
import org.banfa.syntax.diagnostic.Diagnostic;

/** A file in the other language and what could not be said in it; {@code lossless} is false when something was lost. */
public record Translation(String text, boolean lossless, List<Diagnostic> problems) {}
