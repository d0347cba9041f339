package org.banfa.engine.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.lowering.Layout;
import org.banfa.model.core.Formula;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** What the effective program says about papers, columns, rounds, ties and who is elected together, found by role. */
public final class ContestRules {
  /** What is said about one office alone; conditions that are not stated leave the rules of the act. */
  public record Office(Condition column, Condition wins, Criteria order) {}

  /** A number of the elected of one kind. */
  public record OfKind(Slot quantity, String people, boolean women) {}

  /** A number on a measure beside people. */
  public record Scaled(Slot quantity, String role, String scale) {}

  private final Switch printed;
  private final Switch eachName;
  private final Switch writeIns;
  private final Condition column;
  private final Map<String, Office> offices = new TreeMap<>();
  private final Criteria columns;
  private final Ranked posts;
  private final Ranked adding;
  private final Condition composition;
  private final Ranked givesWayTo;
  private final Condition reduced;
  private final Condition roundNeeded;
  private final Condition roundCandidates;
  private final Condition rerunCandidates;
  private final Ranked exempt;
  private final Condition anewNeeded;
  private final String silence;
  private final boolean excusedLeave;
  private final List<Provided> preliminary;
  private final List<Provided> anew;
  private final List<Provided> naming;
  private final Map<String, Boolean> women = new TreeMap<>();
  private List<OfKind> ofKinds = List.of();
  private List<Scaled> scaled = List.of();
  private List<String> scales = List.of();

  ContestRules(Provisions provisions) {
    printed = new Switch(provisions, Roles.PAPER, BallotRoles.PRINTED);
    eachName = new Switch(provisions, Roles.PAPER, BallotRoles.EACH_NAME);
    writeIns = new Switch(provisions, Roles.PAPER, BallotRoles.WRITE_INS);
    column = provisions.condition(Roles.PAPER, BallotRoles.VALID_COLUMN);
    columns = provisions.criteria(Roles.PAPER, BallotRoles.ORDER_OF_COLUMNS);
    posts = provisions.ranked(Roles.VOTE, BallotRoles.ORDER_OF_POSTS);
    adding = provisions.ranked(Roles.VOTE, BallotRoles.ORDER_OF_ADDING);
    composition = provisions.condition(Roles.VOTE, BallotRoles.COMPOSITION);
    givesWayTo = provisions.ranked(Roles.VOTE, BallotRoles.GIVES_WAY_TO);
    reduced = provisions.condition(BallotRoles.REDUCTION, BallotRoles.REDUCED);
    roundNeeded = provisions.condition(BallotRoles.PRELIMINARY, BallotRoles.PRELIMINARY_NEEDED);
    roundCandidates = provisions.condition(BallotRoles.PRELIMINARY, BallotRoles.NUMBER_OF_CANDIDATES);
    rerunCandidates = provisions.condition(Roles.RERUN, BallotRoles.NUMBER_OF_CANDIDATES);
    exempt = provisions.ranked(BallotRoles.PRELIMINARY, BallotRoles.EXEMPT);
    anewNeeded = provisions.condition(BallotRoles.ANEW, BallotRoles.ANEW_NEEDED);
    List<String> silent = provisions.ranked(Roles.VOTE, BallotRoles.SILENCE).words().stream().map(Term::role).filter(r -> r != null).toList();
    excusedLeave = silent.contains(BallotRoles.EXCUSED_LEAVE);
    silence = silent.stream().filter(r -> !r.equals(BallotRoles.EXCUSED_LEAVE)).findFirst().orElse("");
    preliminary = provisions.mentions(BallotRoles.PRELIMINARY);
    anew = provisions.mentions(BallotRoles.ANEW);
    naming = provisions.mentions(BallotRoles.NAMING);
    for (Term office : provisions.vocabulary().all()) {
      if (office.kind() == Kind.OFFICE || office.kind() == Kind.PEOPLE) office(provisions, office);
    }
    for (Term people : provisions.vocabulary().inRole(BallotRoles.WOMEN_PEOPLE)) women.put(people.id(), true);
  }

  private void office(Provisions provisions, Term office) {
    Condition ownColumn = provisions.condition(office, BallotRoles.VALID_COLUMN);
    Condition wins = provisions.condition(office, Roles.WINS);
    Criteria order = provisions.criteria(office, Roles.ORDER_OF_WINNING);
    if (ownColumn.stated() || wins.stated() || order.stated()) offices.put(office.id(), new Office(ownColumn, wins, order));
  }

