package org.banfa.engine.lowering;

import com.oracle.truffle.api.RootCallTarget;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/** Evaluates a formula through nodes on given values, so that what the judgement found is what the engine would do. */
public final class Replay {
  private Replay() {}

  /**
   * Whether the formula holds for these values when exactly the given atoms are true.
   *
   * @throws IllegalArgumentException when a quantity has no value
   */
  public static boolean holds(Formula formula, Map<Slot, BigInteger> values, Set<Formula> trueAtoms) {
    Layout layout = Layout.of(List.of(), List.of(formula));
    List<Slot> quantities = layout.quantities();
    BigInteger[] numbers = new BigInteger[quantities.size()];
    boolean small = true;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(quantities.get(i));
      if (numbers[i] == null) throw new IllegalArgumentException(quantities.get(i).key());
      small &= numbers[i].bitLength() < Long.SIZE;
    }
    List<Formula> atoms = layout.atoms();
    boolean[] truths = new boolean[atoms.size()];
    for (int i = 0; i < truths.length; i++) truths[i] = trueAtoms.contains(atoms.get(i));
    List<Lowering.Demand> demand = List.of(new Lowering.Demand(formula, null));
    RootCallTarget target = new Lowering(null, null).condition("replay", demand, layout);
    return (Boolean) target.call(small ? longs(numbers) : numbers, truths);
  }

  private static long[] longs(BigInteger[] numbers) {
    long[] longs = new long[numbers.length];
    for (int i = 0; i < longs.length; i++) longs[i] = numbers[i].longValueExact();
    return longs;
  }
}
