package org.banfa.syntax.lex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Reports words nobody declared, with what the writer may have meant. */
final class UnknownWords {
  /** After so many different unknown words no more advice is sought. */
  private static final int MOST_ADVICE = 60;

  private static final int MOST_NEIGHBOURS = 3;

  private final Source source;
  private final String text;
  private final NearestWords nearest;
  private final Diagnostics diagnostics;
  private final Map<String, String> advice = new HashMap<>();

  UnknownWords(Source source, String text, Lexicon lexicon, Diagnostics diagnostics) {
    this.source = source;
    this.text = text;
    this.nearest = new NearestWords(lexicon);
    this.diagnostics = diagnostics;
  }

  /** Reports piece {@code i} of a run. */
  void report(List<Piece> pieces, int i) {
    Piece unknown = pieces.get(i);
    int first = i;
    int last = i;
    while (first > 0 && i - first < MOST_NEIGHBOURS && pieces.get(first - 1).isTerm()) first--;
    while (last + 1 < pieces.size() && last - i < MOST_NEIGHBOURS && pieces.get(last + 1).isTerm()) last++;
    Span whole = new Span(pieces.get(first).start(), pieces.get(last).end());
    Span part = new Span(unknown.start(), unknown.end());
    boolean joined = first < i || last > i;
    String near = joined ? near(whole, 4) : "";
    if (!near.isEmpty()) {
      add("B1101", whole, written(whole), near);
    } else if (first < i && last > i || first < i && part.length() > 1) {
      add("B1102", part, written(part), written(whole));
    } else {
      near = near(part, 3);
      if (near.isEmpty()) add("B1103", part, written(part));
      else add("B1101", part, written(part), near);
    }
  }

  /** Reports Latin words; what follows up to one of {@code ends} may belong to the phrase that was meant. */
  void report(Piece unknown, List<Integer> ends) {
    Span part = new Span(unknown.start(), unknown.end());
    for (int end : ends) {
      Span longer = new Span(unknown.start(), end);
      String near = near(longer, 6);
      if (near.isEmpty()) continue;
      add("B1101", longer, written(longer), near);
      return;
    }
    String near = near(part, 4);
    if (near.isEmpty()) add("B1103", part, written(part));
    else add("B1101", part, written(part), near);
  }

  private String written(Span span) {
    return source.slice(span);
  }

  private String near(Span span, int perEdit) {
    String sought = text.substring(span.start(), span.end());
    String known = advice.get(sought);
    if (known != null) return known;
    if (advice.size() >= MOST_ADVICE) return "";
    int edits = Math.max(1, sought.length() / perEdit);
    if (sought.length() == 2 && Spelling.hasHan(sought)) edits = 1;
    String found = String.join("、", nearest.to(sought, Math.min(edits, 3)));
    advice.put(sought, found);
    return found;
  }

  private void add(String code, Span span, String... arguments) {
    diagnostics.add(Diagnostic.error(code, source, span, arguments));
  }
}
