package org.banfa.syntax.lex;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Walks over the raw tokens of one source and collects its words. */
final class Cutting {
  private final Source source;
  private final String text;
  private final RawTokens raw;
  private final Lexicon lexicon;
  private final Literals literals;
  private final RunCutter runs;
  private final PhraseCutter phrases;
  private final Territories territories;
  private final RunReport report;
  private final Marks marks;
  private final Openings openings;
  private final List<Word> words = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private int pos;

  Cutting(Source source, Lexicon lexicon, RawTokens raw, Diagnostics diagnostics) {
    this.source = source;
    this.text = Spelling.plain(source.text());
    this.raw = raw;
    this.lexicon = lexicon;
    this.literals = new Literals(text, lexicon);
    this.runs = new RunCutter(text, lexicon, literals);
    this.phrases = new PhraseCutter(text, raw, lexicon, literals);
    this.territories = new Territories(source, text, raw, lexicon);
    this.report = new RunReport(source, text, lexicon, diagnostics);
    this.marks = new Marks(source, text, raw, lexicon, diagnostics);
    this.openings = new Openings(source, text, raw, literals, diagnostics);
  }

  List<Word> words() {
    return words;
  }

  List<Comment> comments() {
    return comments;
  }

  void run() {
    for (int i = 0; i < raw.count(); i++) {
      while (pos < raw.end(i)) {
        pos = Math.max(pos, raw.start(i));
        pos = step(i, pos);
      }
    }
  }

  /** Handles token {@code i} from {@code at}; returns where to go on, beyond {@code at}. */
  private int step(int i, int at) {
    int type = raw.type(i);
    if (RawTokens.isComment(type)) {
      comments.add(new Comment(source.text().substring(at, raw.end(i)), new Span(at, raw.end(i))));
      return raw.end(i);
    }
    boolean torn = at > raw.start(i) && !raw.isRun(i);
    if (torn || RawTokens.isHidden(type)) return raw.end(i);
    if (at == raw.start(i) && openings.partMayOpen(last(1), i)) {
      Word number = openings.itemNumber(i);
      if (number != null) return add(number);
    }
    if (type == BanfaLexer.LP && last(1) != null && last(1).type() == BanfaLexer.ARTICLE) {
      Word heading = openings.heading(i, last(1));
      if (heading != null) return add(heading);
    }
    if (raw.isRun(i)) return type == BanfaLexer.LATIN ? latin(i, at) : run(i, at);
    Word mark = marks.word(i, last(2), last(1));
    if (mark != null) return add(mark);
    return Math.max(marks.resume(), raw.end(i));
  }

  private int add(Word word) {
    words.add(word);
    return word.span().end();
  }

  /** The word {@code back} places back; null at the start. */
  private Word last(int back) {
    return words.size() < back ? null : words.get(words.size() - back);
  }

  private int latin(int i, int at) {
    Word path = territories.path(i, at);
    if (path != null) return add(path);
    Word code = at == raw.start(i) ? territories.code(i) : null;
    if (code != null) return add(code);
    if (lexicon.longest(text, at, raw.end(i)) > 0 || startsMixedTerm(i, at)) return run(i, at);
    if (at > raw.start(i)) return raw.end(i);
    List<Piece> pieces = phrases.cut(i, last(1), unitWanted(), articleMayOpen(i, at));
    if (pieces.isEmpty()) return raw.end(i);
    Piece piece = pieces.get(0);
    if (piece.isUnknown()) report.phrase(piece, phrases.reach(i, piece.end()));
    else report.pieces(pieces);
    if (piece.start() < at) words.remove(words.size() - 1);
    return add(piece.asWord(source.text()));
  }

  private boolean startsMixedTerm(int i, int at) {
    return raw.type(i + 1) == BanfaLexer.HAN && raw.start(i + 1) == raw.end(i) && lexicon.longest(text, at, raw.runEnd(i)) > 0;
  }

  private int run(int i, int at) {
    if (at == raw.start(i)) {
      Word path = territories.path(i, at);
      if (path != null) return addRun(at, path.span().start(), i, path);
    }
    Word unit = unitAlone(i, at);
    if (unit != null) return add(unit);
    return addRun(at, raw.runEnd(i), i, null);
  }

  /** Cuts one run, reports on it and adds its words, and the territory that follows it if any. */
  private int addRun(int start, int end, int i, Word path) {
    int at = start;
    if (end > start) {
      List<Piece> pieces = runs.cut(start, end, words, articleMayOpen(i, start));
      at = pieces.isEmpty() ? start : pieces.get(pieces.size() - 1).end();
      List<Piece> other = new Crossing(text, lexicon, literals, start, Math.min(at, end)).other(pieces);
      if (other != null) {
        report.crossing(pieces, other);
        boolean whole = true;
        for (Piece piece : pieces) whole &= !piece.isUnknown();
        if (!whole) pieces = other;
      }
      report.pieces(pieces);
      for (Piece piece : pieces) words.add(piece.asWord(source.text()));
    }
    if (path != null) return add(path);
    return at > start ? at : raw.end(i);
  }

  /** {@code 单位：人} names a unit; {@code 20 人} has one after a space. */
  private Word unitAlone(int i, int at) {
    int end = raw.runEnd(i);
    int length = literals.unitLength(at);
    if (length == 0) return null;
    Entry unit = lexicon.unitSpelled(text.substring(at, at + length));
    String written = source.text().substring(at, at + length);
    Span span = new Span(at, at + length);
    if (unitWanted() && at + length == end) {
      Entry term = new Entry(unit.key(), BanfaLexer.TERM, unit.chinese(), unit.english());
      return new Word(BanfaLexer.TERM, written, span, term, null);
    }
    boolean after = last(1) != null && Literals.takesUnit(last(1).type()) && raw.type(i - 1) == BanfaLexer.WS;
    if (!after || at != raw.start(i) || lexicon.longest(text, at, end) > length) return null;
    return new Word(BanfaLexer.UNIT, written, span, unit, null);
  }

  private boolean unitWanted() {
    Word key = last(2);
    return key != null && last(1).type() == BanfaLexer.COLON && key.entry() != null && key.entry().key().equals("单位");
  }

  /** 第…条 opens an article at the start of a line or after a closed sentence, and when its heading follows a title. */
  private boolean articleMayOpen(int i, int at) {
    if (at != raw.start(i)) return false;
    int before = last(1) == null ? Token.EOF : last(1).type();
    if (before == Token.EOF || before == BanfaLexer.STOP || before == BanfaLexer.HEADING) return true;
    if (before == BanfaLexer.QUOTED) return raw.startsLine(i) || openings.hasHeading(i);
    return raw.startsLine(i) && before != BanfaLexer.COLON && before != BanfaLexer.ENUM;
  }
}
