package org.banfa.engine.rules;

import org.banfa.engine.lowering.Layout;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Slot;

/** What is known of an election at one moment: the numbers and situations conditions are about. */
public final class Facts {
  /** Supplies what no count gives. */
  public interface Source {
    /** A quantity that conditions name and the election itself does not give. */
    long quantity(Slot slot);

    /** A situation that conditions name and the election itself does not give. */
    boolean situation(Formula atom);
  }

  private final Places places;
  private final Source source;
  final long[] numbers;
  final boolean[] truths;
  private final boolean[] knownNumbers;
  private final boolean[] knownTruths;

  Facts(Places places, Source source) {
    this.places = places;
    this.source = source;
    Layout layout = places.layout();
    numbers = new long[layout.quantities().size()];
    knownNumbers = new boolean[numbers.length];
    truths = new boolean[layout.atoms().size()];
    knownTruths = new boolean[truths.length];
  }

  /** Sets a number under every word that stands for it. */
  public void set(Measure measure, long value) {
    for (int place : places.of(measure)) {
      numbers[place] = value;
      knownNumbers[place] = true;
    }
  }

  /** Sets a number conditions may name; nothing happens when none does. */
  public void set(Slot slot, long value) {
    int place = places.layout().place(slot);
    if (place < 0) return;
    numbers[place] = value;
    knownNumbers[place] = true;
  }

  /** Makes a number unknown, so that it is asked for when it is next needed. */
  public void forget(Measure measure) {
    for (int place : places.of(measure)) knownNumbers[place] = false;
  }

  /** Takes over everything other facts know that these have a place for and do not know yet. */
  public void learn(Facts known) {
    Layout own = places.layout();
    Layout other = known.places.layout();
    for (var slot : own.quantities()) {
      int from = other.place(slot);
      int to = own.place(slot);
      if (from < 0 || !known.knownNumbers[from] || knownNumbers[to]) continue;
      numbers[to] = known.numbers[from];
      knownNumbers[to] = true;
    }
    for (var atom : own.atoms()) {
      int from = other.place(atom);
      int to = own.place(atom);
      if (from < 0 || !known.knownTruths[from] || knownTruths[to]) continue;
      truths[to] = known.truths[from];
      knownTruths[to] = true;
    }
  }

  /** The number last set; 0 when conditions do not name it. */
  public long get(Measure measure) {
    int[] all = places.of(measure);
    return all.length == 0 ? 0 : numbers[all[0]];
  }

  /** A number the vocabulary has a word for, asked for when it is not known; 0 when there is no such word. */
  public long need(Measure measure) {
    int[] all = places.of(measure);
    if (all.length == 0) return 0;
    require(all, new int[0]);
    return numbers[all[0]];
  }

  /** A number, when conditions name it and it is known. */
  public java.util.OptionalLong known(Slot slot) {
    int place = places.layout().place(slot);
    return place < 0 || !knownNumbers[place] ? java.util.OptionalLong.empty() : java.util.OptionalLong.of(numbers[place]);
  }

  /** Whether a situation is there, when conditions name it and it is known. */
  public java.util.Optional<Boolean> known(Formula atom) {
    int place = places.layout().place(atom);
    return place < 0 || !knownTruths[place] ? java.util.Optional.empty() : java.util.Optional.of(truths[place]);
  }

  /** Sets whether the situations with a role are there. */
  public void situation(String role, boolean there) {
    for (int place : places.ofSituation(role)) {
      truths[place] = there;
      knownTruths[place] = true;
    }
  }

  /** Makes sure that these numbers and situations are known, asking for those that are not. */
  void require(int[] numberPlaces, int[] atomPlaces) {
    for (int place : numberPlaces) {
      if (knownNumbers[place]) continue;
      numbers[place] = source.quantity(places.layout().quantities().get(place));
      knownNumbers[place] = true;
    }
    for (int place : atomPlaces) {
      if (knownTruths[place]) continue;
      truths[place] = source.situation(places.layout().atoms().get(place));
      knownTruths[place] = true;
    }
  }
}
