package org.banfa.syntax.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ArticleTree;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.FileTree;
import org.banfa.syntax.tree.SentenceTree;

/** Invents labels for the sentences of methods that have none: the words up to the first colon or function word, made unique. */
final class Labels {
  private static final int LONGEST = 16;

  private Labels() {}

  /** New labels by the offset of the sentence they belong to. */
  static Map<Integer, String> missing(FileTree file) {
    Map<Integer, String> made = new HashMap<>();
    for (DocumentTree document : file.documents()) {
      if (!document.kind().entry().key().equals("办法")) continue;
      Set<String> taken = new HashSet<>();
      for (ArticleTree article : document.articles()) article.sentences().forEach(s -> taken.add(s.labelText()));
      for (ArticleTree article : document.articles()) {
        for (SentenceTree sentence : article.sentences()) {
          if (sentence.label() != null || isAnnotation(sentence) || isOpened(sentence)) continue;
          made.put(sentence.span().start(), unique(invent(file, sentence), taken));
        }
      }
    }
    return made;
  }

  private static boolean isAnnotation(SentenceTree sentence) {
    return Keys.ANNOTATIONS.contains(firstKey(sentence));
  }

  private static boolean isOpened(SentenceTree sentence) {
    return sentence.parts().get(0).segments().get(0).opener() != null;
  }

  /** The key of the word a sentence opens with, empty when it is no word of the lexicon. */
  static String firstKey(SentenceTree sentence) {
    if (sentence.parts().isEmpty() || sentence.parts().get(0).segments().size() < 2) return "";
    var head = sentence.parts().get(0).segments().get(0);
    if (head.groups().size() != 1) return "";
    var clause = head.groups().get(0).body().alternatives().get(0).clauses().get(0);
    if (clause.elements().size() != 1 || !(clause.elements().get(0) instanceof org.banfa.syntax.tree.Phrase phrase)) return "";
    var first = phrase.members().get(0).terms().get(0).from().groups().get(0).get(0);
    return first instanceof org.banfa.syntax.tree.Item.Atom atom && atom.word().entry() != null ? atom.word().entry().key() : "";
  }

  private static String invent(FileTree file, SentenceTree sentence) {
    StringBuilder label = new StringBuilder();
    for (Word word : file.cut().words()) {
      if (word.span().start() < sentence.span().start()) continue;
      if (word.span().end() > sentence.span().end() || word.type() != BanfaLexer.TERM) break;
      if (label.length() + word.text().length() > LONGEST) break;
      label.append(word.text());
    }
    return label.isEmpty() ? "款" : label.toString();
  }

  private static String unique(String label, Set<String> taken) {
    if (taken.add(label)) return label;
    for (int i = 2; ; i++) if (taken.add(label + i)) return label + i;
  }
}
