package org.banfa.syntax.lex;

import java.util.ArrayList;
import java.util.List;

/** Looks for a second way to cut a run whose words cross those of the first. */
final class Crossing {
  private static final int LONGEST = 300;

  private final String text;
  private final Lexicon lexicon;
  private final Literals literals;
  private final int start;
  private final int end;
  private boolean[] ends;

  Crossing(String text, Lexicon lexicon, Literals literals, int start, int end) {
    this.text = text;
    this.lexicon = lexicon;
    this.literals = literals;
    this.start = start;
    this.end = end;
  }

  /** The other cut of the whole run; null when there is none. */
  List<Piece> other(List<Piece> greedy) {
    if (end - start > LONGEST || greedy.isEmpty()) return null;
    boolean unknown = false;
    for (Piece piece : greedy) unknown |= piece.isUnknown();
    if (unknown) return reaches(start) ? path(start, new ArrayList<>()) : null;
    for (int i = 0; i + 1 < greedy.size(); i++) {
      if (greedy.get(i).entry() == null || greedy.get(i + 1).entry() == null) continue;
      List<Piece> other = over(greedy, i);
      if (other != null) return other;
    }
    return null;
  }

  /** A cut with a word over the boundary after piece {@code i}. */
  private List<Piece> over(List<Piece> greedy, int i) {
    int from = greedy.get(i).start();
    int boundary = greedy.get(i).end();
    for (int p = from + 1; p < boundary; p++) {
      for (int n = lexicon.longest(text, p, end); n > boundary - p; n = lexicon.shorter(text, p, n)) {
        if (!usable(p, n) || !reaches(p + n)) continue;
        List<Piece> head = cover(from, p);
        if (head == null) continue;
        List<Piece> made = new ArrayList<>(greedy.subList(0, i));
        made.addAll(head);
        made.add(word(p, n));
        return path(p + n, made);
      }
    }
    return null;
  }

  private Piece word(int at, int length) {
    return Piece.word(at, at + length, lexicon.word(text, at, length));
  }

  /** Terms of one character never take part. */
  private boolean usable(int at, int length) {
    return length > 1 || lexicon.word(text, at, 1).type() != org.banfa.grammar.BanfaLexer.TERM;
  }

  /** Known words that fill a short stretch; null when they cannot. */
  private List<Piece> cover(int from, int to) {
    if (from == to) return new ArrayList<>();
    for (int n = lexicon.longest(text, from, to); n > 0; n = lexicon.shorter(text, from, n)) {
      if (!usable(from, n)) continue;
      List<Piece> rest = cover(from + n, to);
      if (rest == null) continue;
      rest.add(0, word(from, n));
      return rest;
    }
    return null;
  }

  private boolean reaches(int at) {
    if (at >= end) return true;
    if (ends == null) fill();
    return ends[at - start];
  }

  private void fill() {
    ends = new boolean[end - start + 1];
    ends[end - start] = true;
    for (int at = end - 1; at >= start; at--) {
      int literal = literalEnd(at);
      boolean reaches = literal > at && (literal >= end || ends[literal - start]);
      for (int n = lexicon.longest(text, at, end); n > 0 && !reaches; n = lexicon.shorter(text, at, n)) {
        reaches = usable(at, n) && ends[at + n - start];
      }
      ends[at - start] = reaches;
    }
  }

  private int literalEnd(int at) {
    Literal literal = literals.at(at, false);
    if (literal == null) return at;
    return literal.end() + (Literals.takesUnit(literal.type()) ? literals.unitLength(literal.end()) : 0);
  }

  /** The rest of the run, longest words first. */
  private List<Piece> path(int from, List<Piece> made) {
    int at = from;
    while (at < end) {
      Literal literal = literals.at(at, false);
      int close = literal == null ? at : literalEnd(at);
      if (close > at && reaches(close)) {
        made.add(Piece.literal(at, literal));
        if (close > literal.end()) {
          made.add(Piece.word(literal.end(), close, lexicon.unitSpelled(text.substring(literal.end(), close))));
        }
        at = close;
        continue;
      }
      int n = lexicon.longest(text, at, end);
      while (n > 0 && !(usable(at, n) && reaches(at + n))) n = lexicon.shorter(text, at, n);
      if (n == 0) return null;
      made.add(word(at, n));
      at += n;
    }
    return made;
  }
}
