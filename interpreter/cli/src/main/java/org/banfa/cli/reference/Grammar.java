package org.banfa.cli.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.syntax.read.Structure;

/** Reads the rules out of the grammar files themselves. */
public final class Grammar {
  private static final Pattern RULE = Pattern.compile("(?ms)^([A-Za-z_]+)\\s*:\\s*(.*?)\\s*;\\s*$");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

  private Grammar() {}

  /** The rules of the parser by name, each with its body as written. */
  public static Map<String, String> parser() {
    return rules("BanfaParser.g4");
  }

  /** The rules of the lexer; tokens that are only named have an empty body. */
  public static Map<String, String> lexer() {
    Map<String, String> rules = rules("BanfaLexer.g4");
    for (String token : Structure.tokens()) rules.putIfAbsent(token, "");
    return rules;
  }

  private static Map<String, String> rules(String file) {
    String text = COMMENT.matcher(read(file)).replaceAll("");
    Map<String, String> rules = new LinkedHashMap<>();
    Matcher rule = RULE.matcher(text);
    while (rule.find()) rules.put(rule.group(1), rule.group(2).replaceAll("\\s+", " "));
    return rules;
  }

  private static String read(String file) {
    try (InputStream in = Structure.class.getResourceAsStream("/org/banfa/grammar/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
