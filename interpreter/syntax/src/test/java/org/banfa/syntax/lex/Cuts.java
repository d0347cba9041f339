package org.banfa.syntax.lex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;

/** Cuts small texts for tests and shows the result as one line. */
final class Cuts {
  final Cut cut;
  final Source source;
  final List<Diagnostic> problems;

  private Cuts(Cut cut, Source source, List<Diagnostic> problems) {
    this.cut = cut;
    this.source = source;
    this.problems = problems;
  }

  static Lexicon lexicon(String... terms) {
    List<Entry> entries = new ArrayList<>();
    for (String term : terms) {
      int slash = term.indexOf('/');
      String chinese = slash < 0 ? term : term.substring(0, slash);
      entries.add(new Entry(chinese, BanfaLexer.TERM, chinese, slash < 0 ? "" : term.substring(slash + 1)));
    }
    return Lexicon.builtIn().with(entries, Map.of());
  }

  static Cuts of(String text, String... terms) {
    return of(text, lexicon(terms));
  }

  static Cuts of(String text, Lexicon lexicon) {
    Source source = new Source("test", text);
    Diagnostics diagnostics = new Diagnostics();
    Cut cut = Segmenter.cut(source, lexicon, diagnostics);
    for (Word word : cut.words()) {
      if (!source.slice(word.span()).equals(word.text())) throw new AssertionError("span of " + word);
    }
    return new Cuts(cut, source, diagnostics.sorted());
  }

  /** The words with bars between them. */
  String words() {
    List<String> texts = new ArrayList<>();
    for (Word word : cut.words()) texts.add(word.text());
    return String.join("|", texts);
  }

  /** The types with spaces between them; an unknown word is a question mark. */
  String types() {
    List<String> types = new ArrayList<>();
    for (Word word : cut.words()) {
      boolean unknown = word.type() == BanfaLexer.TERM && word.entry() == null;
      types.add(unknown ? "?" : BanfaLexer.VOCABULARY.getSymbolicName(word.type()));
    }
    return String.join(" ", types);
  }

  List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (Diagnostic problem : problems) codes.add(problem.code());
    return codes;
  }

  Word word(int i) {
    return cut.words().get(i);
  }
}
