package org.banfa.model.elaborate;

import java.util.Optional;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** What the readers of one document share: its words, its source, where problems go, and the year dates fall back to. */
final class Scope {
  final Vocabulary vocabulary;
  final Source source;
  final Diagnostics diagnostics;
  /** Year of the last date read; 0 before any. */
  int year;

  Scope(Vocabulary vocabulary, Source source, Diagnostics diagnostics) {
    this.vocabulary = vocabulary;
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** The declared term a word stands for; empty for the language's own keys and unknown words. */
  Optional<Term> term(Word word) {
    return word.entry() == null ? Optional.empty() : vocabulary.find(word.entry().key());
  }

  void error(String code, Span span, String... arguments) {
    diagnostics.add(Diagnostic.error(code, source, span, arguments));
  }

  String text(Span span) {
    return source.slice(span).strip();
  }
}
