package org.banfa.judgement.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.calendar.Window;
import org.banfa.judgement.compare.Comparison;
import org.banfa.judgement.compare.Demand;
import org.banfa.judgement.compare.Outcome;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.compare.Silence;
import org.banfa.judgement.compare.Situation;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.Binding;
import org.banfa.model.order.LawDay;
import org.banfa.model.order.Statement;
import org.banfa.syntax.diagnostic.Severity;

/** Compares the days a method gives an act with the days a rule allows. */
final class TimeCheck implements Comparison {
  private final Translation translation;
  private final DaysAbove above;
  private final Network method;
  private final Function<Situation, Network> bySituation;

  /** Compares with what {@code bySituation}, free of contradiction, says in a situation, {@code method} in all together. */
  TimeCheck(Translation translation, DaysAbove above, Network method, Function<Situation, Network> bySituation) {
    this.translation = translation;
    this.above = above;
    this.method = method;
    this.bySituation = bySituation;
  }

  /** The same comparison with what is said in the situation of a setting. */
  private TimeCheck in(Setting setting) {
    return setting.situation().holds().equals(Formula.TRUE) ? this : new TimeCheck(translation, above, bySituation.apply(setting.situation()), bySituation);
  }

  @Override
  public boolean handles(Demand demand) {
    return demand.clause().value() instanceof Value.When;
  }

  @Override
  public boolean bySituation() {
    return true;
  }

  @Override
  public boolean answered(Demand demand, Setting setting) {
    return !said(demand, setting).isEmpty() || in(setting).kept(demand);
  }

  private boolean kept(Demand demand) {
    List<Bound> bounds = Translation.bounds(demand.clause());
    return !bounds.isEmpty() && bounds.stream().allMatch(b -> margin(demand, b, List.of()).filter(m -> m >= 0).isPresent());
  }

  @Override
  public Outcome compare(Demand demand, Setting setting) {
    return in(setting).held(demand, setting);
  }

  private Outcome held(Demand demand, Setting setting) {
    List<Statement> said = said(demand, setting);
    boolean stricter = false;
    Outcome result = Outcome.quiet(Verdict.CONFORMS, said);
    for (Bound bound : Translation.bounds(demand.clause())) {
      if (bound.side() == Side.NOT_EARLIER && demand.parent() && above.isDeadline(demand.clause())) continue;
      if (translation.days(bound).isEmpty()) return uncounted(demand, bound, said);
      Optional<Long> margin = margin(demand, bound, said);
      if (margin.isEmpty() || margin.get() < 0) return breach(demand, bound, said);
      stricter |= margin.get() > 0 && !sameWords(bound, said);
      result = arithmetic(result, demand, bound, margin.get(), said);
    }
    if (said.isEmpty()) return result;
    if (stricter && (demand.states(Binding.EXACTLY) || demand.states(Binding.MUST_GRANT)) && !isPoint(demand, said))
      return copy(Outcome.of(Verdict.CONFLICTS, "B2116", said, new Argument.Says(said.get(0).clause())), result);
    boolean chosen = Translation.bounds(demand.clause()).size() > 1 && isPoint(demand, said);
    if (stricter && !chosen) return copy(Outcome.of(Verdict.STRICTER, "B2115", said, new Argument.Says(said.get(0).clause())), result);
    return result;
  }

  /** Whether the method gives the law's own limit, though other clauses may leave less of it. */
  private boolean sameWords(Bound bound, List<Statement> said) {
    return said.stream().flatMap(s -> bounds(s).stream()).anyMatch(b -> b.equals(bound));
  }

  /** A day fixed by a date leaves nobody less time than the law; it is one of the law's days. */
  private boolean isPoint(Demand demand, List<Statement> said) {
    return method.fixed(translation.points.of(demand.subject())) != null;
  }

  private static Outcome copy(Outcome to, Outcome from) {
    for (Argument step : from.reasoning()) if (step instanceof Argument.Sentence s) to = to.because(s.key(), s.arguments().toArray(Argument[]::new));
    return to;
  }

  /** By how many days the method keeps the bound; negative when it can break it, empty when it does not bound the side. */
  private Optional<Long> margin(Demand demand, Bound bound, List<Statement> said) {
    Window window = window(demand, bound, said);
    Long days = translation.days(bound).orElse(null);
    Long own = bound.side() == Side.NOT_LATER ? window.latest() : window.earliest();
    if (days == null || own == null) return Optional.empty();
    return Optional.of(bound.side() == Side.NOT_LATER ? days - own : own - days);
  }

  /** When the act can be by what the method says; of a day that is also given above, by the method's own words alone. */
  private Window window(Demand demand, Bound bound, List<Statement> said) {
    if (demand.parent() && LawDay.dayTerm(demand.clause()) != null && !said.isEmpty()) return written(said);
    return method.window(translation.points.of(bound.anchor()), translation.points.of(demand.subject()));
  }

