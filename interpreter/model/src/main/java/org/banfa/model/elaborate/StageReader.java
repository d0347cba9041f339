package org.banfa.model.elaborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Locus;
import org.banfa.model.core.TimeValue;
import org.banfa.model.document.Stage;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;

/** Reads 设「甲」：阶段；dates；包括：acts。 */
final class StageReader {
  private final Scope scope;
  private final TimeReader times;

  StageReader(Scope scope) {
    this.scope = scope;
    this.times = new TimeReader(scope, new PathResolver(scope));
  }

  Stage read(SentenceTree sentence, Term term, Locus locus) {
    LocalDate from = null;
    LocalDate to = null;
    List<Term> acts = new ArrayList<>();
    for (PartTree part : sentence.parts().subList(1, sentence.parts().size())) {
      SegmentTree last = part.segments().get(part.segments().size() - 1);
      for (GroupTree group : last.groups()) {
        List<Word> words = Phrases.words(List.of(group));
        if (words.stream().anyMatch(w -> w.type() == BanfaLexer.DATE)) {
          TimeValue window = times.read(group.body());
          if (window == null) continue;
          for (TimeValue.Bound bound : window.bounds()) {
            if (!(bound.anchor() instanceof TimeValue.Anchor.Date day) || bound.unit() != Unit.DAYS) {
              scope.error("B1337", group.span(), scope.text(group.span()));
              break;
            }
            LocalDate date = day.date().plusDays(bound.amount());
            if (bound.side() == TimeValue.Side.NOT_EARLIER) from = date;
            else to = date;
          }
        } else {
          words.forEach(w -> scope.term(w).filter(t -> t.kind() == Kind.ACT).ifPresent(acts::add));
        }
      }
    }
    return new Stage(term, from, to, List.copyOf(acts), locus);
  }
}
