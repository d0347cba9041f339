package org.banfa.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.input.Collection;
import org.banfa.documents.docx.DocxWriter;
import org.banfa.documents.html.HtmlWriter;
import org.banfa.documents.markdown.MarkdownWriter;
import org.banfa.documents.page.Page;
import org.banfa.documents.script.ScriptPage;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.elaborate.DocumentElaborator;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.format.ProseReader;
import org.banfa.syntax.prose.Prose;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.FileTree;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a script as an official document. */
final class RenderCommand extends Command {
  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--docx", paramLabel = "FILE")
  Path docx;

  @Option(names = "--html", paramLabel = "FILE")
  Path html;

  @Option(names = "--md", paramLabel = "FILE")
  Path md;

  @Option(names = "--issuer", paramLabel = "TEXT")
  String issuer = "";

  @Option(names = "--date", paramLabel = "DATE")
  String date;

  @Option(names = "--notes")
  boolean notes;

  @Option(names = "--labels")
  boolean labels;

  @Override
  int run(Console console, Workbench workbench) {
    if (docx == null && html == null && md == null) throw new Refusal("B1002", "--docx");
    LocalDate given = date(date).orElse(null);
    Collection collection = Collection.of(List.of(method));
    console.problems(collection.diagnostics());
    if (anyError(collection.diagnostics())) return UNREADABLE;
    List<LegalDocument> methods = collection.library().documents().stream()
        .filter(d -> d.kind() == DocumentKind.METHOD && collection.asked().contains(d.source())).toList();
    if (methods.isEmpty()) throw new Refusal("B1017", method.toString());
    if (methods.size() > 1) throw new Refusal("B5420", method.toString());
    LegalDocument document = methods.get(0);
    LocalDate day = given == null ? document.header().issued() : given;
    String dated = day == null ? "" : new Wording(console.catalogue()).date(day);
    Prose prose = prose(collection, document);
    Page page = ScriptPage.of(prose, new ScriptPage.Options(issuer.strip(), dated, notes, labels), console.catalogue());
    if (docx != null) write(docx, DocxWriter.write(page), console);
    if (html != null) write(html, HtmlWriter.write(page).getBytes(StandardCharsets.UTF_8), console);
    if (md != null) write(md, MarkdownWriter.write(page).getBytes(StandardCharsets.UTF_8), console);
    return FINE;
  }

  private static Prose prose(Collection collection, LegalDocument document) {
    List<Source> words = new ArrayList<>(StandardLibrary.words());
    words.addAll(collection.asked());
    words.addAll(collection.context());
    FileTree file = Reader.read(document.source(), LibraryLoader.lexicon(words), new Diagnostics());
    Vocabulary vocabulary = collection.library().vocabulary();
    for (DocumentTree tree : file.documents())
      if (DocumentElaborator.kind(tree) == DocumentKind.METHOD && tree.name().text().equals(document.title())) {
        return ProseReader.read(file, tree, key -> vocabulary.find(key).filter(t -> t.kind().isSlot() || t.kind() == Kind.DAY).isPresent());
      }
    throw new Refusal("B1017", document.source().name());
  }

  private static void write(Path path, byte[] content, Console console) {
    OutFile.write(path, content);
    console.line("cli.written", path.toString());
  }
}