  private Window written(List<Statement> said) {
    Long earliest = null;
    Long latest = null;
    for (Statement statement : said)
      for (Bound bound : bounds(statement)) {
        Long day = bound.anchor() instanceof TimeValue.Anchor.Date ? translation.days(bound).orElse(null) : null;
        if (day == null) continue;
        if (bound.side() == Side.NOT_LATER) latest = latest == null ? day : Long.valueOf(Math.min(latest, day));
        else earliest = earliest == null ? day : Long.valueOf(Math.max(earliest, day));
      }
    return new Window(earliest, latest);
  }

  private Outcome breach(Demand demand, Bound bound, List<Statement> said) {
    boolean late = bound.side() == Side.NOT_LATER;
    Optional<Statement> speaks = said.stream().filter(s -> bounds(s).stream().anyMatch(b -> b.side() == bound.side())).findFirst();
    Window window = window(demand, bound, said);
    long days = translation.days(bound).orElseThrow();
    Long nearest = late ? window.earliest() : window.latest();
    boolean impossible = nearest != null && (late ? nearest > days : nearest < days);
    if (impossible && speaks.isEmpty()) speaks = said.stream().findFirst();
    Long used = speaks.isEmpty() ? null : usedInFull(bound, speaks.get());
    boolean overruns = used != null && (late ? used > days : used < days);
    if (speaks.isEmpty() || !impossible && !overruns && !comparable(bound, speaks.get())) return Silence.about(demand, said).whole();
    List<Statement> ordered = new ArrayList<>(List.of(speaks.get()));
    for (Statement other : said) if (other != speaks.get()) ordered.add(other);
    Argument own = new Argument.Says(speaks.get().clause());
    Outcome outcome = Outcome.of(Verdict.CONFLICTS, late ? "B2112" : "B2123", ordered, own);
    if (!impossible && isDatedWindow(speaks.get().clause()) && method.fixed(translation.points.of(bound.anchor())) != null)
      outcome = partly(demand, bound, ordered);
    Long reached = reached(bound, speaks.get(), days, late ? window.latest() : window.earliest());
    if (overruns && !impossible && !comparable(bound, speaks.get())) {
      reached = used;
      outcome = counted(outcome, bound, speaks.get());
    }
    outcome = lawDay(outcome, demand, bound);
    if (reached == null) return outcome.because("step.no-limit", own);
    outcome = methodDay(outcome, demand, bound, reached);
    return outcome.because(late ? "step.days-late" : "step.days-early", number(Math.abs(reached - days)));
  }

  /**
   * How far the method's own words go, in days after the law's day, when what they count from falls as favourably as it can; null
   * unless the law's day is fixed and the other one bounded.
   */
  private Long usedInFull(Bound law, Statement statement) {
    Long fixed = method.fixed(translation.points.of(law.anchor()));
    Bound own = bounds(statement).stream().filter(b -> b.side() == law.side()).findFirst().orElse(null);
    Long from = fixed == null || own == null ? null : favourable(own);
    return from == null || translation.days(own).isEmpty() ? null : Long.valueOf(from + translation.days(own).get() - fixed);
  }

  /** The day from which a period is counted that leaves it the most room: the earliest before a deadline. */
  private Long favourable(Bound own) {
    Window window = method.window(Points.ZERO, translation.points.of(own.anchor()));
    return own.side() == Side.NOT_LATER ? window.earliest() : window.latest();
  }

  /** Says from which day the period was counted. */
  private Outcome counted(Outcome outcome, Bound law, Statement statement) {
    Bound own = bounds(statement).stream().filter(b -> b.side() == law.side()).findFirst().orElseThrow();
    return outcome.because(
        own.side() == Side.NOT_LATER ? "step.counted-earliest" : "step.counted-latest", translation.points.words(translation.points.of(own.anchor())),
        new Argument.Date(LocalDate.ofEpochDay(favourable(own))));
  }

  /** How far the method goes: by the very words that are told where these count from the same day, else by all its clauses together. */
  private Long reached(Bound law, Statement told, long days, Long together) {
    boolean late = law.side() == Side.NOT_LATER;
    return bounds(told).stream()
        .filter(b -> b.side() == law.side() && b.anchor().equals(law.anchor()))
        .flatMap(b -> translation.days(b).stream())
        .filter(own -> late ? own > days : own < days)
        .findFirst()
        .orElse(together);
  }

