package org.banfa.cli.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.documents.questionnaire.QuestionRow;
import org.banfa.model.document.Template;
import org.banfa.model.document.Template.Option;
import org.banfa.model.document.Template.Question;
import org.banfa.model.elaborate.TemplateFilling;
import org.banfa.model.library.Library;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** The questions of a template as the rows of a questionnaire, with the answers given so far and the rules behind each. */
public final class QuestionSheet {
  private static final int COLUMNS = 5;

  private QuestionSheet() {}

  /** The headings of the columns. */
  public static List<String> columns(Catalogue catalogue) {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= COLUMNS; i++) columns.add(catalogue.text("new.column." + i));
    return columns;
  }

  /** A row for each question. */
  public static List<QuestionRow> rows(Template template, Map<String, String> given, Library library, Catalogue catalogue) {
    Map<String, String> answers = TemplateFilling.complete(template, given);
    RuleLines rules = new RuleLines(library, catalogue);
    List<QuestionRow> rows = new ArrayList<>();
    for (Question q : template.questions()) {
      String text = catalogue.language() == Language.ZH ? q.chineseText() : q.englishText();
      rows.add(new QuestionRow(q.id(), text, answers.get(q.id()), q.options().stream().map(Option::text).toList(), String.join("\n", rules.of(q, answers))));
    }
    return rows;
  }
}
