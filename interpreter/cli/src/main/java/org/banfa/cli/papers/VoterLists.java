package org.banfa.cli.papers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.report.RollLists;
import org.banfa.records.roll.Answered;
import org.banfa.records.roll.Assessment;
import org.banfa.records.roll.Roll;
import org.banfa.records.roll.RollPerson;
import org.banfa.records.roll.RollReader;
import org.banfa.records.roll.RollResult;
import org.banfa.records.roll.VoterRules;
import org.banfa.records.table.Table;
import org.banfa.records.table.Tables;

/** Reads who may vote, for a notice: from rolls held against the clauses, or from a list of names that is ready. */
public final class VoterLists {
  private VoterLists() {}

  /**
   * The list, and how many of a roll are not on it.
   *
   * @param open of whom a person has yet to decide
   * @param barred who may not be registered
   */
  public record Read(VoterList list, int open, int barred) {}

  /** The rolls of some files; a file without any is refused by {@code none}. */
  public static List<Roll> rolls(List<Path> files, RollReader reader, java.util.function.Function<Path, RuntimeException> none) {
    List<Roll> read = new ArrayList<>();
    for (Path file : files) {
      int before = read.size();
      for (Table table : Tables.read(file)) reader.read(table).ifPresent(read::add);
      if (read.size() == before) throw none.apply(file);
    }
    return read;
  }

  /** Everybody on lists that are ready. */
  public static Read ready(List<Roll> rolls) {
    List<RollPerson> people = rolls.stream().flatMap(r -> r.people().stream()).toList();
    return new Read(new VoterList(RollLists.byGroup(people)), 0, 0);
  }

  /** Those of whom the clauses say that they may be registered. */
  public static Read judged(VoterRules rules, List<Roll> rolls) {
    RollResult result = RollResult.of(rules, rolls);
    List<RollPerson> people = result.voters(Answered.YES).stream().map(Assessment::person).toList();
    return new Read(new VoterList(RollLists.byGroup(people)), result.voters(Answered.OPEN).size(), result.voters(Answered.NO).size());
  }
}
