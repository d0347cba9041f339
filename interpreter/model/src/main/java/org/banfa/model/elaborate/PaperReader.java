package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.model.document.PaperForm;
import org.banfa.model.document.PaperForm.Kind;
import org.banfa.model.document.PaperForm.Part;
import org.banfa.model.document.PaperForm.Phrase;
import org.banfa.model.document.PaperForm.Where;
import org.banfa.model.document.Template.Condition;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.SentenceTree;

/** Reads 公文「…」/"…": 编号：「…」。标题：「…」。称谓：「…」。正文：「…」。表格：「…」。落款：「…」。日期：「…」。页码：「无」。用语：「甲」：「…」。 */
public final class PaperReader {
  private static final String NUMBERING = "编号";
  private static final String ADDRESS = "称谓";
  private static final String TEXT = "正文";
  private static final String FORM = "表格";
  private static final String APPENDED = "附表";
  private static final String SIGNED = "落款";
  private static final String DATE = "日期";
  private static final String FOR_EACH = "逐人";
  private static final String FOR_VOTE = "逐次";
  private static final String PHRASE = "用语";
  private static final String PAGE_NUMBERS = "页码";
  private static final String WHERE = "适用于";

  private final List<String> organs = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<String> appended = new ArrayList<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private boolean numberedPages = true;
  private String numbering = "";
  private String heading = "";
  private String forEach = "";
  private String forVote = "";
  private String signed = "";
  private String date = "";
  private Where where;

  private PaperReader() {}

  /** The paper a document holds. */
  public static PaperForm read(DocumentTree document) {
    PaperReader reader = new PaperReader();
    document.preamble().forEach(reader::sentence);
    return new PaperForm(document.name().text(), document.name().secondText(), List.copyOf(reader.organs), reader.where, reader.numbering,
        reader.heading, reader.forEach, reader.forVote, List.copyOf(reader.parts), reader.signed, reader.date, List.copyOf(reader.appended),
        reader.numberedPages, List.copyOf(reader.phrases));
  }

  private void sentence(SentenceTree sentence) {
    Annotated first = Annotated.of(sentence).get(0);
    String text = first.quoted();
    switch (first.key()) {
      case Keys.ORGAN -> organs.addAll(first.keys());
      case NUMBERING -> numbering = text;
      case TemplateReader.HEADING -> heading = text;
      case ADDRESS -> parts.add(new Part(Kind.ADDRESS, text, null));
      case TEXT -> parts.add(new Part(Kind.TEXT, text, null));
      case Keys.NOTE -> parts.add(new Part(Kind.NOTE, text, null));
      case FORM -> parts.add(new Part(Kind.FORM, text, null));
      case APPENDED -> appended.add(text);
      case SIGNED -> signed = text;
      case DATE -> date = text;
      case FOR_EACH -> forEach = text;
      case FOR_VOTE -> forVote = text;
      case PAGE_NUMBERS -> numberedPages = false;
      case PHRASE -> {
        Condition said = TemplateReader.condition(sentence.parts().get(0));
        phrases.add(new Phrase(said.question(), said.answers().get(0), null));
      }
      case WHERE -> where(TemplateReader.condition(sentence.parts().get(0)));
      default -> {}
    }
  }

  /** A condition behind a part or a phrase is of that, before the first of them the paper's. */
  private void where(Condition condition) {
    Where read = new Where(condition.question(), condition.answers());
    if (!phrases.isEmpty()) {
      Phrase last = phrases.remove(phrases.size() - 1);
      phrases.add(new Phrase(last.name(), last.text(), read));
    } else if (parts.isEmpty()) where = read;
    else {
      Part last = parts.remove(parts.size() - 1);
      parts.add(new Part(last.kind(), last.text(), read));
    }
  }
}
