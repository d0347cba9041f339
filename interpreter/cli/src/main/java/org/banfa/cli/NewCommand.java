package org.banfa.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.cli.draft.Drafting;
import org.banfa.cli.draft.Interview;
import org.banfa.cli.draft.QuestionSheet;
import org.banfa.cli.draft.TemplateShelf;
import org.banfa.documents.questionnaire.QuestionRow;
import org.banfa.documents.questionnaire.Questionnaire;
import org.banfa.judgement.finding.Finding;
import org.banfa.model.document.Template;
import org.banfa.model.document.Template.Option;
import org.banfa.model.document.Template.Question;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.diagnostic.Severity;
import picocli.CommandLine.Parameters;

/** Writes a method from a template: asks what must be decided, or takes it from a questionnaire or flags. */
final class NewCommand extends Command {
  @Parameters(arity = "0..1", paramLabel = "TEMPLATE")
  String name;

  @picocli.CommandLine.Option(names = "--out", paramLabel = "DIR")
  Path out;

  @picocli.CommandLine.Option(names = "--province", paramLabel = "PROVINCE")
  String province;

  @picocli.CommandLine.Option(names = "--set", paramLabel = "NAME=VALUE")
  List<String> set = new ArrayList<>();

  @picocli.CommandLine.Option(names = "--questionnaire", paramLabel = "FILE.xlsx")
  Path questionnaire;

  @picocli.CommandLine.Option(names = "--from", paramLabel = "FILE.xlsx")
  Path filled;

  @picocli.CommandLine.Option(names = "--defaults")
  boolean defaults;

  @Override
  int run(Console console, Workbench workbench) {
    List<TemplateShelf.Entry> shelf = TemplateShelf.all();
    if (name == null) {
      shelf.forEach(e -> console.line("new.template", e.template().name(), e.template().title()));
      return FINE;
    }
    TemplateShelf.Entry entry = TemplateShelf.find(name)
        .orElseThrow(() -> new Refusal("B5501", name, String.join(" ", shelf.stream().map(e -> e.template().name()).toList())));
    if (out == null && questionnaire == null) throw new Refusal("B1002", "--out");
    Drafting drafting = new Drafting(entry);
    Interview interview = new Interview(entry.template(), drafting, console.catalogue());
    if (!given(entry.template(), interview, console)) return FAILED;
    if (questionnaire != null) return questionnaire(entry.template(), drafting, interview, console);
    if (filled == null && !defaults) {
      console.line("new.head", entry.template().title(), Integer.toString(entry.template().questions().size()));
      if (!interview.run(new Typed(console))) throw new Refusal("B5504");
    }
    if (filled != null && !interview.left().isEmpty()) console.line("new.left", String.join(console.catalogue().text("new.left.and"), interview.left()));
    return write(entry.template(), interview, console);
  }

  /** Takes what the command line and the questionnaire answer; false when something of it is not taken. */
  private boolean given(Template template, Interview interview, Console console) {
    boolean taken = true;
    if (province != null) taken = take(template, interview, "province", province, console);
    if (filled != null) {
      for (Map.Entry<String, String> answer : answers().entrySet()) taken &= take(template, interview, answer.getKey(), answer.getValue(), console);
    }
    for (Map.Entry<Question, String> answer : inOrder(template)) taken &= take(template, interview, answer.getKey().id(), answer.getValue(), console);
    return taken;
  }

  /** The answers of the command line in the order of the questions, for later ones may rest on earlier ones. */
  private List<Map.Entry<Question, String>> inOrder(Template template) {
    List<Map.Entry<Question, String>> answers = new ArrayList<>();
    for (String one : set) {
      int equals = Math.max(one.indexOf('='), one.indexOf('＝'));
      if (equals < 1) throw new Refusal("B5507", one, names(template));
      answers.add(Map.entry(question(template, one.substring(0, equals).strip()), one.substring(equals + 1)));
    }
    answers.sort(Comparator.comparing(a -> template.questions().indexOf(a.getKey())));
    return answers;
  }

  private static Question question(Template template, String called) {
    return template.question(called).orElseThrow(() -> new Refusal("B5502", called, names(template)));
  }

  private Map<String, String> answers() {
    try {
      return Questionnaire.read(Files.readAllBytes(filled)).orElseThrow(() -> new Refusal("B5505", filled.toString()));
    } catch (IOException e) {
      throw new Refusal(Files.exists(filled) ? "B1015" : "B1010", filled.toString());
    }
  }

  private boolean take(Template template, Interview interview, String called, String value, Console console) {
    Question question = question(template, called);
    List<String> refused = interview.take(question, value);
    if (refused.isEmpty()) return true;
    console.problems(new Refusal("B5503", console.catalogue().language() == Language.ZH ? question.id() : question.english(), value.strip(), String.join("\n", refused).strip()).diagnostics());
    return false;
  }

  private static String names(Template template) {
    return String.join(" ", template.questions().stream().map(q -> q.id() + "/" + q.english()).toList());
  }

  private int questionnaire(Template template, Drafting drafting, Interview interview, Console console) {
    if (Files.exists(questionnaire)) throw new Refusal("B5506", questionnaire.toString());
    List<String> titles = new ArrayList<>(List.of(console.catalogue().text("new.sheet", template.title())));
    titles.addAll(QuestionSheet.columns(console.catalogue()));
    List<QuestionRow> rows = QuestionSheet.rows(template, interview.answers(), drafting.library(), console.catalogue());
    save(questionnaire, Questionnaire.write(titles, rows), console);
    return FINE;
  }

  private int write(Template template, Interview interview, Console console) {
    Drafting.Draft draft = interview.draft();
    if (!draft.problems().isEmpty()) {
      console.problems(draft.problems());
      return FAILED;
    }
    Path file = out.resolve(template.name() + ".banfa");
    if (Files.exists(file)) throw new Refusal("B5506", file.toString());
    for (Finding finding : draft.warnings()) interview.lines(finding).forEach(l -> console.print(l + "\n"));
    save(file, draft.source().text().getBytes(StandardCharsets.UTF_8), console);
    long errors = draft.findings().stream().filter(f -> f.severity() == Severity.ERROR).count();
    console.line("new.checked", Long.toString(errors), Long.toString(draft.findings().size() - errors));
    return errors == 0 ? FINE : FAILED;
  }

  private static void save(Path path, byte[] content, Console console) {
    OutFile.write(path, content);
    console.line("cli.written", path.toString());
  }

  /** Asks at the terminal. */
  private record Typed(Console console) implements Interview.Voice {
    @Override
    public Optional<String> ask(String prompt) {
      console.print(prompt);
      try {
        String line = console.in().readLine();
        boolean quits = line == null || List.of(console.catalogue().text("run.quit").split("\\|")).contains(line.strip());
        return quits ? Optional.empty() : Optional.of(line);
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    @Override
    public void say(String line) {
      console.print(line + "\n");
    }
  }
}
