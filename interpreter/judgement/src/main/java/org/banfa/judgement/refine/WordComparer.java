package org.banfa.judgement.refine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Compares sets of words, rankings, orders of acts, features and free texts. */
final class WordComparer {
  private final Execution older;
  private final Execution newer;

  WordComparer(Execution older, Execution newer) {
    this.older = older;
    this.newer = newer;
  }

  SlotCase compare(Matter matter, Slot subject, Formula shown, List<Provided> before, List<Provided> after) {
    if (matter == Matter.WORDS) return sets(subject, shown, before, after);
    Relation relation =
        switch (matter) {
          case RANKING -> rankings(before, after);
          case SEQUENCE -> sequences(before, after);
          case FEATURE, PRESENCE -> wanted(before).equals(wanted(after)) ? Relation.EQUIVALENT : Relation.INCOMPARABLE;
          default -> texts(before).equals(texts(after)) ? Relation.EQUIVALENT : Relation.FOR_PERSON;
        };
    return new SlotCase(shown, relation, null, null);
  }

  /** What a side says of a set: who is in, who is out, and whether silence about someone means out. */
  private record Named(Set<Term> in, Set<Term> out, boolean closed, List<Term> words) {
    boolean denies(Term leaf) {
      return out.contains(leaf) || closed && !in.contains(leaf);
    }
  }

  private SlotCase sets(Slot subject, Formula shown, List<Provided> before, List<Provided> after) {
    Named a = named(subject, before, older.vocabulary());
    Named b = named(subject, after, newer.vocabulary());
    Set<Term> all = new LinkedHashSet<>(a.in());
    all.addAll(a.out());
    all.addAll(b.in());
    all.addAll(b.out());
    Set<Term> onlyA = new LinkedHashSet<>();
    Set<Term> onlyB = new LinkedHashSet<>();
    for (Term leaf : all) {
      int difference = rank(b, leaf) - rank(a, leaf);
      if (difference < 0) onlyA.add(leaf);
      if (difference > 0) onlyB.add(leaf);
    }
    boolean widened = a.closed() && !b.closed();
    boolean narrowed = !a.closed() && b.closed();
    Relation relation = Relation.of(!onlyA.isEmpty() || narrowed, !onlyB.isEmpty() || widened);
    return new SlotCase(shown, relation, words(onlyA, a, b), words(onlyB, b, a));
  }

  /** Out, open, or in. */
  private static int rank(Named side, Term leaf) {
    if (side.denies(leaf)) return 0;
    return side.in().contains(leaf) ? 2 : 1;
  }

  /** The differing leaves, by the words of the clauses where these stand for differing leaves only. */
  private Separation words(Set<Term> leaves, Named own, Named other) {
    if (leaves.isEmpty()) return null;
    Set<Term> rest = new LinkedHashSet<>(leaves);
    Set<Term> shown = new LinkedHashSet<>();
    List<Term> candidates = new ArrayList<>(own.words());
    candidates.addAll(other.words());
    for (Term word : candidates) {
      Set<Term> below = new LinkedHashSet<>(newer.vocabulary().leaves(word));
      if (below.isEmpty() || !rest.containsAll(below)) continue;
      rest.removeAll(below);
      shown.add(word);
    }
    shown.addAll(rest);
    return new Separation.Words(List.copyOf(shown));
  }

  private static Named named(Slot subject, List<Provided> said, Vocabulary vocabulary) {
    Set<Term> in = new LinkedHashSet<>();
    Set<Term> out = new LinkedHashSet<>();
    List<Term> words = new ArrayList<>();
    boolean closed = false;
    for (Provided one : said) {
      Clause clause = one.clause();
      List<Term> members = ((Value.Members) clause.value()).members();
      boolean excludes = (clause.op() == Op.EXCLUDES) != (clause.modality() == Modality.MUST_NOT);
      for (Term member : members) (excludes ? out : in).addAll(vocabulary.leaves(member));
      words.addAll(members);
      closed |= clause.op() == Op.IS && !excludes;
    }
    return new Named(in, out, closed && !subject.term().open(), words);
  }

  /** A ranking that goes on where the other ends settles more, and so leaves less open. */
  private static Relation rankings(List<Provided> before, List<Provided> after) {
    List<List<List<Term>>> a = groups(before);
    List<List<List<Term>>> b = groups(after);
    if (a.equals(b)) return Relation.EQUIVALENT;
    if (a.size() != 1 || b.size() != 1) return Relation.INCOMPARABLE;
    if (begins(b.get(0), a.get(0))) return Relation.STRICTER;
    return begins(a.get(0), b.get(0)) ? Relation.LOOSER : Relation.INCOMPARABLE;
  }

  private static boolean begins(List<List<Term>> longer, List<List<Term>> shorter) {
    return longer.size() >= shorter.size() && longer.subList(0, shorter.size()).equals(shorter);
  }

  private static Relation sequences(List<Provided> before, List<Provided> after) {
    Set<List<Term>> a = pairs(groups(before));
    Set<List<Term>> b = pairs(groups(after));
    return Relation.of(!a.containsAll(b), !b.containsAll(a));
  }

  /** Who comes before whom. */
  private static Set<List<Term>> pairs(List<List<List<Term>>> orders) {
    Set<List<Term>> pairs = new LinkedHashSet<>();
    for (List<List<Term>> order : orders)
      for (int i = 0; i < order.size(); i++)
        for (int j = i + 1; j < order.size(); j++)
          for (Term first : order.get(i)) for (Term second : order.get(j)) pairs.add(List.of(first, second));
    return pairs;
  }

  private static List<List<List<Term>>> groups(List<Provided> said) {
    return said.stream().map(s -> ((Value.Ranking) s.clause().value()).groups()).toList();
  }

  private static Set<Boolean> wanted(List<Provided> said) {
    Set<Boolean> wanted = new LinkedHashSet<>();
    for (Provided one : said) {
      boolean denied = one.clause().op() == Op.EXCLUDES || one.clause().value() instanceof Value.Flag flag && !flag.set();
      wanted.add(denied == (one.clause().modality() == Modality.MUST_NOT));
    }
    return wanted;
  }

  private static Set<String> texts(List<Provided> said) {
    Set<String> texts = new LinkedHashSet<>();
    for (Provided one : said) texts.add(((Value.Words) one.clause().value()).text());
    return texts;
  }
}
