package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.cli.reference.Handbook.Row;
import org.banfa.cli.reference.Handbook.Sample;
import org.banfa.cli.reference.Handbook.Section;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Structure;
import org.banfa.syntax.read.Structure.Mark;
import org.banfa.syntax.text.Span;

/** The chapter of the grammar: every rule of the parser and every token, as the grammar files have them. */
final class GrammarChapter {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]{2,}");
  private static final int MOST_SAMPLES = 3;

  private final Desk desk;
  private final Map<String, String> parser = Grammar.parser();
  private final Map<String, String> lexer = Grammar.lexer();

  GrammarChapter(Desk desk) {
    this.desk = desk;
  }

  Chapter make() {
    List<Handbook.Entry> rules = parser.keySet().stream().map(n -> entry(n, parser.get(n))).toList();
    List<Handbook.Entry> words = new ArrayList<>();
    List<Handbook.Entry> signs = new ArrayList<>();
    for (Map.Entry<String, String> token : lexer.entrySet()) (spellings(token.getKey()).isEmpty() ? signs : words).add(entry(token.getKey(), token.getValue()));
    return new Chapter("grammar", desk.text("grammar"), desk.text("grammar.intro"), List.of(
        new Section("grammar-rules", desk.text("grammar.rules"), desk.text("grammar.rules.intro"), List.of(), rules),
        new Section("grammar-words", desk.text("grammar.words"), desk.text("grammar.words.intro"), List.of(), words),
        new Section("grammar-signs", desk.text("grammar.signs"), desk.text("grammar.signs.intro"), List.of(), signs)));
  }

  private Handbook.Entry entry(String name, String body) {
    List<Row> rows = new ArrayList<>();
    rows.add(desk.row("meaning", desk.textOr("rule." + name, "")));
    boolean rule = parser.containsKey(name);
    if (rule) rows.add(desk.row("shape", linked(body, true)));
    if (!body.isEmpty()) rows.add(desk.row("written", linked(body, false)));
    List<Row> spelled = spellings(name);
    rows.addAll(spelled);
    List<Piece> users = users(name);
    if (!users.isEmpty()) rows.add(desk.row("usedby", users));
    String svg = rule ? Railroad.draw(Shape.of(body.replace(" EOF", "")), this::shortName) : "";
    return new Handbook.Entry(Ids.grammar(name), title(name), name, rows, samples(name), svg);
  }

  private String title(String name) {
    return desk.textOr("name." + name, name);
  }

  private String shortName(String name) {
    return title(name).replaceAll("（.*|\\(.*", "").strip();
  }

  /** A body with each name leading to its entry, in its own name or that of the reader's language. */
  private List<Piece> linked(String body, boolean named) {
    if (!named && !body.matches(".*[a-z(|].*")) return Piece.plain(body);
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = NAME.matcher(body);
    int at = 0;
    while (matcher.find()) {
      String name = matcher.group();
      if (!parser.containsKey(name) && !lexer.containsKey(name)) continue;
      if (matcher.start() > at) pieces.add(new Piece(body.substring(at, matcher.start()), "", false));
      pieces.add(new Piece(named ? shortName(name) : name, Ids.grammar(name), false));
      at = matcher.end();
    }
    if (at < body.length()) pieces.add(new Piece(body.substring(at), "", false));
    return pieces;
  }

  /** The rules a name stands in. */
  private List<Piece> users(String name) {
    List<Piece> pieces = new ArrayList<>();
    parser.forEach((rule, body) -> {
      if (!body.matches(".*\\b" + name + "\\b.*")) return;
      if (!pieces.isEmpty()) pieces.add(new Piece(desk.text("list"), "", false));
      pieces.add(new Piece(shortName(rule), Ids.grammar(rule), false));
    });
    return pieces;
  }

  /** The built-in words that are tokens of this type. */
  private List<Row> spellings(String token) {
    if (token.equals("TERM")) return List.of();
    Map<String, List<String>> byKey = new TreeMap<>();
    for (org.banfa.syntax.lex.Entry entry : desk.builtIn) {
      if (!Structure.token(entry.type()).equals(token)) continue;
      String english = String.join(", ", Lexicon.english(entry));
      String chinese = entry.chinese().isEmpty() ? "" : entry.chinese() + "　";
      byKey.computeIfAbsent(entry.key(), k -> new ArrayList<>()).add((chinese + english).strip());
    }
    List<String> lines = byKey.values().stream().flatMap(List::stream).toList();
    return lines.isEmpty() ? List.of() : List.of(desk.row("spellings", String.join("\n", lines)));
  }

  /** Sentences labelled with the name; else the first place in any example document. */
  private List<Sample> samples(String name) {
    Set<Sample> found = new LinkedHashSet<>();
    for (SpecimenText text : desk.specimens.texts())
      for (SpecimenText.Place place : text.sentences())
        if (place.label().replaceAll("/.*", "").equals(name) && found.size() < MOST_SAMPLES) mark(name, place, false).ifPresent(m -> found.add(desk.specimen(place, m)));
    if (!found.isEmpty()) return List.copyOf(found);
    for (SpecimenText text : desk.specimens.texts())
      for (SpecimenText.Place place : text.sentences()) {
        Optional<Span> mark = mark(name, place, true);
        if (mark.isPresent()) return List.of(desk.specimen(place, mark.get()));
      }
    return whole(name);
  }

  /** The longest place of a rule in a sentence, of equal ones the first. */
  private static Optional<Span> mark(String name, SpecimenText.Place place, boolean narrow) {
    Span sentence = narrow ? place.span() : place.sentence().span();
    return place.text().structure().marks().stream()
        .filter(m -> m.name().equals(name) && m.span().start() >= sentence.start() && m.span().end() <= sentence.end() && m.span().length() > 0)
        .map(Mark::span).max(Comparator.comparingInt(Span::length).thenComparing(Span::start, Comparator.reverseOrder()));
  }

  /** A mark that cannot be seen is shown with the lines around it. */
  private static Span shown(SpecimenText text, Span mark) {
    if (!text.source().slice(mark).isBlank()) return mark;
    int line = text.source().line(mark.start());
    int last = Math.min(line + 1, text.source().lineCount());
    return new Span(text.source().lineStart(line), text.source().lineStart(last) + text.source().lineText(last).length());
  }

  /** What is larger than a sentence, or stands beside sentences, is shown by itself. */
  private List<Sample> whole(String name) {
    for (String file : List.of("opinion", "scheme", "english", "statute", "grammar", "refused")) {
      SpecimenText text = desk.specimens.text(file);
      for (Mark mark : text.structure().marks()) {
        if (!mark.name().equals(name) || mark.span().length() == 0) continue;
        List<Piece> written = desk.links.of(text, shown(text, mark.span()), text.sentences().get(0).kind(), null);
        if (!written.isEmpty()) return List.of(new Sample(written, List.of(), text.source().name()));
      }
    }
    return List.of();
  }
}
