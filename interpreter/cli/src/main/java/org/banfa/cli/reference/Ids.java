package org.banfa.cli.reference;

import java.util.Locale;

/** Names the entries of the handbook, so that links find them. */
final class Ids {
  private Ids() {}

  static String word(String id) {
    return "w-" + id;
  }

  static String key(String kind, String key) {
    return "k-" + kind.toLowerCase(Locale.ROOT) + "-" + key;
  }

  static String role(String role) {
    return "r-" + role;
  }

  static String grammar(String name) {
    return "g-" + name;
  }

  static String question(int number) {
    return "q-" + number;
  }
}
