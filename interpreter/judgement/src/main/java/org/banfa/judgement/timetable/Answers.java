package org.banfa.judgement.timetable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.finding.Schedule.Row;
import org.banfa.model.calendar.Solution;
import org.banfa.model.vocabulary.Term;

/** Solves a calendar again for another answer to a question: the part it has to do with, or all where that is not enough. */
final class Answers {
  private final Network own;
  private final List<Demand> demands;
  private final Conflicts whole;
  private final Rows rows;
  private final List<Row> applied;
  private final Map<Term, Integer> places = new HashMap<>();
  private final Translation translation;
  private final Function<Solution.Infeasible<Origin>, Origin> weakest;
  private final Surroundings surroundings;

  /** Answers where the documents say {@code own}, the law asks {@code demands}, and both lead to {@code applied}. */
  Answers(
      Network own, List<Demand> demands, Conflicts whole, Rows rows, List<Row> applied, Translation translation,
      Function<Solution.Infeasible<Origin>, Origin> weakest) {
    this.own = own;
    this.demands = demands;
    this.whole = whole;
    this.rows = rows;
    this.applied = applied;
    this.translation = translation;
    this.weakest = weakest;
    this.surroundings = new Surroundings(own, demands, whole.rest().days(), translation);
    for (Row row : applied) places.put(row.act(), places.size());
  }

  OtherReadings.Effect effect(OtherReadings.Read read) {
    Surroundings.Region region = surroundings.around(read.removed(), read.added());
    Conflicts solved = Conflicts.resolve(region.network(), weakest);
    if (!solved.rest().days().equals(region.network().days())) return everything(read);
    List<Row> before = region.acts().values().stream().map(places::get).filter(Objects::nonNull).sorted().map(applied::get).toList();
    return new OtherReadings.Effect(before, rows.of(solved.rest(), region.acts()), beyond(solved, surroundings.within(region, whole.found())));
  }

  /** The same without looking for what has to do with it. */
  OtherReadings.Effect everything(OtherReadings.Read read) {
    Conflicts solved = Conflicts.resolve(translation.under(own, read.in(demands)), weakest);
    return new OtherReadings.Effect(applied, rows.of(solved.rest()), beyond(solved, whole.found().size()));
  }

  private static List<Solution.Infeasible<Origin>> beyond(Conflicts solved, int known) {
    return solved.found().subList(Math.min(known, solved.found().size()), solved.found().size());
  }
}
