package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.Appointment;
import org.banfa.engine.election.Confirmation;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.election.KnownPeople;
import org.banfa.engine.election.Proceeding;
import org.banfa.engine.election.RecallCount;
import org.banfa.engine.election.Resolution;
import org.banfa.engine.election.Settled;
import org.banfa.engine.election.Succession;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.series.SettledWhole;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.model.order.Effective;

/**
 * Certifies each count once it is decided: by its ballots where there are some and they give the totals that were entered, by
 * the totals alone where there are none.
 */
public final class Certifier implements CountWitness, SettledWhole.Witness {
  /** What is wrong with the ballots of a count; {@code unreadable} is null when they can be read but give other totals. */
  public record Disagreement(UnreadableTable unreadable, List<TotalDifference> differences) {}

  private final IntFunction<String> ballots;
  private final List<CertifiedCount> counts = new ArrayList<>();
  private final Map<Integer, Disagreement> disagreements = new TreeMap<>();
  private final List<CertifiedResult> results = new ArrayList<>();
  private final List<CertifiedWhole> wholes = new ArrayList<>();
  private final Moves moves = new Moves();
  private final Chain chain = new Chain(moves);
  private final Statements statements = new Statements();
  private final Map<String, List<Integer>> open = new TreeMap<>();
  private final List<CertifiedCount> recalls = new ArrayList<>();
  private final List<CertifiedAct> acts = new ArrayList<>();
  private final List<Map.Entry<Effective, Amendment>> amendments = new ArrayList<>();
  private RecallCount recalled;
  private int number;

  /** Certifies counts; {@code ballots} gives the table of a count by its number, and of a vote on recall by its own number below nought; null when there is none. */
  public Certifier(IntFunction<String> ballots) {
    this.ballots = ballots;
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    number++;
    open.computeIfAbsent(input.act() + "/" + input.unit(), k -> new ArrayList<>()).add(number);
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

  /** Certifies a vote on recall, by its ballots where there are some that give the totals entered; these votes are numbered by themselves. */
  @Override
  public void recalled(RecallCount count) {
    recalled = count;
    int own = recalls.size() + 1;
    String table = ballots.apply(-own);
    try {
      Ballots read = table == null ? null : Ballots.oneByOne(table, count.paper());
      boolean same = read != null && TotalDifference.of(count.tally(), read.tally(count.tally().account())).isEmpty();
      if (same) recalls.add(new CertifiedCount(own, RecallCertificate.of(count, "ballots"), read.text(), true, ""));
      else recalls.add(new CertifiedCount(own, RecallCertificate.of(count, "totals"), TallySheet.of(RecallCertificate.full(count)), false, ""));
    } catch (UnreadableTable e) {
      recalls.add(new CertifiedCount(own, RecallCertificate.of(count, "totals"), TallySheet.of(RecallCertificate.full(count)), false, ""));
    }
  }

  /** What the journal of another organ says is taken over. */
  public void known(Statement statement) {
    statements.add(statement);
  }

  /** What was taken over from other organs so far. */
  public List<Statement> statements() {
    return statements.all();
  }

  /** Certifies what was decided beside the counts. */
  @Override
  public void proceeded(Proceeding proceeding) {
    int own = acts.size() + 1;
    if (proceeding instanceof Resolution resolution) {
      acts.add(ResolutionCertificate.of(resolution, own));
    } else if (proceeding instanceof Appointment appointment) {
      moved(AppointmentCertificate.of(appointment, own, chain, statements, moves));
    } else if (proceeding instanceof Succession succession) {
      moved(SuccessionCertificate.of(succession, own, chain, statements, moves, recall(succession)));
    } else if (proceeding instanceof Confirmation confirmation) {
      CertifiedAct act = ConfirmationCertificate.of(confirmation, own, chain, moves);
      if (confirmation.stands()) acts.add(act);
      else moved(act);
      if (!confirmation.stands()) chain.undone(chain.named(confirmation.vote()));
    }
  }

  /** The vote on recall by which somebody lost a seat; null when it was lost otherwise. */
  private CertifiedCount recall(Succession succession) {
    boolean lost = succession.recalled() && recalled != null && recalled.act().equals(succession.act()) && recalled.recalled().contains(succession.gone());
    return lost ? recalls.get(recalls.size() - 1) : null;
  }

  private void moved(CertifiedAct act) {
    acts.add(act);
    moves.add(act);
  }

  /** What was decided beside the counts, certified so far. */
  public List<CertifiedAct> acts() {
    return List.copyOf(acts);
  }

  /** The certificate of who holds which office now, with those by which seats were gained and lost so far. */
  public String seats(Statement statement) {
    return statement.certificate(moves.all());
  }

  /** The votes on recall certified so far. */
  public List<CertifiedCount> recalls() {
    return List.copyOf(recalls);
  }

  /** Other rules are about to take over; what is on record of that. */
  public void amended(Effective now, Amendment amendment) {
    amendments.add(Map.entry(now, amendment));
  }

  /** Certifies a contest by the certificates of its counts; where one of them could not be certified, there is none. */
  @Override
  public void settled(Settled settled) {
    List<Integer> numbers = open.remove(settled.act() + "/" + settled.unit());
    List<CertifiedCount> own = numbers == null ? List.of() : counts.stream().filter(c -> numbers.contains(c.number())).toList();
    if (numbers == null || own.size() < numbers.size()) {
      moves.without(settled);
      return;
    }
    CertifiedResult result = new CertifiedResult(results.size() + 1, ResultCertificate.of(settled, own, amendments(settled.later()), chain, statements), settled.act(), settled.unit(), numbers);
    results.add(result);
    chain.add(result, settled);
    moves.add(result, settled);
  }

  /** What is on record of each time rules took over in a contest; rules that nobody told of have an empty record. */
  private List<Amendment> amendments(List<ElectionRules> later) {
    List<Amendment> found = new ArrayList<>();
    int next = 0;
    for (ElectionRules rules : later) {
      Amendment amendment = new Amendment("", "", "", List.of());
      for (int i = next; i < amendments.size(); i++) {
        if (amendments.get(i).getKey() != rules.effective()) continue;
        amendment = amendments.get(i).getValue();
        next = i + 1;
        break;
      }
      found.add(amendment);
    }
    return found;
  }

  /** Certifies the whole of a vote of units by the certificates of their results; where one of them has none, there is none. */
  @Override
  public void settled(SettledWhole whole) {
    Map<String, CertifiedResult> last = new TreeMap<>();
    for (CertifiedResult result : results) if (!result.unit().isEmpty() && result.act().equals(whole.rules().scope().name())) last.put(result.unit(), result);
    for (HeldVote unit : whole.units()) if (unit.outcome() != null && !last.containsKey(unit.unit())) return;
    wholes.add(new CertifiedWhole(wholes.size() + 1, WholeCertificate.of(whole, last), whole.units().stream().filter(u -> u.outcome() != null).map(u -> last.get(u.unit()).number()).toList()));
  }

  /** The votes of units certified so far. */
  public List<CertifiedWhole> wholes() {
    return List.copyOf(wholes);
  }

  /** The contests certified so far. */
  public List<CertifiedResult> results() {
    return List.copyOf(results);
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
