package org.banfa.cli.reference;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Draws the shape of a rule as tracks from left to right: a box is a rule or token, a side track what may be left out or come again. */
final class Railroad {
  private static final int HEIGHT = 26;
  private static final int GAP = 10;
  private static final int WIDE = 14;
  private static final int NARROW = 8;

  private final UnaryOperator<String> names;
  private final StringBuilder out = new StringBuilder();

  /** Width, and how far it reaches above and below its track, in pixels. */
  private record Size(int width, int up, int down) {}

  private Railroad(UnaryOperator<String> names) {
    this.names = names;
  }

  /** An SVG element; {@code names} gives what stands in the box of a rule. */
  static String draw(Shape shape, UnaryOperator<String> names) {
    Railroad drawing = new Railroad(names);
    Size size = drawing.size(shape);
    int y = size.up() + 4;
    drawing.line(2, y, GAP + 2);
    drawing.place(shape, GAP + 2, y);
    drawing.line(GAP + 2 + size.width(), y, 2 * GAP + 2 + size.width());
    int width = size.width() + 2 * GAP + 4;
    int height = size.up() + size.down() + 8;
    return String.format(Locale.ROOT, "<svg class=\"rail\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">%s</svg>", width, height, width,
        height, drawing.out);
  }

  private int width(String text) {
    return 16 + text.codePoints().map(c -> c < 0x2E80 ? NARROW : WIDE).sum();
  }

  private Size size(Shape shape) {
    if (shape instanceof Shape.Name name) return new Size(width(names.apply(name.name())), HEIGHT / 2, HEIGHT / 2);
    if (shape instanceof Shape.Row row) {
      int width = 0;
      int up = HEIGHT / 2;
      int down = HEIGHT / 2;
      for (Shape part : row.parts()) {
        Size size = size(part);
        width += size.width() + GAP;
        up = Math.max(up, size.up());
        down = Math.max(down, size.down());
      }
      return new Size(width - GAP, up, down);
    }
    if (shape instanceof Shape.Choice choice) {
      int width = choice.options().stream().mapToInt(o -> size(o).width()).max().orElse(0);
      Size first = size(choice.options().get(0));
      int down = first.down();
      for (Shape option : choice.options().subList(1, choice.options().size())) down += size(option).up() + size(option).down() + GAP;
      return new Size(width + 4 * GAP, first.up(), down);
    }
    Shape.Again again = (Shape.Again) shape;
    Size inner = size(again.part());
    int up = again.sign() == '+' ? inner.up() : inner.up() + GAP + 4;
    int down = again.sign() == '?' ? inner.down() : inner.down() + GAP + 4;
    return new Size(inner.width() + 4 * GAP, up, down);
  }

  private void place(Shape shape, int x, int y) {
    if (shape instanceof Shape.Name name) box(name.name(), x, y);
    else if (shape instanceof Shape.Row row) row(row.parts(), x, y);
    else if (shape instanceof Shape.Choice choice) choice(choice, x, y);
    else again((Shape.Again) shape, x, y);
  }

  private void row(List<Shape> parts, int x, int y) {
    int at = x;
    for (int i = 0; i < parts.size(); i++) {
      place(parts.get(i), at, y);
      at += size(parts.get(i)).width();
      if (i + 1 < parts.size()) line(at, y, at + GAP);
      at += GAP;
    }
  }

  private void choice(Shape.Choice choice, int x, int y) {
    int width = size(choice).width();
    int level = y;
    for (int i = 0; i < choice.options().size(); i++) {
      Shape option = choice.options().get(i);
      Size size = size(option);
      if (i > 0) level += size(choice.options().get(i - 1)).down() + GAP + size.up();
      int from = x + 2 * GAP;
      place(option, from, level);
      line(from + size.width(), level, x + width - 2 * GAP);
      if (i == 0) {
        line(x, y, from);
        line(x + width - 2 * GAP, y, x + width);
      } else {
        path("M%d %d h%d v%d h%d", x, y, GAP, level - y, GAP);
        path("M%d %d h%d v%d h%d", x + width - 2 * GAP, level, GAP, y - level, GAP);
      }
    }
  }

  private void again(Shape.Again again, int x, int y) {
    Size inner = size(again.part());
    int from = x + 2 * GAP;
    line(x, y, from);
    place(again.part(), from, y);
    line(from + inner.width(), y, from + inner.width() + 2 * GAP);
    int across = inner.width() + 2 * GAP;
    if (again.sign() != '+') path("M%d %d v%d h%d v%d", x + GAP, y, -inner.up() - GAP, across, inner.up() + GAP);
    if (again.sign() != '?') path("M%d %d v%d h%d v%d", x + GAP, y, inner.down() + GAP, across, -inner.down() - GAP);
    if (again.sign() != '?') arrow(x + 2 * GAP + inner.width() / 2, y + inner.down() + GAP);
  }

  private void box(String name, int x, int y) {
    String text = names.apply(name);
    boolean token = Character.isUpperCase(name.charAt(0));
    out.append(String.format(Locale.ROOT, "<a href=\"#%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/><text x=\"%d\" y=\"%d\">%s</text></a>",
        Ids.grammar(name), x, y - HEIGHT / 2, width(text), HEIGHT, token ? HEIGHT / 2 : 2, x + width(text) / 2, y + 5, escaped(text)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void line(int x, int y, int to) {
    if (to > x) path("M%d %d H%d", x, y, to);
  }

  private void arrow(int x, int y) {
    path("M%d %d l5 -4 M%d %d l5 4", x, y, x, y);
  }

  private void path(String form, Object... numbers) {
    out.append("<path d=\"").append(String.format(Locale.ROOT, form, numbers)).append("\"/>");
  }
}
