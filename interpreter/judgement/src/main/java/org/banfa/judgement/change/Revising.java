package org.banfa.judgement.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.banfa.judgement.change.Revised.Kind;
import org.banfa.judgement.change.Revision.HeadChange;
import org.banfa.judgement.refine.Draft;
import org.banfa.judgement.refine.DraftComparison;
import org.banfa.judgement.refine.Execution;
import org.banfa.judgement.refine.Relation;
import org.banfa.judgement.refine.SlotComparison;
import org.banfa.model.document.Header;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Keys;

/** Pairs the sentences of two drafts and tells what became of each. */
public final class Revising {
  private final DraftComparison comparison;
  private final Effective before;
  private final Effective after;

  private Revising(DraftComparison comparison, Effective before, Effective after) {
    this.comparison = comparison;
    this.before = before;
    this.after = after;
  }

  /** What {@code second} changes in {@code first}. */
  public static Revision of(Draft first, Draft second, DraftComparison comparison) {
    Revising made = new Revising(comparison, new Execution(first).effective(), new Execution(second).effective());
    return new Revision(
        comparison, made.revised(), head(comparison.older().header(), comparison.newer().header()),
        only(comparison.newer().declared(), comparison.older().declared()), only(comparison.older().declared(), comparison.newer().declared()));
  }

  private static List<Term> only(List<Term> these, List<Term> those) {
    return these.stream().filter(t -> those.stream().noneMatch(o -> o.id().equals(t.id()))).toList();
  }

  private List<Revised> revised() {
    return Pairing.of(Sentence.of(comparison.older()), Sentence.of(comparison.newer())).stream().map(p -> revised(p.before(), p.after(), p.isSame())).toList();
  }

  private Revised revised(Sentence was, Sentence is, boolean same) {
    Set<Slot> subjects = new LinkedHashSet<>();
    if (was != null) subjects.addAll(was.subjects());
    if (is != null) subjects.addAll(is.subjects());
    List<SlotComparison> slots = same ? List.of()
        : comparison.slots().stream().filter(s -> subjects.contains(s.slot()) && s.relation() != Relation.EQUIVALENT).toList();
    Relation relation = Relation.EQUIVALENT;
    for (SlotComparison slot : slots) relation = relation.and(slot.relation());
    Set<Term> affected = new LinkedHashSet<>();
    if (!same && was != null) affected.addAll(Affected.by(was, before));
    if (!same && is != null) affected.addAll(Affected.by(is, after));
    return new Revised(kind(was, is, same), was, is, relation, slots, affected);
  }

  private static Kind kind(Sentence was, Sentence is, boolean same) {
    if (was == null) return Kind.ADDED;
    if (is == null) return Kind.REMOVED;
    if (!same) return Kind.CHANGED;
    if (!was.words().equals(is.words())) return Kind.REWORDED;
    boolean moved = was.locus().article() != is.locus().article() || !was.label().equals(is.label());
    return moved ? Kind.MOVED : Kind.SAME;
  }

  private static List<HeadChange> head(Header was, Header is) {
    List<HeadChange> changes = new ArrayList<>();
    head(Keys.RANK, was.rank(), is.rank(), changes);
    head(Keys.TERRITORY, String.join("/", was.territory()), String.join("/", is.territory()), changes);
    head(Keys.ORGAN, names(was.binds()), names(is.binds()), changes);
    head(Keys.PART_OF, was.partOf(), is.partOf(), changes);
    head(Keys.CARRIES_OUT, String.join("、", was.carriesOut()), String.join("、", is.carriesOut()), changes);
    head(Keys.UNDER, String.join("、", was.under()), String.join("、", is.under()), changes);
    head(Keys.ISSUED, was.issued(), is.issued(), changes);
    return List.copyOf(changes);
  }

  private static String names(List<Term> terms) {
    return String.join("、", terms.stream().map(Term::id).toList());
  }

  private static void head(String key, Object was, Object is, List<HeadChange> changes) {
    if (!Objects.equals(was, is)) changes.add(new HeadChange(key, was == null ? "" : was.toString(), is == null ? "" : is.toString()));
  }
}
