package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.RecallLine;
import org.banfa.model.document.VacancyLine.Months;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.GroupTree;

/** Reads shares for everybody or by name, and numbers of months, of what comes in office. */
final class OfficeShares {
  private static final int MOST_MONTHS = 240;

  private final Scope scope;
  private final ContenderReader people;
  private final Map<String, Span> named = new TreeMap<>();

  OfficeShares(Scope scope, ContenderReader people) {
    this.scope = scope;
    this.people = people;
  }

  /** A share for all, or names with a share each. */
  RecallLine.Each each(Annotated one, Span span) {
    List<Word> names = one.words().stream().filter(people::isName).toList();
    List<BigFraction> shares = Shares.all(one.words(), scope);
    if (shares == null) return RecallLine.Each.NONE;
    int due = Math.max(1, names.size());
    if (shares.size() != due) {
      scope.error("B3238", span, one.key(), Integer.toString(due), Integer.toString(shares.size()));
      return RecallLine.Each.NONE;
    }
    if (names.isEmpty()) return new RecallLine.Each(shares.get(0), new TreeMap<>());
    SortedMap<String, BigFraction> each = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = ContenderReader.name(names.get(i));
      named.put(name, names.get(i).span());
      if (each.put(name, shares.get(i)) != null) scope.error("B3209", names.get(i).span(), name);
    }
    return new RecallLine.Each(null, each);
  }

  /** The months of a line; {@code otherwise} when it says nothing of them. */
  Months months(Annotated one, Months otherwise) {
    Months months = otherwise;
    for (GroupTree group : one.groups()) {
      List<Word> words = Phrases.words(List.of(group));
      if (says(words)) months = months(words, group.span(), months);
    }
    return months;
  }

  /** A line without what it says of months. */
  Annotated share(Annotated one) {
    return new Annotated(one.key(), one.groups().stream().filter(g -> !says(Phrases.words(List.of(g)))).toList());
  }

  private static boolean says(List<Word> words) {
    return words.stream().anyMatch(w -> w.entry() != null && w.entry().key().equals(ScenarioKeys.APART));
  }

  private Months months(List<Word> words, Span span, Months otherwise) {
    List<BigInteger> numbers = new ArrayList<>();
    for (Word word : words) if (word.type() == BanfaLexer.INT) numbers.add((BigInteger) word.literal());
    boolean fits = !numbers.isEmpty() && numbers.size() <= 2
        && numbers.stream().allMatch(n -> n.signum() > 0 && n.compareTo(BigInteger.valueOf(MOST_MONTHS)) <= 0)
        && numbers.get(0).compareTo(numbers.get(numbers.size() - 1)) <= 0;
    if (fits) return new Months(numbers.get(0).intValue(), numbers.get(numbers.size() - 1).intValue());
    scope.error("B3214", span, scope.text(span), "1", Integer.toString(MOST_MONTHS));
    return otherwise;
  }

  /** Reports those named who are not among these people. */
  void standing(Set<String> people) {
    named.forEach((person, span) -> {
      if (!people.contains(person)) scope.error("B3210", span, person);
    });
  }
}
