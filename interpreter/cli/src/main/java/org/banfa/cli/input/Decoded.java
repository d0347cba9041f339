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

/** One file as text: UTF-8, else GB18030 with a note, else a problem. Either part may be null. */
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
    String text = decode(bytes, StandardCharsets.UTF_8);
    if (text != null) return new Decoded(new Source(name, text), null);
    text = decode(bytes, Charset.forName("GB18030"));
    if (text != null) return new Decoded(new Source(name, text), Diagnostic.note("B1013", empty, Span.NONE, name));
    return new Decoded(null, Diagnostic.error("B1012", empty, Span.NONE, name));
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
