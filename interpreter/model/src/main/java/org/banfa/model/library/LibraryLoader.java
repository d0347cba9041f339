package org.banfa.model.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.Set;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.HolidayNotice;
import org.banfa.model.document.Review;
import org.banfa.model.document.Scenario;
import org.banfa.model.elaborate.DocumentElaborator;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.lex.DeclaredName;
import org.banfa.syntax.lex.Entry;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.NameCollector;
import org.banfa.syntax.lex.TermProblem;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.FileTree;

/**
 * Reads sources into a library: names first, so that every word is known before the first run of characters is cut, then
 * vocabulary, then everything else.
 */
public final class LibraryLoader {
  private final Diagnostics diagnostics;

  public LibraryLoader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** A library with the lexicon it was read with, on which further sources can be read. */
  public record Base(Lexicon lexicon, Library library) {
    /** Nothing but the language itself. */
    public static final Base EMPTY = new Base(Lexicon.builtIn(), new Library(Vocabulary.of(List.of()), List.of()));
  }

  /** Reads sources of any kind; those that declare vocabulary may stand anywhere in the list. */
  public Library load(List<Source> sources) {
    return linked(extend(Base.EMPTY, sources).library());
  }

  /** Reads scripts together with the standard library: its vocabulary, and of its statutes those that can bind them. */
  public Library withStandard(List<Source> scripts) {
    return with(StandardLibrary.words(), StandardLibrary::laws, scripts);
  }

  /** Reads scripts together with a vocabulary and statutes that were kept from another time. */
  public Library with(List<Source> words, List<Source> laws, List<Source> scripts) {
    return with(words, read -> laws, scripts);
  }

  private Library with(List<Source> words, Function<Library, List<Source>> laws, List<Source> scripts) {
    List<Source> first = new ArrayList<>(words);
    first.addAll(scripts);
    Base read = extend(Base.EMPTY, first);
    List<LegalDocument> own = read.library().documents();
    Library all = extend(read, laws.apply(read.library())).library();
    List<LegalDocument> ordered = new ArrayList<>(all.documents().subList(own.size(), all.documents().size()));
    ordered.addAll(own);
    return linked(new Library(all.vocabulary(), List.copyOf(ordered), all.cases(), all.scenarios(), all.reviews(), all.notices(), all.problems()));
  }

  /** The library with what is wrong between its documents, once all are there. */
  private Library linked(Library library) {
    RuleNameCheck.of(library.documents(), diagnostics);
    return new Library(
        library.vocabulary(), library.documents(), library.cases(), library.scenarios(), library.reviews(), library.notices(), problems(library));
  }

  /** Reads further sources on top of what is there; the base itself is unchanged. */
  public Base extend(Base base, List<Source> sources) {
    Lexicon lexicon = lexicon(base.lexicon(), sources, diagnostics);
    List<FileTree> files = sources.parallelStream().map(s -> Reader.read(s, lexicon, diagnostics)).toList();
    Vocabulary vocabulary = vocabulary(base.library().vocabulary(), files);
    List<LegalDocument> documents = new ArrayList<>(base.library().documents());
    List<CaseStudy> cases = new ArrayList<>(base.library().cases());
    List<Scenario> scenarios = new ArrayList<>(base.library().scenarios());
    List<Review> reviews = new ArrayList<>(base.library().reviews());
    List<HolidayNotice> notices = new ArrayList<>(base.library().notices());
    for (Library part : files.parallelStream().map(f -> resolved(f, vocabulary)).toList()) {
      documents.addAll(part.documents());
      cases.addAll(part.cases());
      scenarios.addAll(part.scenarios());
      reviews.addAll(part.reviews());
      notices.addAll(part.notices());
    }
    Library library =
        new Library(
            vocabulary, List.copyOf(documents), List.copyOf(cases), List.copyOf(scenarios), List.copyOf(reviews), List.copyOf(notices),
            problems(base.library()));
    return new Base(lexicon, library);
  }

  /** The errors met so far, each once. */
  private List<Diagnostic> problems(Library base) {
    Set<Diagnostic> all = new LinkedHashSet<>(base.problems());
    for (Diagnostic diagnostic : diagnostics.sorted()) if (diagnostic.severity() == Severity.ERROR) all.add(diagnostic);
    return List.copyOf(all);
  }

  /** What one file holds; files are resolved side by side, for they share nothing but the vocabulary. */
  private Library resolved(FileTree file, Vocabulary vocabulary) {
    List<LegalDocument> documents = new ArrayList<>();
    List<CaseStudy> cases = new ArrayList<>();
    List<Scenario> scenarios = new ArrayList<>();
    List<Review> reviews = new ArrayList<>();
    List<HolidayNotice> notices = new ArrayList<>();
    DocumentElaborator elaborator = new DocumentElaborator(file.source(), diagnostics);
    for (DocumentTree document : file.documents()) {
      DocumentKind kind = DocumentElaborator.kind(document);
      if (kind == DocumentKind.CASES) cases.add(elaborator.caseStudy(document, vocabulary));
      else if (kind == DocumentKind.SCENARIO) scenarios.add(elaborator.scenario(document, vocabulary));
      else if (kind == DocumentKind.REVIEW) reviews.add(elaborator.review(document, vocabulary));
      else if (kind == DocumentKind.CALENDAR) notices.add(elaborator.calendar(document, vocabulary));
      else if (kind == DocumentKind.STATUTE || kind == DocumentKind.METHOD) documents.add(elaborator.document(document, vocabulary));
    }
    return new Library(vocabulary, documents, cases, scenarios, reviews, notices, List.of());
  }

  /** The lexicon of everything the sources declare. */
  public static Lexicon lexicon(List<Source> sources) {
    return lexicon(Lexicon.builtIn(), sources, new Diagnostics());
  }

  /** An unusable name is reported and left out, so that it harms no document but its own. */
  private static Lexicon lexicon(Lexicon base, List<Source> sources, Diagnostics diagnostics) {
    List<Entry> entries = new ArrayList<>();
    Map<String, String> synonyms = new LinkedHashMap<>();
    for (Source source : sources) {
      boolean standard = source.name().startsWith(StandardLibrary.PREFIX);
      for (DeclaredName name : NameCollector.collect(source)) {
        List<TermProblem> problems = standard ? List.of() : Lexicon.problemsOf(name.chinese());
        if (problems.isEmpty()) entries.add(new Entry(name.chinese(), BanfaLexer.TERM, name.chinese(), name.english()));
        for (TermProblem p : problems) diagnostics.add(Diagnostic.error(p.code(), source, name.span(), p.arguments().toArray(String[]::new)));
      }
      synonyms.putAll(NameCollector.synonyms(source));
    }
    return base.with(entries, synonyms);
  }

  private Vocabulary vocabulary(Vocabulary base, List<FileTree> files) {
    Map<String, Term> terms = new LinkedHashMap<>();
    base.all().forEach(t -> terms.put(t.id(), t));
    for (FileTree file : files) {
      DocumentElaborator elaborator = new DocumentElaborator(file.source(), new Diagnostics());
      for (DocumentTree document : file.documents()) {
        boolean library = DocumentElaborator.kind(document) == DocumentKind.TERMS;
        DocumentElaborator reporting = library ? new DocumentElaborator(file.source(), diagnostics) : elaborator;
        for (Term term : reporting.terms(document)) {
          if (terms.putIfAbsent(term.id(), term) != null) {
            diagnostics.add(Diagnostic.error("B1364", file.source(), document.name().span(), term.id()));
          }
        }
      }
    }
    return Vocabulary.of(terms.values());
  }
}
