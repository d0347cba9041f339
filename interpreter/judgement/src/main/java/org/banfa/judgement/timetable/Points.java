package org.banfa.judgement.timetable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.judgement.finding.Argument;
import org.banfa.model.core.TimeValue;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.LawDay;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** Names the days a timetable speaks of. */
final class Points {
  /** The first of January 1970, from which dates are counted. */
  static final String ZERO = "";

  private final Vocabulary vocabulary;
  private final Map<String, Argument> words = new HashMap<>();
  private final Map<String, Term> acts = new TreeMap<>();
  private final Map<String, Term> terms = new HashMap<>();
  private final Map<Slot, String> slots = new HashMap<>();

  private final LegalDocument method;

  /** Names days as the method sees them: the day of its only organ is the day. */
  Points(Vocabulary vocabulary, LegalDocument method) {
    this.vocabulary = vocabulary;
    this.method = method;
  }

  /** The day a time slot gives: the day of its owner when it is the owner's first time slot. */
  String of(Slot slot) {
    String known = slots.get(slot);
    if (known != null) return known;
    String point = point(slot);
    slots.put(slot, point);
    return point;
  }

  private String point(Slot slot) {
    if (slot.owner() == null || isOwnDay(slot)) return day(slot.term());
    if (slot.term() == null || slot.owner().kind() == Kind.DAY || slot.term().kind() == Kind.TIME && isFirstTime(slot)) return day(slot.owner());
    String name = slot.key();
    terms.put(name, slot.owner());
    words.put(name, new Argument.Subject(slot));
    return name;
  }

  private boolean isOwnDay(Slot slot) {
    boolean single = method.header().binds().size() <= 1;
    return single && slot.term() != null && slot.term().kind() == Kind.DAY && LawDay.ofOrgan(slot, method);
  }

  private boolean isFirstTime(Slot slot) {
    Optional<Term> first =
        slot.owner().slots().stream().map(vocabulary::find).flatMap(Optional::stream).filter(t -> t.kind() == Kind.TIME).findFirst();
    return first.isEmpty() || first.get().equals(slot.term());
  }

  String of(TimeValue.Anchor anchor) {
    if (anchor instanceof TimeValue.Anchor.Day day) return day.term().kind() == Kind.STAGE ? edge(day.term(), true) : day(day.term());
    if (anchor instanceof TimeValue.Anchor.Edge edge) return edge(edge.term(), edge.end());
    return ZERO;
  }

  String day(Term term) {
    if (terms.containsKey(term.id())) return term.id();
    if (term.kind() == Kind.ACT) acts.put(term.id(), term);
    terms.put(term.id(), term);
    words.put(term.id(), new Argument.Word(term));
    return term.id();
  }

  /** The election day, of whichever body. */
  String election() {
    return day(vocabulary.find(LawDay.ELECTION_DAY).orElseThrow());
  }

  /** An act that lasts ends on its day; a stage or body has both edges apart. */
  String edge(Term term, boolean end) {
    if (end && term.kind() == Kind.ACT) return day(term);
    String name = term.id() + (end ? "#end" : "#start");
    terms.put(name, term);
    words.put(name, new Argument.Sentence(end ? "day.last" : "day.first", List.of(new Argument.Word(term))));
    return name;
  }

  /** How a point is called in a message. */
  Argument words(String point) {
    return words.getOrDefault(point, new Argument.Text(point));
  }

  /** What these points are days of, each once. */
  Argument.Words terms(Stream<String> names) {
    return new Argument.Words(names.map(terms::get).filter(Objects::nonNull).distinct().toList());
  }

  /** The days of their own, of no act, met so far. */
  Set<String> days() {
    return terms.entrySet().stream().filter(e -> e.getValue().kind() == Kind.DAY).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
  }

  /** The acts met so far, by point. */
  Map<String, Term> acts() {
    return acts;
  }
}
