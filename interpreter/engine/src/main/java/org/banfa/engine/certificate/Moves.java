package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.banfa.engine.election.Settled;

/** The certificates of votes on seats, and of acts by which somebody gained or lost one, so far, in the order in which they came about. */
final class Moves {
  private final List<Object> all = new ArrayList<>();
  private boolean whole = true;
  private final Map<String, String> seals = new LinkedHashMap<>();

  /** Adds a result by which somebody was elected to a seat, or by a valid vote nobody. */
  void add(CertifiedResult result, Settled settled) {
    if (fills(settled)) add("result", result.number(), result.seal());
  }

  /** A contest without a certificate: where it was about seats and valid, nothing that follows can be led back to certificates. */
  void without(Settled settled) {
    whole &= !fills(settled);
  }

  private static boolean fills(Settled settled) {
    return settled.outcome().valid() && !settled.rules().scope().isPreselection();
  }

  /** Adds an act by which somebody was appointed, lost a seat or followed, or a result was set aside. */
  void add(CertifiedAct act) {
    add("act", act.number(), act.seal());
  }

  private void add(String kind, int number, String seal) {
    all.add(new TreeMap<>(Map.of("kind", kind, "number", number, "seal", seal)));
    seals.put(kind + "-" + number, seal);
  }

  /** Hands on each by its file's name and its seal. */
  void each(BiConsumer<String, String> taken) {
    seals.forEach(taken);
  }

  /** The first so many of them; empty where some have no certificate. */
  Optional<List<Object>> first(int number) {
    return whole && number <= all.size() ? Optional.of(List.copyOf(all.subList(0, number))) : Optional.empty();
  }

  /** Each with its kind, its number and its seal. */
  List<Object> all() {
    return List.copyOf(all);
  }
}
