package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.KnownPeople;
import org.banfa.engine.rules.ElectionRules;

/**
 * Certifies each count once it is decided: by its ballots where there are some and they give the totals that were entered, by
 * the totals alone where there are none.
 */
public final class Certifier implements CountWitness {
  /** What is wrong with the ballots of a count; {@code unreadable} is null when they can be read but give other totals. */
  public record Disagreement(UnreadableTable unreadable, List<TotalDifference> differences) {}

  private final IntFunction<String> ballots;
  private final List<CertifiedCount> counts = new ArrayList<>();
  private final Map<Integer, Disagreement> disagreements = new TreeMap<>();
  private int number;

  /** Certifies counts; {@code ballots} gives the table of a count by its number, null when there is none. */
  public Certifier(IntFunction<String> ballots) {
    this.ballots = ballots;
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    number++;
    String table = ballots.apply(number);
    if (table == null) {
      counts.add(new CertifiedCount(number, CountCertificate.ofTotals(cast, rules, input, result), TallySheet.of(input.tally()), false, input.unit()));
      return;
    }
    try {
      Ballots read = Ballots.read(table, input.paper());
      Tally counted = read.tally(cast, input.tally().account(), new KnownPeople(input.women(), input.kinds()));
      List<TotalDifference> differences = TotalDifference.of(input.tally(), counted);
      if (differences.isEmpty()) counts.add(new CertifiedCount(number, CountCertificate.of(cast, rules, input, result), read.text(), true, input.unit()));
      else disagreements.put(number, new Disagreement(null, differences));
    } catch (UnreadableTable e) {
      disagreements.put(number, new Disagreement(e, List.of()));
    }
  }

  /** In what the totals entered differ from what the ballots give. */
  public static List<TotalDifference> differences(Ballots ballots, ElectionRules cast, Tally entered) {
    return TotalDifference.of(entered, ballots.tally(cast, entered.account()));
  }

  /** The counts certified so far. */
  public List<CertifiedCount> counts() {
    return List.copyOf(counts);
  }

  /** The counts not certified because their ballots do not agree, by number. */
  public Map<Integer, Disagreement> disagreements() {
    return java.util.Collections.unmodifiableMap(disagreements);
  }

  /** How many counts there were. */
  public int number() {
    return number;
  }
}
