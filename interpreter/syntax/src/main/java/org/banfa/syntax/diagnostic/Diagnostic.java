package org.banfa.syntax.diagnostic;

import java.util.List;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/**
 * One problem in one text, as data: a stable code, where, and the arguments of its message. Texts live in the
 * catalogue only.
 *
 * @param code stable code, {@code B} and four digits
 * @param arguments values for {0}, {1}, … of the catalogue's text
 * @param related further places with a sentence code each
 */
public record Diagnostic(
    String code, Severity severity, Source source, Span span, List<String> arguments, List<Related> related) {
  /** A further place the message speaks of. */
  public record Related(String key, Source source, Span span) {}

  public static Diagnostic error(String code, Source source, Span span, String... arguments) {
    return new Diagnostic(code, Severity.ERROR, source, span, List.of(arguments), List.of());
  }

  public static Diagnostic warning(String code, Source source, Span span, String... arguments) {
    return new Diagnostic(code, Severity.WARNING, source, span, List.of(arguments), List.of());
  }

  public static Diagnostic note(String code, Source source, Span span, String... arguments) {
    return new Diagnostic(code, Severity.NOTE, source, span, List.of(arguments), List.of());
  }
}
