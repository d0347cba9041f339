package org.banfa.judgement.compare;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.LinearArithmetic;
import org.banfa.judgement.linear.SecondReader;
import org.banfa.judgement.linear.Solver;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Asks questions about all electorates: whether one formula follows from another, and if not, where it fails first. */
public final class Electorates {
  private final Vocabulary vocabulary;
  private final SecondReader reader;
  private final Solver solver;
  private final Map<Formula, Decision> decided = new HashMap<>();

  /** Asks the solver that needs nothing but Java. */
  public Electorates(Vocabulary vocabulary, SecondReader reader) {
    this(vocabulary, reader, Solver.PURE);
  }

  public Electorates(Vocabulary vocabulary, SecondReader reader, Solver solver) {
    this.vocabulary = vocabulary;
    this.reader = reader;
    this.solver = solver;
  }

  /** The smallest election in which the premise holds and the conclusion does not. */
  public Decision counterexample(Formula premise, Formula conclusion) {
    return satisfy(Formula.and(List.of(premise, Formula.not(conclusion))));
  }

  /** The smallest election in which a formula holds; it shows the quantities of the formula. A question asked again is not decided again. */
  public Decision satisfy(Formula formula) {
    if (formula.equals(Formula.FALSE)) return new Decision.Impossible();
    if (formula.equals(Formula.TRUE)) return new Decision.Possible(new TreeMap<>());
    Decision known = decided.get(formula);
    if (known != null) return known;
    Decision decision = decide(formula);
    decided.put(formula, decision);
    return decision;
  }

  private Decision decide(Formula formula) {
    Set<Slot> named = Clauses.quantities(formula);
    Map<Slot, List<Slot>> above = bounds(named);
    Map<Slot, BigInteger> lowest = new HashMap<>();
    List<Formula> parts = new ArrayList<>(List.of(formula));
    Set<Slot> bounding = new TreeSet<>();
    above.forEach(
        (low, highs) -> {
          for (Slot high : highs) {
            parts.add(new Formula.Comparison(Linear.of(low), org.banfa.model.core.Comparator.AT_MOST, Linear.of(high)));
            bounding.add(high);
          }
        });
    for (Slot slot : bounding) if (above.get(slot).isEmpty()) lowest.put(slot, BigInteger.ONE);
    Formula whole = Formula.and(parts);
    Decision decision = solver.satisfy(whole, order(above), lowest);
    if (!(decision instanceof Decision.Possible found)) return decision;
    for (Slot slot : named) if (slot.term() != null) for (String base : slot.term().bases()) find(slot, base).filter(named::contains).ifPresent(bounding::add);
    Decision.Possible possible = peopled(found, whole, above, bounding);
    if (!confirmed(whole, possible.model())) return new Decision.Unknown("second reader");
    SortedMap<Slot, BigInteger> shown = new TreeMap<>(possible.model());
    shown.keySet().retainAll(named);
    return new Decision.Possible(shown);
  }

  /** An election in which somebody takes part, where there is one: shares of nobody show nothing. */
  private Decision.Possible peopled(Decision.Possible found, Formula whole, Map<Slot, List<Slot>> above, Set<Slot> bounding) {
    if (bounding.stream().noneMatch(b -> BigInteger.ZERO.equals(found.model().get(b)))) return found;
    Map<Slot, BigInteger> lowest = new HashMap<>();
    for (Slot slot : bounding) lowest.put(slot, BigInteger.ONE);
    return solver.satisfy(whole, order(above), lowest) instanceof Decision.Possible better ? better : found;
  }

  /** Whether the second reader finds the same. */
  private boolean confirmed(Formula whole, SortedMap<Slot, BigInteger> model) {
    return LinearArithmetic.situations(whole, model).map(atoms -> reader.holds(whole, model, atoms)).orElse(true);
  }

  /** The quantities that bound these from above, and those that bound them in turn. */
  private Map<Slot, List<Slot>> bounds(Collection<Slot> named) {
    Map<Slot, List<Slot>> above = new TreeMap<>();
    List<Slot> open = new ArrayList<>(named);
    while (!open.isEmpty()) {
      Slot slot = open.remove(0);
      if (above.containsKey(slot) || slot.term() == null) continue;
      List<Slot> highs = slot.term().atMost().stream().map(id -> find(slot, id)).flatMap(Optional::stream).toList();
      above.put(slot, highs);
      open.addAll(highs);
    }
    return above;
  }

  private Optional<Slot> find(Slot slot, String id) {
    Optional<Term> term = vocabulary.find(id);
    if (term.isEmpty()) return Optional.empty();
    boolean own = slot.owner() != null && vocabulary.hasSlot(slot.owner(), term.get());
    return Optional.of(new Slot(own ? slot.owner() : null, term.get()));
  }

  /** Quantities that bound others come before those they bound. */
  private static List<Slot> order(Map<Slot, List<Slot>> above) {
    Map<Slot, Integer> depths = new HashMap<>();
    for (Slot slot : above.keySet()) depth(slot, above, depths);
    Set<Slot> bounding = new TreeSet<>();
    above.values().forEach(bounding::addAll);
    List<Slot> order = new ArrayList<>(above.keySet());
    order.sort(
        Comparator.comparing((Slot s) -> depths.get(s) == 0 && !bounding.contains(s))
            .thenComparing(depths::get)
            .thenComparing(Slot::key));
    return order;
  }

  private static int depth(Slot slot, Map<Slot, List<Slot>> above, Map<Slot, Integer> depths) {
    Integer known = depths.get(slot);
    if (known != null) return known;
    depths.put(slot, 0);
    int deepest = 0;
    for (Slot high : above.getOrDefault(slot, List.of())) deepest = Math.max(deepest, depth(high, above, depths) + 1);
    depths.put(slot, deepest);
    return deepest;
  }
}
