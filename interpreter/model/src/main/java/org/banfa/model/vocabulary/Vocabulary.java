package org.banfa.model.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The declared words, and the relations between them. */
public final class Vocabulary {
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final Map<String, List<Term>> ownersOfSlot = new LinkedHashMap<>();
  private final Map<String, List<Term>> narrower = new LinkedHashMap<>();
  private final Map<String, List<Term>> byRole = new HashMap<>();
  private final Map<String, List<Term>> concerning = new HashMap<>();
  private final Map<String, Set<Term>> leaves = new ConcurrentHashMap<>();

  /** A new vocabulary that holds these words. */
  public static Vocabulary of(Collection<Term> all) {
    Vocabulary made = new Vocabulary();
    all.forEach(made::add);
    made.terms.values().forEach(made::index);
    return made;
  }

  /** A vocabulary with further words; this one is unchanged. */
  public Vocabulary with(Collection<Term> more) {
    List<Term> all = new ArrayList<>(terms.values());
    all.addAll(more);
    return of(all);
  }

  private void add(Term term) {
    terms.put(term.id(), term);
    for (String slot : term.slots()) ownersOfSlot.computeIfAbsent(slot, s -> new ArrayList<>()).add(term);
    for (String broad : term.broader()) narrower.computeIfAbsent(broad, s -> new ArrayList<>()).add(term);
  }

  private void index(Term term) {
    if (term.role() != null) byRole.computeIfAbsent(term.role(), r -> new ArrayList<>()).add(term);
    for (String id : new LinkedHashSet<>(term.concerns())) concerning.computeIfAbsent(id, c -> new ArrayList<>()).add(term);
  }

  public Optional<Term> find(String id) {
    return Optional.ofNullable(terms.get(id));
  }

  /** The words declared with a role, in the order of their declaration. */
  public List<Term> inRole(String role) {
    return Collections.unmodifiableList(byRole.getOrDefault(role, List.of()));
  }

  /** The words declared to concern {@code word}, in the order of their declaration. */
  public List<Term> concerning(Term word) {
    return Collections.unmodifiableList(concerning.getOrDefault(word.id(), List.of()));
  }

  public Collection<Term> all() {
    return terms.values();
  }

  /** The acts, bodies and offices that have this slot. */
  public List<Term> ownersOf(Term slot) {
    return ownersOfSlot.getOrDefault(slot.id(), List.of());
  }

  public boolean hasSlot(Term owner, Term slot) {
    return owner.slots().contains(slot.id());
  }

  /** Whether {@code narrow} is {@code broad} or falls under it. */
  public boolean fallsUnder(Term narrow, Term broad) {
    if (narrow.equals(broad)) return true;
    return !narrow.broader().isEmpty() && fallsUnder(narrow, broad, new HashSet<>());
  }

  private boolean fallsUnder(Term narrow, Term broad, Set<String> seen) {
    if (narrow.equals(broad)) return true;
    if (!seen.add(narrow.id())) return false;
    for (String up : narrow.broader()) {
      Term term = terms.get(up);
      if (term != null && fallsUnder(term, broad, seen)) return true;
    }
    return false;
  }

  /** Whether everybody who is or holds the one is among the people the other means: they fall under it, or both are members of one body. */
  public boolean isAmong(Term held, Term people) {
    if (fallsUnder(held, people)) return true;
    boolean members = Roles.MEMBERS.equals(held.role()) && Roles.MEMBERS.equals(people.role()) && people.kind() != Kind.OFFICE;
    return members && held.concerns().stream().anyMatch(people.concerns()::contains);
  }

  /** The words that {@code word} falls under, itself left out. */
  public Set<Term> above(Term word) {
    Set<Term> above = new LinkedHashSet<>();
    collectAbove(word, above);
    above.remove(word);
    return above;
  }

  private void collectAbove(Term word, Set<Term> above) {
    for (String up : word.broader()) {
      Term term = terms.get(up);
      if (term != null && above.add(term)) collectAbove(term, above);
    }
  }

  /** The narrowest words under {@code word}; the word itself when nothing falls under it. In the order of declaration. */
  public Set<Term> leaves(Term word) {
    return leaves.computeIfAbsent(word.id(), id -> {
      Set<Term> found = new LinkedHashSet<>();
      collect(word, found, new LinkedHashSet<>());
      return Collections.unmodifiableSet(found);
    });
  }

  private void collect(Term word, Set<Term> leaves, Set<String> seen) {
    if (!seen.add(word.id())) return;
    List<Term> below = narrower.getOrDefault(word.id(), List.of());
    if (below.isEmpty()) leaves.add(word);
    for (Term term : below) collect(term, leaves, seen);
  }
}
