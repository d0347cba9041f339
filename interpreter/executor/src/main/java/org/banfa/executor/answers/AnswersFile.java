package org.banfa.executor.answers;

import java.util.ArrayList;
import java.util.List;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Reads answers written down beforehand: {@code act = day}, and below each act {@code question = answer}. */
public final class AnswersFile {
  private static final List<String> COMMENTS = List.of("#", "//", "注:", "注：");

  private final Source source;
  private final List<AnswerLine> lines = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private AnswersFile(Source source) {
    this.source = source;
  }

  /** Reads a file; problems are in {@link #diagnostics}. */
  public static AnswersFile read(Source source, AnswerWords words) {
    AnswersFile file = new AnswersFile(source);
    String text = source.text();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      file.line(text, at, end, words);
      at = end + 1;
    }
    return file;
  }

  /** The end of a line; a line that ends with a semicolon or an enumeration comma goes on. */
  private static int end(String text, int start) {
    int end = start;
    while (true) {
      int next = text.indexOf('\n', end);
      if (next < 0) return text.length();
      String soFar = text.substring(start, next).stripTrailing();
      boolean open = !soFar.isEmpty() && "；;、".indexOf(soFar.charAt(soFar.length() - 1)) >= 0 && !isComment(soFar.strip());
      if (!open) return next;
      end = next + 1;
    }
  }

  private static boolean isComment(String line) {
    return COMMENTS.stream().anyMatch(line::startsWith);
  }

  private void line(String text, int from, int to, AnswerWords words) {
    String line = text.substring(from, to);
    String plain = line.strip();
    if (plain.isEmpty() || isComment(plain)) return;
    int start = from + line.indexOf(plain.charAt(0));
    Span span = new Span(start, start + plain.length());
    int equals = plain.indexOf('=') >= 0 ? plain.indexOf('=') : plain.indexOf('＝');
    if (equals <= 0) {
      problem("B4070", span, plain);
      return;
    }
    String name = plain.substring(0, equals).strip();
    String value = plain.substring(equals + 1).replaceAll("\\s*\n\\s*", "").strip();
    if (value.isEmpty()) problem("B4071", span, name);
    lines.add(new AnswerLine(name, value, words.act(name).orElse(null), span));
  }

  void problem(String code, Span span, String... arguments) {
    diagnostics.add(Diagnostic.error(code, source, span, arguments));
  }

  Diagnostic problem(String code, AnswerLine line, String... arguments) {
    return Diagnostic.error(code, source, line.span(), arguments);
  }

  List<AnswerLine> lines() {
    return lines;
  }

  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
