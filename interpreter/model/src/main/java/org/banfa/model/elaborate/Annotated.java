package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;

/** A sentence of keys, such as 条次：…；…。 or 层级：法律。, as key and groups; a part without a key continues the one before. */
record Annotated(String key, List<GroupTree> groups) {
  static List<Annotated> of(SentenceTree sentence) {
    return below(sentence, 0);
  }

  /** The same of a sentence that opens with so many heads it is about. */
  static List<Annotated> below(SentenceTree sentence, int heads) {
    List<Annotated> all = new ArrayList<>();
    String key = "";
    for (PartTree part : sentence.parts()) {
      List<SegmentTree> segments = part.segments();
      if (segments.isEmpty()) continue;
      boolean first = part == sentence.parts().get(0);
      if (segments.size() > 1) key = Phrases.key(segments.get(first ? heads : 0));
      all.add(new Annotated(key, segments.get(segments.size() - 1).groups()));
    }
    return all;
  }

  /** The key a sentence opens with, empty when it opens with something else. */
  static String firstKey(SentenceTree sentence) {
    if (sentence.parts().isEmpty() || sentence.parts().get(0).segments().size() < 2) return "";
    return Phrases.key(sentence.parts().get(0).segments().get(0));
  }

  List<Word> words() {
    return Phrases.words(groups);
  }

  /** The inner text of the first quotation or title, empty when there is none. */
  String quoted() {
    for (Word word : words()) if (word.literal() instanceof String text) return text;
    return "";
  }

  /** Keys of the words, in order. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (Word word : words()) if (word.entry() != null) keys.add(word.entry().key());
    return keys;
  }
}
