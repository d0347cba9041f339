package org.banfa.engine.election;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Question;
import org.banfa.engine.rules.ElectionRules;

/** Knows what people are, and asks once where it does not. */
final class Membership implements Belonging {
  private final Supplier<ElectionRules> rules;
  private final Asker asker;
  private final Ledger ledger;
  private final SortedMap<String, SortedMap<String, Boolean>> known = new TreeMap<>();

  Membership(Supplier<ElectionRules> rules, Asker asker, Ledger ledger) {
    this.rules = rules;
    this.asker = asker;
    this.ledger = ledger;
  }

  @Override
  public boolean woman(String name) {
    return ledger.women().computeIfAbsent(name, n -> {
      boolean is = asked("woman:" + n);
      ledger.minutes().learnt(n);
      return is;
    });
  }

  @Override
  public boolean of(String people, String name) {
    if (rules.get().contest().women(people)) return woman(name);
    return known.computeIfAbsent(people, p -> new TreeMap<>()).computeIfAbsent(name, n -> asked(Question.Decision.ofKind(people, n)));
  }

  private boolean asked(String subject) {
    return asker.ask(new Asker.Place("", "", 0, subject), new Question.Decision(subject), Answer.Yes.class, a -> null).yes();
  }

  /** What is known so far, by word and name. */
  SortedMap<String, SortedMap<String, Boolean>> known() {
    return known;
  }
}
