package org.banfa.syntax.translate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.FileTree;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;

/** Lists the conditions, statements and exceptions of a file in the order of the text. */
final class Sentences {
  private Sentences() {}

  static List<GroupTree> groups(FileTree file) {
    return segments(file).stream().flatMap(s -> s.groups().stream()).toList();
  }

  /** What stands between colons. */
  static List<SegmentTree> segments(FileTree file) {
    List<SegmentTree> segments = new ArrayList<>();
    for (DocumentTree document : file.documents()) {
      document.preamble().forEach(s -> add(s, segments));
      document.articles().forEach(a -> a.sentences().forEach(s -> add(s, segments)));
    }
    return segments;
  }

  private static void add(SentenceTree sentence, List<SegmentTree> segments) {
    for (PartTree part : sentence.parts()) segments.addAll(part.segments());
  }

  /** The key of the only word of a group; empty when it holds more or is no word of the lexicon. */
  static String key(GroupTree group) {
    var clause = group.body().alternatives().get(0).clauses().get(0);
    if (clause.elements().size() != 1 || !(clause.elements().get(0) instanceof Phrase phrase) || phrase.span().length() != group.span().length()) return "";
    Item item = phrase.members().get(0).terms().get(0).from().groups().get(0).get(0);
    boolean alone = item.span().length() == group.span().length();
    return alone && item instanceof Item.Atom atom && atom.word().entry() != null ? atom.word().entry().key() : "";
  }
}
