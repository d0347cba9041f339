package org.banfa.engine.tally;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds names by the bytes they are written in: each spelling is decoded once. */
final class NameTable {
  /** A spelling that is no name: nothing but space. */
  static final int NOBODY = -1;
  /** A spelling that cannot be packed: not UTF-8, or marked no. */
  static final int UNUSUAL = -2;

  private final String marker;
  private final List<String> names = new ArrayList<>();
  private byte[][] spellings = new byte[256][];
  private int[] persons = new int[256];
  private int used;

  /** A table of names; those that begin with the marker are unusual. */
  NameTable(String marker) {
    this.marker = marker;
  }

  String name(int person) {
    return names.get(person);
  }

  /** The number of the name between two places, whose bytes have this hash. */
  int find(byte[] text, int from, int to, int hash) {
    int mask = spellings.length - 1;
    int at = (hash ^ hash >>> 15) & mask;
    while (spellings[at] != null) {
      byte[] known = spellings[at];
      if (known.length == to - from && Arrays.equals(known, 0, known.length, text, from, to)) return persons[at];
      at = at + 1 & mask;
    }
    spellings[at] = Arrays.copyOfRange(text, from, to);
    int person = person(text, from, to);
    persons[at] = person;
    if (++used * 2 > spellings.length) grow();
    return person;
  }

  private int person(byte[] text, int from, int to) {
    String name;
    try {
      name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, from, to - from)).toString().strip();
    } catch (CharacterCodingException notText) {
      return UNUSUAL;
    }
    if (name.isEmpty()) return NOBODY;
    if (name.startsWith(marker)) return UNUSUAL;
    int known = names.indexOf(name);
    if (known >= 0) return known;
    names.add(name);
    return names.size() - 1;
  }

  /** A hash of bytes as {@link CsvBox} makes it while it reads. */
  static int hash(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) hash = hash * 31 + text[i];
    return hash;
  }

  private void grow() {
    byte[][] old = spellings;
    int[] oldPersons = persons;
    spellings = new byte[old.length * 2][];
    persons = new int[old.length * 2];
    int mask = spellings.length - 1;
    for (int i = 0; i < old.length; i++) {
      if (old[i] == null) continue;
      int hash = hash(old[i], 0, old[i].length);
      int at = (hash ^ hash >>> 15) & mask;
      while (spellings[at] != null) at = at + 1 & mask;
      spellings[at] = old[i];
      persons[at] = oldPersons[i];
    }
  }
}
