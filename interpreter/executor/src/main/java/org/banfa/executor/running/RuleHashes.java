package org.banfa.executor.running;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.engine.procedure.Outlook;
import org.banfa.engine.procedure.Progress;
import org.banfa.engine.rules.Regime;
import org.banfa.executor.journal.Chain;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Stage;
import org.banfa.model.order.Effective;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.vocabulary.Slot;

/** Hashes what is in force, sentence by sentence and as a whole, blind to comments, layout and place. */
public final class RuleHashes {
  /**
   * One sentence or stage in force.
   *
   * @param locus where it stands in its document
   * @param rules its clauses, empty for a stage
   * @param stages the stage, empty for a sentence
   */
  public record Sentence(String label, String title, String text, String hash, Locus locus, List<Effective.Provided> rules, List<Stage> stages) {
    int start() {
      return locus == null ? 0 : locus.span().start();
    }

    /** The same as the comparison of drafts reads it. */
    org.banfa.judgement.change.Sentence revised() {
      Set<Slot> subjects = new LinkedHashSet<>();
      rules.forEach(r -> subjects.add(r.clause().subject()));
      stages.forEach(s -> subjects.add(new Slot(s.term(), null)));
      return new org.banfa.judgement.change.Sentence(label, locus, text, hash, subjects, rules.stream().map(Effective.Provided::clause).toList());
    }
  }

  private static final class Gathered {
    final String label;
    final String title;
    final String text;
    final Locus locus;
    final List<String> dumps = new ArrayList<>();
    final List<Effective.Provided> rules = new ArrayList<>();
    final List<Stage> stages = new ArrayList<>();

    Gathered(String label, String title, Locus locus) {
      this.label = label;
      this.title = title;
      this.text = locus == null ? "" : locus.source().text().substring(locus.span().start(), locus.span().end()).strip();
      this.locus = locus;
    }
  }

  private final Map<String, Sentence> byPlace = new LinkedHashMap<>();
  private final Map<String, String> byLabel = new TreeMap<>();
  private final String whole;

  /** The hashes of what a method is carried out by: its effective program, and what the laws above it demand of its days. */
  public RuleHashes(Regime regime) {
    Effective effective = regime.effective();
    Map<String, Gathered> places = new TreeMap<>();
    for (var slot : effective.slots()) {
      for (Effective.Provided p : effective.about(slot)) {
        Gathered at = at(places, p.document(), p.rule().label(), p.rule().locus());
        at.dumps.add(dump(p.clause()));
        at.rules.add(p);
      }
    }
    for (Effective.Provided p : new Outlook(regime, new Progress()).demands()) {
      Gathered at = at(places, p.document(), p.rule().label(), p.rule().locus());
      String dump = dump(p.clause());
      if (at.dumps.contains(dump)) continue;
      at.dumps.add(dump);
      at.rules.add(p);
    }
    for (PlacedStage placed : effective.day().program().stages()) {
      Stage s = placed.stage();
      String label = s.locus() == null || s.locus().label().isEmpty() ? s.term().id() : s.locus().label();
      Gathered at = at(places, placed.document(), label, s.locus());
      at.dumps.add("stage " + s.term() + ' ' + s.from() + ' ' + s.to() + ' ' + s.acts());
      at.stages.add(s);
    }
    StringBuilder all = new StringBuilder();
    Map<String, StringBuilder> labels = new TreeMap<>();
    places.forEach((place, known) -> {
      String hash = Chain.hash(String.join("\n", known.dumps));
      byPlace.put(place, new Sentence(known.label, known.title, known.text, hash, known.locus, List.copyOf(known.rules), List.copyOf(known.stages)));
      all.append(place).append(' ').append(hash).append('\n');
      labels.computeIfAbsent(known.label, l -> new StringBuilder()).append(place).append(' ').append(hash).append('\n');
    });
    labels.forEach((label, text) -> byLabel.put(label, Chain.hash(text.toString())));
    whole = Chain.hash(all.toString());
  }

  private static Gathered at(Map<String, Gathered> places, LegalDocument document, String label, Locus locus) {
    return places.computeIfAbsent(document.title() + '\u0000' + label, k -> new Gathered(label, document.title(), locus));
  }

  private static String dump(Clause clause) {
    Object value = clause.value() instanceof Value.Members members ? members.members().stream().map(t -> t.id()).sorted().toList() : clause.value();
    Formula guard = clause.guard() == null ? Formula.TRUE : clause.guard();
    return clause.subject() + " " + clause.op() + ' ' + value + ' ' + clause.modality() + ' ' + clause.soft() + ' ' + guard + ' ' + clause.exceptions();
  }

  /** The hash of the rule behind a label; of everything when the label is empty or no rule's. */
  public String of(String label) {
    return byLabel.getOrDefault(label, whole);
  }

  /** The hash of everything in force. */
  public String whole() {
    return whole;
  }

  /** Every sentence in force, by document and label. */
  public Map<String, Sentence> sentences() {
    return java.util.Collections.unmodifiableMap(byPlace);
  }
}
