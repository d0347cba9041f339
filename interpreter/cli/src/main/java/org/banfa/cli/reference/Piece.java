package org.banfa.cli.reference;

import java.util.List;

/**
 * A run of text in the handbook.
 *
 * @param target id of the entry it leads to, empty when it leads nowhere
 * @param marked whether it is what an example is about
 */
public record Piece(String text, String target, boolean marked) {
  static List<Piece> plain(String text) {
    return List.of(new Piece(text, "", false));
  }

  static String text(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(p -> text.append(p.text()));
    return text.toString();
  }
}
