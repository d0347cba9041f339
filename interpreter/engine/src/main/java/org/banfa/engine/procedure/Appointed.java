package org.banfa.engine.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.election.Appointment;
import org.banfa.engine.election.Origin;
import org.banfa.engine.lowering.Layout;
import org.banfa.engine.rules.Incompatibilities;
import org.banfa.engine.rules.SeatRules;
import org.banfa.engine.rules.Sizes;
import org.banfa.engine.series.Returns;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** A post that an act has filled; put together with the rules it was filled by for whoever certifies it. */
record Appointed(
    Term act, Term post, LocalDate day, int seats, Incompatibilities bars, SortedSet<String> range, SortedMap<String, Incompatibilities.Bar> struck, Origin origin, boolean byVotes, String way, List<String> chosen) {
  Appointment by(Effective effective, SeatRules rules, List<Incumbent> incumbents, Returns known) {
    List<Incompatibilities.Bar> every = new ArrayList<>();
    for (Incumbent one : incumbents) every.addAll(bars.all(one));
    Slot size = rules.sizeSlot(post).orElse(null);
    List<Sizes.Bounding> sizes = size == null ? List.of() : rules.sizes(size);
    SortedMap<String, Long> numbers = new TreeMap<>();
    for (Sizes.Bounding one : sizes) {
      for (Slot slot : Layout.of(List.of(), List.of(one.when(), one.holds())).quantities()) {
        Long number = slot.equals(size) ? null : known.numbers().number(slot.key());
        if (number != null) numbers.put(slot.key(), number);
      }
    }
    return new Appointment(effective, rules.actors(act), rules.about(act), act.id(), day, post.id(), seats, size, sizes, numbers, range, origin, struck, every, List.copyOf(incumbents), byVotes, way, chosen);
  }
}
