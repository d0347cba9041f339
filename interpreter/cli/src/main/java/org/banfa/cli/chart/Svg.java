package org.banfa.cli.chart;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes SVG elements, one on a line; attributes come as name and value in turn. */
final class Svg {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private String space;

  /** Names the space of the elements, which a file needs on the first of them and a page does not. */
  void space(String name) {
    space = name;
  }

  Svg open(String name, Object... attributes) {
    indent();
    tag(name, attributes);
    out.append(">\n");
    open.push(name);
    return this;
  }

  Svg close() {
    String name = open.pop();
    indent();
    out.append("</").append(name).append(">\n");
    return this;
  }

  Svg element(String name, Object... attributes) {
    indent();
    tag(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element that holds text only. */
  Svg text(String name, String text, Object... attributes) {
    indent();
    tag(name, attributes);
    out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
    return this;
  }

  Svg line(int x1, int y1, int x2, int y2, String style) {
    return element("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", style);
  }

  Svg box(int x, int y, int width, int height, String style) {
    return element("rect", "x", x, "y", y, "width", width, "height", height, "class", style);
  }

  Svg words(int x, int y, String text, String style) {
    return text("text", text, "x", x, "y", y, "class", style);
  }

  private void indent() {
    out.append("  ".repeat(open.size()));
  }

  private void tag(String name, Object... attributes) {
    out.append('<').append(name);
    if (space != null) out.append(" xmlns=\"").append(space).append('"');
    space = null;
    for (int i = 0; i < attributes.length; i += 2)
      out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1].toString())).append('"');
  }

  /** The text with marks escaped and characters that XML does not allow left out. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)).forEach(c -> {
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.appendCodePoint(c);
      }
    });
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
