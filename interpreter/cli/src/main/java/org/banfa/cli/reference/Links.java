package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.read.Structure;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Leads each word of an example to what the handbook says of it: a word of the library, a key, a role, or a kind of token. */
final class Links {
  private final Vocabulary vocabulary;
  private final KeyTable keys;

  Links(Vocabulary vocabulary, KeyTable keys) {
    this.vocabulary = vocabulary;
    this.keys = keys;
  }

  /** A sentence, with the part marked that an example is about; {@code marked} may be null. */
  List<Piece> of(SpecimenText.Place place, Span marked) {
    return of(place.text(), place.span(), place.kind(), marked);
  }

  /** A stretch of a text. */
  List<Piece> of(SpecimenText text, Span span, DocumentKind kind, Span marked) {
    Map<Integer, Structure.Mark> tokens = new TreeMap<>();
    for (Structure.Mark mark : text.structure().marks()) if (!mark.within().isEmpty() && isToken(mark)) tokens.put(mark.span().start(), mark);
    Source source = text.source();
    List<Piece> pieces = new ArrayList<>();
    int at = span.start();
    for (Word word : text.words(span)) {
      if (word.span().start() > at) add(pieces, source, new Span(at, word.span().start()), "", marked);
      Structure.Mark token = tokens.get(word.span().start());
      add(pieces, source, word.span(), target(word, token == null ? "" : token.name(), kind), marked);
      at = word.span().end();
    }
    if (at < span.end()) add(pieces, source, new Span(at, span.end()), "", marked);
    return trimmed(pieces);
  }

  private static boolean isToken(Structure.Mark mark) {
    return Character.isUpperCase(mark.name().charAt(0));
  }

  private String target(Word word, String token, DocumentKind kind) {
    if (word.entry() != null && token.equals("TERM")) {
      String key = word.entry().key();
      if (vocabulary.find(key).isPresent()) return Ids.word(key);
      return keys.target(kind.name(), key);
    }
    return token.isEmpty() || word.span().length() == 1 && !Character.isLetterOrDigit(word.text().charAt(0)) ? "" : Ids.grammar(token);
  }

  /** A word that is marked in part only is cut at the mark. */
  private static void add(List<Piece> pieces, Source source, Span span, String target, Span marked) {
    if (marked == null || marked.end() <= span.start() || marked.start() >= span.end()) {
      pieces.add(new Piece(source.slice(span), target, false));
      return;
    }
    int from = Math.max(span.start(), marked.start());
    int to = Math.min(span.end(), marked.end());
    if (from > span.start()) pieces.add(new Piece(source.slice(new Span(span.start(), from)), target, false));
    pieces.add(new Piece(source.slice(new Span(from, to)), target, true));
    if (to < span.end()) pieces.add(new Piece(source.slice(new Span(to, span.end())), target, false));
  }

  private static List<Piece> trimmed(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>(pieces);
    while (!all.isEmpty() && all.get(0).text().isBlank()) all.remove(0);
    while (!all.isEmpty() && all.get(all.size() - 1).text().isBlank()) all.remove(all.size() - 1);
    return List.copyOf(all);
  }
}
