package org.banfa.judgement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.linear.Decision;
import org.banfa.judgement.linear.SecondReader;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.model.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class SecondReaderTest {
  private static final Slot NUMBER =
      new Slot(null, new Term("到场数", "", Kind.QUANTITY, Unit.PEOPLE, false, List.of(), List.of(), List.of(), null, List.of(), ""));
  private static final Formula SOME = new Formula.Comparison(Linear.of(NUMBER), Comparator.AT_LEAST, Linear.constant(3));

  @Test
  void aCounterexampleTheSecondReaderDoesNotSeeIsNotShown() {
    Vocabulary vocabulary = Vocabulary.of(List.of());
    assertThat(new Electorates(vocabulary, SecondReader.SAME).satisfy(SOME)).isInstanceOf(Decision.Possible.class);
    assertThat(new Electorates(vocabulary, (formula, values, atoms) -> false).satisfy(SOME)).isInstanceOf(Decision.Unknown.class);
  }
}
