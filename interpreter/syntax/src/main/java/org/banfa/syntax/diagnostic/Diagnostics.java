package org.banfa.syntax.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.syntax.text.Source;

/** Collects diagnostics of one run; the same diagnostic is kept once. */
public final class Diagnostics {
  /** Of one source, so that a source full of problems never hides that another has one. */
  private static final int LIMIT = 200;
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final Map<Source, Integer> counts = new IdentityHashMap<>();

  public synchronized void add(Diagnostic diagnostic) {
    if (counts.getOrDefault(diagnostic.source(), 0) < LIMIT && found.add(diagnostic)) counts.merge(diagnostic.source(), 1, Integer::sum);
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
