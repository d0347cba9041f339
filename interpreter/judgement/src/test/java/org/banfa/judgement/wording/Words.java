package org.banfa.judgement.wording;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** A small vocabulary for the tests of this package. */
final class Words {
  static final Term COMMITTEE = term("村民委员会", "villagers' committee", Kind.BODY, null);
  static final Term SIZE = term("人数", "number", Kind.QUANTITY, Unit.PEOPLE);
  static final Term VOTING = term("投票", "voting", Kind.ACT, null);
  static final Term VALID = term("选举有效", "valid election", Kind.CONDITION, null);
  static final Term SECRET = term("无记名", "secret", Kind.FLAG, null);
  static final Term PUBLISH = term("公布选民名单", "publish the voter list", Kind.ACT, null);
  static final Term TIME = term("时间", "time", Kind.TIME, null);
  static final Term CHAIR = term("主持", "chairing", Kind.SET, null);
  static final Term KEEP = term("保留", "keep", Kind.RANKING, null);
  static final Term ELECTION_DAY = term("选举日", "election day", Kind.DAY, null);
  static final Term STAGE = term("准备阶段", "preparation", Kind.STAGE, null);
  static final Term SHORTFALL = term("名额不足", "shortfall", Kind.WORD, null);
  static final Slot VOTERS = free("参加投票人数", "voters", Unit.PEOPLE);
  static final Slot REGISTERED = free("登记选民", "registered voters", Unit.PEOPLE);
  static final Slot VOTES = free("得票", "votes", Unit.BALLOTS);
  static final Slot COMMITTEE_SIZE = new Slot(COMMITTEE, SIZE);

  private Words() {}

  static Term term(String id, String english, Kind kind, Unit unit) {
    return new Term(id, english, kind, unit, false, List.of(), List.of(), List.of(), null, List.of(), "");
  }

  static Slot free(String id, String english, Unit unit) {
    return new Slot(null, term(id, english, Kind.QUANTITY, unit));
  }

  static Formula compare(Slot left, Comparator comparator, long right) {
    return new Formula.Comparison(Linear.of(left), comparator, Linear.constant(right));
  }

  static Formula share(Slot left, Comparator comparator, Slot base, int numerator, int denominator) {
    return new Formula.Comparison(
        Linear.of(left), comparator, Linear.of(base).times(BigFraction.of(numerator, denominator)));
  }

  static Linear linear(long constant, Object... slotsAndFactors) {
    SortedMap<Slot, BigFraction> map = new TreeMap<>();
    for (int i = 0; i < slotsAndFactors.length; i += 2) map.put((Slot) slotsAndFactors[i], (BigFraction) slotsAndFactors[i + 1]);
    return new Linear(map, BigFraction.of(constant));
  }

  static Clause clause(Slot subject, Op op, Value value, Modality modality) {
    return new Clause(subject, op, value, modality, Formula.TRUE, List.of(), false, "", place());
  }

  static Locus place() {
    return new Locus(4, 1, 2, "准备阶段", new Source("a.banfa", "准备阶段。"), new Span(0, 4));
  }
}
