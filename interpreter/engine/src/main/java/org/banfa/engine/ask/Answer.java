package org.banfa.engine.ask;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
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
  record Kin(List<KinPair> pairs) implements Answer {}
}
