package org.banfa.records.unit;

import java.util.Map;
import java.util.TreeMap;
import org.banfa.records.table.CellPlace;

/**
 * A row of a table of units.
 *
 * @param name as written, or the names from the top where the table has a column for each level, see {@link UnitPaths}
 * @param above the unit it is part of likewise, empty at the top
 * @param numbers by what they are of, see {@link UnitColumns}; what the row leaves empty is absent
 * @param implied whether it has no row of its own, only rows of its parts
 */
record UnitLine(String name, String above, Map<String, Long> numbers, CellPlace at, boolean implied) {
  UnitLine {
    numbers = new TreeMap<>(numbers);
  }

  /** A row of its own. */
  UnitLine(String name, String above, Map<String, Long> numbers, CellPlace at) {
    this(name, above, numbers, at, false);
  }

  /** The same in another place of the tree. */
  UnitLine in(String path, String parent) {
    return new UnitLine(path, parent, numbers, at, implied);
  }
}
