package org.banfa.model.document;

import java.math.BigInteger;
import org.banfa.model.core.Locus;
import org.banfa.syntax.lex.Numerals;

/** Cites the place of a clause as the language writes it: article, paragraph and item. */
public final class Citation {
  private Citation() {}

  /** The citation, such as the first paragraph of the third article; empty for what stands before the first article. */
  public static String of(Locus locus) {
    if (locus.article() == 0) return "";
    StringBuilder cited = new StringBuilder("第").append(spelled(locus.article())).append("条");
    if (locus.paragraph() > 0) cited.append("第").append(spelled(locus.paragraph())).append("款");
    if (locus.item() > 0) cited.append("第(").append(spelled(locus.item())).append(")项");
    return cited.toString();
  }

  private static String spelled(int number) {
    return Numerals.chinese(BigInteger.valueOf(number));
  }
}
