package org.banfa.cli.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** One file as text: UTF-8, else UTF-16 with a mark or GB18030, with a note, else a problem. Either part may be null. */
record Decoded(Source source, Diagnostic diagnostic) {
  private static final long MEBIBYTES = 8;

  static Decoded read(Path file, String name) {
    Source empty = new Source(name, "");
    byte[] bytes;
    try {
      if (!Files.isRegularFile(file)) return new Decoded(null, Diagnostic.error("B1015", empty, Span.NONE, name));
      if (Files.size(file) > MEBIBYTES << 20) {
        return new Decoded(null, Diagnostic.error("B1014", empty, Span.NONE, name, Long.toString(MEBIBYTES)));
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return new Decoded(null, Diagnostic.error("B1015", empty, Span.NONE, name));
    }
    String office = officeFile(bytes);
    if (office != null) return new Decoded(null, Diagnostic.error("B1026", empty, Span.NONE, name, office));
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (first == 0xFEFF || first == 0xFFFE) return noted(decode(bytes, StandardCharsets.UTF_16), name, "B1027");
    String text = decode(bytes, StandardCharsets.UTF_8);
    return text != null ? noted(text, name, null) : noted(decode(bytes, Charset.forName("GB18030")), name, "B1013");
  }

  /** The text without what cannot be seen, and a note when it was not plain UTF-8. */
  private static Decoded noted(String text, String name, String note) {
    Source empty = new Source(name, "");
    if (text == null) return new Decoded(null, Diagnostic.error("B1012", empty, Span.NONE, name));
    PlainText plain = PlainText.of(text);
    String code = note != null ? note : plain.changed() ? "B1022" : null;
    return new Decoded(new Source(name, plain.text()), code == null ? null : Diagnostic.note(code, empty, Span.NONE, name));
  }

  /** What kind of a file of an office it is by its first bytes; null when it may be a text. */
  private static String officeFile(byte[] bytes) {
    String first = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
    if (first.startsWith("PK\u0003\u0004")) return "docx / xlsx / wps";
    if (first.startsWith("\u00D0\u00CF\u0011\u00E0")) return "doc / xls / wps";
    if (first.startsWith("%PDF")) return "PDF";
    return first.startsWith("{\\rtf") ? "RTF" : null;
  }

  private static String decode(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) return null;
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
