package org.banfa.cli.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Roles;

/** Every key of every kind of document, with what it holds and the words it may hold. */
public final class KeyTable {
  private final List<Key> keys;

  /**
   * A key.
   *
   * @param kind the kind of document, or of another file
   * @param place where it stands: head, note, declare, reading, line or part
   * @param type what it holds, such as text or date
   * @param needed yes, no, or else: where something else asks for it
   * @param values words of the language it may hold
   */
  public record Key(String kind, String place, String word, String type, String needed, List<String> values) {}

  private KeyTable(List<Key> keys) {
    this.keys = keys;
  }

  /** Reads the table. */
  public static KeyTable read() {
    List<Key> keys = new ArrayList<>();
    for (String line : text().split("\r?\n")) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] fields = line.split("\\|", -1);
      String values = fields[5].strip();
      keys.add(new Key(fields[0].strip(), fields[1].strip(), fields[2].strip(), fields[3].strip(), fields[4].strip(),
          values.isEmpty() ? List.of() : List.of(values.split(" "))));
    }
    return new KeyTable(List.copyOf(keys));
  }

  private static String text() {
    try (InputStream in = KeyTable.class.getResourceAsStream("keys.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All keys, in the order of the table. */
  public List<Key> all() {
    return keys;
  }

  /** The kinds of document, and of other files, in the order of the table. */
  List<String> kinds() {
    return keys.stream().map(Key::kind).distinct().toList();
  }

  /** The key a word belongs to in documents of a kind, itself or by its values; empty when it is none there. */
  String keyOf(String kind, String word) {
    for (Key key : keys) if (key.kind().equals(kind) && key.word().equals(word)) return key.word();
    for (Key key : keys) if (key.kind().equals(kind) && key.values().contains(word)) return key.word();
    return "";
  }

  /** The id of the entry about a word, in its own kind of document before others; empty when there is none. */
  String target(String kind, String word) {
    if (!keyOf(kind, word).isEmpty()) return Ids.key(kind, keyOf(kind, word));
    for (String other : kinds()) if (!keyOf(other, word).isEmpty()) return Ids.key(other, keyOf(other, word));
    return isRole(word) ? Ids.role(word) : "";
  }

  static boolean isRole(String word) {
    return Roles.ALL.contains(word) || ColumnRoles.ALL.contains(word);
  }
}
