package org.banfa.records.count;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.engine.rules.ActRules;
import org.banfa.engine.rules.Condition;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.Facts;
import org.banfa.engine.rules.Measure;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.records.count.CountForm.Line;
import org.banfa.records.count.CountForm.PostForm;

/** Reconciles the ballot account of each place and of the whole before anything is counted, by the clauses in force. */
public final class Reconciliation {
  private final CountForm form;
  private final ElectionRules rules;
  private final ActRules act;
  private final List<Discrepancy> found = new ArrayList<>();

  private Reconciliation(CountForm form, ElectionRules rules, ActRules act) {
    this.form = form;
    this.rules = rules;
    this.act = act;
  }

  /**
   * Everything that does not fit; empty when the account stands.
   *
   * @param rules what is in force for the count
   * @param act the rules of the kind of vote
   */
  public static List<Discrepancy> of(CountTable table, CountForm form, ElectionRules rules, ActRules act) {
    Reconciliation all = new Reconciliation(form, rules, act);
    List<String> places = table.places();
    for (String place : places) all.check(table, place, places.size() == 1);
    if (places.size() != 1) all.check(table, "", true);
    return List.copyOf(all.found);
  }

  /** Whether the condition on the account rests on a number that nobody knows. */
  public static boolean leavesOpen(CountTable table, ActRules act) {
    return CountForm.ITEMS.stream().anyMatch(i -> table.isOpen(i) && mentions(act.account(), i));
  }

  private void check(CountTable table, String place, boolean whole) {
    Map<String, Long> account = table.account(place);
    sum(account, place);
    bounds(account, place);
    issued(account, place);
    if (CountForm.ITEMS.stream().allMatch(i -> account.containsKey(i) || table.isOpen(i) && !mentions(act.account(), i))) clause(account, place, whole);
    if (account.containsKey(Roles.VALID)) votes(table, place, account.get(Roles.VALID));
  }

  private void add(String code, boolean blocking, List<Provided> by, Object... arguments) {
    found.add(new Discrepancy(code, blocking, Discrepancy.texts(arguments), by));
  }

  private void sum(Map<String, Long> a, String place) {
    if (!a.keySet().containsAll(List.of(Roles.COLLECTED, Roles.VALID, Roles.INVALID, Roles.ABSTAINED))) return;
    long sum = a.get(Roles.VALID) + a.get(Roles.INVALID) + a.get(Roles.ABSTAINED);
    if (sum != a.get(Roles.COLLECTED)) {
      add("B6110", true, act.account().sources(), place, a.get(Roles.COLLECTED), a.get(Roles.VALID), a.get(Roles.INVALID), a.get(Roles.ABSTAINED), sum);
    }
  }

  /** What the vocabulary bounds by another item in every election. */
  private void bounds(Map<String, Long> a, String place) {
    for (String item : CountForm.ITEMS) {
      Term term = form.term(item);
      if (term == null || !a.containsKey(item)) continue;
      for (String other : CountForm.ITEMS) {
        Term bound = form.term(other);
        if (bound == null || !a.containsKey(other) || !term.atMost().contains(bound.id()) || a.get(item) <= a.get(other)) continue;
        if (!other.equals(Roles.COLLECTED)) add("B6112", true, List.of(), place, item, a.get(item), other, a.get(other));
      }
    }
  }

  /** More ballots came back than were given out, where no clause is about it. */
  private void issued(Map<String, Long> a, String place) {
    if (!a.containsKey(Roles.ISSUED) || !a.containsKey(Roles.COLLECTED) || a.get(Roles.COLLECTED) <= a.get(Roles.ISSUED)) return;
    if (!mentions(act.account(), Roles.ISSUED)) add("B6115", false, List.of(), place, a.get(Roles.COLLECTED), a.get(Roles.ISSUED));
  }

  private void clause(Map<String, Long> a, String place, boolean whole) {
    if (!act.account().stated() || holds(act.account(), a)) return;
    add(whole ? "B6111" : "B6118", whole, act.account().sources(), place, told(a, Roles.ISSUED), told(a, Roles.COLLECTED), told(a, Roles.VOTERS), told(a, Roles.REGISTERED));
  }

