package org.banfa.engine.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.SignatureCap;
import org.banfa.engine.contest.Post;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.order.Effective;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/** What a program says about the joint signatures an act of listing needs: how many for each, and for how many one elector may sign. */
public final class SignatureRules {
  /** Kinds of events that say why somebody does not get on a list; with one base they end in {@link #OF_BASE}. */
  public static final String TOO_FEW = "signed-too-few";
  /** The same where the number is beyond what the clauses allow. */
  public static final String TOO_MANY = "signed-too-many";
  private static final String OF_BASE = "-of";

  private final Truths truths;
  private final Vocabulary vocabulary;
  private final SeatRules rules;

  public SignatureRules(Effective effective, Vocabulary vocabulary) {
    this.truths = new Truths(vocabulary, effective);
    this.vocabulary = vocabulary;
    this.rules = new SeatRules(effective, vocabulary);
  }

  /** Whether a quantity of an act of listing is asked with the names or not at all, and not like other numbers. */
  public static boolean areAbout(Slot slot) {
    return has(slot, SeriesRoles.SIGNATURES) || has(slot, SeriesRoles.SIGNED_FOR);
  }

  private static boolean has(Slot slot, String role) {
    return slot.term() != null && role.equals(slot.term().role());
  }

  /** The clauses on the number of signatures, by the quantity they are about. */
  public Map<Slot, List<Provided>> clauses(Term act) {
    return clauses(act, SeriesRoles.SIGNATURES);
  }

  private Map<Slot, List<Provided>> clauses(Term act, String role) {
    Map<Slot, List<Provided>> all = new LinkedHashMap<>();
    for (Provided said : rules.about(act)) {
      boolean demands = said.clause().modality() != Modality.MAY && said.clause().value() instanceof Value.Formal;
      if (demands && has(said.clause().subject(), role)) all.computeIfAbsent(said.clause().subject(), s -> new ArrayList<>()).add(said);
    }
    return all;
  }

  /** The other numbers that clauses on signatures, and on how many people one may sign for, take. */
  public Set<Slot> bases(Term act, Slot signatures) {
    Set<Slot> free = new TreeSet<>();
    List<Provided> all = new ArrayList<>(clauses(act).getOrDefault(signatures, List.of()));
    clauses(act, SeriesRoles.SIGNED_FOR).values().forEach(all::addAll);
    for (Provided said : all) {
      Truths.quantities(Truths.guard(said.clause()), free);
      Truths.quantities(formula(said), free);
      said.clause().exceptions().forEach(e -> Truths.quantities(e, free));
    }
    free.removeIf(SignatureRules::areAbout);
    return free;
  }

  /** What the posts themselves say of a number: all their seats together; empty when it has to be asked. */
  public static Optional<BigInteger> seats(Slot slot, List<Post> posts) {
    if (slot.owner() != null || !has(slot, Roles.SEATS) || posts.stream().anyMatch(p -> p.seats() >= Shortlist.UNLIMITED)) return Optional.empty();
    return Optional.of(BigInteger.valueOf(posts.stream().mapToLong(Post::seats).sum()));
  }

  /** Those clauses on a number of signatures that apply by these numbers. */
  public List<Provided> applied(Term act, Slot signatures, Map<Slot, BigInteger> bases) {
    return clauses(act).getOrDefault(signatures, List.of()).stream().filter(p -> truths.applies(p.clause(), bases)).toList();
  }

  /** For how many people one elector may sign, by these numbers. */
  public SignatureCap cap(Term act, Map<Slot, BigInteger> bases) {
    long most = SignatureCap.OPEN;
    List<Provided> sources = new ArrayList<>();
    for (List<Provided> clauses : clauses(act, SeriesRoles.SIGNED_FOR).values()) {
      for (Provided said : clauses) {
        if (!truths.applies(said.clause(), bases)) continue;
        long one = bounds(said, bases).most();
        if (one == Bounds.OPEN) continue;
        most = Math.min(most, one);
        sources.add(said);
      }
    }
    return sources.isEmpty() ? SignatureCap.NONE : beyond(act, most, sources);
  }

