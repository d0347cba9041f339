package org.banfa.documents.script;

import java.util.ArrayList;
import java.util.List;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Run;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.prose.Prose;

/** Lays a script out as an official document: title, articles, signature and date, notes and attachments. */
public final class ScriptPage {
  private final Catalogue catalogue;
  private final Options options;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * What the document is to hold besides its articles.
   *
   * @param issuer who signs; empty when that is left open
   * @param date in words; empty when that is left open
   * @param notes whether the comments become end notes
   * @param labels whether each sentence keeps its label
   */
  public record Options(String issuer, String date, boolean notes, boolean labels) {}

  private ScriptPage(Catalogue catalogue, Options options) {
    this.catalogue = catalogue;
    this.options = options;
  }

  public static Page of(Prose prose, Options options, Catalogue catalogue) {
    ScriptPage page = new ScriptPage(catalogue, options);
    page.write(prose);
    return new Page(catalogue.language().id(), prose.title(), List.of(), page.blocks);
  }

  private void write(Prose prose) {
    for (Prose.Article article : prose.articles()) article(article);
    boolean words = !prose.words().isEmpty();
    if (words) blocks.add(Block.body(catalogue.text("script.attachment", prose.title())));
    signature();
    if (!notes.isEmpty()) notes();
    if (words) attachment(prose);
  }

  private void article(Prose.Article article) {
    if (!article.number().isEmpty()) {
      String title = article.heading().isEmpty() ? article.number() : catalogue.text("script.article", article.number(), article.heading());
      blocks.add(new Block.Heading(1, title, ""));
    }
    for (Prose.Paragraph paragraph : article.paragraphs()) {
      List<String> lines = paragraph.lines();
      for (int i = 0; i < lines.size(); i++) {
        List<Run> runs = new ArrayList<>();
        if (i == 0 && options.labels() && !paragraph.label().isEmpty()) runs.add(Run.quoted(catalogue.text("report.label", paragraph.label())));
        runs.add(Run.plain(lines.get(i)));
        if (i == lines.size() - 1 && options.notes()) runs.addAll(marks(paragraph));
        blocks.add(new Block.Paragraph(runs, Block.Place.BODY));
      }
    }
  }

  /** The numbers of a paragraph's notes, which are gathered for the end. */
  private List<Run> marks(Prose.Paragraph paragraph) {
    List<Run> marks = new ArrayList<>();
    for (String note : paragraph.notes()) {
      notes.add(note);
      marks.add(Run.code(catalogue.text("script.noteMark", Integer.toString(notes.size()))));
    }
    return marks;
  }

  private void signature() {
    blocks.add(new Block.Paragraph(List.of(Run.plain("")), Block.Place.BODY));
    blocks.add(new Block.Paragraph(List.of(Run.plain(options.issuer().isEmpty() ? catalogue.text("script.issuer") : options.issuer())), Block.Place.SIGNATURE));
    blocks.add(new Block.Paragraph(List.of(Run.plain(options.date().isEmpty() ? catalogue.text("script.date") : options.date())), Block.Place.SIGNATURE));
  }

  private void notes() {
    blocks.add(new Block.NewPage());
    blocks.add(new Block.Heading(1, catalogue.text("script.notes"), "notes"));
    for (int i = 0; i < notes.size(); i++)
      blocks.add(new Block.Paragraph(List.of(Run.plain(catalogue.text("script.note", Integer.toString(i + 1), notes.get(i)))), Block.Place.NOTE));
  }

  private void attachment(Prose prose) {
    blocks.add(new Block.NewPage());
    blocks.add(new Block.Paragraph(List.of(Run.strong(catalogue.text("script.attachmentHead"))), Block.Place.FLUSH));
    blocks.add(new Block.Paragraph(List.of(Run.strong(catalogue.text("script.words", prose.title()))), Block.Place.CENTRED));
    for (Prose.Meaning meaning : prose.words())
      blocks.add(Block.body(Run.strong(meaning.word()), Run.plain(catalogue.text("script.meaning", meaning.meaning()))));
  }
}
