package org.banfa.syntax.lex;

import java.util.List;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;

/** Cuts a source into the words the parser reads. */
public final class Segmenter {
  private Segmenter() {}

  /** Cuts {@code source} with the words of {@code lexicon}; what cannot be cut is reported and passed on as a term without entry. */
  public static Cut cut(Source source, Lexicon lexicon, Diagnostics diagnostics) {
    if (!Limits.allow(source, diagnostics)) return new Cut(List.of(), List.of());
    RawTokens raw = RawTokens.of(source.text(), Limits.MOST_TOKENS);
    if (raw == null) {
      Limits.refuse("B1130", source, 0, diagnostics, "4 MiB");
      return new Cut(List.of(), List.of());
    }
    Cutting cutting = new Cutting(source, lexicon, raw, diagnostics);
    cutting.run();
    Retagging retagging = new Retagging(source, lexicon, cutting.words());
    retagging.run();
    retagging.warnOfSpaces(diagnostics);
    return new Cut(List.copyOf(cutting.words()), List.copyOf(cutting.comments()));
  }
}
