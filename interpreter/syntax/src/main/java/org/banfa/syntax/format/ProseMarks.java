package org.banfa.syntax.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Conjunction;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;

/**
 * Chooses the marks of a sentence in prose: a colon between a property and its plain value is read 为, which the language
 * takes for the same; the properties of one act are parted by commas.
 */
final class ProseMarks {
  private final Predicate<String> slot;
  private final boolean english;

  ProseMarks(Predicate<String> slot, boolean english) {
    this.slot = slot;
    this.english = english;
  }

  /** What to print instead of the word at an offset. */
  Map<Integer, String> sentence(SentenceTree sentence, List<Word> words) {
    Map<Integer, String> changed = new HashMap<>();
    if (english) return changed;
    boolean all = sentence.parts().size() > 1 && sentence.parts().get(0).segments().size() == 3;
    for (PartTree part : sentence.parts()) {
      int colon = plain(part) ? colon(part, words) : -1;
      if (colon >= 0) changed.put(colon, "为");
      all &= colon >= 0 && part.item() == null;
    }
    if (all) for (Word word : words) if (word.type() == BanfaLexer.SEMI) changed.put(word.span().start(), "，");
    return changed;
  }

  /** A stage is told by its name and what it holds. */
  Map<Integer, String> stage(SentenceTree sentence) {
    Map<Integer, String> changed = new HashMap<>();
    SegmentTree name = sentence.parts().get(0).segments().get(0);
    changed.put(name.opener().span().start(), "");
    if (name.name().second() != null) {
      changed.put(name.name().second().span().start(), "");
      for (int at = name.name().quoted().span().end(); at < name.name().second().span().start(); at++) changed.put(at, "");
    }
    SegmentTree kind = sentence.parts().get(0).segments().get(1);
    for (int at = kind.span().start(); at < kind.span().end(); at++) changed.put(at, "");
    if (sentence.parts().size() > 1) for (int at = kind.span().end(); at < sentence.parts().get(1).span().start(); at++) changed.put(at, "");
    return changed;
  }

  /** Whether a part ends in a property and a value without a verb of its own. */
  private boolean plain(PartTree part) {
    int size = part.segments().size();
    if (size < 2 || part.item() != null) return false;
    String head = lastKey(part.segments().get(size - 2));
    SegmentTree value = part.segments().get(size - 1);
    return !head.isEmpty() && slot.test(head) && value.opener() == null && value.groups().size() == 1 && plain(value.groups().get(0));
  }

  private static boolean plain(GroupTree group) {
    if (!group.leads().isEmpty() || group.conditionMark() != null || group.except() != null) return false;
    for (Conjunction one : group.body().alternatives())
      for (ClauseTree clause : one.clauses()) if (!plain(clause)) return false;
    return true;
  }

  /** A phrase alone, or behind a word that bounds a time. */
  private static boolean plain(ClauseTree clause) {
    var elements = clause.elements();
    boolean bound = elements.size() == 2 && elements.get(0) instanceof Operator operator
        && (operator.word().type() == BanfaLexer.NOT_LATER || operator.word().type() == BanfaLexer.NOT_EARLIER);
    return (elements.size() == 1 || bound) && elements.get(elements.size() - 1) instanceof Phrase;
  }

  private static int colon(PartTree part, List<Word> words) {
    int size = part.segments().size();
    int from = part.segments().get(size - 2).span().end();
    int to = part.segments().get(size - 1).span().start();
    for (Word word : words) if (word.type() == BanfaLexer.COLON && word.span().start() >= from && word.span().end() <= to) return word.span().start();
    return -1;
  }

  /** The key of the only word of a segment's start; empty when there is none. */
  static String key(SegmentTree segment) {
    Phrase phrase = onlyPhrase(segment);
    if (phrase == null) return "";
    var groups = phrase.members().get(0).terms().get(0).from().groups();
    return key(groups.get(0).get(0));
  }

  /** The key of the last word of a segment that is one nominal; empty when it is something else. */
  private static String lastKey(SegmentTree segment) {
    Phrase phrase = onlyPhrase(segment);
    if (phrase == null || phrase.members().size() != 1) return "";
    var groups = phrase.members().get(0).terms().get(0).from().groups();
    List<Item> last = groups.get(groups.size() - 1);
    return key(last.get(last.size() - 1));
  }

  private static String key(Item item) {
    return item instanceof Item.Atom atom && atom.word().entry() != null ? atom.word().entry().key() : "";
  }

  private static Phrase onlyPhrase(SegmentTree segment) {
    if (segment.groups().size() != 1) return null;
    var alternatives = segment.groups().get(0).body().alternatives();
    if (alternatives.size() != 1 || alternatives.get(0).clauses().size() != 1) return null;
    var elements = alternatives.get(0).clauses().get(0).elements();
    return elements.size() == 1 && elements.get(0) instanceof Phrase phrase ? phrase : null;
  }
}
