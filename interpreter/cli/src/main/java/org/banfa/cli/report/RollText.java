package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.order.Effective.Provided;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.name.NameOrder;
import org.banfa.records.roll.Answered;
import org.banfa.records.roll.Assessment;
import org.banfa.records.roll.Duplicates;
import org.banfa.records.roll.Reason;
import org.banfa.records.roll.Roll;
import org.banfa.records.roll.RollPerson;
import org.banfa.records.roll.RollResult;
import org.banfa.records.roll.VoterRules;
import org.banfa.records.table.CellPlace;
import org.banfa.records.table.Columns;
import org.banfa.syntax.diagnostic.Catalogue;

/** Words what the clauses say of the people on rolls. */
public final class RollText {
  /** Names that are still listed one by one. */
  private static final int FEW = 60;

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final AnswerWords words;
  private final RunText text;
  private final StringBuilder out = new StringBuilder();

  public RollText(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.words = new AnswerWords(vocabulary);
    this.text = new RunText(catalogue, words);
  }

  /** The whole report. */
  public String render(LegalDocument method, VoterRules rules, RollResult result) {
    line(0, "roll.day", method.title(), rules.day().toString());
    if (rules.reference().isEmpty()) line(1, "roll.no-reference");
    for (Provided provided : rules.reference()) line(1, "run.rule", text.citation(provided));
    for (Roll roll : result.rolls()) roll(roll);
    line(0, "roll.voters");
    eligible(result.voters(Answered.YES));
    assessments("roll.not", result.voters(Answered.NO));
    assessments("roll.person", result.voters(Answered.OPEN));
    duplicates(result.duplicates(), rules);
    if (!result.contenders().isEmpty()) {
      line(0, "roll.contenders");
      List<Assessment> may = result.contenders(Answered.YES);
      if (!may.isEmpty()) line(1, "roll.may-stand", Integer.toString(may.size()), names(may));
      remarks(may);
      assessments("roll.may-not-stand", result.contenders(Answered.NO));
      assessments("roll.person", result.contenders(Answered.OPEN));
      reasons("roll.relatives", result.relatives());
    }
    if (!result.words().isEmpty()) {
      line(0, "roll.words", Integer.toString(result.words().size()));
      for (Provided provided : result.words()) out.append("    ").append(text.citation(provided)).append('\n');
    }
    reasons("roll.unchecked", result.unchecked());
    return out.toString();
  }

  private void line(int depth, String key, String... arguments) {
    out.append("  ".repeat(depth)).append(catalogue.text(key, arguments)).append('\n');
  }

  private void roll(Roll roll) {
    String used = roll.used().stream().map(this::column).collect(Collectors.joining(catalogue.text("run.and")));
    line(0, "roll.read", roll.title(), Integer.toString(roll.people().size()), used);
    if (!roll.nameless().isEmpty()) {
      String rows = roll.nameless().stream().limit(FEW).map(CellPlace::cell).collect(Collectors.joining(catalogue.text("run.and")));
      line(1, "roll.nameless", Integer.toString(roll.nameless().size()), roll.nameless().size() > FEW ? rows + catalogue.text("why.dots") : rows);
    }
    if (!roll.unused().isEmpty()) line(1, "roll.unused", String.join(catalogue.text("run.and"), roll.unused()));
  }

  private void eligible(List<Assessment> all) {
    Map<String, Integer> classes = new LinkedHashMap<>();
    for (Assessment one : all) if (one.of() != null) classes.merge(word(one.of().id()), 1, Integer::sum);
    String by = classes.entrySet().stream().map(e -> catalogue.text("roll.class-count", e.getKey(), Integer.toString(e.getValue()))).collect(Collectors.joining(catalogue.text("run.and")));
    line(1, by.isEmpty() ? "roll.may-plain" : "roll.may", Integer.toString(all.size()), by);
    if (!all.isEmpty() && all.size() <= FEW) out.append("    ").append(names(all)).append('\n');
    remarks(all);
  }

  private static String names(List<Assessment> all) {
    return all.stream().map(a -> a.person().name()).sorted(new NameOrder()).collect(Collectors.joining("  "));
  }

  /** What is worth knowing of those who may. */
  private void remarks(List<Assessment> all) {
    for (Assessment one : all) for (Reason reason : one.reasons()) reason(2, one.person().name() + "  ", reason);
  }

  private void assessments(String key, List<Assessment> all) {
    if (all.isEmpty()) return;
    line(1, key, Integer.toString(all.size()));
    for (Assessment one : all) {
      out.append("    ").append(one.person().name()).append("  ").append(one.person().at().text()).append('\n');
      for (Reason reason : one.reasons()) reason(3, "", reason);
    }
  }

  private void reasons(String key, List<Reason> all) {
    if (all.isEmpty()) return;
    line(0, key, Integer.toString(all.size()));
    for (Reason reason : all) reason(1, "", reason);
  }

  private void reason(int depth, String before, Reason reason) {
    List<String> arguments = reason.arguments().stream().map(this::word).toList();
    out.append("  ".repeat(depth)).append(before).append(catalogue.text(reason.key(), arguments)).append('\n');
    for (Provided provided : reason.rules()) line(depth + 1, "run.rule", text.citation(provided));
  }

  private void duplicates(List<Duplicates.Group> groups, VoterRules rules) {
    if (groups.isEmpty()) return;
    line(1, "roll.duplicates", Integer.toString(groups.size()));
    for (Duplicates.Group group : groups) {
      List<String> rows = new ArrayList<>();
      for (RollPerson person : group.people()) rows.add(catalogue.text("roll.row", person.name(), person.at().text()));
      line(2, group.certain() ? "roll.same-number" : "roll.same-name", String.join(catalogue.text("run.and"), rows));
    }
    for (Provided provided : rules.onceOnly()) line(2, "run.rule", text.citation(provided));
  }

  /** A word in the language of the reader; of a column its heading. */
  private String word(String argument) {
    Term term = vocabulary.find(argument).orElse(null);
    if (term != null && ColumnRoles.OF_ROLL.contains(String.valueOf(term.role()))) return column(term);
    return catalogue.has("roll.column." + argument) ? catalogue.text("roll.column." + argument) : words.word(argument, catalogue);
  }

  private String column(Term term) {
    List<String> headings = Columns.headings(term);
    boolean english = catalogue.language() == org.banfa.syntax.diagnostic.Language.EN && !term.english().isEmpty();
    return english ? term.english().replace(" column", "") : headings.get(0);
  }
}
