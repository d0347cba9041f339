package org.banfa.syntax.lex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banfa.grammar.BanfaLexer;

/** Holds every word a text may use, by its spellings in both languages; immutable. */
public final class Lexicon {
  private static final int FIRST_HAN = 0x3400;
  private static final int OTHER = 0xA000 - FIRST_HAN;

  /** Words with Han characters by plain spelling, and which lengths begin with a character (bit n: length n). */
  private final Map<String, Entry> words;
  private final long[] lengths;
  /** English phrases by folded spelling, and how many words the longest phrase has that begins with a word. */
  private final Map<String, Entry> phrases;
  private final Map<String, Integer> phraseLengths;
  private final Map<String, Entry> units;
  private final Map<String, Entry> kinds;
  private final Map<String, Entry> byKey;
  /** Made when first asked for; the same whoever makes it. */
  private volatile List<String> sortedWords;
  private volatile List<String> sortedPhrases;

  private Lexicon(Lexicon base) {
    boolean root = base == null;
    words = root ? new HashMap<>(1024) : new HashMap<>(base.words);
    lengths = root ? new long[OTHER + 1] : base.lengths.clone();
    phrases = root ? new HashMap<>(1024) : new HashMap<>(base.phrases);
    phraseLengths = root ? new HashMap<>(512) : new HashMap<>(base.phraseLengths);
    units = root ? new HashMap<>() : base.units;
    kinds = root ? new HashMap<>() : base.kinds;
    byKey = root ? new HashMap<>(1024) : new HashMap<>(base.byKey);
  }

  private static final class BuiltIn {
    static final Map<Entry, List<String>> FORMS = new HashMap<>();
    static final Map<Entry, List<String>> ENGLISH = new LinkedHashMap<>();
    static final Lexicon LEXICON = make();

    private static Lexicon make() {
      Lexicon made = new Lexicon(null);
      for (BuiltInWords.Line line : BuiltInWords.read("words.txt")) {
        boolean unit = line.entry().type() == BanfaLexer.UNIT;
        ENGLISH.put(line.entry(), line.english());
        FORMS.put(line.entry(), line.english().stream().map(Spelling::foldedPhrase).toList());
        made.byKey.putIfAbsent(line.entry().key(), line.entry());
        for (String spelling : line.chinese()) {
          if (unit) made.units.put(spelling, line.entry());
          else made.addWord(spelling, line.entry());
          if (line.kind()) made.kinds.put(spelling, line.entry());
        }
        for (String spelling : line.english()) {
          if (unit) made.units.put(Spelling.foldedPhrase(spelling), line.entry());
          else made.addPhrase(spelling, line.entry());
          if (line.kind()) made.kinds.put(Spelling.foldedPhrase(spelling), line.entry());
        }
      }
      return made;
    }
  }

  /** The function words, units, document kinds and keys of the language. */
  public static Lexicon builtIn() {
    return BuiltIn.LEXICON;
  }

  /** Every built-in word, in the order of its table; those of one kind of document only come last. */
  public static List<Entry> builtInWords() {
    builtIn();
    List<Entry> all = new ArrayList<>(BuiltIn.ENGLISH.keySet());
    for (String table : List.of("scenario-words.txt", "case-words.txt", "review-words.txt", "template-words.txt"))
      BuiltInWords.read(table).forEach(line -> all.add(line.entry()));
    return List.copyOf(all);
  }

  /** The English spellings of a built-in word, as in the table. */
  public static List<String> english(Entry entry) {
    builtIn();
    return BuiltIn.ENGLISH.getOrDefault(entry, entry.english().isEmpty() ? List.of() : List.of(entry.english()));
  }

  /** The same, folded. */
  static List<String> englishForms(Entry entry) {
    builtIn();
    return BuiltIn.FORMS.getOrDefault(entry, List.of());
  }

  /** A lexicon that also knows the words of scenarios; terms that are there already keep their spelling. */
  public Lexicon forScenarios() {
    return withTable("scenario-words.txt");
  }

  /** A lexicon that also knows the words of reviews; terms that are there already keep their spelling. */
  public Lexicon forReviews() {
    return withTable("review-words.txt");
  }

  /** A lexicon that also knows the words of cases; terms that are there already keep their spelling. */
  public Lexicon forCases() {
    return withTable("case-words.txt");
  }

  /** A lexicon that also knows the words of templates; terms that are there already keep their spelling. */
  public Lexicon forTemplates() {
    return withTable("template-words.txt");
  }

  private Lexicon withTable(String table) {
    Lexicon made = new Lexicon(this);
    for (BuiltInWords.Line line : BuiltInWords.read(table)) {
      made.byKey.putIfAbsent(line.entry().key(), line.entry());
      for (String spelling : line.chinese()) if (find(spelling).isEmpty()) made.addWord(spelling, line.entry());
      for (String spelling : line.english()) if (find(spelling).isEmpty()) made.addPhrase(spelling, line.entry());
    }
    return made;
  }

