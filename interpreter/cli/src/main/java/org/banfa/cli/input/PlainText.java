package org.banfa.cli.input;

import java.text.Normalizer;

/**
 * A text as it is read: signs that cannot be seen are left out, control characters and unusual spaces are blanks, unusual
 * line breaks are line breaks, and radicals that stand for characters, as copied from printed pages, are the characters.
 *
 * @param changed whether anything was there that the eye does not tell from what it became
 */
record PlainText(String text, boolean changed) {
  static PlainText of(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    boolean changed = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (isUsual(c)) plain.append(c);
      else if (c == '\r') plain.append(i + 1 < written.length() && written.charAt(i + 1) == '\n' ? '\r' : '\n');
      else if (isLineBreak(c)) plain.append('\n');
      else if (Character.isSpaceChar(c)) plain.append(' ');
      else {
        changed = true;
        if (isRadical(c)) plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        else if (Character.isISOControl(c)) plain.append(' ');
      }
    }
    return new PlainText(plain.toString(), changed);
  }

  private static boolean isUsual(char c) {
    return c == '\n' || c == '\t' || c == '\u00A0' || c == '\u3000' || c >= ' ' && c < 0x7F || c > 0x9F && !isLineBreak(c) && !Character.isSpaceChar(c) && !isHidden(c) && !isRadical(c);
  }

  private static boolean isLineBreak(char c) {
    return c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Soft hyphens, joins of no width, marks of direction; not the selectors of variants, which belong to names. */
  private static boolean isHidden(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u200E' || c == '\u200F' || c >= '\u202A' && c <= '\u202E' || c >= '\u2060' && c <= '\u2069' || c == '\uFEFF';
  }

  private static boolean isRadical(char c) {
    return c >= '\u2F00' && c <= '\u2FD5';
  }
}
