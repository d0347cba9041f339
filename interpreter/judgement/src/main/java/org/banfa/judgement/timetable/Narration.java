package org.banfa.judgement.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Demand;
import org.banfa.model.calendar.Solution;
import org.banfa.model.calendar.Step;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;

/** Tells, step by step, how days follow from one another. */
final class Narration {
  private final Points points;

  Narration(Points points) {
    this.points = points;
  }

  /** The steps of an impossible circle, forward in time from its first date, with the shortage at the end. */
  List<Argument> circle(Solution.Infeasible<Origin> circle) {
    List<Step<Origin>> steps = new ArrayList<>(circle.conflict());
    int zero = 0;
    while (zero < steps.size() && !steps.get(zero).from().equals(Points.ZERO)) zero++;
    List<Argument> told = new ArrayList<>();
    long shortage = circle.shortBy();
    if (zero == steps.size()) {
      for (Step<Origin> step : steps) told.add(distance(step));
    } else {
      Collections.rotate(steps, -zero);
      long day = 0;
      for (int i = steps.size() - 1; i > 0; i--) {
        Step<Origin> step = steps.get(i);
        day = step.reach().earliest(day);
        told.add(sentence("step.earliest", points.words(step.from()), date(day), source(step.origin())));
      }
      Step<Origin> last = steps.get(0);
      told.add(sentence("step.latest", points.words(last.to()), date(last.reach().latest(0)), source(last.origin())));
      shortage = day - last.reach().latest(0);
    }
    told.add(sentence("step.short-by", number(shortage)));
    return told;
  }

  /** What else a date makes too short: the other end of a circle that it closes, and by how many days it is missed. */
  Argument likewise(Solution.Infeasible<Origin> circle, Origin place) {
    Step<Origin> end = circle.conflict().stream()
        .filter(s -> !s.origin().equals(place) && (s.from().equals(Points.ZERO) || s.to().equals(Points.ZERO)))
        .findFirst()
        .orElseThrow();
    boolean latest = end.from().equals(Points.ZERO);
    Argument day = date(latest ? end.reach().latest(0) : end.reach().earliest(0));
    return sentence(
        latest ? "step.likewise-latest" : "step.likewise-earliest", points.words(latest ? end.to() : end.from()), day, source(end.origin()),
        number(circle.shortBy()));
  }

  /** The steps that lead to a latest day. */
  List<Argument> latest(List<Step<Origin>> chain) {
    List<Argument> told = new ArrayList<>();
    long day = 0;
    for (Step<Origin> step : chain) {
      day = step.reach().latest(day);
      if (!step.to().equals(Points.ZERO)) told.add(sentence("step.latest", points.words(step.to()), date(day), source(step.origin())));
    }
    return told;
  }

  /** The steps that lead to an earliest day. */
  List<Argument> earliest(List<Step<Origin>> chain) {
    List<Argument> told = new ArrayList<>();
    long day = 0;
    for (Step<Origin> step : chain) {
      day = step.reach().earliest(day);
      told.add(sentence("step.earliest", points.words(step.from()), date(day), source(step.origin())));
    }
    return told;
  }

  private Argument distance(Step<Origin> step) {
    if (step.isCounted()) return sentence("step.says", new Argument.Says(step.origin().clause()), source(step.origin()));
    return step.days() < 0
        ? sentence("step.at-least-before", points.words(step.to()), points.words(step.from()), number(-step.days()), source(step.origin()))
        : sentence("step.at-most-after", points.words(step.to()), points.words(step.from()), number(step.days()), source(step.origin()));
  }

  /** The documents' own words for where a step comes from. */
  static Argument source(Origin origin) {
    if (origin instanceof Origin.Planned) return sentence("source.planned");
    if (origin instanceof Origin.Asked asked) {
      Argument law = cited(asked.demand());
      return asked.demand().reading().isEmpty() ? law : sentence("source.reading", law, new Argument.Choice(asked.demand().reading()));
    }
    if (origin instanceof Origin.Staged staged) return sentence("source.stage", Argument.Title.of(origin.document()), new Argument.Word(staged.placed().stage().term()));
    if (origin.locus().label().isEmpty()) return sentence("source.clause-number", Argument.Title.of(origin.document()), number(origin.locus().article()));
    return sentence("source.clause", Argument.Title.of(origin.document()), new Argument.Text(origin.locus().label()));
  }

  static List<Finding.Related> related(List<Origin> origins, Origin except) {
    List<Finding.Related> related = new ArrayList<>();
    for (Origin origin : origins) {
      if (origin.equals(except) || origin.locus() == null) continue;
      String key = origin instanceof Origin.Staged ? "related.stage" : "related.clause";
      Finding.Related one = origin instanceof Origin.Asked asked ? law(asked.demand()) : new Finding.Related(key, origin.locus());
      boolean told = related.stream().anyMatch(r -> r.equals(one) || r.cited() != null && r.cited().equals(one.cited()));
      if (!told) related.add(one);
    }
    return related;
  }

  /** A rule by its citation; a reading as what it is, with its reasons. */
  private static Finding.Related law(Demand demand) {
    if (demand.interpretation() == null) return new Finding.Related("related.law", demand.clause().locus(), cited(demand));
    Argument read =
        sentence(
            "source.read", new Argument.Text(demand.interpretation().name()), new Argument.Choice(demand.reading()), cited(demand),
            new Argument.Text(demand.interpretation().grounds()));
    return new Finding.Related("related.reading", demand.clause().locus(), read);
  }

  private static Argument cited(Demand demand) {
    Argument title = Argument.Title.of(demand.source());
    Argument label = new Argument.Text(demand.source().rule().label());
    if (demand.source().article().isEmpty()) return sentence("source.rule", title, label);
    return sentence("source.article", title, new Argument.Article(demand.source().article()));
  }

  static Argument sentence(String key, Argument... parts) {
    return new Argument.Sentence(key, List.of(parts));
  }

  static Argument date(long day) {
    return new Argument.Date(LocalDate.ofEpochDay(day));
  }

  static Argument number(long value) {
    return new Argument.Number(BigFraction.of(value));
  }
}
