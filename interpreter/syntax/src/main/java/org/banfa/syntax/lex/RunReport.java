package org.banfa.syntax.lex;

import java.math.BigInteger;
import java.util.List;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Reports what is wrong with the pieces of a run. */
final class RunReport {
  private final Source source;
  private final Diagnostics diagnostics;
  private final UnknownWords unknown;

  RunReport(Source source, String text, Lexicon lexicon, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.unknown = new UnknownWords(source, text, lexicon, diagnostics);
  }

  /** Reports unknown words and bad literals. */
  void pieces(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.isUnknown()) unknown.report(pieces, i);
      if (piece.problem() != null) problem(piece);
    }
  }

  /** Reports unknown Latin words; {@code ends} are the places where the next words end. */
  void phrase(Piece piece, List<Integer> ends) {
    unknown.report(piece, ends);
  }

  private void problem(Piece piece) {
    Span span = new Span(piece.start(), piece.end());
    String written = source.slice(span);
    String better = piece.literal() instanceof Word.Share share ? reduced(share) : String.valueOf(piece.literal());
    if (written.length() > 40) written = written.substring(0, 40) + "…";
    diagnostics.add(Diagnostic.error(piece.problem(), source, span, written, better));
  }

  private static String reduced(Word.Share share) {
    BigInteger common = share.numerator().gcd(share.denominator()).max(BigInteger.ONE);
    return share.numerator().divide(common) + "/" + share.denominator().divide(common);
  }

  /** Reports that a run can be cut in two ways, showing where they differ. */
  void crossing(List<Piece> greedy, List<Piece> other) {
    int from = 0;
    int most = Math.min(greedy.size(), other.size());
    while (from < most && greedy.get(from).end() == other.get(from).end()) from++;
    if (from == most) return;
    int a = from;
    int b = from;
    while (greedy.get(a).end() != other.get(b).end()) {
      if (greedy.get(a).end() < other.get(b).end()) a++;
      else b++;
    }
    Span span = new Span(greedy.get(from).start(), greedy.get(a).end());
    diagnostics.add(
        Diagnostic.error(
            "B1104", source, span, source.slice(span), spaced(greedy, from, a), spaced(other, from, b)));
  }

  private String spaced(List<Piece> pieces, int from, int to) {
    StringBuilder shown = new StringBuilder();
    for (int i = from; i <= to; i++) {
      if (i > from) shown.append(' ');
      shown.append(source.text(), pieces.get(i).start(), pieces.get(i).end());
    }
    return shown.toString();
  }
}
