package org.banfa.model.elaborate;

import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.SegmentTree;

/** Recognises 有下列情形之一的，…：（一）…；（二）… and takes it apart. */
final class ItemList {
  private static final String ANY = "下列情形之一";

  private ItemList() {}

  static boolean isOne(List<PartTree> parts) {
    if (parts.isEmpty() || parts.get(0).segments().size() < 2) return false;
    List<GroupTree> head = parts.get(0).segments().get(0).groups();
    if (head.size() < 2 || !Phrases.isCondition(head.get(0))) return false;
    List<Word> words = Phrases.words(head.subList(0, 1));
    return words.size() == 1 && words.get(0).entry() != null && words.get(0).entry().key().equals(ANY);
  }

  /** What holds in each case: the head without 有下列情形之一的. */
  static List<GroupTree> statement(List<PartTree> parts) {
    List<GroupTree> head = parts.get(0).segments().get(0).groups();
    return head.subList(1, head.size());
  }

  /** The i-th case. */
  static SegmentTree item(List<PartTree> parts, int i) {
    List<SegmentTree> segments = parts.get(i).segments();
    return segments.get(segments.size() - 1);
  }
}