  private SignatureCap beyond(Term act, long most, List<Provided> sources) {
    SignatureCap.Beyond beyond = SignatureCap.Beyond.PERSON;
    for (Provided said : rules.about(act)) {
      boolean about = has(said.clause().subject(), SeriesRoles.BEYOND) && said.clause().modality() != Modality.MAY && said.clause().op() != Op.EXCLUDES;
      if (!about || !truths.applies(said.clause()) || !(said.clause().value() instanceof Value.Members members)) continue;
      for (Term word : members.members()) {
        if (SeriesRoles.BEYOND_NONE.equals(word.role())) beyond = SignatureCap.Beyond.NOTHING;
        if (SeriesRoles.BEYOND_FIRST.equals(word.role())) beyond = SignatureCap.Beyond.FIRST;
      }
      sources.add(said);
    }
    return new SignatureCap(most, beyond, List.copyOf(sources));
  }

  private Bounds bounds(Provided said, Map<Slot, BigInteger> bases) {
    return rules.bounds(said, s -> bases.containsKey(s) ? bases.get(s).longValueExact() : null);
  }

  /** Numbers that cannot be: more signatures for one than there are electors, more for all than these may give; empty when they can. */
  public Optional<Refusal> impossible(Map<String, BigInteger> signed, Map<Slot, BigInteger> bases, SignatureCap cap) {
    for (Map.Entry<Slot, BigInteger> base : bases.entrySet()) {
      if (base.getKey().owner() != null || !has(base.getKey(), Roles.REGISTERED)) continue;
      String word = base.getKey().term().id();
      String number = base.getValue().toString();
      for (Map.Entry<String, BigInteger> one : signed.entrySet()) {
        if (one.getValue().compareTo(base.getValue()) > 0) return Optional.of(new Refusal("B5064", List.of(one.getKey(), one.getValue().toString(), word, number), null));
      }
      BigInteger all = signed.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
      if (!cap.limits() || all.compareTo(base.getValue().multiply(BigInteger.valueOf(cap.most()))) <= 0) continue;
      return Optional.of(new Refusal("B5065", List.of(all.toString(), word, number, Long.toString(cap.most())), cap.clauses().get(0)));
    }
    return Optional.empty();
  }

  /**
   * Why somebody does not get on the list.
   *
   * @param kind of the event that says so
   * @param arguments name, signatures, limit, and base and its number where there is one
   */
  public record Against(String kind, List<String> arguments, Provided clause) {}

  /** Why somebody with so many signatures does not get on the list; empty when they suffice. */
  public Optional<Against> against(Slot slot, List<Provided> applied, Map<Slot, BigInteger> bases, String name, BigInteger signed) {
    Map<Slot, BigInteger> known = new LinkedHashMap<>(bases);
    known.put(slot, signed);
    for (Provided said : applied) {
      if (!Boolean.FALSE.equals(truths.of(formula(said), known))) continue;
      Bounds bounds = bounds(said, bases);
      boolean few = signed.compareTo(BigInteger.valueOf(bounds.least())) < 0;
      String limit = Long.toString(few || bounds.most() == Bounds.OPEN ? bounds.least() : bounds.most());
      List<String> told = new ArrayList<>(List.of(name, signed.toString(), limit));
      Set<Slot> own = new TreeSet<>(bases.keySet());
      own.retainAll(quantities(said));
      if (own.size() == 1) own.forEach(base -> told.addAll(List.of(base.term().id(), bases.get(base).toString())));
      String kind = (few ? TOO_FEW : TOO_MANY) + (own.size() == 1 ? OF_BASE : "");
      return Optional.of(new Against(kind, List.copyOf(told), said));
    }
    return Optional.empty();
  }

  private static Set<Slot> quantities(Provided said) {
    Set<Slot> all = new TreeSet<>();
    Truths.quantities(Truths.guard(said.clause()), all);
    Truths.quantities(formula(said), all);
    return all;
  }

  private static Formula formula(Provided said) {
    return ((Value.Formal) said.clause().value()).formula();
  }

  /** The acts of listing that serve a vote and ask for signatures. */
  public List<Term> acts(VoteScope vote) {
    return listings(vote).filter(a -> !clauses(a).isEmpty()).toList();
  }

  /** Whether one may also stand by an act of listing of this method that asks for none. */
  public boolean isOpen(VoteScope vote) {
    return listings(vote).anyMatch(a -> clauses(a).isEmpty() && !rules.about(a).isEmpty());
  }

  private Stream<Term> listings(VoteScope vote) {
    return vocabulary.inRole(SeriesRoles.LISTING).stream().filter(vote::isServedBy);
  }
}
