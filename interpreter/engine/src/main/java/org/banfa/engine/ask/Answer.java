package org.banfa.engine.ask;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.contest.UnitShare;

/** What the world answers. */
public sealed interface Answer {
  /** An act, with the day it was done. */
  record Act(String act, LocalDate day) implements Answer {}

  /** A day. */
  record OnDay(LocalDate day) implements Answer {}

  /** A number. */
  record Number(BigInteger value) implements Answer {}

  /** Yes or no. */
  record Yes(boolean yes) implements Answer {}

  /** One of the words offered. */
  record Word(String word) implements Answer {}

  /** Those who stand. */
  record People(List<Person> people) implements Answer {}

  /** A number for each of several people, by name. */
  record Numbers(SortedMap<String, BigInteger> numbers) implements Answer {}

  /** Account and tally. */
  record Counted(Tally tally) implements Answer {}

  /** The units of a vote. */
  record Units(List<UnitShare> units) implements Answer {}

  /**
   * A unit that goes on.
   *
   * @param day null for the day of the act
   * @param takesPart false when it holds no vote, or none any more
   */
  record Unit(String unit, LocalDate day, boolean takesPart) implements Answer {}

  /** Kin pairs. */
  record Kin(List<KinPair> pairs) implements Answer {
    /** Why it is no answer about these people, whom it may relate by the relations {@code known} knows; null when it is one. */
    public Refusal refusal(Collection<String> people, Predicate<String> known) {
      for (KinPair pair : pairs) {
        boolean ofThem = people.contains(pair.first()) && people.contains(pair.second());
        if (pair.first().equals(pair.second()) || !ofThem) return new Refusal("B5010", List.of(pair.first(), pair.second()), null);
        if (!known.test(pair.relation())) return new Refusal("B5012", List.of(pair.relation()), null);
      }
      return null;
    }
  }
}
