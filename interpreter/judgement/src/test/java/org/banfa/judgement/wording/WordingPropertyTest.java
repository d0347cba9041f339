package org.banfa.judgement.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingPropertyTest {
  private static final List<Slot> QUANTITIES = List.of(Words.VOTERS, Words.REGISTERED, Words.VOTES, Words.COMMITTEE_SIZE);
  private static final List<Term> TERMS = List.of(Words.COMMITTEE, Words.VOTING, Words.PUBLISH, Words.STAGE, Words.SHORTFALL);
  private static final List<Slot> OTHERS = List.of(
      new Slot(Words.VOTING, Words.SECRET), new Slot(Words.VOTING, Words.CHAIR), new Slot(Words.PUBLISH, Words.TIME),
      new Slot(Words.PUBLISH, null), new Slot(Words.VOTING, Words.VALID), new Slot(Words.COMMITTEE, Words.KEEP));
  // what must not be is turned into a demand of the contrary before it becomes a clause
  private static final List<Modality> MODALITIES =
      List.of(Modality.MUST, Modality.NORMALLY, Modality.ENCOURAGED, Modality.MAY, Modality.STATED);
  private static final List<Unit> SPANS = List.of(Unit.DAYS, Unit.WORKDAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS);

  private final Random random = new Random(20170506);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyClauseIsSaidWithoutHoles(Language language) {
    Wording wording = new Wording(Catalogue.of(language));
    for (int i = 0; i < 5000; i++) {
      Clause clause = clause();
      String text = wording.clause(clause);
      assertThat(text).as(clause.toString())
          .isNotBlank()
          .doesNotContain("{", "}", "null", "  ", "：：", "为为", "不得不", "应当不得", "must not not")
          .isEqualTo(text.strip());
      assertThat(wording.clause(clause)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aFormulaAndItsDoubleNegationReadTheSame(Language language) {
    Wording wording = new Wording(Catalogue.of(language));
    for (int i = 0; i < 1000; i++) {
      Formula formula = formula(3);
      assertThat(wording.formula(new Formula.Not(new Formula.Not(formula)))).isEqualTo(wording.formula(formula));
    }
  }

  private Clause clause() {
    Slot subject = random.nextBoolean() ? pick(QUANTITIES) : pick(OTHERS);
    Op op = pick(List.of(Op.values()));
    Value value = op == Op.ORDER ? ranking() : value();
    Formula guard = random.nextInt(4) == 0 ? formula(1) : Formula.TRUE;
    List<Formula> exceptions = random.nextInt(4) == 0 ? List.of(formula(1)) : List.of();
    return new Clause(subject, op, value, pick(MODALITIES), guard, exceptions, random.nextBoolean(), "", Words.place());
  }

  private Value value() {
    return switch (random.nextInt(7)) {
      case 0 -> new Value.Formal(formula(2));
      case 1 -> new Value.Members(some(() -> pick(TERMS)));
      case 2 -> ranking();
      case 3 -> new Value.Flag(random.nextBoolean());
      case 4 -> new Value.When(new TimeValue(some(this::bound)));
      case 5 -> new Value.Words("文字");
      default -> new Value.Present();
    };
  }

  private Value.Ranking ranking() {
    return new Value.Ranking(some(() -> some(() -> pick(TERMS))));
  }

  private Bound bound() {
    return new Bound(pick(List.of(Side.values())), anchor(), random.nextInt(41) - 20, pick(SPANS));
  }

  private Anchor anchor() {
    return switch (random.nextInt(3)) {
      case 0 -> new Anchor.Date(LocalDate.of(2017, 1, 1).plusDays(random.nextInt(700)));
      case 1 -> new Anchor.Day(pick(List.of(Words.ELECTION_DAY, Words.PUBLISH)));
      default -> new Anchor.Edge(Words.STAGE, random.nextBoolean());
    };
  }

  private Formula formula(int depth) {
    int kind = random.nextInt(depth > 0 ? 8 : 4);
    return switch (kind) {
      case 0, 1 -> new Formula.Comparison(linear(), pick(List.of(Comparator.values())), linear());
      case 2 -> new Formula.Situation(Words.SHORTFALL);
      case 3 -> new Formula.Says(pick(OTHERS), random.nextBoolean() ? null : Words.COMMITTEE);
      case 4 -> new Formula.And(some(() -> formula(depth - 1)));
      case 5 -> new Formula.Or(some(() -> formula(depth - 1)));
      case 6 -> new Formula.Applies(random.nextBoolean() ? "" : "某法", "甲规", random.nextBoolean() ? null : formula(depth - 1));
      default -> new Formula.Not(formula(depth - 1));
    };
  }

  private Linear linear() {
    Linear sum = random.nextBoolean() ? Linear.ZERO : Linear.constant(random.nextInt(11) - 3);
    for (int i = random.nextInt(3); i > 0; i--) {
      sum = sum.plus(Linear.of(pick(QUANTITIES)).times(BigFraction.of(random.nextInt(9) - 3, 1 + random.nextInt(5))));
    }
    return sum;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> List<T> some(Supplier<T> make) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) list.add(make.get());
    return list;
  }
}
