package org.banfa.model.elaborate;

import java.util.Optional;
import java.util.Set;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** What the readers of one document share: its words, its source, where problems go, and the year dates fall back to. */
final class Scope {
  /** Codes that say no more than that something cannot be read. */
  private static final Set<String> UNREADABLE = Set.of("B1301", "B1307", "B1309", "B1322", "B1330", "B1332", "B1341", "B1352", "B1384", "B1386", "B1387", "B1388", "B1389");

  final Vocabulary vocabulary;
  final Source source;
  final Diagnostics diagnostics;
  /** Year of the last date read; 0 before any. */
  int year;
  /** Month of the last date read; 0 before any. */
  int month;

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
    if (UNREADABLE.contains(code) && holdsUnknownWord(span)) return;
    diagnostics.add(Diagnostic.error(code, source, span, arguments));
  }

  /** Whether words in a span have been reported as unknown already: that is why the whole cannot be read. */
  private boolean holdsUnknownWord(Span span) {
    for (Diagnostic known : diagnostics.sorted()) {
      boolean cut = known.code().startsWith("B11") && known.severity() == Severity.ERROR && known.source() == source;
      if (cut && known.span().start() >= span.start() && known.span().end() <= span.end()) return true;
    }
    return false;
  }

  String text(Span span) {
    return source.slice(span).strip();
  }
}
