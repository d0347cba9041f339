package org.banfa.engine.procedure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banfa.engine.ask.Question;
import org.banfa.engine.rules.Regime;
import org.banfa.model.core.Clause;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.Stage;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;

/** What rules say about where a procedure stands: its acts, the windows of those still open, and which acts a clause is about. */
public final class Outlook {
  private final Course course;
  private final Formalities formalities;

  public Outlook(Regime regime, Progress progress) {
    this.course = new Course(regime, progress);
    this.formalities = new Formalities(regime.library().vocabulary(), regime.effective(), regime::isVote, course.truths(), null, progress);
  }

  /** The acts not done yet with their windows, reruns that may become necessary included. */
  public List<Question.Choice> open() {
    return course.windows();
  }

  /** Whether a clause is about an act that may come after the closing act. */
  public boolean isInOffice(Clause clause) {
    Term owner = clause.subject().owner();
    return owner != null && course.tenure().find(owner.id()) != null;
  }

  /** What the laws above the method demand of days, whether or not the method says something about them itself. */
  public List<Effective.Provided> demands() {
    return course.demands();
  }

  /** The acts a clause is about: its subject, the acts of the body it is about, the acts it puts in order or times by its day. */
  public Set<String> acts(Clause clause) {
    Set<String> names = new LinkedHashSet<>();
    Term owner = clause.subject().owner();
    add(owner, names);
    if (owner != null && owner.kind() == Kind.BODY) {
      for (Term act : course.acts().all()) if (formalities.actors(act).contains(owner)) names.add(act.id());
    }
    if (clause.value() instanceof Value.Ranking ranking) ranking.groups().forEach(g -> g.forEach(t -> add(t, names)));
    Term day = org.banfa.model.order.LawDay.dayTerm(clause);
    if (day != null) for (Term act : course.acts().all()) if (dependsOn(act, day)) names.add(act.id());
    return names;
  }

  /** The acts of a stage. */
  public Set<String> acts(Stage stage) {
    Set<String> names = new LinkedHashSet<>();
    for (Term act : stage.acts()) add(act, names);
    return names;
  }

  private void add(Term term, Set<String> names) {
    if (term != null && course.acts().find(term.id()) != null) names.add(term.id());
  }

  private boolean dependsOn(Term act, Term day) {
    return course.rules().stream().anyMatch(r -> act.equals(r.clause().subject().owner()) && r.clause().value() instanceof Value.When when
        && when.time().bounds().stream().anyMatch(b -> b.anchor() instanceof TimeValue.Anchor.Day d && d.term().equals(day)));
  }
}
