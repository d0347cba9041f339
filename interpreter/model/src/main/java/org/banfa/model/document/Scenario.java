package org.banfa.model.document;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Locus;
import org.banfa.model.vocabulary.Slot;

/**
 * An electorate with its chances, incidents, runs and seed, for simulation and practice.
 *
 * @param method title of the method it is for
 * @param registered registered voters; 0 when not given
 * @param groups equal groups the voters are divided into, at least 1; each has a turnout of its own
 * @param turnout mean share of registered voters who come themselves, null when not given
 * @param dispersion how firmly the share keeps to its mean: α+β of a beta distribution; 0 when it does not vary
 * @param proxies share of absent voters who vote by proxy
 * @param agents who may vote for another, as written; empty when not given
 * @param invalid share of collected ballots that are void
 * @param contenders in the order written
 * @param withdrawal chance that a contender withdraws before the vote
 * @param elsewhere who holds offices in other organs
 * @param incidents chance per incident, by its stable ASCII kind
 * @param given numbers that the method leaves open
 * @param watched outcomes to watch, by the language's word for them
 * @param seed empty when not given
 * @param decision chances of a vote on a motion
 * @param signing who signs for those who stand; null when nothing is said
 * @param scales what each voter counts for on a further measure, group by group, by the measure's word; fewer numbers than
 *     groups begin anew
 * @param votes what is different in one of several votes, by its act, and in one unit of it, by its act, a slash and the unit; each
 *     as a whole scenario
 * @param units the units of each vote that is held unit by unit, by its act
 * @param recall what is said of recalls in office; null when nothing is
 * @param vacancy what is said of seats that fall vacant in office; null when nothing is
 * @param places of the sentences, by key
 */
public record Scenario(
    String title,
    String method,
    int registered,
    int groups,
    BigFraction turnout,
    int dispersion,
    BigFraction proxies,
    String agents,
    BigFraction invalid,
    List<Contender> contenders,
    BigFraction withdrawal,
    List<Kin> kin,
    List<Office> elsewhere,
    SortedMap<String, BigFraction> incidents,
    SortedMap<Slot, BigInteger> given,
    List<String> watched,
    int runs,
    OptionalLong seed,
    Decision decision,
    Signing signing,
    SortedMap<String, List<Long>> scales,
    SortedMap<String, Scenario> votes,
    SortedMap<String, List<UnitLine>> units,
    RecallLine recall,
    VacancyLine vacancy,
    SortedMap<String, Locus> places,
    Locus locus) {
  /** The incident of more ballots collected than issued. */
  public static final String SURPLUS = "ballots-surplus";
  /** The incident that nobody knows how many are registered. */
  public static final String REGISTERED_UNKNOWN = "registered-unknown";
  /** The incident that nobody knows how many voted. */
  public static final String VOTERS_UNKNOWN = "voters-unknown";
  /** The incident that nobody knows how many ballots were given out. */
  public static final String ISSUED_UNKNOWN = "issued-unknown";
  /** The incident of fewer ballots collected than issued. */
  public static final String LOSS = "ballots-loss";

  /**
   * The chances of a vote on a motion; null where not given.
   *
   * @param attending that one who is due attends
   * @param inFavour that one who attends is in favour
   */
  public record Decision(BigFraction attending, BigFraction inFavour) {}

  /**
   * Who signs for those who stand.
   *
   * @param shares of the voters who sign for each, by name; nobody signs for others
   * @param invalid share of the signers of whom no signature counts
   */
  public record Signing(SortedMap<String, BigFraction> shares, BigFraction invalid) {}

  /** Whether anything is said of what comes in office. */
  public boolean goesOn() {
    return recall != null || vacancy != null;
  }

  /** What holds for a vote; for one that nothing is said about, what is said for all. */
  public Scenario of(String vote) {
    return votes.getOrDefault(vote, this);
  }

  /** The units of a vote. */
  public List<UnitLine> unitsOf(String vote) {
    return units.getOrDefault(vote, List.of());
  }

  /** Under what {@link #votes} has a unit of a vote. */
  public static String unit(String vote, String unit) {
    return unit.isEmpty() ? vote : vote + "/" + unit;
  }

  /** The same with another electorate, undivided. */
  public Scenario withElectorate(int number) {
    return new Scenario(title, method, number, 1, turnout, dispersion, proxies, agents, invalid, contenders, withdrawal, kin, elsewhere, incidents, given,
        watched, runs, seed, decision, signing, scales, votes, units, recall, vacancy, places, locus);
  }

  /** The same with other people who stand, in one vote. */
  public Scenario withContenders(List<Contender> people) {
    return new Scenario(title, method, registered, groups, turnout, dispersion, proxies, agents, invalid, List.copyOf(people), withdrawal, kin, elsewhere, incidents,
        given, watched, runs, seed, decision, signing, scales, votes, units, recall, vacancy, places, locus);
  }

  /**
   * Somebody who stands for a post.
   *
   * @param support share of sound ballots that name the person, or mark the person yes
   * @param against share of sound ballots that mark the person no, where each name is marked; null when not given
   */
  public record Contender(String name, String post, BigFraction support, BigFraction against, boolean woman, Locus locus) {
    /** The share of votes against; nought when not given. */
    public BigFraction opposition() {
      return against == null ? BigFraction.ZERO : against;
    }
  }

  /**
   * A unit of a vote; numbers are 0 and seats empty where not given.
   *
   * @param seats by post
   * @param absent whether it takes no part
   * @param parent the district it is part of; empty at the top
   */
  public record UnitLine(String name, int registered, int households, SortedMap<String, Integer> seats, boolean absent, String parent) {}

  /** Somebody who holds an office in another organ, by the vocabulary's word. */
  public record Office(String name, String post, Locus locus) {}

  /** Two contenders, or one and somebody with an office elsewhere, and how they are related, by the vocabulary's word. */
  public record Kin(String first, String second, String relation, Locus locus) {}
}
