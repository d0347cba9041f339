package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banfa.model.core.Clause;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.Header;
import org.banfa.model.document.HolidayNotice;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Review;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Scenario;
import org.banfa.model.document.Stage;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.ArticleTree;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.SentenceTree;

/** Resolves a document's syntax tree into the core. */
public final class DocumentElaborator {
  private static final Map<String, DocumentKind> KINDS = Map.of("术语", DocumentKind.TERMS, "法规", DocumentKind.STATUTE, "办法",
      DocumentKind.METHOD, "情景", DocumentKind.SCENARIO, "案例", DocumentKind.CASES, "审查", DocumentKind.REVIEW, "日历", DocumentKind.CALENDAR,
      "范本", DocumentKind.TEMPLATE, "公文", DocumentKind.PAPER);

  private final Source source;
  private final Diagnostics diagnostics;

  public DocumentElaborator(Source source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** The kind of a document by its first word. */
  public static DocumentKind kind(DocumentTree document) {
    return KINDS.get(document.kind().entry().key());
  }

  /** The words a document declares; a template declares none, but questions. */
  public List<Term> terms(DocumentTree document) {
    if (kind(document) == DocumentKind.TEMPLATE || kind(document) == DocumentKind.PAPER) return List.of();
    Scope scope = new Scope(Vocabulary.of(List.of()), source, diagnostics);
    List<Term> terms = new ArrayList<>();
    Map<String, SentenceTree> seen = new HashMap<>();
    for (SentenceTree sentence : sentences(document)) {
      if (!DeclarationReader.isDeclaration(sentence)) continue;
      Term term = DeclarationReader.read(sentence, scope);
      if (term == null) continue;
      if (seen.put(term.id(), sentence) != null) scope.error("B1364", sentence.span(), term.id());
      else terms.add(term);
    }
    return terms;
  }

  private static List<SentenceTree> sentences(DocumentTree document) {
    List<SentenceTree> all = new ArrayList<>(document.preamble());
    document.articles().forEach(a -> all.addAll(a.sentences()));
    return all;
  }

  /** A case document. */
  public CaseStudy caseStudy(DocumentTree document, Vocabulary vocabulary) {
    return new CaseReader(new Scope(vocabulary, source, diagnostics)).read(document);
  }

  /** The opinions of a review. */
  public Review review(DocumentTree document, Vocabulary vocabulary) {
    return new ReviewReader(new Scope(vocabulary, source, diagnostics)).read(document);
  }

  /** A scenario document. */
  public Scenario scenario(DocumentTree document, Vocabulary vocabulary) {
    return new ScenarioReader(new Scope(vocabulary, source, diagnostics)).read(document);
  }

  /** A calendar document. */
  public HolidayNotice calendar(DocumentTree document, Vocabulary vocabulary) {
    return new CalendarReader(new Scope(vocabulary, source, diagnostics)).read(document);
  }

  /** A statute or method; {@code vocabulary} already holds the words it declares. */
  public LegalDocument document(DocumentTree document, Vocabulary vocabulary) {
    Scope scope = new Scope(vocabulary, source, diagnostics);
    return new Run(document, scope, terms(document)).run();
  }

  /** One pass over one document. */
  private static final class Run {
    private final DocumentTree document;
    private final Scope scope;
    private final List<Term> declared;
    private final SentenceReader sentences;
    private final HeaderReader header;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Interpretation> interpretations = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private Header read;
    private SentenceTree ruleSentence;
    private Place rulePlace;
    private AnnotationReader annotations;

    Run(DocumentTree document, Scope scope, List<Term> declared) {
      this.document = document;
      this.scope = scope;
      this.declared = declared;
      this.sentences = new SentenceReader(scope);
      this.header = new HeaderReader(scope);
    }

    LegalDocument run() {
      document.preamble().stream().filter(s -> s.label() == null && HeaderReader.isHeader(s)).forEach(header::read);
      read = header.finish();
      if (read.issued() != null) scope.year = read.issued().getYear();
      int paragraph = 0;
      for (SentenceTree sentence : document.preamble()) {
        if (sentence.label() == null && HeaderReader.isHeader(sentence)) continue;
        paragraph = sentence(sentence, 0, paragraph);
      }
      for (ArticleTree article : document.articles()) article(article);
      finishRule();
      return new LegalDocument(kind(document), document.name().text(), document.name().secondText(), read, List.copyOf(rules),
          List.copyOf(interpretations), List.copyOf(stages), declared, scope.source);
    }

    private void article(ArticleTree article) {
      int paragraph = 0;
      int number = article.number().literal() instanceof Integer n ? n : 0;
      for (SentenceTree sentence : article.sentences()) paragraph = sentence(sentence, number, paragraph);
    }

    /** Handles one sentence; returns the number of the last paragraph. */
    private int sentence(SentenceTree sentence, int article, int paragraph) {
      if (AnnotationReader.isAnnotation(sentence) && annotations != null) {
        annotations.read(sentence);
        return paragraph;
      }
      finishRule();
      int number = paragraph + 1;
      Place place = new Place(article, number, label(sentence), scope.source);
      if (InterpretationReader.isInterpretation(sentence)) {
        interpretations.add(new InterpretationReader(scope, sentences).read(sentence, place));
      } else if (DeclarationReader.isDeclaration(sentence)) {
        declaration(sentence, place);
      } else {
        ruleSentence = sentence;
        rulePlace = place;
        annotations = new AnnotationReader(scope, read.verified());
      }
      return number;
    }

    private String label(SentenceTree sentence) {
      String label = sentence.labelText();
      if (!label.isEmpty() && labels.merge(label, 1, Integer::sum) > 1) scope.error("B1365", sentence.label().span(), label);
      return label;
    }

    private void declaration(SentenceTree sentence, Place place) {
      String name = sentence.parts().get(0).segments().get(0).name().text();
      Term term = scope.vocabulary.find(name).orElse(null);
      if (term == null || term.kind() != Kind.STAGE) return;
      stages.add(new StageReader(scope).read(sentence, term, place.at(0, sentence.span())));
    }

    private void finishRule() {
      if (ruleSentence == null) return;
      List<Clause> clauses = sentences.read(ruleSentence, rulePlace, Context.TOP);
      rules.add(annotations.finish(rulePlace.label(), clauses, rulePlace.at(0, ruleSentence.span())));
      ruleSentence = null;
      annotations = null;
    }
  }
}
