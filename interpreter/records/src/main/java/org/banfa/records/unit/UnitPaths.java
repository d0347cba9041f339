package org.banfa.records.unit;

/** Writes the place of a unit among the others: the names from the top, parted by a sign no cell holds. */
final class UnitPaths {
  private static final String PARTED = "\u0001";

  private UnitPaths() {}

  /** The names of the first levels, those left empty passed over. */
  static String joined(String[] path, int levels) {
    String all = "";
    for (int i = 0; i < levels; i++) if (!path[i].isEmpty()) all = below(all, path[i]);
    return all;
  }

  /** A unit below another, or at the top below nothing. */
  static String below(String above, String name) {
    return above.isEmpty() ? name : above + PARTED + name;
  }

  /** Whether these are several names. */
  static boolean isPath(String name) {
    return name.contains(PARTED);
  }

  /** Whether a path leads through another. */
  static boolean isBelow(String path, String above) {
    return path.startsWith(above + PARTED);
  }

  /** The last name. */
  static String last(String path) {
    return path.substring(path.lastIndexOf(PARTED) + 1);
  }

  /** All names one after the other, as a unit is called that others of its name are told apart from. */
  static String together(String path) {
    return path.replace(PARTED, "");
  }
}
