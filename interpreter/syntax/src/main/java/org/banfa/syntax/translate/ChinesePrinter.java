package org.banfa.syntax.translate;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;

/** Prints a group in Chinese, which is the order of the tree. */
final class ChinesePrinter extends Printer {
  ChinesePrinter(NavigableMap<Integer, Word> words, Set<Word> kept) {
    super(words, kept);
  }

  @Override
  void group(GroupTree group) {
    group.leads().forEach(this::put);
    disjunction(group.body());
    if (group.conditionMark() != null) added("的");
    if (group.except() != null) added("除外");
  }

  @Override
  void nominal(Nominal nominal) {
    for (int i = 0; i < nominal.groups().size(); i++) {
      if (i > 0) added(isDot(nominal.links().get(i - 1)) ? "." : "的");
      for (Item item : nominal.groups().get(i)) item(item);
    }
  }

  @Override
  void operator(Operator operator, ClauseTree clause, int at) {
    put(operator.word());
  }

  @Override
  String spelling(Word word) {
    return WordSpelling.chinese(word);
  }
}
