package org.banfa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.UnitRules;
import org.banfa.engine.rules.UnitRules.Division;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.table.Table;
import org.banfa.records.table.Tables;
import org.banfa.records.unit.UnitTable;
import org.banfa.records.unit.UnitTableReader;

/** Reads the units of a vote from files, and divides its seats among them. */
final class UnitFiles {
  private UnitFiles() {}

  /** A table that was read: what it is called, its rows, headings passed over. */
  record One(String title, int rows, List<String> unread) {}

  /** Reads all files; {@code told} is told of each table. */
  static UnitTable read(List<Path> files, List<String> maps, Vocabulary vocabulary, UnitRules units, Consumer<One> told) {
    List<Term> posts = units.posts().stream().flatMap(p -> vocabulary.find(p.name()).stream()).toList();
    UnitTableReader reader = new UnitTableReader(vocabulary, maps, units.levels(), posts);
    for (Path file : files) {
      boolean found = false;
      for (Table table : Tables.read(file)) {
        Optional<UnitTableReader.Read> read = reader.read(table);
        found |= read.isPresent();
        read.ifPresent(r -> told.accept(new One(table.title(), r.rows(), r.unread())));
      }
      if (!found) throw new Refusal("B6501", file.toString(), String.join("、", units.levels().stream().flatMap(l -> l.stream().map(Term::id)).toList()));
    }
    return UnitTable.of(reader, units.posts(), units.within());
  }

  /**
   * A division, or the number it still depends on.
   *
   * @param open null when none is open
   */
  record Divided(Division division, Slot open) {}

  /** Divides seats; {@code seats} is the number of all where the method leaves it open. */
  static Divided divide(UnitRules units, List<UnitShare> named, OptionalLong seats) {
    List<Slot> open = new ArrayList<>();
    try {
      return new Divided(units.divide(named, (slot, bounds) -> {
        boolean size = slot.term() != null && Roles.SIZE.equals(slot.term().role());
        if (size && seats.isPresent()) return seats.getAsLong();
        open.add(slot);
        throw new Open();
      }), null);
    } catch (Open unknown) {
      return new Divided(null, open.get(0));
    }
  }

  private static final class Open extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Open() {
      super("", null, false, false);
    }
  }
}
