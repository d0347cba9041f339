package org.banfa.model.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banfa.syntax.text.Source;

/** Finds the documents of the standard library on the class path, in the order of their index. */
public final class StandardLibrary {
  private static final String ROOT = "/org/banfa/stdlib/";
  /** How messages name a library document. */
  public static final String PREFIX = "stdlib/";

  private StandardLibrary() {}

  /** Every document of the library. */
  public static List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (String line : read("library.index").split("\n")) {
      String path = line.strip();
      if (!path.isEmpty() && !path.startsWith("#")) sources.add(new Source(PREFIX + path, read(path)));
    }
    return sources;
  }

  private static String read(String path) {
    try (InputStream in = StandardLibrary.class.getResourceAsStream(ROOT + path)) {
      if (in == null) throw new IllegalStateException("library lacks " + path);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
