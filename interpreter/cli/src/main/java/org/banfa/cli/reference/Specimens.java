package org.banfa.cli.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.text.Source;

/** The example documents of the library: sentences for the grammar, for words, for what people want to say, one document of each kind. */
public final class Specimens {
  /** The example documents, by file name without ending, in the order in which examples are looked for. */
  public static final List<String> NAMES = List.of("grammar", "howto", "opinion", "scheme", "method", "statute", "terms", "roles", "election",
      "units", "words", "places", "scenario", "units-scenario", "cases", "review", "calendar", "template", "paper", "english", "refused");
  private static final String ROOT = "/org/banfa/stdlib/reference/";

  private final Lexicon lexicon;
  private final List<SpecimenText> texts = new ArrayList<>();

  private Specimens(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Reads them all, each with the words of the library and of the others. */
  public static Specimens load() {
    List<Source> sources = sources();
    List<Source> words = new ArrayList<>(StandardLibrary.words());
    words.addAll(sources);
    Specimens all = new Specimens(LibraryLoader.lexicon(words));
    sources.forEach(s -> all.texts.add(new SpecimenText(s, all.lexicon)));
    return all;
  }

  /** The example documents as text. */
  public static List<Source> sources() {
    return NAMES.stream().map(n -> new Source(StandardLibrary.PREFIX + "reference/" + file(n), read(file(n)))).toList();
  }

  /** What must not be written is no document to be found with the others. */
  private static String file(String name) {
    return name + (name.equals("refused") ? ".txt" : ".banfa");
  }

  /** A file of the folder that is no document, such as answers or a table. */
  public static String read(String file) {
    try (InputStream in = Specimens.class.getResourceAsStream(ROOT + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Lexicon lexicon() {
    return lexicon;
  }

  List<SpecimenText> texts() {
    return texts;
  }

  SpecimenText text(String name) {
    return texts.get(NAMES.indexOf(name));
  }

  /** The first sentence that fits. */
  Optional<SpecimenText.Place> find(Predicate<SpecimenText.Place> fits) {
    return texts.stream().flatMap(t -> t.sentences().stream()).filter(fits).findFirst();
  }
}
