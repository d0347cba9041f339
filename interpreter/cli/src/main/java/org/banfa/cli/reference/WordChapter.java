package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.cli.reference.Handbook.Entry;
import org.banfa.cli.reference.Handbook.Row;
import org.banfa.cli.reference.Handbook.Sample;
import org.banfa.cli.reference.Handbook.Section;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.records.name.NameOrder;
import org.banfa.syntax.lex.Word;

/** The chapters of the library's words by kind, and of the roles they have for the engine. */
final class WordChapter {
  private static final String COLUMNS = "columns";
  private static final String UNUSED = "unused";

  private final Desk desk;

  WordChapter(Desk desk) {
    this.desk = desk;
  }

  Chapter words() {
    Comparator<Term> order = desk.english() ? Comparator.comparing((Term t) -> t.english().toLowerCase(java.util.Locale.ROOT)).thenComparing(Term::id)
        : Comparator.comparing(Term::id, new NameOrder());
    List<Section> sections = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Entry> entries = desk.library.vocabulary().all().stream().filter(t -> t.kind() == kind).sorted(order).map(this::entry).toList();
      if (!entries.isEmpty()) sections.add(new Section("words-" + Desk.lower(kind.name()), desk.catalogue.text("reference.kind." + kind.name()), desk.text("words." + kind.name()), List.of(), entries));
    }
    return new Chapter("words", desk.text("words"), desk.text("words.intro"), sections);
  }

  private Entry entry(Term term) {
    List<Row> rows = new ArrayList<>();
    if (!term.meaning().isEmpty()) rows.add(desk.row("meaning", term.meaning()));
    if (!term.slots().isEmpty()) rows.add(desk.row("slots", desk.words(term.slots())));
    if (term.unit() != null) rows.add(desk.row("unit", desk.catalogue.text("amount." + term.unit().name(), "n")));
    if (!term.bases().isEmpty()) rows.add(desk.row("bases", desk.words(term.bases())));
    if (!term.atMost().isEmpty()) rows.add(desk.row("bounds", desk.words(term.atMost())));
    if (!term.broader().isEmpty()) rows.add(desk.row("broader", desk.words(term.broader())));
    List<String> narrower = desk.library.vocabulary().all().stream().filter(t -> t.broader().contains(term.id())).map(Term::id).toList();
    if (!narrower.isEmpty()) rows.add(desk.row("narrower", desk.words(narrower)));
    List<String> owners = desk.library.vocabulary().ownersOf(term).stream().map(Term::id).toList();
    if (term.kind().isSlot() && !owners.isEmpty()) rows.add(desk.row("owners", desk.words(owners)));
    if (term.negates() != null) rows.add(desk.row("negates", desk.words(List.of(term.negates()))));
    if (!term.synonyms().isEmpty()) rows.add(desk.row("synonyms", String.join(desk.text("list"), term.synonyms())));
    if (term.role() != null) rows.add(desk.row("role", List.of(new Piece(desk.both(term.role()), Ids.role(term.role()), false))));
    if (!term.concerns().isEmpty()) rows.add(desk.row("concerns", desk.words(term.concerns())));
    return new Entry(Ids.word(term.id()), desk.english() && !term.english().isEmpty() ? term.english() : term.id(),
        desk.english() ? term.id() : term.english(), rows, sample(term).map(List::of).orElse(List.of()), "");
  }

  /** A rule of the library, else a sentence of the example documents, else a column of the example table. */
  private Optional<Sample> sample(Term term) {
    LibraryExamples.Example example = desk.examples.of(term);
    if (example != null) return Optional.of(desk.fromLibrary(example));
    for (SpecimenText text : desk.specimens.texts())
      for (SpecimenText.Place place : text.sentences())
        for (Word word : place.words()) if (word.entry() != null && word.entry().key().equals(term.id())) return Optional.of(desk.specimen(place, word.span()));
    Optional<Sample> column = column(term);
    if (column.isPresent()) return column;
    return desk.specimens.find(p -> p.text().source().slice(p.span()).contains(term.id())).map(p -> desk.specimen(p, null));
  }

  private static Optional<Sample> column(Term term) {
    List<String> spelled = new ArrayList<>(term.synonyms());
    spelled.add(term.id());
    spelled.add(term.id().replaceAll("列$", ""));
    for (String name : TableChapter.TABLES) {
      String table = name + ".csv";
      String[] lines = Specimens.read(table).split("\n");
      List<String> heads = List.of(lines[0].split(",", -1));
      for (int i = 0; i < heads.size(); i++) if (spelled.contains(heads.get(i))) return Optional.of(new Sample(Piece.plain(cells(heads.get(i), lines, i)), List.of(), "stdlib/reference/" + table));
    }
    return Optional.empty();
  }

  /** A heading with the first cell below it that is filled in. */
  private static String cells(String head, String[] lines, int column) {
    for (int i = 1; i < lines.length; i++) {
      String cell = lines[i].split(",", -1)[column];
      if (!cell.isEmpty()) return head + "\n" + cell;
    }
    return head;
  }

  Chapter roles() {
    Map<String, List<String>> roles = new TreeMap<>();
    Roles.ALL.forEach(r -> roles.put(r, new ArrayList<>()));
    ColumnRoles.ALL.forEach(r -> roles.put(r, new ArrayList<>()));
    for (Term term : desk.library.vocabulary().all()) if (term.role() != null) roles.get(term.role()).add(term.id());
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) entries.put(kind.name(), new ArrayList<>());
    roles.forEach((role, words) -> {
      List<Row> rows = new ArrayList<>();
      if (!words.isEmpty()) rows.add(desk.row("words", desk.words(words)));
      List<String> meanings = words.stream().limit(3).map(w -> desk.library.vocabulary().find(w).map(Term::meaning).orElse("")).filter(m -> !m.isEmpty()).distinct().toList();
      if (!meanings.isEmpty()) rows.add(desk.row("meaning", String.join(desk.catalogue.text("reference.next"), meanings)));
      Optional<Sample> sample = words.stream().map(w -> sample(desk.library.vocabulary().find(w).orElseThrow())).flatMap(Optional::stream).findFirst();
      if (sample.isEmpty()) sample = desk.specimens.find(p -> p.words().stream().anyMatch(w -> w.entry() != null && w.entry().key().equals(role))).map(p -> desk.specimen(p, null));
      List<Sample> samples = new ArrayList<>(sample.stream().toList());
      if (sample.filter(WordChapter::isDeclaration).isPresent()) used(role).ifPresent(samples::add);
      entries.computeIfAbsent(sort(role, words), k -> new ArrayList<>()).add(new Entry(Ids.role(role), role, desk.builtInEnglish(role), rows, samples, ""));
    });
    List<Section> sections = new ArrayList<>();
    entries.forEach((sort, some) -> {
      if (some.isEmpty()) return;
      boolean kind = !sort.equals(COLUMNS) && !sort.equals(UNUSED);
      some.sort(desk.english() ? Comparator.comparing((Entry e) -> e.other().toLowerCase(java.util.Locale.ROOT)) : Comparator.comparing(Entry::name, new NameOrder()));
      String title = kind ? desk.text("roles.of", desk.catalogue.text("reference.kind." + sort)) : desk.text("roles." + sort);
      sections.add(new Section("roles-" + Desk.lower(sort), title, kind ? desk.text("words." + sort) : desk.text("roles." + sort + ".intro"), List.of(), some));
    });
    return new Chapter("roles", desk.text("roles"), desk.text("roles.intro"), sections);
  }

  private static boolean isDeclaration(Sample sample) {
    return Piece.text(sample.written()).startsWith("设「");
  }

  /** A clause of the example document for roles that uses a word declared for this one; of a measure, its number of those who take part. */
  private Optional<Sample> used(String role) {
    Set<String> declared = new HashSet<>();
    for (Term term : desk.library.vocabulary().all()) if (role.equals(term.role())) desk.library.vocabulary().all().stream().filter(t -> t.concerns().contains(term.id())).forEach(t -> declared.add(t.id()));
    for (SpecimenText text : desk.specimens.texts())
      for (SpecimenText.Place place : text.sentences())
        if (place.words().stream().anyMatch(w -> w.entry() != null && w.entry().key().equals(role))) declared.add(name(place));
    return desk.specimens.text("roles").sentences().stream()
        .filter(p -> p.words().stream().anyMatch(w -> w.entry() != null && declared.contains(w.entry().key())))
        .findFirst().map(p -> desk.specimen(p, null));
  }

  /** What a sentence declares; empty when it declares nothing. */
  private static String name(SpecimenText.Place place) {
    String text = place.text().source().slice(place.span());
    int open = text.indexOf('「');
    return text.startsWith("设「") ? text.substring(open + 1, text.indexOf('」')) : "";
  }

  /** By the kind of the words that have a role; headings of tables, and roles no word of the library has, stand apart. */
  private String sort(String role, List<String> words) {
    if (ColumnRoles.ALL.contains(role)) return COLUMNS;
    return words.stream().map(w -> desk.library.vocabulary().find(w).orElseThrow().kind().name()).findFirst().orElse(UNUSED);
  }
}
