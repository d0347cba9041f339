package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Sum;

/** Reads quantities with their numbers. */
final class GivenReader {
  private final Scope scope;
  private final PathResolver paths;
  private final SortedMap<Slot, BigInteger> given = new TreeMap<>();

  GivenReader(Scope scope) {
    this.scope = scope;
    this.paths = new PathResolver(scope);
  }

  void read(GroupTree group) {
    for (Sum sum : Phrases.members(List.of(group))) {
      Nominal nominal = Phrases.single(sum);
      List<Item> items = nominal == null ? new ArrayList<>() : new ArrayList<>(Phrases.items(nominal));
      Item last = items.isEmpty() ? null : items.remove(items.size() - 1);
      Slot slot = items.isEmpty() ? null : paths.resolve(items, Context.TOP, sum.span());
      if (slot == null || slot.term() == null || !(last instanceof Item.Amount amount) || amount.number().type() != BanfaLexer.INT) {
        scope.error("B1372", sum.span(), scope.text(sum.span()));
      } else {
        given.put(slot, (BigInteger) amount.number().literal());
      }
    }
  }

  SortedMap<Slot, BigInteger> given() {
    return given;
  }
}