  /** Finds the numbers of kinds and scales that conditions name. */
  void find(Provisions provisions, Collection<Formula> formulas, Collection<Ranked> ties) {
    List<OfKind> kinds = new ArrayList<>();
    List<Scaled> found = new ArrayList<>();
    SortedSet<String> measures = new TreeSet<>();
    for (Slot slot : Layout.of(List.of(), formulas).quantities()) {
      Term term = slot.term();
      if (slot.owner() != null || term == null || term.role() == null || term.concerns().isEmpty()) continue;
      String of = term.concerns().get(0);
      if (term.role().equals(BallotRoles.ELECTED_OF_KIND)) kinds.add(new OfKind(slot, of, women.containsKey(of)));
      if (SCALED.contains(term.role())) {
        found.add(new Scaled(slot, term.role(), of));
        measures.add(of);
      }
    }
    for (Ranked ranked : ties) {
      for (Term word : ranked.words()) if (BallotRoles.MORE_ON_SCALE.equals(word.role())) measures.addAll(word.concerns());
    }
    ofKinds = List.copyOf(kinds);
    scaled = List.copyOf(found);
    scales = List.copyOf(measures);
  }

  private static final Set<String> SCALED = Set.of(BallotRoles.SCALED_REGISTERED, BallotRoles.SCALED_VOTERS, BallotRoles.SCALED_COLLECTED,
      BallotRoles.SCALED_VALID, BallotRoles.SCALED_VOTES, BallotRoles.SCALED_AGAINST);

  /** Whether the names of those who stand are printed. */
  public boolean printed(Facts facts) {
    return printed.on(facts).isPresent() || eachName(facts);
  }

  /** Whether each printed name is marked yes, no or not at all. */
  public boolean eachName(Facts facts) {
    return eachName.on(facts).isPresent();
  }

  /** The flag that names of those who stand are printed. */
  public Switch printing() {
    return printed;
  }

  /** The flag that each printed name is marked. */
  public Switch marking() {
    return eachName;
  }

  /** The flag that others may be written in; on where nothing is said. */
  public Switch writing() {
    return writeIns;
  }

  /** Whether each printed name is marked so in some election. */
  public boolean mayMarkEachName() {
    return eachName.mayBeOn();
  }

  /** Whether others than those printed may be written in; so, where nothing is said. */
  public boolean writeIns(Facts facts) {
    return !writeIns.off(facts);
  }

  /** When one column of a ballot counts. */
  public Condition column() {
    return column;
  }

  /** What is said about an office alone; null when nothing is. */
  public Office office(String name) {
    return offices.get(name);
  }

  /** Everything that is said about an office alone. */
  public Collection<Office> offices() {
    return offices.values();
  }

  /** In which of several columns a person counts. */
  public Criteria columns() {
    return columns;
  }

  /** Which posts are decided first. */
  public Ranked posts() {
    return posts;
  }

  /** Along which posts votes are added. */
  public Ranked adding() {
    return adding;
  }

  /** Who is elected together. */
  public Condition composition() {
    return composition;
  }

  /** For which people others of the elected give way. */
  public Ranked givesWayTo() {
    return givesWayTo;
  }

  /** Whether seats need no further vote. */
  public Condition reduced() {
    return reduced;
  }

  /** Whether a preliminary round is held at a post. */
  public Condition roundNeeded() {
    return roundNeeded;
  }

  /** How many go on from a preliminary round. */
  public Condition roundCandidates() {
    return roundCandidates;
  }

  /** How many stand in a rerun. */
  public Condition rerunCandidates() {
    return rerunCandidates;
  }

  /** Who stands without the preliminary round. */
  public Ranked exempt() {
    return exempt;
  }

  /** Whether a valid contest is held anew at its end. */
  public Condition anewNeeded() {
    return anewNeeded;
  }

  /** What becomes of ballots not returned: a role of a word, empty when nothing is said. */
  public String silence() {
    return silence;
  }

  /** Whether those who said in time that they cannot come leave the base. */
  public boolean excusedLeave() {
    return excusedLeave;
  }

  /** What is in force about preliminary rounds; empty when the program knows none. */
  public List<Provided> preliminary() {
    return preliminary;
  }

  /** What is in force about holding a contest anew; empty when the program does not know it. */
  public List<Provided> anew() {
    return anew;
  }

  /** What is in force about deciding who is meant by a name; empty when the program does not know it. */
  public List<Provided> naming() {
    return naming;
  }

  /** The numbers of the elected of one kind that conditions name. */
  public List<OfKind> ofKinds() {
    return ofKinds;
  }

  /** The numbers on further measures that conditions name. */
  public List<Scaled> scaled() {
    return scaled;
  }

  /** The further measures, by their words. */
  public List<String> scales() {
    return scales;
  }

  /** Whether a word of people means women. */
  public boolean women(String people) {
    return women.containsKey(people);
  }
}
