package org.banfa.judgement.roles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.compare.Electorates;
import org.banfa.judgement.compare.Setting;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.joint.Core;
import org.banfa.judgement.joint.Joint;
import org.banfa.judgement.joint.Norm;
import org.banfa.judgement.joint.Norms;
import org.banfa.model.core.Formula;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;

/** Finds clauses on who holds what that nobody can meet together: who must chair, who must leave, who may not serve. */
public final class RoleCheck {
  /** Contradictions told of one document; mending these shows the next. */
  private static final int MOST = 8;

  private final Setting setting;
  private final Electorates electorates;

  public RoleCheck(Setting setting, Electorates electorates) {
    this.setting = setting;
    this.electorates = electorates;
  }

  /** One finding for each set of clauses that cannot be kept together, none of which can be left out. */
  public List<Finding> find() {
    List<Norm> norms = Norms.of(setting, RoleClauses::isOne);
    List<Finding> found = new ArrayList<>();
    if (norms.stream().noneMatch(n -> n.isOwn() && (RoleClauses.fills(n) || RoleClauses.composes(n)))) return found;
    Set<Set<Norm>> told = new HashSet<>();
    for (Formula situation : Norms.situations(norms, electorates)) {
      List<Norm> left = new ArrayList<>(Norms.within(norms, situation));
      Set<Term> succeeded = succeeded(left);
      while (found.size() < MOST) {
        List<Norm> torn = RoleSystem.torn(setting.vocabulary(), left, succeeded);
        if (torn.isEmpty()) break;
        List<Norm> core = Core.of(torn, n -> RoleSystem.isPossible(setting.vocabulary(), n, succeeded));
        if (Joint.concerns(core) && told.add(Set.copyOf(core))) found.add(finding(core));
        left.remove(core.stream().filter(RoleClauses::fills).findFirst().orElse(core.get(0)));
      }
    }
    return found;
  }

  /** The bodies for whose chair a successor is provided. */
  private static Set<Term> succeeded(List<Norm> norms) {
    return norms.stream()
        .filter(n -> n.role().equals(Roles.SUCCESSOR) && !RoleClauses.excludes(n))
        .map(n -> n.clause().subject().owner())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Finding finding(List<Norm> core) {
    List<Norm> told = core.stream().sorted(Comparator.comparing(RoleCheck::turn)).toList();
    List<Argument> steps = new ArrayList<>();
    told.forEach(n -> steps.add(step(n)));
    Argument number = new Argument.Number(BigFraction.of(core.size()));
    steps.add(new Argument.Sentence("step.role.nobody", List.of(number)));
    Norm first = told.get(0);
    Argument post = RoleClauses.fills(first) ? new Argument.Subject(first.clause().subject()) : new Argument.Word(first.clause().subject().owner());
    return Joint.finding("B2211", setting.program().method(), core, List.of(number, post), steps, remedy(core));
  }

  /** The order in which one tells it: who is to hold the post, how he stands and must leave, what he is to hold besides, who is barred. */
  private static int turn(Norm norm) {
    if (RoleClauses.fills(norm)) return isElected(norm) ? 4 : 0;
    if (RoleClauses.composes(norm)) return 1;
    if (RoleClauses.isLeaving(norm.clause())) return 3;
    return norm.role().equals(Roles.SOURCE) ? 2 : 5;
  }

  private static boolean isElected(Norm norm) {
    return Roles.ELECTED_BODY.equals(norm.clause().subject().owner().role());
  }

  private Argument step(Norm norm) {
    Argument words = new Argument.Words(RoleClauses.words(norm));
    Argument owner = new Argument.Word(norm.clause().subject().owner());
    Argument subject = new Argument.Subject(norm.clause().subject());
    Argument place = Joint.place(norm);
    if (RoleClauses.isLeaving(norm.clause())) {
      Term body = RoleClauses.body(norm.clause().subject().owner(), setting.vocabulary());
      return new Argument.Sentence("step.role.leaves", List.of(new Argument.Says(norm.clause()), new Argument.Word(body), place));
    }
    boolean not = RoleClauses.excludes(norm);
    return switch (norm.role()) {
      case Roles.HOLDER, Roles.SUCCESSOR ->
          new Argument.Sentence(not ? "step.role.not-holds" : isElected(norm) ? "step.role.wins" : "step.role.holds", List.of(subject, words, place));
      case Roles.AMONG -> new Argument.Sentence(not ? "step.role.barred" : "step.role.among", List.of(owner, words, place));
      case Roles.UNION -> new Argument.Sentence(not ? "step.role.barred" : "step.role.union", List.of(owner, words, place));
      case Roles.SOURCE -> new Argument.Sentence("step.role.source", List.of(words, place));
      default -> new Argument.Sentence("step.role.barred", List.of(owner, words, place));
    };
  }

  private static Argument remedy(List<Norm> core) {
    boolean leaves = core.stream().anyMatch(n -> RoleClauses.isLeaving(n.clause()));
    boolean composed = core.stream().anyMatch(RoleClauses::composes);
    return new Argument.Sentence(leaves ? "remedy.role.leaving" : composed ? "remedy.role.composed" : "remedy.role.barred", List.of());
  }
}
