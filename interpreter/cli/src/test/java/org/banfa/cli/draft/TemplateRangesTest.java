package org.banfa.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banfa.cli.golden.Golden;
import org.banfa.judgement.finding.Finding;
import org.banfa.model.document.Template.Kind;
import org.banfa.model.document.Template.Option;
import org.banfa.model.document.Template.Question;
import org.banfa.model.elaborate.TemplateFilling;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every template, in every province with law of its own: presets check clean; nothing stands against the outermost answers the law leaves, and what is told of them is in the table. */
class TemplateRangesTest {
  private static final Catalogue ZH = Catalogue.of(Language.ZH);
  private static final int FARTHEST = 32;

  @TestFactory
  Stream<DynamicTest> presetsAndOutermostAnswersCheckClean() {
    return TemplateShelf.all().stream().map(e -> DynamicTest.dynamicTest(e.template().name(), () -> Golden.check("templates/" + e.template().name() + ".ranges.txt", ranges(e))));
  }

  private static String ranges(TemplateShelf.Entry entry) {
    Drafting drafting = new Drafting(entry);
    StringBuilder table = new StringBuilder();
    Map<List<String>, String> seen = new LinkedHashMap<>();
    for (Option province : entry.template().question("province").orElseThrow().options()) {
      Map<String, String> place = Map.of("省份", province.text());
      Drafting.Draft draft = drafting.draft(place);
      assertClean(draft, province.text());
      List<String> laws = draft.results().stream().flatMap(r -> r.judgements().stream()).map(j -> j.law().title()).distinct().toList();
      String as = seen.putIfAbsent(laws, province.text());
      if (as != null) {
        table.append(province.text()).append("  同").append(as).append('\n');
        continue;
      }
      StringBuilder rows = new StringBuilder();
      for (Question question : entry.template().questions()) {
        if (question.kind() == Kind.AMOUNT) amounts(entry, drafting, province, question, rows);
        else if (question.kind() == Kind.CHOICE && !question.id().equals("省份")) choices(entry, drafting, province, question, rows);
      }
      table.append(province.text()).append('\n').append(rows);
    }
    return table.toString();
  }

  private static void assertClean(Drafting.Draft draft, String what) {
    assertThat(draft.problems()).as(what).isEmpty();
    assertThat(draft.results()).as(what).isNotEmpty();
    assertThat(draft.findings()).as(what).extracting(Finding::code).isEmpty();
  }

  private static void amounts(TemplateShelf.Entry entry, Drafting drafting, Option province, Question question, StringBuilder out) {
    Interview interview = new Interview(entry.template(), drafting, ZH);
    interview.take(entry.template().question("province").orElseThrow(), province.text());
    String preset = TemplateFilling.preset(question, TemplateFilling.complete(entry.template(), interview.answers()));
    int middle = Integer.parseInt(preset.replaceAll("\\D", ""));
    int most = outermost(interview, question, middle, 1);
    int least = outermost(interview, question, middle, -1);
    List<String> told = new ArrayList<>(told(drafting, province, question, least));
    told.addAll(told(drafting, province, question, most));
    String above = most < middle + FARTHEST ? refusal(interview, question, most + 1) : "";
    String below = least > 0 ? refusal(interview, question, least - 1) : "";
    out.append("  ").append(question.id()).append("  ").append(least).append(" 至 ").append(above.isEmpty() ? "…" : Integer.toString(most)).append(question.unit()).append('\n');
    for (String line : told) out.append("    ").append(line).append('\n');
    if (!below.isEmpty()) out.append("    ").append(least - 1).append("：").append(below).append('\n');
    if (!above.isEmpty()) out.append("    ").append(most + 1).append("：").append(above).append('\n');
  }

  /** The farthest amount in one direction that is taken; what is taken has no holes in it. */
  private static int outermost(Interview interview, Question question, int middle, int direction) {
    int taken = 0;
    int refused = (direction > 0 ? FARTHEST : middle) + 1;
    while (refused - taken > 1) {
      int step = (taken + refused) / 2;
      if (refusal(interview, question, middle + direction * step).isEmpty()) taken = step;
      else refused = step;
    }
    return middle + direction * taken;
  }

  /** What a method with this amount is warned of though it is taken; nothing stands against it. */
  private static List<String> told(Drafting drafting, Option province, Question question, int amount) {
    Drafting.Draft draft = drafting.draft(Map.of("省份", province.text(), question.id(), amount + question.unit()));
    String what = province.text() + " " + question.id() + " " + amount;
    assertThat(draft.problems()).as(what).isEmpty();
    assertThat(draft.hindrances()).as(what).extracting(Finding::code).isEmpty();
    return draft.findings().stream().map(f -> amount + "：可以采用，告知 " + f.code()).distinct().toList();
  }

  private static void choices(TemplateShelf.Entry entry, Drafting drafting, Option province, Question question, StringBuilder out) {
    for (Option option : question.options()) {
      Interview interview = new Interview(entry.template(), drafting, ZH);
      interview.take(entry.template().question("province").orElseThrow(), province.text());
      List<String> refused = interview.take(question, option.text());
      if (refused.isEmpty()) assertClean(interview.draft(), province.text() + " " + option.text());
      out.append("  ").append(question.id()).append("  ").append(option.text()).append(refused.isEmpty() ? "" : "：" + first(refused)).append('\n');
    }
  }

  private static String refusal(Interview interview, Question question, int amount) {
    List<String> refused = interview.take(question, Integer.toString(amount));
    return refused.isEmpty() ? "" : first(refused);
  }

  /** The code and the article of what stands against an answer. */
  private static String first(List<String> refused) {
    return refused.get(0).strip() + (refused.size() > 1 ? "  " + refused.get(1).strip() : "");
  }

  @Test
  void everyQuestionIsUsedAndNamedInBothLanguages() {
    List<TemplateShelf.Entry> all = TemplateShelf.all();
    assertThat(all).hasSize(10);
    for (TemplateShelf.Entry entry : all) {
      assertThat(TemplateFilling.loose(entry.file(), entry.template())).as(entry.template().name()).isEmpty();
      for (Question q : entry.template().questions()) assertThat(List.of(q.english(), q.chineseText(), q.englishText())).as(q.id()).doesNotContain("");
    }
  }
}