  private static String told(Map<String, Long> a, String item) {
    return a.containsKey(item) ? Long.toString(a.get(item)) : UnknownWord.usual();
  }

  private boolean holds(Condition condition, Map<String, Long> a) {
    Facts facts = rules.facts(new Unknown());
    facts.set(Measure.REGISTERED, a.getOrDefault(Roles.REGISTERED, 0L));
    facts.set(Measure.VOTERS, a.getOrDefault(Roles.VOTERS, 0L));
    facts.set(Measure.ISSUED, a.getOrDefault(Roles.ISSUED, 0L));
    facts.set(Measure.COLLECTED, a.get(Roles.COLLECTED));
    facts.set(Measure.CAST, a.get(Roles.COLLECTED));
    facts.set(Measure.VALID, a.get(Roles.VALID));
    facts.set(Measure.INVALID, a.get(Roles.INVALID));
    facts.set(Measure.ABSTAINED, a.get(Roles.ABSTAINED));
    try {
      return condition.holds(facts);
    } catch (IllegalArgumentException notOfAnAccount) {
      return true;
    }
  }

  private void votes(CountTable table, String place, long valid) {
    List<Provided> by = rules.ballot().sources();
    for (PostForm post : form.posts()) {
      long sum = 0;
      for (Line line : table.votes()) {
        if (!line.item().equals(post.name()) || line.stance() != Stance.FOR) continue;
        long number = place.isEmpty() ? table.sum(line) : table.figure(line, place) == null ? 0 : table.figure(line, place).number();
        sum += number;
        if (number > valid) add("B6113", true, by, place, post.name(), line.name(), number, valid);
      }
      marked(table, place, post, valid);
      if (post.seats() > 0 && sum > valid * post.seats()) add("B6114", true, by, place, post.name(), sum, valid, post.seats());
    }
  }

  /**
   * Votes for and against somebody and abstentions are the valid ballots; fewer, the same for everybody, where a column may be
   * void by itself.
   */
  private void marked(CountTable table, String place, PostForm post, long valid) {
    boolean columns = rules.contest().column().stated() || rules.contest().office(post.name()) != null && rules.contest().office(post.name()).column().stated();
    long before = -1;
    for (String name : post.marked()) {
      long all = table.marked(post.name(), name, place);
      long both = all >= 0 ? all : both(table, post, name, place);
      boolean wrong = all < 0 ? both > valid : columns ? all > valid || before >= 0 && all != before : all != valid;
      if (all >= 0) before = all;
      if (wrong) add("B6129", true, columns ? rules.contest().column().sources() : rules.ballot().sources(), place, post.name(), name, both, valid);
    }
  }

  private static long both(CountTable table, PostForm post, String name, String place) {
    long sum = 0;
    for (Stance stance : Stance.values()) {
      Line line = new Line(post.name(), name, stance);
      sum += place.isEmpty() ? table.sum(line) : table.figure(line, place) == null ? 0 : table.figure(line, place).number();
    }
    return sum;
  }

  private static boolean mentions(Condition condition, String role) {
    Set<Slot> slots = new LinkedHashSet<>();
    condition.formulas().forEach(f -> collect(f, slots));
    return slots.stream().anyMatch(s -> s.term() != null && role.equals(s.term().role()));
  }

  private static void collect(Formula formula, Set<Slot> slots) {
    if (formula instanceof Formula.Comparison c) {
      slots.addAll(c.left().coefficients().keySet());
      slots.addAll(c.right().coefficients().keySet());
    } else if (formula instanceof Formula.And and) and.parts().forEach(p -> collect(p, slots));
    else if (formula instanceof Formula.Or or) or.parts().forEach(p -> collect(p, slots));
    else if (formula instanceof Formula.Not not) collect(not.part(), slots);
  }

  /** An account gives nothing but its items. */
  private static final class Unknown implements Facts.Source {
    @Override
    public long quantity(Slot slot) {
      throw new IllegalArgumentException(slot.key());
    }

    @Override
    public boolean situation(Formula atom) {
      throw new IllegalArgumentException("a situation");
    }
  }
}
