package org.banfa.judgement.seats;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.joint.Joint;
import org.banfa.judgement.joint.Norm;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.vocabulary.Slot;

/** Tells in numbers why so many representatives cannot be chosen by so many households. */
final class HouseholdStory {
  private static final BigInteger ONE = BigInteger.ONE;

  private final HouseholdCheck.Quantities quantities;
  private final List<Norm> core;
  private final Slot households;

  HouseholdStory(HouseholdCheck.Quantities quantities, List<Norm> core) {
    this.quantities = quantities;
    this.core = core;
    this.households = quantities.households().stream().filter(h -> !Sizes.about(h, core).isEmpty()).findFirst().orElse(null);
  }

  Finding finding(LegalDocument method) {
    BigInteger seatsLeast = Sizes.least(quantities.seats(), core);
    BigInteger seatsMost = Sizes.most(quantities.seats(), core);
    BigInteger eachLeast = Sizes.least(quantities.each(), core);
    BigInteger eachMost = Sizes.most(quantities.each(), core);
    BigInteger allMost = households == null ? null : Sizes.most(households, core);
    BigInteger allLeast = households == null ? null : Sizes.least(households, core);
    if (seatsLeast != null && eachLeast != null && allMost != null && eachLeast.multiply(seatsLeast.subtract(ONE)).compareTo(allMost) >= 0)
      return tooMany(method, seatsLeast, eachLeast, allMost);
    if (seatsMost != null && eachMost != null && allLeast != null && eachMost.multiply(seatsMost.add(ONE)).compareTo(allLeast) <= 0)
      return tooFew(method, seatsMost, eachMost, allLeast);
    List<Argument> steps = new ArrayList<>();
    for (Norm norm : core) steps.add(step("step.seats.says", new Argument.Says(norm.clause()), Joint.place(norm)));
    return Joint.finding("B2212", method, core, List.of(people(), step("seats.apart")), steps, null);
  }

  private Finding tooMany(LegalDocument method, BigInteger asked, BigInteger each, BigInteger all) {
    BigInteger possible = all.add(each).subtract(ONE).divide(each);
    List<Argument> steps = List.of(
        step("step.seats.households-most", number(all), place(households)),
        step("step.seats.each", number(each), place(quantities.each())),
        step("step.seats.most", number(all), number(each), number(possible)),
        step("step.seats.asked-least", number(asked), place(quantities.seats())));
    BigInteger fewer = all.subtract(ONE).divide(asked.subtract(ONE).max(ONE));
    BigInteger needed = each.multiply(asked.subtract(ONE)).add(ONE);
    Argument remedy = fewer.signum() > 0
        ? step("remedy.seats.most", number(possible), number(fewer), number(needed))
        : step("remedy.seats.most-only", number(possible), number(needed));
    return Joint.finding("B2212", method, core, List.of(people(), step("seats.too-many", number(asked), number(possible))), steps, remedy);
  }

  private Finding tooFew(LegalDocument method, BigInteger asked, BigInteger each, BigInteger all) {
    BigInteger possible = all.divide(each);
    List<Argument> steps = List.of(
        step("step.seats.households-least", number(all), place(households)),
        step("step.seats.each", number(each), place(quantities.each())),
        step("step.seats.least", number(all), number(each), number(possible)),
        step("step.seats.asked-most", number(asked), place(quantities.seats())));
    BigInteger more = all.divide(asked.add(ONE)).add(ONE);
    Argument remedy = step("remedy.seats.least", number(possible), number(more));
    return Joint.finding("B2212", method, core, List.of(people(), step("seats.too-few", number(asked), number(possible))), steps, remedy);
  }

  private Argument people() {
    return new Argument.Word(quantities.people());
  }

  private Argument place(Slot slot) {
    return Joint.place(Sizes.about(slot, core).get(0));
  }

  private static Argument number(BigInteger value) {
    return new Argument.Number(BigFraction.of(value));
  }

  private static Argument step(String key, Argument... arguments) {
    return new Argument.Sentence(key, List.of(arguments));
  }
}
