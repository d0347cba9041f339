package org.banfa.model.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Version;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Slot;

/**
 * The effective program of a method: what it and the documents it belongs to say, laid over the defaults of the law in
 * force, nearest rank first. Every clause keeps its origin. This is what is executed.
 */
public final class Effective {
  /**
   * One clause in force with where it comes from.
   *
   * @param version version of a statute, null otherwise
   * @param byLaw whether the law filled in because the method is silent
   */
  public record Provided(Clause clause, Rule rule, LegalDocument document, Version version, boolean byLaw) {
    /** The rule under the version of its document that counts. */
    public InForce inForce() {
      return new InForce(document, version, rule);
    }
  }

  private final LegalDocument method;
  private final LawDay day;
  private final Map<Slot, List<Provided>> bySlot = new LinkedHashMap<>();

  private Effective(LegalDocument method, LawDay day) {
    this.method = method;
    this.day = day;
  }

  /** The effective program under the law of the election's own day, or of {@code lawAsOf} when not null. */
  public static Effective of(Library library, LegalDocument method, LocalDate lawAsOf) {
    Program program = Program.of(library, method, lawAsOf);
    Effective effective = new Effective(method, new LawDay(program, lawAsOf));
    for (Statement said : program.all()) {
      effective.add(new Provided(said.clause(), said.rule(), said.document(), null, false));
    }
    Set<Slot> said = Set.copyOf(effective.bySlot.keySet());
    HigherDocuments higher = new HigherDocuments(library);
    LawReadings readings = higher.readings(method, effective.day);
    List<InForce> laws = new ArrayList<>(higher.rules(method, effective.day));
    Displaced displaced = Displaced.among(laws);
    laws.removeIf(law -> displaced.superior(law.rule()).isPresent());
    java.util.Collections.reverse(laws);
    Map<Slot, LegalDocument> nearest = new LinkedHashMap<>();
    for (InForce law : laws) {
      if (!law.rule().byLaw() || law.law().header().rank() == Rank.DRAFTING_NORM) continue;
      for (Clause clause : readings.adopted(law.rule())) {
        boolean adds = clause.op() == Op.INCLUDES;
        boolean force = clause.modality() == Modality.MUST || clause.modality() == Modality.MUST_NOT;
        if (!force || said.contains(clause.subject()) && !adds && !effective.goesOn(clause)) continue;
        LegalDocument first = nearest.putIfAbsent(clause.subject(), law.law());
        if (adds || first == null || first == law.law()) {
          effective.add(new Provided(clause, law.rule(), law.law(), law.version(), true));
        }
      }
    }
    return effective;
  }

  /** Whether a ranking goes on where the method's own one ends. */
  private boolean goesOn(Clause clause) {
    if (!(clause.value() instanceof Value.Ranking longer)) return false;
    for (Provided said : bySlot.getOrDefault(clause.subject(), List.of())) {
      if (said.byLaw() || !(said.clause().value() instanceof Value.Ranking shorter)) continue;
      int size = shorter.groups().size();
      if (size < longer.groups().size() && longer.groups().subList(0, size).equals(shorter.groups())) return true;
    }
    return false;
  }

  private void add(Provided provided) {
    bySlot.computeIfAbsent(provided.clause().subject(), s -> new ArrayList<>()).add(provided);
  }

  public LegalDocument method() {
    return method;
  }

  /** The day whose law counts. */
  public LawDay day() {
    return day;
  }

  /** Everything in force about a slot, the method's own first; empty when nothing is. */
  public List<Provided> about(Slot slot) {
    return bySlot.getOrDefault(slot, List.of());
  }

  /** Every slot something is in force about, in the order of the documents. */
  public Set<Slot> slots() {
    return java.util.Collections.unmodifiableSet(bySlot.keySet());
  }
}
