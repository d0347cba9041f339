package org.banfa.executor.running;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.executor.journal.Chain;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Stage;
import org.banfa.model.library.Library;
import org.banfa.model.order.Effective;
import org.banfa.model.order.PlacedStage;
import org.banfa.model.order.Program;

/** Hashes what is in force, sentence by sentence and as a whole, blind to comments, layout and place. */
public final class RuleHashes {
  /** One sentence or stage in force. */
  public record Sentence(String label, String title, String text, String hash) {}

  private final Map<String, Sentence> byPlace = new LinkedHashMap<>();
  private final Map<String, String> byLabel = new TreeMap<>();
  private final String whole;

  /** The hashes of a method's effective program. */
  public RuleHashes(Library library, Effective effective) {
    Map<String, List<String>> dumps = new TreeMap<>();
    Map<String, String[]> places = new TreeMap<>();
    for (var slot : effective.slots())
      for (Effective.Provided p : effective.about(slot)) add(dumps, places, p.document(), p.rule().label(), dump(p.clause()), p.rule().locus());
    for (PlacedStage placed : Program.of(library, effective.method()).stages()) {
      Stage s = placed.stage();
      String label = s.locus() == null || s.locus().label().isEmpty() ? s.term().id() : s.locus().label();
      add(dumps, places, placed.document(), label, "stage " + s.term() + ' ' + s.from() + ' ' + s.to() + ' ' + s.acts(), s.locus());
    }
    StringBuilder all = new StringBuilder();
    Map<String, StringBuilder> labels = new TreeMap<>();
    dumps.forEach((place, lines) -> {
      String hash = Chain.hash(String.join("\n", lines));
      String[] known = places.get(place);
      byPlace.put(place, new Sentence(known[0], known[1], known[2], hash));
      all.append(place).append(' ').append(hash).append('\n');
      labels.computeIfAbsent(known[0], l -> new StringBuilder()).append(place).append(' ').append(hash).append('\n');
    });
    labels.forEach((label, text) -> byLabel.put(label, Chain.hash(text.toString())));
    whole = Chain.hash(all.toString());
  }

  private static void add(
      Map<String, List<String>> dumps, Map<String, String[]> places, LegalDocument document, String label, String dump, Locus locus) {
    String place = document.title() + '\u0000' + label;
    dumps.computeIfAbsent(place, k -> new ArrayList<>()).add(dump);
    String text = locus == null ? "" : locus.source().text().substring(locus.span().start(), locus.span().end()).strip();
    places.putIfAbsent(place, new String[] {label, document.title(), text});
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
