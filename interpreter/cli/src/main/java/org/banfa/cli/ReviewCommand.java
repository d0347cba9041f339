package org.banfa.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.banfa.cli.input.Collection;
import org.banfa.cli.input.TextFile;
import org.banfa.cli.report.ReviewList;
import org.banfa.cli.review.OpinionText;
import org.banfa.engine.lowering.Replay;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.review.ReviewItem;
import org.banfa.judgement.review.Reviewed;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Review.Opinion;
import org.banfa.model.document.Review.Outcome;
import org.banfa.model.document.Review.Stance;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the findings nobody has given an opinion on, or writes an opinion into the review beside the method. */
final class ReviewCommand extends Command {
  private static final String FILE = "review.banfa";

  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--finding", paramLabel = "CODE/RULE")
  String finding;

  @Option(names = "--clause", paramLabel = "LABEL")
  String clause;

  @Option(names = "--accept")
  boolean accept;

  @Option(names = "--dispute")
  boolean dispute;

  @Option(names = "--decide")
  boolean decide;

  @Option(names = "--outcome", paramLabel = "conforms|conflicts")
  String outcome;

  @Option(names = "--by", paramLabel = "OFFICE")
  String by;

  @Option(names = "--reason", paramLabel = "TEXT")
  String reason;

  @Option(names = "--date", paramLabel = "DATE")
  String date;

  @Option(names = "--law-as-of", paramLabel = "DATE")
  String lawAsOf;

  @Option(names = "--all")
  boolean all;

  @Override
  int run(Console console, Workbench workbench) throws IOException {
    LocalDate day = date(lawAsOf).orElse(null);
    Collection collection = Collection.of(List.of(method));
    console.problems(collection.diagnostics());
    if (anyError(collection.diagnostics())) return UNREADABLE;
    List<LegalDocument> methods = collection.library().documents().stream()
        .filter(d -> d.kind() == DocumentKind.METHOD && collection.asked().contains(d.source())).toList();
    if (methods.isEmpty()) throw new Refusal("B1017", method.toString());
    if (finding == null) {
      ReviewList list = new ReviewList(console.catalogue(), all);
      for (LegalDocument document : methods) {
        CheckResult result = Check.of(collection.library(), document, day, Replay::holds);
        console.print(list.render(result, Reviewed.of(collection.library(), result)));
      }
      return FINE;
    }
    if (methods.size() > 1 || !Files.isRegularFile(method)) throw new Refusal("B5410", method.toString());
    CheckResult result = Check.of(collection.library(), methods.get(0), day, Replay::holds);
    Opinion opinion = opinion(item(Reviewed.of(collection.library(), result)));
    Path file = method.toAbsolutePath().getParent().resolve(FILE);
    OutFile.replace(file, added(file, methods.get(0).title(), opinion).getBytes(StandardCharsets.UTF_8));
    console.print(OpinionText.sentence(opinion).strip() + "\n");
    console.line("review.written", method.resolveSibling(FILE).toString());
    return FINE;
  }

  private ReviewItem item(Reviewed reviewed) {
    List<ReviewItem> named = reviewed.items().stream().filter(i -> i.name().equals(finding)).toList();
    if (named.isEmpty()) throw new Refusal("B5411", finding);
    List<ReviewItem> found = clause == null ? named : named.stream().filter(i -> i.clause().equals(clause)).toList();
    if (found.isEmpty()) throw new Refusal("B5413", finding, clause, clauses(named));
    List<ReviewItem> open = found.stream().filter(i -> reviewed.standing(i).open()).toList();
    if (found.stream().map(ReviewItem::hash).distinct().count() == 1) return found.get(0);
    if (open.size() == 1) return open.get(0);
    if (clause == null && named.stream().map(ReviewItem::clause).distinct().count() > 1) throw new Refusal("B5412", finding, clauses(named));
    return open.isEmpty() ? found.get(0) : open.get(0);
  }

  private static String clauses(List<ReviewItem> items) {
    return String.join("、", items.stream().map(ReviewItem::clause).filter(c -> !c.isEmpty()).distinct().toList());
  }

  private Opinion opinion(ReviewItem item) {
    if (Stream.of(accept, dispute, decide).filter(s -> s).count() != 1) throw new Refusal("B5414");
    if (by == null || by.isBlank()) throw new Refusal("B1002", "--by");
    if (reason == null || reason.isBlank()) throw new Refusal("B1002", "--reason");
    Outcome kept = Outcome.NONE;
    if (outcome != null) {
      if (!decide || !List.of("conforms", "conflicts").contains(outcome)) throw new Refusal("B5415", outcome);
      kept = outcome.equals("conforms") ? Outcome.MET : Outcome.BROKEN;
    }
    LocalDate day = date(date).orElseGet(LocalDate::now);
    Stance stance = accept ? Stance.ACCEPTED : dispute ? Stance.DISPUTED : Stance.DECIDED;
    return OpinionText.of(item, stance, kept, line("--by", by), day, line("--reason", reason));
  }

  /** Words on one line, that can be quoted. */
  private static String line(String option, String text) {
    String plain = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (!OpinionText.canQuote(plain)) throw new Refusal("B5416", option);
    return plain;
  }

  /** The file's text with the opinion; what stands in it stays as it is. */
  private static String added(Path file, String title, Opinion opinion) {
    if (!Files.exists(file)) return OpinionText.document(title, opinion);
    TextFile read = TextFile.read(file);
    if (read.text() == null) throw new Refusal("B1015", file.toString());
    Source source = new Source(FILE, read.text());
    Lexicon lexicon = LibraryLoader.lexicon(List.of());
    Span document = null;
    for (var tree : Reader.read(source, lexicon, new Diagnostics()).documents()) {
      boolean about = tree.preamble().stream().anyMatch(s -> source.slice(s.span()).contains("《" + title + "》"));
      if (about) document = tree.span();
    }
    return OpinionText.append(read.text(), document, title, opinion);
  }
}
