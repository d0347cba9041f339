package org.banfa.cli.papers;

import java.util.ArrayList;
import java.util.List;
import org.banfa.documents.page.Fitting;

/** Sets names in lines of a box so that none is parted, one below the other where there are several lines. */
final class NameLines {
  /** How many characters a box as wide as the text holds, less its edges. */
  private static final double EMS = 156 / 25.4 * 72 / 14;
  private static final double EDGES = 8.0 / 14;
  private static final String APART = "　";

  private NameLines() {}

  /** The names in lines of a box; {@code share} is its width in thousandths of the text's. */
  static String of(List<String> names, int share) {
    double room = EMS * share / 1000 - EDGES;
    if (width(String.join(APART, names)) <= room) return String.join(APART, names);
    double widest = names.stream().mapToDouble(NameLines::width).max().orElse(1);
    int column = (int) Math.ceil(widest);
    int inLine = Math.max(1, (int) ((room + 1) / (column + 1)));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i += inLine) {
      StringBuilder line = new StringBuilder();
      for (int k = i; k < i + inLine; k++) {
        if (k >= names.size()) break;
        if (k > i) line.append(APART);
        line.append(k + 1 < Math.min(i + inLine, names.size()) ? padded(names.get(k), column) : names.get(k));
      }
      lines.add(line.toString());
    }
    return String.join("\n", lines);
  }

  /** Some words in one line of a box, or each in a line of its own. */
  static String either(List<String> words, String between, int share) {
    String line = String.join(between, words);
    return width(line) <= EMS * share / 1000 - EDGES ? line : String.join("\n", words);
  }

  private static String padded(String name, int column) {
    return name + APART.repeat((int) Math.floor(column - width(name)));
  }

  /** How wide a box is, in thousandths of the text's width, that holds so many characters in a line. */
  static int share(double characters) {
    return (int) Math.ceil(1000 * (characters + EDGES) / EMS) + 1;
  }

  /** How wide a text is, in characters. */
  static double width(String text) {
    return text.codePoints().mapToDouble(Fitting::width).sum();
  }
}
