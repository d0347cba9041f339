package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.Scenario;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;

/** Reads the units of a vote: a name in quotes, the district it belongs to, then its numbers, each after its word: voters, households, seats of a post. */
final class UnitReader {
  private static final int MOST = 10_000_000;
  private static final int MOST_SEATS = 9_999;

  private final Scope scope;
  private final List<Scenario.UnitLine> units = new ArrayList<>();
  private String name = "";
  private int registered;
  private int households;
  private boolean absent;
  private String parent = "";
  private boolean within;
  private SortedMap<String, Integer> seats = new TreeMap<>();
  private Term of;

  UnitReader(Scope scope) {
    this.scope = scope;
  }

  void read(Annotated one, Place place) {
    for (Word word : one.words()) {
      if (word.type() == BanfaLexer.QUOTED && within) parent = String.valueOf(word.literal());
      else if (word.type() == BanfaLexer.QUOTED) begin(String.valueOf(word.literal()));
      else if (word.entry() != null && word.entry().key().equals(Keys.BROADER)) within = !name.isEmpty();
      else if (word.entry() != null && word.entry().key().equals(ScenarioKeys.TAKES_NO_PART)) absent = true;
      else if (word.type() == BanfaLexer.INT) number(word, (BigInteger) word.literal());
      else if (scope.term(word).isPresent()) of = scope.term(word).get();
      else if (word.entry() != null && word.entry().key().equals(ScenarioKeys.REGISTERED)) of = scope.vocabulary.inRole(Roles.REGISTERED).get(0);
      if (word.type() == BanfaLexer.QUOTED) within = false;
    }
    begin("");
  }

  private void begin(String next) {
    if (!name.isEmpty()) units.add(new Scenario.UnitLine(name, registered, households, seats, absent, parent));
    name = next;
    registered = 0;
    households = 0;
    absent = false;
    parent = "";
    seats = new TreeMap<>();
    of = null;
  }

  private void number(Word word, BigInteger value) {
    boolean voters = of != null && Roles.REGISTERED.equals(of.role());
    boolean homes = of != null && of.kind() == Kind.QUANTITY && of.unit() == Unit.HOUSEHOLDS;
    boolean post = of != null && (of.kind() == Kind.OFFICE || of.kind() == Kind.PEOPLE || of.kind() == Kind.BODY);
    int most = post ? MOST_SEATS : MOST;
    if (name.isEmpty() || !(voters || homes || post)) {
      scope.error("B3230", word.span(), word.text());
    } else if (value.compareTo(BigInteger.valueOf(most)) > 0) {
      scope.error("B3214", word.span(), word.text(), "1", Integer.toString(most));
    } else if (voters) {
      registered = value.intValue();
    } else if (homes) {
      households = value.intValue();
    } else {
      seats.put(of.id(), value.intValue());
    }
  }

  /** The units in the order written; a district without a number of voters has those of its parts together. */
  List<Scenario.UnitLine> units() {
    return units.stream().map(u -> new Scenario.UnitLine(u.name(), voters(u, units.size()), u.households(), u.seats(), u.absent(), u.parent())).toList();
  }

  private int voters(Scenario.UnitLine unit, int depth) {
    if (unit.registered() > 0 || depth == 0) return unit.registered();
    return units.stream().filter(p -> p.parent().equals(unit.name())).mapToInt(p -> voters(p, depth - 1)).sum();
  }

  /** The name a sentence about one unit has after its vote; empty when it is about no unit. */
  static Optional<String> named(List<Word> head) {
    return head.size() == 1 && head.get(0).type() == BanfaLexer.QUOTED ? Optional.of(String.valueOf(head.get(0).literal())) : Optional.empty();
  }
}
