package org.banfa.syntax.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Name;
import org.banfa.syntax.tree.Nominal;

/** Brings what stands in English order into the one order of the tree, which is the Chinese one. */
final class EnglishOrder {
  private EnglishOrder() {}

  /** The Chinese spelling first, whichever was written first. */
  static Name name(Name name) {
    boolean turned = name.second() != null && !hasHan(name.text()) && hasHan(name.secondText());
    return turned ? new Name(name.second(), name.quoted()) : name;
  }

  /** "if X" is a condition as X的 is, "not if X" an exception as X的除外 is. */
  static GroupTree group(GroupTree group) {
    List<Word> leads = new ArrayList<>();
    Word condition = group.conditionMark();
    Word except = group.except();
    for (Word lead : group.leads()) {
      String key = lead.entry() == null ? "" : lead.entry().key();
      if (lead.type() == BanfaLexer.EXCEPT) except = lead;
      else if (!key.equals("if-closing")) leads.add(lead);
      if (key.equals("if-closing") || key.equals("except-if")) condition = lead;
    }
    return new GroupTree(List.copyOf(leads), group.body(), condition, except, group.span());
  }

  /** "B of A" is A的B; a distance stands before its day: "n days before A" is A的n日前. */
  static Nominal nominal(Nominal nominal) {
    List<List<Item>> groups = new ArrayList<>(nominal.groups());
    List<Word> links = new ArrayList<>(nominal.links());
    boolean english = !links.isEmpty() && links.stream().allMatch(l -> l.type() == BanfaLexer.OF);
    if (english) {
      Collections.reverse(groups);
      Collections.reverse(links);
      links.replaceAll(l -> new Word(BanfaLexer.DE, l.text(), l.span(), l.entry(), null));
    }
    for (int i = 0; i < groups.size(); i++) {
      List<Item> items = groups.get(i);
      Word particle = particle(items, 1);
      if (particle != null && items.get(0) instanceof Item.Amount && items.size() > 2) {
        List<Item> rest = items.subList(2, items.size());
        int form = particle.form();
        if (form == 0) {
          groups.set(i, List.copyOf(rest));
          groups.add(++i, List.copyOf(items.subList(0, 2)));
          links.add(i - 1, new Word(BanfaLexer.DE, particle.text(), particle.span(), null, null));
        } else {
          groups.set(i, form == 1 ? join(rest, items.get(0), items.get(1)) : join(rest, items.get(1), items.get(0)));
        }
      } else {
        groups.set(i, behind(items));
      }
    }
    return new Nominal(List.copyOf(groups), List.copyOf(links), nominal.span());
  }

  /** Puts "before", "after", "from" and "within" behind what they govern. */
  private static List<Item> behind(List<Item> items) {
    Word first = particle(items, 0);
    if (first == null || items.size() < 2) return items;
    List<Item> rest = items.subList(1, items.size());
    boolean counted = first.type() == BanfaLexer.WITHIN && rest.get(0) instanceof Item.Amount && rest.size() > 2 && particle(rest, 1) != null;
    if (!counted) return join(rest, items.get(0));
    return join(rest.subList(2, rest.size()), rest.get(1), rest.get(0), items.get(0));
  }

  private static List<Item> join(List<Item> head, Item... tail) {
    List<Item> all = new ArrayList<>(head);
    Collections.addAll(all, tail);
    return List.copyOf(all);
  }

  /** The English particle at {@code at}; null when there is none. */
  private static Word particle(List<Item> items, int at) {
    if (at >= items.size() || !(items.get(at) instanceof Item.Atom atom)) return null;
    Word word = atom.word();
    boolean governs = switch (word.type()) {
      case BanfaLexer.BEFORE, BanfaLexer.AFTER, BanfaLexer.WITHIN -> true;
      case BanfaLexer.FROM -> word.entry().key().equals("from") && word.form() == 0;
      default -> false;
    };
    return governs && word.isLatin() ? word : null;
  }

  private static boolean hasHan(String text) {
    return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
