package org.banfa.syntax.lex;

import java.util.Arrays;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.banfa.grammar.BanfaLexer;

/** Holds the raw tokens of a text with their UTF-16 offsets. */
final class RawTokens {
  private int[] types = new int[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int count;
  private int[] runEnds;

  private RawTokens() {}

  /** Runs the generated lexer; null when there are more than {@code most} tokens. */
  static RawTokens of(String text, int most) {
    RawTokens raw = new RawTokens();
    int[] offsets = offsets(text);
    BanfaLexer lexer = new BanfaLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      int start = token.getStartIndex();
      int end = token.getStopIndex() + 1;
      if (raw.count >= most) return null;
      raw.add(token.getType(), offsets == null ? start : offsets[start], offsets == null ? end : offsets[end]);
    }
    raw.joinRuns(text);
    return raw;
  }

  private void joinRuns(String text) {
    runEnds = new int[count];
    for (int i = count - 1; i >= 0; i--) {
      int next = i + 1;
      if (isMiddleDot(next, text) && isRun(i) && isRun(next + 1)) runEnds[next] = runEnds[next + 1];
      boolean joins = isRun(i) && next < count && (isRun(next) || runEnds[next] > ends[next]);
      runEnds[i] = joins ? runEnds[next] : ends[i];
    }
  }

  private boolean isMiddleDot(int i, String text) {
    return type(i) == BanfaLexer.STRAY && "·•・".indexOf(text.charAt(starts[i])) >= 0;
  }

  /** Where the run of token {@code i} ends: adjacent characters, digits and letters, with dots between names. */
  int runEnd(int i) {
    return runEnds[i];
  }

  /** The UTF-16 offset of every code point; null when the two are the same. */
  private static int[] offsets(String text) {
    int points = text.codePointCount(0, text.length());
    if (points == text.length()) return null;
    int[] offsets = new int[points + 1];
    for (int i = 0, at = 0; i < points; i++) {
      offsets[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    offsets[points] = text.length();
    return offsets;
  }

  private void add(int type, int start, int end) {
    if (count == types.length) {
      types = Arrays.copyOf(types, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    types[count] = type;
    starts[count] = start;
    ends[count++] = end;
  }

  int count() {
    return count;
  }

  /** The type of token {@code i}; end of file beyond either edge. */
  int type(int i) {
    return i < 0 || i >= count ? Token.EOF : types[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  static boolean isHidden(int type) {
    return type == BanfaLexer.WS || type == BanfaLexer.NEWLINE || isComment(type);
  }

  static boolean isComment(int type) {
    return type == BanfaLexer.LINE_COMMENT || type == BanfaLexer.BLOCK_COMMENT;
  }

  /** The next token after {@code i} that is not hidden. */
  int nextVisible(int i) {
    int next = i + 1;
    while (next < count && isHidden(types[next])) next++;
    return next;
  }

  /** Whether token {@code i} is the first of its line, comments aside. */
  boolean startsLine(int i) {
    int before = i - 1;
    while (before >= 0 && (types[before] == BanfaLexer.WS || types[before] == BanfaLexer.BLOCK_COMMENT)) before--;
    return before < 0 || types[before] == BanfaLexer.NEWLINE;
  }

  /** Whether token {@code i} is part of a run of characters, digits and letters. */
  boolean isRun(int i) {
    int type = type(i);
    return type == BanfaLexer.HAN || type == BanfaLexer.DIGITS || type == BanfaLexer.LATIN;
  }
}
