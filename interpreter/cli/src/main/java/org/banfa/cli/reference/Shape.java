package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shape of a grammar rule: names in a row, choices, and what may be left out or come again. */
sealed interface Shape {
  /** A rule or token. */
  record Name(String name) implements Shape {}

  /** One after the other. */
  record Row(List<Shape> parts) implements Shape {}

  /** One of several. */
  record Choice(List<Shape> options) implements Shape {}

  /** What may be left out ({@code ?}), come again or not at all ({@code *}), or come again ({@code +}). */
  record Again(Shape part, char sign) implements Shape {}

  /** Reads the body of a parser rule. */
  static Shape of(String body) {
    return new Reading(body).choice();
  }

  /** One pass over a body. */
  final class Reading {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_]+|[()|?*+]");
    private final List<String> tokens = new ArrayList<>();
    private int at;

    Reading(String body) {
      Matcher matcher = TOKEN.matcher(body);
      while (matcher.find()) tokens.add(matcher.group());
    }

    private String next() {
      return at < tokens.size() ? tokens.get(at) : "";
    }

    Shape choice() {
      List<Shape> options = new ArrayList<>(List.of(row()));
      while (next().equals("|")) {
        at++;
        options.add(row());
      }
      return options.size() == 1 ? options.get(0) : new Choice(List.copyOf(options));
    }

    private Shape row() {
      List<Shape> parts = new ArrayList<>();
      while (!next().isEmpty() && !next().equals("|") && !next().equals(")")) parts.add(repeated());
      return parts.size() == 1 ? parts.get(0) : new Row(List.copyOf(parts));
    }

    private Shape repeated() {
      Shape part;
      if (next().equals("(")) {
        at++;
        part = choice();
        at++;
      } else {
        part = new Name(tokens.get(at++));
      }
      while (!next().isEmpty() && "?*+".contains(next())) part = new Again(part, tokens.get(at++).charAt(0));
      return part;
    }
  }
}