  /** A lexicon with further terms; {@code synonyms} maps further spellings to the key of the term they mean. */
  public Lexicon with(Collection<Entry> terms, Map<String, String> synonyms) {
    Lexicon made = new Lexicon(this);
    for (Entry term : terms) {
      made.byKey.put(term.key(), term);
      made.add(term.key(), term);
      made.add(term.chinese(), term);
      made.add(term.english(), term);
    }
    for (Map.Entry<String, String> synonym : new TreeMap<>(synonyms).entrySet()) {
      Entry term = made.byKey.get(synonym.getValue());
      if (term != null) made.add(synonym.getKey(), term);
    }
    return made;
  }

  private void add(String spelling, Entry entry) {
    if (spelling == null || spelling.isBlank()) return;
    if (Spelling.hasHan(spelling)) addWord(spelling, entry);
    else addPhrase(spelling, entry);
  }

  private void addWord(String spelling, Entry entry) {
    String plain = Spelling.plain(spelling.strip());
    words.put(plain, entry);
    lengths[slot(plain.charAt(0))] |= 1L << Math.min(plain.length(), 63);
  }

  private void addPhrase(String spelling, Entry entry) {
    String folded = Spelling.foldedPhrase(spelling);
    phrases.put(folded, entry);
    phraseLengths.merge(firstWord(folded), wordCount(folded), Math::max);
  }

  private static int slot(char c) {
    return c >= FIRST_HAN && c < 0xA000 ? c - FIRST_HAN : OTHER;
  }

  private static String firstWord(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) == ' ' || folded.charAt(i) == '-') return folded.substring(0, i);
    }
    return folded;
  }

  private static int wordCount(String folded) {
    int count = 1;
    for (int i = 0; i < folded.length(); i++) if (folded.charAt(i) == ' ' || folded.charAt(i) == '-') count++;
    return count;
  }

  /** The word or phrase spelled so, in either language. */
  public Optional<Entry> find(String spelling) {
    Entry word = words.get(Spelling.plain(spelling.strip()));
    return Optional.ofNullable(word != null ? word : phrases.get(Spelling.foldedPhrase(spelling)));
  }

  /** The unit spelled so, in either language. */
  public Optional<Entry> unit(String spelling) {
    Entry unit = units.get(Spelling.plain(spelling.strip()));
    return Optional.ofNullable(unit != null ? unit : units.get(Spelling.foldedPhrase(spelling)));
  }

  /** The function word or key with this identity. */
  public Optional<Entry> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The kind of document that opens with this spelling. */
  public Optional<Entry> documentKind(String spelling) {
    Entry kind = kinds.get(Spelling.plain(spelling));
    return Optional.ofNullable(kind != null ? kind : kinds.get(Spelling.foldedPhrase(spelling)));
  }

  /** What makes a declared name unusable; such a name is not to be added. */
  public static List<TermProblem> problemsOf(String name) {
    return TermChecker.ofName(name);
  }

  /** What is wrong with the terms themselves. */
  public List<TermProblem> problems() {
    return new TermChecker(this).problems();
  }

  /** The length of the longest word at {@code at} in a plain text, not reaching beyond {@code end}; 0 when there is none. */
  int longest(String plain, int at, int end) {
    return longestUpTo(plain, at, Math.min(end - at, 63));
  }

  private int longestUpTo(String plain, int at, int most) {
    long mask = lengths[slot(plain.charAt(at))];
    if (most < 63) mask &= (1L << (most + 1)) - 1;
    while (mask != 0) {
      int length = 63 - Long.numberOfLeadingZeros(mask);
      if (words.containsKey(plain.substring(at, at + length))) return length;
      mask &= ~(1L << length);
    }
    return 0;
  }

  /** The next shorter word at {@code at}; 0 when there is none. */
  int shorter(String plain, int at, int than) {
    return than <= 1 ? 0 : longestUpTo(plain, at, than - 1);
  }

  Entry word(String plain, int at, int length) {
    return words.get(plain.substring(at, at + length));
  }

  int phraseLength(String firstFolded) {
    return phraseLengths.getOrDefault(firstFolded, 0);
  }

  Entry phrase(String folded) {
    return phrases.get(folded);
  }

  Entry unitSpelled(String plain) {
    return units.get(plain);
  }

  /** All spellings with Han characters, sorted. */
  List<String> wordSpellings() {
    if (sortedWords == null) sortedWords = sorted(words);
    return sortedWords;
  }

  /** All English spellings, sorted. */
  List<String> phraseSpellings() {
    if (sortedPhrases == null) sortedPhrases = sorted(phrases);
    return sortedPhrases;
  }

  private static List<String> sorted(Map<String, Entry> entries) {
    String[] spellings = entries.keySet().toArray(new String[0]);
    Arrays.sort(spellings);
    return List.of(spellings);
  }

  Entry wordSpelled(String plain) {
    return words.get(plain);
  }
}
