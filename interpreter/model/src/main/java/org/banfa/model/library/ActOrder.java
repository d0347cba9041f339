package org.banfa.model.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banfa.model.document.PaperForm;
import org.banfa.model.elaborate.PaperReader;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.tree.DocumentTree;

/** In what order acts of one day are done: the one the library gives in its paper of this, for the election of a body. */
public final class ActOrder {
  private static final String BEFORE = "办事次序一 办事次序二";
  private static final String AFTER = "办事次序三 办事次序四";
  /** Behind a body: the acts that its own election is made of. */
  private static final String OWN = "自身";
  private static final String AND = "、";

  private final Map<String, Integer> ranks = new HashMap<>();
  private final int others;

  private ActOrder(List<String> acts, Vocabulary vocabulary) {
    for (String act : acts) ranks.putIfAbsent(act, 2 * ranks.size());
    others = vocabulary.inRole(Roles.FORMED).stream().filter(t -> ranks.containsKey(t.id())).mapToInt(t -> ranks.get(t.id())).min().orElse(2 * ranks.size()) - 1;
  }

  /** The order for elections of some bodies. */
  public static ActOrder of(List<Term> bodies, Vocabulary vocabulary) {
    List<String> names = new ArrayList<>(List.of(BEFORE.split(" ")));
    bodies.forEach(b -> names.add(b.id() + OWN));
    names.addAll(List.of(AFTER.split(" ")));
    List<String> acts = new ArrayList<>();
    for (String name : names) acts.addAll(Kept.LISTS.getOrDefault(name, List.of()));
    return new ActOrder(acts, vocabulary);
  }

  /** Acts one after the other; those that the library does not name come before the one that forms the new body. */
  public Comparator<String> comparator() {
    return Comparator.comparingInt(act -> ranks.getOrDefault(act, others));
  }

  /** The lists of the library, read once. */
  private static final class Kept {
    static final Map<String, List<String>> LISTS = read();

    private static Map<String, List<String>> read() {
      Map<String, List<String>> lists = new HashMap<>();
      StandardLibrary.order().ifPresent(source -> {
        for (DocumentTree document : Reader.read(source, Lexicon.builtIn(), new Diagnostics()).documents()) {
          for (PaperForm.Phrase phrase : PaperReader.read(document).phrases()) lists.put(phrase.name(), List.of(phrase.text().split(AND)));
        }
      });
      return lists;
    }
  }
}
