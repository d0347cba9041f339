package org.banfa.judgement.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Judgement;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.syntax.diagnostic.Severity;

/** Joins what is found under several laws that ask the same of the same subject; what makes it as grave as it is stands first. */
final class Twins {
  /** What two findings share that say one thing. */
  private record Key(String code, Object subject, Object place, Op op, Object value, boolean ban, List<Argument> rest) {}

  private Twins() {}

  /** The judgements, each with its own verdict, those of twins with one finding in common. */
  static List<Judgement> join(List<Judgement> judgements) {
    Map<Key, List<Finding>> groups = new LinkedHashMap<>();
    for (Judgement judgement : judgements)
      for (Finding finding : judgement.findings()) {
        Key key = key(finding);
        if (key != null) groups.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
      }
    Map<Finding, Finding> joined = new IdentityHashMap<>();
    for (List<Finding> group : groups.values()) if (group.size() > 1) join(group, joined);
    if (joined.isEmpty()) return judgements;
    return judgements.stream().map(j -> replaced(j, joined)).toList();
  }

  private static void join(List<Finding> group, Map<Finding, Finding> joined) {
    List<Basis> bases = group.stream().flatMap(f -> f.bases().stream()).distinct().toList();
    Severity gravest = group.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow();
    Finding first = group.stream().filter(f -> f.severity() == gravest).findFirst().orElseThrow();
    List<Basis> ordered = new ArrayList<>(first.bases());
    for (Basis basis : bases) if (!ordered.contains(basis)) ordered.add(basis);
    Argument remedy = group.stream().map(Finding::remedy).filter(Objects::nonNull).findFirst().orElse(null);
    Finding one = first.with(ordered, gravest).advising(first.remedy() == null ? remedy : first.remedy());
    for (Finding finding : group) joined.put(finding, one);
  }

  private static Judgement replaced(Judgement judgement, Map<Finding, Finding> joined) {
    List<Finding> findings = judgement.findings().stream().map(f -> joined.getOrDefault(f, f)).toList();
    return judgement.with(judgement.verdict(), findings);
  }

  private static Key key(Finding finding) {
    if (finding.arguments().size() < 2 || finding.bases().size() != 1) return null;
    if (!(finding.arguments().get(0) instanceof Argument.Subject subject)) return null;
    if (!(finding.arguments().get(1) instanceof Argument.Says says)) return null;
    Clause clause = says.clause();
    if (clause.value() instanceof Value.Words) return null;
    Object value = clause.value() instanceof Value.Members members ? new HashSet<>(members.members()) : clause.value();
    if (value instanceof Value.Present && clause.subject().term() != null) value = clause.guard();
    List<Argument> rest = finding.arguments().subList(2, finding.arguments().size());
    return new Key(
        finding.code(), subject.slot(), finding.locus() == null ? "" : finding.locus(), clause.op(), value, clause.modality() == Modality.MUST_NOT, rest);
  }
}
