package org.banfa.engine.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes maps, lists, texts, whole numbers and truths as JSON with sorted keys, so that equal content has one spelling. */
final class Json {
  private static final Pattern SEAL = Pattern.compile("\n  \"seal\": \"([0-9a-f]{64})\"");

  private Json() {}

  /** The seal of a certificate as it is written. */
  static String seal(String certificate) {
    Matcher matcher = SEAL.matcher(certificate);
    if (!matcher.find()) throw new IllegalStateException(certificate);
    return matcher.group(1);
  }

  /** One line without spaces: what hashes are taken of. */
  static String canonical(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, -1);
    return out.toString();
  }

  /** The same, laid out for people. */
  static String pretty(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, 0);
    return out.append('\n').toString();
  }

  /** The SHA-256 of the canonical form, in hexadecimal digits. */
  static String hash(Object value) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical(value).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Object value, StringBuilder out, int depth) {
    if (value instanceof Map<?, ?> map) object(map, out, depth);
    else if (value instanceof Collection<?> list) array(list, out, depth);
    else if (value instanceof String text) text(text, out);
    else if (value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof java.math.BigInteger) out.append(value);
    else throw new IllegalArgumentException(String.valueOf(value));
  }

  private static void object(Map<?, ?> map, StringBuilder out, int depth) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put((String) key, value));
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(separator);
      line(out, depth, 1);
      text(entry.getKey(), out);
      out.append(depth < 0 ? ":" : ": ");
      write(entry.getValue(), out, depth < 0 ? depth : depth + 1);
      separator = ",";
    }
    if (!sorted.isEmpty()) line(out, depth, 0);
    out.append('}');
  }

  private static void array(Collection<?> list, StringBuilder out, int depth) {
    out.append('[');
    Iterator<?> items = list.iterator();
    while (items.hasNext()) {
      line(out, depth, 1);
      write(items.next(), out, depth < 0 ? depth : depth + 1);
      if (items.hasNext()) out.append(',');
    }
    if (!list.isEmpty()) line(out, depth, 0);
    out.append(']');
  }

  private static void line(StringBuilder out, int depth, int more) {
    if (depth >= 0) out.append('\n').append("  ".repeat(depth + more));
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < ' ') out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      else out.append(c);
    }
    out.append('"');
  }
}
