package org.banfa.documents.finding;

import org.banfa.model.core.Locus;
import org.banfa.syntax.text.Source;

/** Reads the comment that a script's author put behind a clause: where in the original document it stands. */
public final class SourceNote {
  private static final String MARK = "注：";

  private SourceNote() {}

  /** The comment as far as it names the place; what follows a semicolon is the author's remark. */
  public static String place(Locus locus) {
    String whole = of(locus);
    int remark = whole.indexOf('；');
    return remark < 0 ? whole : whole.substring(0, remark);
  }

  /** The comment on the line where the clause ends; empty when there is none. */
  public static String of(Locus locus) {
    Source source = locus.source();
    if (source.text().isEmpty()) return "";
    int end = Math.min(Math.max(locus.span().start(), locus.span().end() - 1), source.text().length() - 1);
    int line = source.line(end);
    int mark = source.lineText(line).indexOf(MARK, Math.max(0, end - source.lineStart(line)));
    return mark < 0 ? "" : source.lineText(line).substring(mark + MARK.length()).strip();
  }
}
