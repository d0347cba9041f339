package org.banfa.engine.procedure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.SignatureCap;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.rules.SignatureRules;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Holds the joint signatures for those who are to stand against the clauses on their number; whoever has too few does not get on the list. */
final class Signatures {
  private final Desk desk;
  private final SignatureRules rules;
  private final List<Post> posts;
  private final Function<Slot, Long> numbers;

  /**
   * Signatures for people who are to stand for these posts.
   *
   * @param numbers asks a number the clauses take as base, once in a procedure
   */
  Signatures(Desk desk, SignatureRules rules, List<Post> posts, Function<Slot, Long> numbers) {
    this.desk = desk;
    this.rules = rules;
    this.posts = posts;
    this.numbers = numbers;
  }

  /** Those of the people whose signatures suffice; {@code judge} may refuse what is left, then nobody is given and the names are open again. */
  Optional<List<Person>> supported(Term act, List<Person> people, Function<List<Person>, Optional<Refusal>> judge) {
    List<Person> left = new ArrayList<>(people);
    Ask last = null;
    Answer given = null;
    for (Slot slot : rules.clauses(act).keySet()) {
      if (left.isEmpty()) break;
      Map<Slot, BigInteger> bases = new LinkedHashMap<>();
      for (Slot base : rules.bases(act, slot)) bases.put(base, SignatureRules.seats(base, posts).orElseGet(() -> BigInteger.valueOf(numbers.apply(base))));
      List<Provided> applied = rules.applied(act, slot, bases);
      if (applied.isEmpty()) continue;
      SignatureCap cap = rules.cap(act, bases);
      last = desk.ask(act.id() + "/" + slot.key() + "#signatures", applied.get(0), new Question.Signatures(slot, names(left), cap));
      SortedMap<String, BigInteger> signed = signed(last, left, bases, cap);
      given = new Answer.Numbers(signed);
      left.removeIf(p -> refused(slot, applied, bases, p.name(), signed.get(p.name())));
    }
    Optional<Refusal> refusal = last == null ? Optional.empty() : judge.apply(List.copyOf(left));
    if (refusal.isEmpty()) return Optional.of(List.copyOf(left));
    refuse(last, given, refusal.get());
    return Optional.empty();
  }

  private SortedMap<String, BigInteger> signed(Ask first, List<Person> people, Map<Slot, BigInteger> bases, SignatureCap cap) {
    Ask ask = first;
    while (true) {
      Answer.Numbers answer = desk.answer(ask, Answer.Numbers.class);
      boolean each = answer.numbers().keySet().equals(new TreeSet<>(names(people)));
      Optional<Refusal> refusal = each ? rules.impossible(answer.numbers(), bases, cap) : Optional.of(new Refusal("B5063", List.of(String.join("、", names(people))), null));
      if (refusal.isEmpty()) return answer.numbers();
      refuse(ask, answer, refusal.get());
      ask = desk.again(ask);
    }
  }

  private void refuse(Ask ask, Answer answer, Refusal refusal) {
    desk.refuse(ask, answer, refusal.code(), refusal.rule(), refusal.arguments().toArray(String[]::new));
  }

  /** Whether a clause keeps somebody off the list; tells it with the numbers. */
  private boolean refused(Slot slot, List<Provided> applied, Map<Slot, BigInteger> bases, String name, BigInteger signed) {
    Optional<SignatureRules.Against> against = rules.against(slot, applied, bases, name, signed);
    against.ifPresent(a -> desk.tell(a.kind(), null, List.of(a.clause()), a.arguments().toArray(String[]::new)));
    return against.isPresent();
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(Person::name).toList();
  }
}
