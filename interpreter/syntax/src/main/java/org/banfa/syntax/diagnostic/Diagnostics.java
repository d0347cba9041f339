package org.banfa.syntax.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects diagnostics of one run; the same diagnostic is kept once. */
public final class Diagnostics {
  private static final int LIMIT = 200;
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  public synchronized void add(Diagnostic diagnostic) {
    if (found.size() < LIMIT) found.add(diagnostic);
  }

  public synchronized boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All diagnostics, by file and place. */
  public synchronized List<Diagnostic> sorted() {
    List<Diagnostic> all = new ArrayList<>(found);
    all.sort(
        Comparator.comparing((Diagnostic d) -> d.source().name())
            .thenComparing(d -> d.span().start())
            .thenComparing(Diagnostic::code));
    return all;
  }
}
