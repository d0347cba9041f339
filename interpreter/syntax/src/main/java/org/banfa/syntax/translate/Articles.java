package org.banfa.syntax.translate;

import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.tree.Item;

/** Decides where English puts "the"; articles say nothing and are passed over when the text is read. */
final class Articles {
  private Articles() {}

  /** Whether "the" stands before these items: a single thing, neither a gerund nor a plural. */
  static boolean the(List<Item> items) {
    if (items.size() != 1 || !(items.get(0) instanceof Item.Atom atom) || atom.word().type() != BanfaLexer.TERM) return false;
    if (!WordSpelling.isCanonical(atom.word())) return false;
    String english = atom.word().entry().english();
    boolean gerund = english.split(" ", 2)[0].endsWith("ing") || english.endsWith("ing");
    boolean named = english.startsWith("the ") || english.startsWith("election day") || english.startsWith("any");
    return !gerund && !named && !VerbForms.isPlural(english);
  }

  /** A printed word without the article behind it. */
  static String without(String printed) {
    return printed.endsWith(" the") ? printed.substring(0, printed.length() - 4) : printed;
  }
}
