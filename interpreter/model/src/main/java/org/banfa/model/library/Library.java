package org.banfa.model.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banfa.model.calendar.HolidayCalendar;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.HolidayNotice;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Review;
import org.banfa.model.document.Scenario;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;

/**
 * All documents of one run, resolved: the vocabulary, the statutes and methods, the cases, the scenarios, the reviews, the
 * notices of holidays.
 *
 * @param problems errors of reading: what they are about is missing from the documents
 */
public record Library(
    Vocabulary vocabulary, List<LegalDocument> documents, List<CaseStudy> cases, List<Scenario> scenarios, List<Review> reviews,
    List<HolidayNotice> notices, List<Diagnostic> problems) {
  /** A library without reviews and notices: it knows no workdays. */
  public Library(Vocabulary vocabulary, List<LegalDocument> documents, List<CaseStudy> cases, List<Scenario> scenarios) {
    this(vocabulary, documents, cases, scenarios, List.of(), List.of(), List.of());
  }

  /** A library without cases and scenarios. */
  public Library(Vocabulary vocabulary, List<LegalDocument> documents) {
    this(vocabulary, documents, List.of());
  }

  /** A library without scenarios. */
  public Library(Vocabulary vocabulary, List<LegalDocument> documents, List<CaseStudy> cases) {
    this(vocabulary, documents, cases, List.of());
  }

  /** The workdays and holidays of a place: of the whole country, and what the places above it add. */
  public HolidayCalendar calendar(List<String> territory) {
    return HolidayCalendar.of(notices.stream().filter(n -> startsWith(territory, n.territory())).toList());
  }

  private static boolean startsWith(List<String> path, List<String> first) {
    return first.size() <= path.size() && path.subList(0, first.size()).equals(first);
  }

  public Optional<LegalDocument> find(String title) {
    return documents.stream().filter(d -> d.title().equals(title)).findFirst();
  }

  /** The same library as seen from a file: of several documents with one title, those in its own folder are meant. */
  public Library from(Source file) {
    Set<String> near = documents.stream().filter(d -> isBeside(d, file)).map(LegalDocument::title).collect(Collectors.toSet());
    List<LegalDocument> seen = documents.stream().filter(d -> isBeside(d, file) || !near.contains(d.title())).toList();
    return seen.size() == documents.size() ? this : new Library(vocabulary, seen, cases, scenarios, reviews, notices, problems);
  }

  private static boolean isBeside(LegalDocument document, Source file) {
    return folder(document.source().name()).equals(folder(file.name()));
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
