package org.banfa.engine;

import java.util.ArrayList;
import java.util.List;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;

/** Invented documents that a test reads together; anything that is amiss in them fails it. */
public final class Invented {
  private Invented() {}

  /** A library of these texts and nothing else. */
  public static Library alone(List<String> texts) {
    Diagnostics diagnostics = new Diagnostics();
    return sound(new LibraryLoader(diagnostics).load(sources(texts)), diagnostics);
  }

  /** The standard library with these texts. */
  public static Library besideTheLaw(List<String> texts) {
    Diagnostics diagnostics = new Diagnostics();
    return sound(new LibraryLoader(diagnostics).withStandard(sources(texts)), diagnostics);
  }

  private static List<Source> sources(List<String> texts) {
    List<Source> sources = new ArrayList<>();
    for (String text : texts) sources.add(new Source("invented" + sources.size() + ".banfa", text));
    return sources;
  }

  private static Library sound(Library library, Diagnostics diagnostics) {
    if (!diagnostics.sorted().isEmpty()) throw new AssertionError(diagnostics.sorted());
    return library;
  }
}
