package org.banfa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.banfa.cli.papers.ElectionFacts;
import org.banfa.cli.papers.PaperBuilder;
import org.banfa.cli.papers.PaperShelf;
import org.banfa.cli.papers.VoterLists;
import org.banfa.cli.report.AllotText;
import org.banfa.cli.report.RunText;
import org.banfa.documents.docx.DocxWriter;
import org.banfa.documents.pdf.FontFolder;
import org.banfa.documents.pdf.PdfProblem;
import org.banfa.documents.pdf.PdfWriter;
import org.banfa.documents.pdf.Typeface;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.lowering.Replay;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.executor.running.Running;
import org.banfa.executor.running.Standing;
import org.banfa.judgement.check.Check;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.PaperForm;
import org.banfa.model.library.Library;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.roll.Roll;
import org.banfa.records.roll.RollReader;
import org.banfa.records.roll.VoterRules;
import org.banfa.records.unit.UnitTable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the papers of an election from its method and its journal. */
final class PapersCommand extends Command {
  private static final String SEPARATOR = "=";

  @Parameters(arity = "1", paramLabel = "METHOD")
  Path method;

  @Option(names = "--journal", paramLabel = "FILE.db")
  Path journal;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  Path out;

  @Option(names = "--roll", paramLabel = "FILE")
  List<Path> rolls = new ArrayList<>();

  @Option(names = "--list", paramLabel = "FILE")
  List<Path> lists = new ArrayList<>();

  @Option(names = "--map", paramLabel = "HEADING=COLUMN")
  List<String> maps = new ArrayList<>();

  @Option(names = "--units", paramLabel = "FILE")
  List<Path> units = new ArrayList<>();

  @Option(names = "--only", paramLabel = "PAPER", split = ",")
  List<String> only = new ArrayList<>();

  @Option(names = "--font", paramLabel = "[FACE=]FILE")
  List<String> fonts = new ArrayList<>();

  @Option(names = "--font-folder", paramLabel = "DIR")
  Path fontFolder;

  @Option(names = "--format", paramLabel = "docx|pdf", split = ",")
  List<String> formats = List.of("docx", "pdf");

  @Override
  int run(Console console, Workbench workbench) {
    for (String format : formats) if (!List.of("docx", "pdf").contains(format)) throw new Refusal("B1005", "--format", format, "docx / pdf");
    ElectionDesk desk = ElectionDesk.open(method);
    console.problems(desk.diagnostics());
    if (desk.method() == null) return UNREADABLE;
    ElectionFacts facts = facts(desk);
    voters(console, facts);
    units(console, facts);
    List<PaperForm> forms = PaperShelf.of(organ(facts));
    if (forms.isEmpty()) throw new Refusal("B5605", organ(facts));
    List<PaperBuilder.Made> papers = wanted(new PaperBuilder(facts).all(forms, only));
    Map<Typeface, Path> typefaces = formats.contains("pdf") ? typefaces(console) : Map.of();
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (PaperBuilder.Made paper : papers) {
      if (formats.contains("docx")) files.put(out.resolve(paper.fileName() + ".docx"), DocxWriter.write(paper.page()));
      if (formats.contains("pdf")) files.put(out.resolve(paper.fileName() + ".pdf"), pdf(paper, typefaces));
    }
    files.forEach((path, bytes) -> save(path, bytes));
    console.line("papers.written", Integer.toString(papers.size()), out.toString());
    for (PaperBuilder.Made paper : papers) {
      String blanks = String.join(console.catalogue().text("papers.and"), paper.blanks());
      console.line(blanks.isEmpty() ? "papers.full" : "papers.blanks", paper.fileName(), blanks);
    }
    return FINE;
  }

  private static String organ(ElectionFacts facts) {
    return facts.effective().method().header().binds().isEmpty() ? "" : facts.effective().method().header().binds().get(0).id();
  }

  private ElectionFacts facts(ElectionDesk desk) {
    if (journal == null) return facts(desk, desk.library(), desk.method().title());
    if (!Files.exists(journal)) throw new Refusal("B1010", journal.toString());
    try (Journal kept = Journal.open(journal, Instant::now)) {
      Running running = new Running(kept, desk);
      ElectionFacts facts = facts(desk, running.library(), running.dossier().title());
      Standing standing = running.foresee(facts);
      facts.at(standing);
      return facts;
    } catch (JournalProblem problem) {
      throw new Refusal(problem.code(), problem.arguments().toArray(String[]::new));
    }
  }

