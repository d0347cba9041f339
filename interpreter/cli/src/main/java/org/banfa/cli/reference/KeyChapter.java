package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.cli.reference.Handbook.Entry;
import org.banfa.cli.reference.Handbook.Row;
import org.banfa.cli.reference.Handbook.Sample;
import org.banfa.cli.reference.Handbook.Section;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** The chapter of documents: each kind with a whole example, and every key of it. */
final class KeyChapter {
  /** Which example document shows a kind. */
  private static final Map<String, String> SHOWN = Map.of("TERMS", "terms", "STATUTE", "statute", "METHOD", "method", "SCENARIO", "scenario",
      "CASES", "cases", "REVIEW", "review", "CALENDAR", "calendar", "TEMPLATE", "template", "PAPER", "paper");
  /** The kinds in the order in which an office meets them; the law and the words behind it come last. */
  private static final List<String> ORDER = List.of("METHOD", "ANSWERS", "SCENARIO", "CASES", "REVIEW", "TEMPLATE", "PAPER", "CALENDAR", "TERMS", "STATUTE");
  private static final String ANSWERS = "answers.txt";

  private final Desk desk;

  KeyChapter(Desk desk) {
    this.desk = desk;
  }

  Chapter make() {
    List<Section> sections = new ArrayList<>();
    for (String kind : desk.keys.kinds().stream().sorted(Comparator.comparingInt(ORDER::indexOf)).toList()) {
      List<Entry> entries = desk.keys.all().stream().filter(k -> k.kind().equals(kind)).map(this::entry).toList();
      sections.add(new Section("keys-" + Desk.lower(kind), desk.text("kind." + kind), desk.text("kind." + kind + ".intro"), listing(kind), entries));
    }
    return new Chapter("keys", desk.text("keys"), desk.text("keys.intro"), sections);
  }

  private List<Piece> listing(String kind) {
    if (!SHOWN.containsKey(kind)) return Piece.plain(Specimens.read(ANSWERS).strip());
    SpecimenText text = desk.specimens.text(SHOWN.get(kind));
    return desk.links.of(text, new Span(0, text.source().text().length()), text.sentences().get(0).kind(), null);
  }

  private Entry entry(KeyTable.Key key) {
    List<Row> rows = new ArrayList<>();
    String explained = desk.textOr("key." + key.kind() + "." + key.word(), desk.textOr("key." + key.word(), ""));
    rows.add(desk.row("meaning", explained));
    rows.add(desk.row("where", desk.text("where." + key.place())));
    rows.add(desk.row("holds", desk.text("type." + key.type())));
    rows.add(desk.row("needed", desk.text("needed." + key.needed())));
    if (!key.values().isEmpty()) rows.add(desk.row("values", values(key)));
    return new Entry(Ids.key(key.kind(), key.word()), key.word(), desk.builtInEnglish(key.word()), rows, samples(key), "");
  }

  private String values(KeyTable.Key key) {
    List<String> lines = new ArrayList<>();
    for (String value : key.values()) {
      String said = desk.textOr("value." + key.word() + "." + value, desk.textOr("value." + value, ""));
      lines.add(desk.both(value) + (said.isEmpty() ? "" : desk.text("colon") + said));
    }
    return String.join("\n", lines);
  }

  private List<Sample> samples(KeyTable.Key key) {
    if (!SHOWN.containsKey(key.kind())) return answer(key.word());
    SpecimenText shown = desk.specimens.text(SHOWN.get(key.kind()));
    Optional<Sample> own = sample(shown, key);
    if (own.isPresent()) return List.of(own.get());
    for (SpecimenText text : desk.specimens.texts()) {
      Optional<Sample> other = sample(text, key);
      if (other.isPresent()) return List.of(other.get());
    }
    return List.of();
  }

  private Optional<Sample> sample(SpecimenText text, KeyTable.Key key) {
    for (SpecimenText.Place place : text.sentences()) {
      if (!place.kind().name().equals(key.kind())) continue;
      for (Word word : place.words()) {
        boolean named = word.text().equals(key.word()) || word.entry() != null && word.entry().chinese().equals(key.word());
        if (named) return Optional.of(desk.specimen(place, word.span()));
      }
    }
    return Optional.empty();
  }

  /** The lines of the answers about an act in which something is answered so. */
  private static List<Sample> answer(String word) {
    String act = "";
    for (String line : Specimens.read(ANSWERS).split("\n")) {
      if (!line.startsWith(" ")) act = line;
      if (!line.strip().startsWith(word)) continue;
      String shown = line.startsWith(" ") ? act + "\n" + line : line;
      return List.of(new Sample(Piece.plain(shown), List.of(), "stdlib/reference/" + ANSWERS));
    }
    return List.of();
  }
}
