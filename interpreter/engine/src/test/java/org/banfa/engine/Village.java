package org.banfa.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;

/** The documents of the example village. */
public final class Village {
  public static final String TITLE = "甲村村民委员会选举办法";
  private static final List<String> FILES = List.of("scheme.banfa", "villagers-committee.banfa", "example-village.banfa");

  private Village() {}

  public static Library library() {
    return library("");
  }

  /** The library with further text at the end of the village's own document. */
  public static Library library(String more) {
    List<Source> all = new ArrayList<>();
    for (String file : FILES) all.add(new Source(file, text(file) + (file.equals(FILES.get(2)) ? more : "")));
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).withStandard(all);
    if (diagnostics.hasErrors()) throw new IllegalStateException(diagnostics.sorted().toString());
    return library;
  }

  public static String text(String file) {
    try {
      return Files.readString(Path.of(System.getProperty("banfa.root"), "procedures/changguo-2017", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
