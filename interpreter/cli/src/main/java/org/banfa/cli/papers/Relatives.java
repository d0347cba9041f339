package org.banfa.cli.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;

/** Puts into words a list of people in which relations stand: they are those of the people before them. */
final class Relatives {
  private Relatives() {}

  /** Whether relations stand behind people. */
  static boolean among(List<Term> members) {
    for (int i = 1; i < members.size(); i++) if (isRelation(members.get(i)) && !isRelation(members.get(0))) return true;
    return false;
  }

  /** The list, each run of relations joined to the people before it. */
  static String in(List<Term> members, Catalogue catalogue) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < members.size();) {
      int to = i;
      while (to < members.size() && isRelation(members.get(to))) to++;
      if (to == i) {
        all.add(members.get(i++).id());
        continue;
      }
      String run = members.subList(i, to).stream().map(Term::id).collect(Collectors.joining(catalogue.text("paper.and")));
      String whose = all.isEmpty() ? "" : all.remove(all.size() - 1);
      all.add(whose + catalogue.text(to == i + 1 ? "paper.relatives" : "paper.relatives-by", run));
      i = to;
    }
    return String.join(catalogue.text("paper.and"), all);
  }

  private static boolean isRelation(Term term) {
    return term.kind() == Kind.WORD;
  }
}
