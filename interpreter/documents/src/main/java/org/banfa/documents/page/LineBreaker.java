package org.banfa.documents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a text into lines: no mark that closes begins a line, none that opens ends one, numbers and words stay whole. */
public final class LineBreaker {
  private static final String CLOSES = "，。、；：！？）》」』”’〕】％%,.;:!?)]}";
  private static final String OPENS = "（《「『“‘〔【([{";
  /** A day to be written in; its parts stay together. */
  private static final Pattern OPEN_DAY = Pattern.compile("\u3000+年\u3000+月\u3000+日");

  private final IntToDoubleFunction widths;
  private final float size;

  /** {@code widths} gives the width of a character in parts of the size, which is in points. */
  public LineBreaker(IntToDoubleFunction widths, float size) {
    this.widths = widths;
    this.size = size;
  }

  /**
   * One line.
   *
   * @param width natural, in points
   * @param ends whether the paragraph, or a line asked for, ends here
   */
  public record Line(String text, float width, boolean ends) {}

  /** The natural width of a text in points. */
  public float width(String text) {
    float width = 0;
    for (int c : text.codePoints().toArray()) width += (float) widths.applyAsDouble(c);
    return width * size;
  }

  /** The lines of a text; the first is shorter by {@code indent}. A closing mark may stand over the edge by half a character. */
  public List<Line> lines(String text, float measure, float indent) {
    List<Line> lines = new ArrayList<>();
    float room = measure - indent;
    for (String part : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      float used = 0;
      List<String> pieces = pieces(part);
      for (String piece : pieces) {
        float width = width(piece);
        boolean hangs = CLOSES.indexOf(piece.codePointAt(0)) >= 0 && used + width <= room + size;
        if (used + width > room + 0.01f && line.length() > 0 && !hangs) {
          String carried = carried(line, piece);
          String full = line.substring(0, line.length() - carried.length());
          lines.add(new Line(full, width(full), false));
          line = new StringBuilder(carried);
          used = width(carried);
          room = measure;
        }
        line.append(piece);
        used += width;
      }
      lines.add(new Line(line.toString(), used, true));
      room = measure;
    }
    return lines;
  }

  /** What must go on to the next line with the piece: an opening mark before it, or a character before a closing one. */
  private static String carried(StringBuilder line, String next) {
    int at = line.length();
    boolean closing = CLOSES.indexOf(next.codePointAt(0)) >= 0;
    while (closing && at > 1) {
      at = line.offsetByCodePoints(at, -1);
      closing = CLOSES.indexOf(line.charAt(at)) >= 0;
    }
    while (at > 1 && OPENS.indexOf(line.charAt(at - 1)) >= 0) at--;
    return at <= 1 ? "" : line.substring(at);
  }

  /** Characters, runs of Latin letters and figures, and days to be written in. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher day = OPEN_DAY.matcher(text);
    int from = 0;
    while (day.find()) {
      pieces(text.substring(from, day.start()), pieces);
      pieces.add(day.group());
      from = day.end();
    }
    pieces(text.substring(from), pieces);
    return pieces;
  }

  private static void pieces(String text, List<String> pieces) {
    StringBuilder run = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      boolean joins = c < 0x2000 && Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '/' || c == '_' || c == '＿';
      if (joins) {
        run.appendCodePoint(c);
        continue;
      }
      if (run.length() > 0) pieces.add(run.toString());
      run.setLength(0);
      pieces.add(Character.toString(c));
    }
    if (run.length() > 0) pieces.add(run.toString());
  }
}
