package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.lex.Entry;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.text.Span;

/** What the chapters of the handbook are made with: the library, the examples, the texts of one language. */
final class Desk {
  final Library library;
  final Catalogue catalogue;
  final Wording wording;
  final KeyTable keys = KeyTable.read();
  final Specimens specimens;
  final LibraryExamples examples;
  final Links links;
  final List<Entry> builtIn = Lexicon.builtInWords();

  Desk(Library library, Catalogue catalogue) {
    this.library = library;
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.specimens = Specimens.load();
    this.examples = LibraryExamples.of(library, specimens.lexicon());
    this.links = new Links(library.vocabulary(), keys);
  }

  boolean english() {
    return catalogue.language() == Language.EN;
  }

  String text(String key, String... arguments) {
    return catalogue.text("handbook." + key, arguments);
  }

  /** The text of a key that may be missing. */
  String textOr(String key, String otherwise) {
    return catalogue.has("handbook." + key) ? catalogue.pattern("handbook." + key) : otherwise;
  }

  Handbook.Row row(String label, String text) {
    return new Handbook.Row(text("row." + label), Piece.plain(text));
  }

  Handbook.Row row(String label, List<Piece> text) {
    return new Handbook.Row(text("row." + label), text);
  }

  /** A sentence with a part of it marked, and its English. */
  Handbook.Sample sample(SpecimenText.Place place, Span marked, String where) {
    List<Piece> written = links.of(place, marked);
    SpecimenText.Place other = place.text().translated(place.number());
    List<Piece> translated = other == null ? List.of() : links.of(other, null);
    boolean same = Piece.text(written).equals(Piece.text(translated));
    return new Handbook.Sample(written, same ? List.of() : translated, where);
  }

  /** A sentence of an example document. */
  Handbook.Sample specimen(SpecimenText.Place place, Span marked) {
    return sample(place, marked, "");
  }

  /** A sentence of the library's rules. */
  Handbook.Sample fromLibrary(LibraryExamples.Example example) {
    return sample(examples.place(example), null, catalogue.text("reference.place", wording.title(example.document()), example.rule().label()));
  }

  /** Words with links, parted by commas. */
  List<Piece> words(List<String> words) {
    List<Piece> pieces = new ArrayList<>();
    for (String word : words) {
      if (!pieces.isEmpty()) pieces.add(new Piece(text("list"), "", false));
      pieces.add(new Piece(name(word), library.vocabulary().find(word).isPresent() ? Ids.word(word) : keys.target("", word), false));
    }
    return pieces;
  }

  /** A word in the language of the handbook. */
  String name(String word) {
    if (!english()) return word;
    String english = library.vocabulary().find(word).map(Term::english).orElse("");
    return english.isEmpty() ? word : english + " " + word;
  }

  /** The English of a built-in word; empty when there is none. */
  String builtInEnglish(String word) {
    return builtIn.stream().filter(e -> e.chinese().equals(word)).map(Entry::english).findFirst().orElse("");
  }

  /** A word of the language itself with its English. */
  String both(String word) {
    String english = builtInEnglish(word);
    return english.isEmpty() ? word : word + " " + english;
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