  /** A window of dates of which only some keep the law. */
  private Outcome partly(Demand demand, Bound bound, List<Statement> said) {
    long limit = method.fixed(translation.points.of(bound.anchor())) + translation.days(bound).orElseThrow();
    List<Long> ends = bounds(said.get(0)).stream().map(b -> translation.days(b).orElseThrow()).sorted().toList();
    long from = bound.side() == Side.NOT_LATER ? ends.get(0) : Math.max(ends.get(0), limit);
    long to = bound.side() == Side.NOT_LATER ? Math.min(ends.get(1), limit) : ends.get(1);
    return Outcome.of(
            Verdict.CONFLICTS, "B2307", said, new Argument.Says(said.get(0).clause()), number(to - from + 1),
            number(ends.get(1) - ends.get(0) + 1), new Argument.Date(LocalDate.ofEpochDay(from)), new Argument.Date(LocalDate.ofEpochDay(to)))
        .as(FindingClass.CALENDAR, Severity.WARNING);
  }

  /** Whether the method's limit counts from the same day, or both from days that are fixed. */
  private boolean comparable(Bound law, Statement statement) {
    boolean fixed = method.fixed(translation.points.of(law.anchor())) != null;
    return bounds(statement).stream()
        .filter(b -> b.side() == law.side())
        .anyMatch(b -> b.anchor().equals(law.anchor()) || fixed && method.fixed(translation.points.of(b.anchor())) != null);
  }

  private static List<Bound> bounds(Statement statement) {
    return Translation.bounds(statement.clause());
  }

  private static boolean isDatedWindow(Clause clause) {
    List<Bound> bounds = Translation.bounds(clause);
    return bounds.size() == 2
        && bounds.stream().allMatch(b -> b.anchor() instanceof TimeValue.Anchor.Date)
        && !((TimeValue.Anchor.Date) bounds.get(0).anchor()).date().equals(((TimeValue.Anchor.Date) bounds.get(1).anchor()).date());
  }

  private Outcome arithmetic(Outcome outcome, Demand demand, Bound bound, long margin, List<Statement> said) {
    Window window = window(demand, bound, said);
    long own = bound.side() == Side.NOT_LATER ? window.latest() : window.earliest();
    Outcome dated = methodDay(lawDay(outcome, demand, bound), demand, bound, own);
    return margin > 0 ? dated.because("step.margin", number(margin)) : dated;
  }

  private Outcome lawDay(Outcome outcome, Demand demand, Bound bound) {
    return dated(outcome, demand, bound, translation.days(bound).orElseThrow(), demand.source().isDraftingNorm() ? "norm" : "law");
  }

  private Outcome methodDay(Outcome outcome, Demand demand, Bound bound, long days) {
    return dated(outcome, demand, bound, days, "method");
  }

  /** A step that names the day: as a date when the anchor has one, else as a distance from the anchor. */
  private Outcome dated(Outcome outcome, Demand demand, Bound bound, long days, String who) {
    String anchor = translation.points.of(bound.anchor());
    String side = bound.side() == Side.NOT_LATER ? "latest" : "earliest";
    Argument act = translation.points.words(translation.points.of(demand.subject()));
    Long fixed = method.fixed(anchor);
    if (fixed != null)
      return outcome.because("step." + who + "-" + side, act, new Argument.Date(LocalDate.ofEpochDay(fixed + days)));
    String way = days < 0 ? "before" : days == 0 ? "on" : "after";
    return outcome.because("step." + who + "-" + side + "-" + way, act, translation.points.words(anchor), number(Math.abs(days)));
  }

  private Outcome uncounted(Demand demand, Bound bound, List<Statement> said) {
    for (Statement statement : said)
      for (Bound own : bounds(statement))
        if (own.side() == bound.side() && own.unit() == bound.unit() && own.anchor().equals(bound.anchor())) {
          long margin = bound.side() == Side.NOT_LATER ? bound.amount() - own.amount() : own.amount() - bound.amount();
          Argument says = new Argument.Says(statement.clause());
          if (margin < 0) return Outcome.of(Verdict.CONFLICTS, bound.side() == Side.NOT_LATER ? "B2112" : "B2123", said, says);
          return margin == 0 ? Outcome.quiet(Verdict.CONFORMS, said) : Outcome.of(Verdict.STRICTER, "B2115", said, says);
        }
    if (said.isEmpty()) return Silence.about(demand, said).whole();
    boolean dated = method.fixed(translation.points.of(bound.anchor())) != null;
    return Outcome.of(Verdict.UNDECIDABLE, dated ? "B2133" : "B2124", said, new Argument.Says(said.get(0).clause()));
  }

  private static Argument number(long value) {
    return new Argument.Number(BigFraction.of(value));
  }

  private static List<Statement> said(Demand demand, Setting setting) {
    return setting.statements(demand).stream().filter(s -> s.clause().value() instanceof Value.When).toList();
  }
}
