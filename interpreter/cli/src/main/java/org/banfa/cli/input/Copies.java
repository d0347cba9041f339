package org.banfa.cli.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/**
 * Files of which one is a copy of the other: of the same text one is read; of two texts of one document it is said which they are.
 *
 * @param kept the sources without those whose text another one has
 * @param told one remark for each that was left out
 */
record Copies(List<Source> kept, List<Diagnostic> told) {
  private static final String TWICE_DECLARED = "B1364";

  /** Leaves out what has the text of another source; the one nearest to the top stays. */
  static Copies without(List<Source> sources) {
    Map<String, Source> nearest = new LinkedHashMap<>();
    sources.stream().sorted(Comparator.comparingInt(Copies::depth)).forEach(s -> nearest.putIfAbsent(s.text(), s));
    List<Diagnostic> told = new ArrayList<>();
    for (Source source : sources) {
      Source other = nearest.get(source.text());
      if (other != source) told.add(Diagnostic.note("B1018", source, Span.NONE, source.name(), other.name()));
    }
    return new Copies(sources.stream().filter(s -> nearest.get(s.text()) == s).toList(), told);
  }

  private static int depth(Source source) {
    return (int) source.name().chars().filter(c -> c == '/').count();
  }

  /** The problems, those that come of a document that is there in two texts as one for each of them. */
  static List<Diagnostic> gathered(List<Diagnostic> problems, Library library) {
    Map<String, List<LegalDocument>> byTitle = new LinkedHashMap<>();
    for (LegalDocument document : library.documents())
      if (document.kind() == DocumentKind.METHOD) byTitle.computeIfAbsent(document.title(), t -> new ArrayList<>()).add(document);
    List<Diagnostic> gathered = new ArrayList<>();
    Set<Source> said = new LinkedHashSet<>();
    for (Diagnostic problem : problems) {
      LegalDocument twice = problem.code().equals(TWICE_DECLARED) ? twin(problem.source(), byTitle) : null;
      if (twice == null) gathered.add(problem);
      else if (said.add(problem.source()))
        gathered.add(Diagnostic.error("B1019", problem.source(), problem.span(), twice.title(), problem.source().name(), twice.source().name()));
    }
    return gathered;
  }

  /** The document of another source that has the title of one in this source; null when there is none. */
  private static LegalDocument twin(Source source, Map<String, List<LegalDocument>> byTitle) {
    return byTitle.values().stream()
        .filter(same -> same.stream().anyMatch(d -> d.source() == source))
        .flatMap(List::stream)
        .filter(d -> d.source() != source)
        .findFirst()
        .orElse(null);
  }
}
