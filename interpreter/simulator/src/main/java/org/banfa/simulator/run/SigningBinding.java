package org.banfa.simulator.run;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.ask.SignatureCap;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.Bounds;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.SignatureRules;
import org.banfa.model.core.Locus;
import org.banfa.model.document.Scenario;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.simulator.statistics.Percent;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Binds what a scenario says of joint signatures to the clauses of a vote. */
final class SigningBinding {
  private SigningBinding() {}

  /** What does not fit; {@code here} is what the scenario says of this vote. */
  static List<Diagnostic> problems(ElectionRules rules, Scenario here, BiFunction<Slot, Bounds, Long> numbers) {
    return problems(rules, here, () -> rules.seats().posts(numbers));
  }

  /** The same for a vote, or a unit of one, that fills these posts. */
  static List<Diagnostic> problems(ElectionRules rules, Scenario here, Supplier<List<Post>> posts) {
    SignatureRules signatures = new SignatureRules(rules.effective(), rules.vocabulary());
    List<Term> acts = signatures.acts(rules.scope());
    Locus at = here.places().getOrDefault("联名", here.locus());
    if (acts.isEmpty()) return here.signing() == null ? List.of() : List.of(Diagnostic.warning("B3236", at.source(), at.span()));
    if (here.signing() == null && signatures.isOpen(rules.scope())) return List.of();
    if (here.signing() == null) return List.of(Diagnostic.warning("B3235", at.source(), at.span(), acts.get(0).id()));
    BigFraction sum = here.signing().shares().values().stream().reduce(BigFraction.ZERO, BigFraction::add);
    for (Term act : acts) {
      for (Slot slot : signatures.clauses(act).keySet()) {
        Optional<SignatureCap> cap = cap(signatures, act, slot, here, posts.get());
        if (cap.isEmpty() || !cap.get().limits() || sum.compareTo(BigFraction.of(cap.get().most())) <= 0) continue;
        return List.of(Diagnostic.error("B3237", at.source(), at.span(), Percent.exact(sum), Long.toString(cap.get().most())));
      }
    }
    return List.of();
  }

  /** The limit by the numbers the scenario gives; empty when one of them is missing. */
  private static Optional<SignatureCap> cap(SignatureRules signatures, Term act, Slot slot, Scenario here, List<Post> posts) {
    Map<Slot, BigInteger> bases = new LinkedHashMap<>();
    for (Slot base : signatures.bases(act, slot)) {
      Optional<BigInteger> seats = SignatureRules.seats(base, posts);
      boolean registered = base.owner() == null && base.term() != null && Roles.REGISTERED.equals(base.term().role());
      BigInteger number = seats.orElse(registered ? BigInteger.valueOf(here.registered()) : here.given().get(base));
      if (number == null) return Optional.empty();
      bases.put(base, number);
    }
    return Optional.of(signatures.cap(act, bases));
  }
}
