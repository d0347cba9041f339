package org.banfa.judgement.roles;

import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.compare.Clauses;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.joint.Joint;
import org.banfa.judgement.joint.Norm;
import org.banfa.judgement.joint.Norms;
import org.banfa.model.order.Statement;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Severity;

/**
 * Finds a post given to somebody who may, by another clause, hold a second one whose holders are barred from the first: each clause
 * can be kept, but not for the same person.
 */
public final class TogetherCheck {
  private final Setting setting;

  public TogetherCheck(Setting setting) {
    this.setting = setting;
  }

  /** A note for each post and second post that one person cannot hold together. */
  public List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    List<Norm> norms = null;
    for (Statement together : setting.program().all()) {
      if (!isTogether(together)) continue;
      if (norms == null) norms = Norms.withUsual(setting, RoleClauses::isOne);
      for (Norm post : norms)
        if (post.role().equals(Roles.HOLDER) && !RoleClauses.excludes(post) && !post.isLaw()) compare(norm(together), post, norms, found);
    }
    return found;
  }

  private static boolean isTogether(Statement statement) {
    return RoleClauses.isOne(statement.clause()) && Roles.HELD_TOGETHER.equals(statement.clause().subject().term().role()) && !RoleClauses.excludes(norm(statement));
  }

  private static Norm norm(Statement statement) {
    return new Norm(statement.clause(), Clauses.guard(statement.clause()), statement.document(), null, statement.inherited());
  }

  private void compare(Norm together, Norm post, List<Norm> norms, List<Finding> found) {
    Vocabulary words = setting.vocabulary();
    Term holder = together.clause().subject().owner();
    if (RoleClauses.words(post).stream().noneMatch(w -> words.fallsUnder(w, holder) || words.fallsUnder(holder, w))) return;
    List<Norm> bars = new ArrayList<>();
    List<Term> barred = new ArrayList<>();
    for (Norm bar : norms) {
      if (!bar.role().equals(Roles.BARRED) || RoleClauses.excludes(bar) || !bar.clause().subject().owner().equals(post.clause().subject().owner())) continue;
      List<Term> both = RoleClauses.words(together).stream().filter(t -> RoleClauses.words(bar).stream().anyMatch(b -> words.fallsUnder(t, b))).toList();
      if (both.isEmpty()) continue;
      bars.add(bar);
      both.stream().filter(b -> !barred.contains(b)).forEach(barred::add);
    }
    List<Norm> core = new ArrayList<>(List.of(post, together));
    core.addAll(bars);
    if (!bars.isEmpty() && Joint.concerns(core)) found.add(finding(core, holder, post, barred));
  }

  private Finding finding(List<Norm> core, Term holder, Norm post, List<Term> barred) {
    List<Argument> arguments =
        List.of(new Argument.Word(holder), new Argument.Subject(post.clause().subject()), new Argument.Words(barred), new Argument.Word(post.clause().subject().owner()));
    Finding all = Joint.finding("B2224", setting.program().method(), core, arguments, List.of(), null);
    return new Finding(
        all.code(), all.findingClass(), Severity.NOTE, all.verdict(), all.bases(), null, all.locus(), null, all.speaker(), all.arguments(),
        all.reasoning(), all.related(), all.counterexample(), null);
  }
}
