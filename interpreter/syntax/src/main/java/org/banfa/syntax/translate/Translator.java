package org.banfa.syntax.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.format.Formatter;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.FileTree;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.SegmentTree;

/**
 * Turns a file into the other language without loss. What was printed is read again; where it would be read differently, words
 * are parted, and at last kept as they were.
 */
public final class Translator {
  private static final int MOST_ROUNDS = 40;

  private final FileTree file;
  private final Lexicon lexicon;
  private final Language target;
  private final List<GroupTree> groups;
  private final List<String> meant;
  private final NavigableMap<Integer, Word> words = new TreeMap<>();
  private final Set<Word> kept = new HashSet<>();
  private final Set<Integer> keptGroups = new HashSet<>();
  /** After which printed words of a group a boundary is needed. */
  private final Map<Integer, Set<Integer>> parted = new HashMap<>();
  private final Emission emission;
  private final Map<String, Diagnostic> problems = new LinkedHashMap<>();

  private Translator(FileTree file, Lexicon lexicon, Language target) {
    this.file = file;
    this.lexicon = lexicon;
    this.target = target;
    this.groups = Sentences.groups(file);
    this.meant = groups.stream().map(Signature::of).toList();
    file.cut().words().forEach(w -> words.put(w.span().start(), w));
    keepCodes();
    this.emission = new Emission(file, groups, target);
  }

  /** The code of a document is a name, whatever words it holds. */
  private void keepCodes() {
    int at = 0;
    boolean code = false;
    for (SegmentTree segment : Sentences.segments(file)) {
      for (int i = 0; i < segment.groups().size(); i++) {
        if (code) keptGroups.add(at);
        at++;
      }
      code = !segment.groups().isEmpty() && Sentences.key(segment.groups().get(0)).equals(Keys.CODE);
    }
  }

  /** Translates a file that was read without errors. */
  public static Translation translate(FileTree file, Lexicon lexicon, Language target) {
    Source laidOut = new Source(file.source().name(), Formatter.format(file));
    return new Translator(Reader.read(laidOut, lexicon, new Diagnostics()), lexicon, target).run();
  }

  private Translation run() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<List<Token>> printed = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) printed.add(print(i));
      FileTree raw = read(emission.text(printed, parted));
      FileTree again = read(Formatter.format(raw));
      if (!repair(printed, again)) return done(again);
    }
    return done(read(emission.text(groups.stream().map(this::verbatim).toList(), Map.of())));
  }

  private FileTree read(String text) {
    return Reader.read(new Source(file.source().name(), text), lexicon, new Diagnostics());
  }

  private Translation done(FileTree again) {
    List<String> said = Sentences.groups(again).stream().map(Signature::of).toList();
    missingSpellings();
    return new Translation(again.source().text(), said.equals(meant), List.copyOf(problems.values()));
  }

  private List<Token> print(int i) {
    GroupTree group = groups.get(i);
    if (keptGroups.contains(i) || hasComment(group.span())) return verbatim(group);
    Printer printer = target == Language.EN ? new EnglishPrinter(words, kept) : new ChinesePrinter(words, kept);
    return printer.print(group);
  }

  private boolean hasComment(Span span) {
    return file.cut().comments().stream().anyMatch(c -> c.span().start() >= span.start() && c.span().end() <= span.end());
  }

  private List<Token> verbatim(GroupTree group) {
    return List.of(new Token(file.source().slice(group.span()), null));
  }

  /** Notes what has to be printed otherwise; false when all is well or nothing helps. */
  private boolean repair(List<List<Token>> printed, FileTree again) {
    List<GroupTree> read = Sentences.groups(again);
    boolean changed = false;
    for (int i = 0; i < Math.min(read.size(), groups.size()); i++) {
      if (Signature.of(read.get(i)).equals(meant.get(i))) continue;
      changed |= repair(i, printed.get(i), again, read.get(i));
      if (read.size() != groups.size()) break;
    }
    return changed;
  }

  private boolean repair(int i, List<Token> tokens, FileTree again, GroupTree read) {
    if (keptGroups.contains(i)) return false;
    List<Word> found = again.cut().words().stream().filter(w -> w.span().start() >= read.span().start()).limit(tokens.size()).toList();
    for (int t = 0; t < tokens.size(); t++) {
      Token token = tokens.get(t);
      Word word = t < found.size() ? found.get(t) : null;
      if (word == null || !same(word.text(), token.text())) {
        int after = t + 1 < tokens.size() && Articles.without(tokens.get(t + 1).text()).equals("of") ? t + 1 : t;
        if (after < tokens.size() - 1 && parted.computeIfAbsent(i, k -> new HashSet<>()).add(after)) return true;
        break;
      }
      boolean differs = token.source() != null && !Signature.of(word).equals(Signature.of(token.source()));
      if (differs && kept.add(token.source())) {
        problem("B1602", token.source());
        return true;
      }
    }
    keptGroups.add(i);
    Diagnostic diagnostic = Diagnostic.warning("B1603", file.source(), groups.get(i).span(), file.source().slice(groups.get(i).span()));
    problems.put("B1603 " + i, diagnostic);
    return true;
  }

  private static boolean same(String found, String printed) {
    return found.replaceAll("\\s+", " ").equals(Articles.without(printed.strip()));
  }

  private void missingSpellings() {
    if (target != Language.EN) return;
    for (Word word : file.cut().words()) {
      boolean term = word.type() == BanfaLexer.TERM && word.entry() != null && !word.isLatin();
      if (term && !WordSpelling.isCanonical(word)) problem("B1601", word);
    }
  }

  private void problem(String code, Word word) {
    problems.putIfAbsent(code + " " + word.text(), Diagnostic.warning(code, file.source(), word.span(), word.text(), word.entry().english()));
  }
}
