package org.banfa.executor.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.BanfaEngine;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.answers.AnswersFile;
import org.banfa.executor.answers.AnswersHand;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;

/** The example village, its answers, and an engine for it. */
public final class Village {
  public static final String TITLE = "甲村村民委员会选举办法";
  public static final Programs PROGRAMS = (library, title) -> BanfaEngine.open(library, null).program(title);
  private static final List<String> FILES = List.of("scheme.banfa", "villagers-committee.banfa", "example-village.banfa");

  private Village() {}

  public static Path folder() {
    return Path.of(System.getProperty("banfa.root"), "procedures", "changguo-2017");
  }

  /** The library, with {@code from} in the village's own document replaced by {@code to}. */
  public static Library library(String from, String to) {
    List<Source> all = new ArrayList<>();
    for (String file : FILES) all.add(new Source(file, text(file).replace(from, to)));
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).withStandard(all);
    if (diagnostics.hasErrors()) throw new IllegalStateException(diagnostics.sorted().toString());
    return library;
  }

  public static Library library() {
    return library("", "");
  }

  public static Dossier dossier(Library library) {
    return Dossier.of(library, library.find(TITLE).orElseThrow());
  }

  public static String answers() {
    return text("villagers-committee.answers.txt");
  }

  public static AnswersHand hand(Library library, String text) {
    AnswerWords words = new AnswerWords(library.vocabulary());
    AnswersFile file = AnswersFile.read(new Source("answers.txt", text), words);
    if (!file.diagnostics().isEmpty()) throw new IllegalStateException(file.diagnostics().toString());
    return new AnswersHand(file, words);
  }

  static String text(String file) {
    try {
      return Files.readString(folder().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