  /** Takes in who may vote, and says whom the list leaves out, or that it does not agree with the journal. */
  private void voters(Console console, ElectionFacts facts) {
    if (rolls.isEmpty() && lists.isEmpty()) return;
    if (!rolls.isEmpty() && !lists.isEmpty()) throw new Refusal("B5607");
    RollReader reader = new RollReader(facts.library().vocabulary(), maps);
    List<Roll> read = VoterLists.rolls(rolls.isEmpty() ? lists : rolls, reader, file -> new Refusal("B6301", file.toString()));
    String title = facts.effective().method().title();
    VoterLists.Read voters = rolls.isEmpty() ? VoterLists.ready(read)
        : VoterLists.judged(VoterRules.of(facts.effective(), facts.library().vocabulary(), null).orElseThrow(() -> new Refusal("B6304", title)), read);
    facts.voters(voters.list());
    String size = Integer.toString(voters.list().size());
    console.line("papers.voters", size, Integer.toString(voters.open()), Integer.toString(voters.barred()));
    facts.registered().filter(n -> !n.equals(size)).ifPresent(n -> console.line("papers.voters-differ", size, n));
  }

  /** Takes in the units of a vote, so that the seats are shown divided before the journal has them. */
  private void units(Console console, ElectionFacts facts) {
    if (units.isEmpty()) return;
    if (facts.unitRules() == null) throw new Refusal("B6515", facts.effective().method().title());
    AnswerWords words = new AnswerWords(facts.library().vocabulary());
    AllotText text = new AllotText(console.catalogue(), words, new RunText(console.catalogue(), words));
    UnitTable table = UnitFiles.read(units, rolls.isEmpty() && lists.isEmpty() ? maps : List.of(), facts.library().vocabulary(), facts.unitRules(), r -> console.print(text.read(r.title(), r.rows(), r.unread())));
    console.complain(text.problems(table.problems()));
    if (table.problems().stream().anyMatch(Discrepancy::blocking)) throw new Refusal("B6517", units.get(0).toString());
    facts.units(table.units());
    UnitFiles.Divided divided = UnitFiles.divide(facts.unitRules(), table.units(), OptionalLong.empty());
    if (divided.open() != null || divided.division().refusal() == null) return;
    console.complain(text.refusal(divided.division().refusal()));
    throw new Refusal("B6517", units.get(0).toString());
  }

  private static ElectionFacts facts(ElectionDesk desk, Library library, String title) {
    LegalDocument document = library.find(title).orElseThrow(() -> new Refusal("B4001", title));
    MethodProgram program = desk.of(library, title);
    return new ElectionFacts(library, program, Check.of(library, document, null, Replay::holds));
  }

  private List<PaperBuilder.Made> wanted(List<PaperBuilder.Made> all) {
    if (only.isEmpty()) return all;
    List<PaperBuilder.Made> chosen = new ArrayList<>();
    for (String name : only) {
      List<PaperBuilder.Made> called = all.stream().filter(p -> p.form().name().equals(name) || p.form().title().equals(name)).toList();
      if (called.isEmpty()) throw new Refusal("B5604", name, String.join(" ", all.stream().map(p -> p.form().name()).toList()));
      chosen.addAll(called);
    }
    return chosen;
  }

  /** The typefaces of the machine, replaced by those given; tells which stand in for another. */
  private Map<Typeface, Path> typefaces(Console console) {
    Map<Typeface, Path> faces = fontFolder == null ? FontFolder.ofThisMachine() : FontFolder.of(fontFolder);
    for (String given : fonts) {
      int equals = given.indexOf(SEPARATOR);
      Path file = Path.of(given.substring(equals + 1));
      if (!Files.isRegularFile(file)) throw new Refusal("B1010", file.toString());
      if (equals < 0) Arrays.stream(Typeface.values()).forEach(f -> faces.put(f, file));
      else faces.put(Typeface.of(given.substring(0, equals)).orElseThrow(() -> new Refusal("B5606", given.substring(0, equals))), file);
    }
    faces.forEach((face, file) -> {
      boolean given = fonts.stream().anyMatch(f -> f.endsWith(file.toString()));
      if (!given && !FontFolder.isItself(face, file)) console.line("papers.stand-in", face.chinese(), file.getFileName().toString());
    });
    return faces;
  }

  private static byte[] pdf(PaperBuilder.Made paper, Map<Typeface, Path> typefaces) {
    try {
      return PdfWriter.write(paper.page(), typefaces);
    } catch (PdfProblem problem) {
      List<String> arguments = new ArrayList<>(problem.arguments());
      arguments.add(paper.form().title());
      throw new Refusal(problem.code(), arguments.toArray(String[]::new));
    }
  }

  private static void save(Path path, byte[] content) {
    OutFile.write(path, content);
  }
}
