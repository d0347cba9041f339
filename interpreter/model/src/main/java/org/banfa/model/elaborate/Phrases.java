package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Disjunction;
import org.banfa.syntax.tree.Element;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.Range;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.Sum;

/** Plain views of phrases: their items in Chinese order, their words, their members. */
final class Phrases {
  private Phrases() {}

  /** The groups of a nominal in Chinese order, 每 and 每人 left out: "B of A" becomes A 的 B. */
  static List<List<Item>> groups(Nominal nominal) {
    List<List<Item>> groups = new ArrayList<>();
    for (List<Item> group : nominal.groups()) {
      List<Item> kept = group.stream().filter(i -> !isEach(i)).toList();
      if (!kept.isEmpty()) groups.add(kept);
    }
    boolean english = nominal.links().stream().anyMatch(l -> l.type() == BanfaLexer.OF);
    if (english) java.util.Collections.reverse(groups);
    return groups;
  }

  private static boolean isEach(Item item) {
    return item instanceof Item.Amount amount && amount.number().type() == BanfaLexer.EACH;
  }

  /** All items of a nominal in Chinese order. */
  static List<Item> items(Nominal nominal) {
    List<Item> all = new ArrayList<>();
    groups(nominal).forEach(all::addAll);
    return all;
  }

  /** The nominal of a sum that is nothing else; null when there is a sign or a range. */
  static Nominal single(Sum sum) {
    if (sum.terms().size() != 1) return null;
    Range range = sum.terms().get(0);
    return range.to() == null ? range.from() : null;
  }

  /** The nominal of a phrase that is nothing else; null otherwise. */
  static Nominal single(Phrase phrase) {
    return phrase.members().size() == 1 ? single(phrase.members().get(0)) : null;
  }

  /** The word of an item that is one atom of this type; null otherwise. */
  static Word atom(Item item, int type) {
    return item instanceof Item.Atom atom && atom.word().type() == type ? atom.word() : null;
  }

  /** The key of the single term of a phrase, such as 条次; empty otherwise. */
  static String key(Phrase phrase) {
    Nominal nominal = single(phrase);
    if (nominal == null) return "";
    List<Item> items = items(nominal);
    Word word = items.size() == 1 ? atom(items.get(0), BanfaLexer.TERM) : null;
    return word == null || word.entry() == null ? "" : word.entry().key();
  }

  /** The key of a head that is one term; empty otherwise. */
  static String key(SegmentTree head) {
    if (head.groups().size() != 1) return "";
    ClauseTree clause = onlyClause(head.groups().get(0).body());
    if (clause == null || clause.elements().size() != 1) return "";
    return clause.elements().get(0) instanceof Phrase phrase ? key(phrase) : "";
  }

  /** The clause of a disjunction that is nothing else; null otherwise. */
  static ClauseTree onlyClause(Disjunction body) {
    if (body.alternatives().size() != 1 || body.alternatives().get(0).clauses().size() != 1) return null;
    return body.alternatives().get(0).clauses().get(0);
  }

  /** Every clause of a body, alternatives and conjunctions flattened, in order. */
  static List<ClauseTree> clauses(Disjunction body) {
    List<ClauseTree> all = new ArrayList<>();
    body.alternatives().forEach(a -> all.addAll(a.clauses()));
    return all;
  }

  /** Every member of every phrase of the groups, in order: a list in the reader's eyes. */
  static List<Sum> members(List<GroupTree> groups) {
    List<Sum> all = new ArrayList<>();
    for (GroupTree group : groups) {
      for (ClauseTree clause : clauses(group.body())) {
        for (Element element : clause.elements()) if (element instanceof Phrase phrase) all.addAll(phrase.members());
      }
    }
    return all;
  }

  /** Every word of a list of groups, in order, without operators. */
  static List<Word> words(List<GroupTree> groups) {
    List<Word> all = new ArrayList<>();
    for (Sum sum : members(groups)) {
      for (Range range : sum.terms()) {
        addWords(range.from(), all);
        if (range.to() != null) addWords(range.to(), all);
      }
    }
    return all;
  }

  private static void addWords(Nominal nominal, List<Word> all) {
    for (Item item : items(nominal)) {
      if (item instanceof Item.Atom atom) all.add(atom.word());
      else if (item instanceof Item.Amount amount) {
        all.add(amount.number());
        if (amount.unit() != null) all.add(amount.unit());
      }
    }
  }

  /** The operators of a clause, in order. */
  static List<Word> operators(ClauseTree clause) {
    List<Word> all = new ArrayList<>();
    for (Element element : clause.elements()) if (element instanceof Operator operator) all.add(operator.word());
    return all;
  }

  /** Elements without a copula that another verb follows: "must be on", "are fewer than". */
  static List<Element> withoutCopula(List<Element> elements) {
    List<Element> kept = new ArrayList<>(elements);
    for (int i = kept.size() - 2; i >= 0; i--) {
      boolean copula = kept.get(i) instanceof Operator is && is.word().type() == BanfaLexer.IS;
      if (copula && kept.get(i + 1) instanceof Operator verb && verb.word().type() != BanfaLexer.MODAL) kept.remove(i);
    }
    return kept;
  }

  /** Whether a group states a condition rather than a fact. */
  static boolean isCondition(GroupTree group) {
    return group.except() == null
        && (group.conditionMark() != null || group.leads().stream().anyMatch(l -> l.type() == BanfaLexer.IF));
  }

  /** Whether the i-th group is a condition, alone or as the first half of "A，且B的": the closing 的 then covers both. */
  static boolean isCondition(List<GroupTree> groups, int i) {
    if (isCondition(groups.get(i))) return true;
    if (i + 1 >= groups.size() || isException(groups.get(i))) return false;
    boolean joined = groups.get(i + 1).leads().stream().anyMatch(l -> l.type() == BanfaLexer.AND || l.type() == BanfaLexer.OR);
    return joined && isCondition(groups, i + 1);
  }

  /** The groups from {@code i} on that are conditions, one after the other. */
  static List<GroupTree> conditionRun(List<GroupTree> groups, int i) {
    int end = i;
    while (end < groups.size() && isCondition(groups, end)) end++;
    return groups.subList(i, end);
  }

  static boolean isException(GroupTree group) {
    return group.except() != null;
  }
}
