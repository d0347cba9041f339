package org.banfa.cli.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.text.Source;

/**
 * A drill that was kept: which run of which seed, and what was decided.
 *
 * @param result fingerprint of how it went, empty when not known yet
 * @param decisions the rest of the file, lines of an answers file at their places
 */
public record Drill(long seed, long run, List<String> incidents, String result, Source decisions) {
  private static final List<String> KEYS = List.of("drill.seed", "drill.run", "drill.incident", "drill.result");

  /** Reads a drill; empty when the text is none. */
  public static Optional<Drill> read(Source source) {
    Long seed = null;
    Long run = null;
    List<String> incidents = new ArrayList<>();
    String result = "";
    StringBuilder rest = new StringBuilder();
    for (String line : source.text().split("\n", -1)) {
      int equals = line.indexOf('=');
      String key = equals < 0 ? null : key(line.substring(0, equals).strip());
      String value = equals < 0 ? "" : line.substring(equals + 1).strip();
      try {
        if ("drill.seed".equals(key)) seed = Long.parseLong(value);
        if ("drill.run".equals(key)) run = Long.parseLong(value);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
      if ("drill.incident".equals(key)) incidents.add(value);
      if ("drill.result".equals(key)) result = value;
      rest.append(key == null ? line : " ".repeat(line.length())).append('\n');
    }
    if (seed == null || run == null) return Optional.empty();
    return Optional.of(new Drill(seed, run, List.copyOf(incidents), result, new Source(source.name(), rest.toString())));
  }

  private static String key(String name) {
    for (String key : KEYS)
      for (Language language : Language.values()) if (Catalogue.of(language).text(key).equals(name)) return key;
    return null;
  }

  /** The text of a drill. */
  public static String write(Catalogue catalogue, String title, long seed, long run, List<String> incidents, String result, String decisions) {
    StringBuilder out = new StringBuilder(catalogue.text("drill.comment", title)).append('\n');
    line(out, catalogue.text("drill.seed"), Long.toString(seed));
    line(out, catalogue.text("drill.run"), Long.toString(run));
    for (String incident : incidents) line(out, catalogue.text("drill.incident"), incident);
    line(out, catalogue.text("drill.result"), result);
    return out.append('\n').append(decisions).toString();
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key).append(" = ").append(value).append('\n');
  }
}
