package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.model.core.Locus;
import org.banfa.model.document.RecallLine;
import org.banfa.model.document.VacancyLine;
import org.banfa.model.document.VacancyLine.Months;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** Reads what a scenario says of seats that fall vacant in office, below the act of leaving and below that of a by-election. */
final class VacancyReader {
  private final Scope scope;
  private final OfficeShares shares;
  private String departure = "";
  private RecallLine.Each chance = RecallLine.Each.NONE;
  private Months leaving = Months.ONE;
  private final List<VacancyLine.Cause> causes = new ArrayList<>();
  private String filling = "";
  private String body = "";
  private BigFraction held;
  private Months delay = Months.ONE;
  private BigFraction again = BigFraction.ZERO;
  private Months renewal = Months.ONE;
  private Locus locus;

  VacancyReader(Scope scope, ContenderReader people) {
    this.scope = scope;
    this.shares = new OfficeShares(scope, people);
  }

  /** Whether a line below an act is one of vacancies; read then. */
  boolean reads(String act, Annotated one, Span span, Place place) {
    Term term = scope.vocabulary.find(act).orElse(null);
    String role = term == null ? "" : String.valueOf(term.role());
    if (role.equals(SeriesRoles.DEPARTURE) && one.key().equals(ScenarioKeys.LEAVES)) {
      departure = term.id();
      chance = shares.each(shares.share(one), span);
      leaving = shares.months(one, leaving);
    } else if (role.equals(SeriesRoles.DEPARTURE) && cause(one.key()) != null) {
      departure = term.id();
      Term cause = cause(one.key());
      causes.add(new VacancyLine.Cause(cause.id(), cause.kind() == Kind.ACT, shares.each(shares.share(one), span), shares.months(one, Months.ONE)));
    } else if (role.equals(SeriesRoles.BY_ELECTION) && one.key().equals(ScenarioKeys.STARTED)) {
      held = Shares.first(shares.share(one).words(), span, scope, held);
      delay = shares.months(one, delay);
    } else if (role.equals(SeriesRoles.BY_ELECTION) && one.key().equals(ScenarioKeys.STARTED_AGAIN)) {
      again = Shares.first(shares.share(one).words(), span, scope, again);
      renewal = shares.months(one, renewal);
    } else if (role.equals(SeriesRoles.BY_ELECTION) && isActor(one.key())) {
      body(one, span);
    } else {
      return false;
    }
    if (role.equals(SeriesRoles.BY_ELECTION)) filling = term.id();
    if (locus == null) locus = place.at(0, span);
    return true;
  }

  /** The act of giving up an office, or the situation that ends it, that a key names; null when it is neither. */
  private Term cause(String key) {
    return scope.vocabulary.find(key).filter(t -> t.kind() == Kind.WORD || SeriesRoles.IN_OFFICE.equals(t.role())).orElse(null);
  }

  private boolean isActor(String key) {
    return scope.vocabulary.find(key).filter(t -> Roles.ACTOR.equals(t.role())).isPresent();
  }

  private void body(Annotated one, Span span) {
    List<Term> bodies = one.words().stream().map(Word::entry).filter(e -> e != null).flatMap(e -> scope.vocabulary.find(e.key()).stream()).filter(t -> t.kind() == Kind.BODY).toList();
    if (bodies.size() == 1) body = bodies.get(0).id();
    else scope.error("B3241", span, scope.text(span));
  }

  /** What was read; null when nothing was, or not enough. {@code standing} are those who stand in some vote. */
  VacancyLine line(String title, Span name, Set<String> standing) {
    if (locus == null) return null;
    shares.standing(standing);
    if (filling.isEmpty() || held != null) return new VacancyLine(departure, chance, leaving, List.copyOf(causes), filling, body, held == null ? BigFraction.ZERO : held, delay, again, renewal, locus);
    scope.error("B3242", name, title, filling, ScenarioKeys.STARTED);
    return null;
  }
}
