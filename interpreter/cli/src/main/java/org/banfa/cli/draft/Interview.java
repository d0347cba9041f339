package org.banfa.cli.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.documents.finding.FindingText;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.Template;
import org.banfa.model.document.Template.Option;
import org.banfa.model.document.Template.Question;
import org.banfa.model.elaborate.TemplateFilling;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** Takes answers to a template one after the other and holds each against the law at once. */
public final class Interview {
  /** How an answer is got: the words typed, empty for the preset, absent when nobody answers any more. */
  public interface Voice {
    Optional<String> ask(String prompt);

    void say(String line);
  }

  private final Template template;
  private final Drafting drafting;
  private final Catalogue catalogue;
  private final FindingText words;
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Set<String> told = new LinkedHashSet<>();
  private Drafting.Draft last;

  public Interview(Template template, Drafting drafting, Catalogue catalogue) {
    this.template = template;
    this.drafting = drafting;
    this.catalogue = catalogue;
    this.words = new FindingText(new Wording(catalogue));
    this.last = drafting.draft(answers);
    last.hindrances().forEach(f -> known.add(Drafting.Draft.key(f)));
    last.warnings().forEach(f -> told.add(Drafting.Draft.key(f)));
  }

  /** The answers so far. */
  public Map<String, String> answers() {
    return answers;
  }

  /** The questions without an answer, each with the preset that was taken. */
  public List<String> left() {
    boolean chinese = catalogue.language() == Language.ZH;
    Map<String, String> all = TemplateFilling.complete(template, answers);
    return template.questions().stream().filter(q -> !answers.containsKey(q.id())).map(q -> (chinese ? q.id() : q.english()) + "=" + all.get(q.id())).toList();
  }

  /** The draft of the answers so far, presets for the rest. */
  public Drafting.Draft draft() {
    return last;
  }

  /** Asks what has no answer yet; false when nobody answers any more. */
  public boolean run(Voice voice) {
    int number = 0;
    for (Question question : template.questions()) {
      number++;
      if (answers.containsKey(question.id())) continue;
      if (!ask(question, number, voice)) return false;
    }
    return true;
  }

  private boolean ask(Question question, int number, Voice voice) {
    String preset = TemplateFilling.preset(question, TemplateFilling.complete(template, answers));
    while (true) {
      Optional<String> typed = voice.ask(prompt(question, number, preset));
      if (typed.isEmpty()) return false;
      if (List.of("?", "？").contains(typed.get().strip())) {
        List<String> rules = new RuleLines(drafting.library(), catalogue).of(question, TemplateFilling.complete(template, answers));
        if (rules.isEmpty()) voice.say(catalogue.text("new.norule"));
        rules.forEach(r -> voice.say("  " + r));
        continue;
      }
      List<String> refused = take(question, typed.get().isBlank() ? preset : typed.get());
      if (refused.isEmpty()) {
        warnings().forEach(voice::say);
        return true;
      }
      refused.forEach(voice::say);
    }
  }

  /** What the answers so far are warned of and was not told before: it does not stand in the way, and a person should know it. */
  private List<String> warnings() {
    List<String> said = new ArrayList<>();
    for (Finding finding : last.warnings()) if (told.add(Drafting.Draft.key(finding))) said.addAll(lines(finding));
    return said;
  }

  private String prompt(Question question, int number, String preset) {
    boolean chinese = catalogue.language() == Language.ZH;
    String shown = chinese ? preset : inEnglish(question, preset);
    String text = chinese ? question.chineseText() : question.englishText();
    return catalogue.text("new.prompt", Integer.toString(number), Integer.toString(template.questions().size()), text, question.options().isEmpty() ? "" : "  " + choices(question), shown);
  }

  private String choices(Question question) {
    boolean chinese = catalogue.language() == Language.ZH;
    StringBuilder choices = new StringBuilder();
    int at = 0;
    for (Option option : question.options()) choices.append(catalogue.text("new.option", Integer.toString(++at), chinese ? option.text() : option.english()));
    return choices.toString().strip();
  }

  /** The name of a choice, a day or a number without words. */
  private static String inEnglish(Question question, String preset) {
    return switch (question.kind()) {
      case CHOICE -> question.options().stream().filter(o -> o.text().equals(preset)).map(Option::english).findFirst().orElse(preset);
      case DATE -> TemplateFilling.day(preset).map(Object::toString).orElse(preset);
      case AMOUNT -> preset.replaceAll("\\D", "");
      case TEXT -> preset;
    };
  }

  /** Takes an answer; what stands against it, line by line, when it is not taken. */
  public List<String> take(Question question, String typed) {
    Optional<String> form = AnswerForm.of(question, typed);
    String kind = question.kind().name();
    if (form.isEmpty()) return List.of(catalogue.text(typed.isBlank() ? "new.nothing" : "new.unread", typed.strip(), catalogue.text("new.form." + kind, question.unit(), choices(question))));
    if (AnswerForm.isTooLittle(question, form.get()))
      return List.of(catalogue.text("new.least", typed.strip(), question.least() + (catalogue.language() == Language.ZH ? question.unit() : "")));
    String before = answers.put(question.id(), form.get());
    List<String> tooFew = TemplateFilling.shortfalls(template, answers);
    if (!tooFew.isEmpty()) {
      restore(question, before);
      return List.of(catalogue.text("new.sum", typed.strip(), tooFew.get(0)));
    }
    Drafting.Draft draft = drafting.draft(answers);
    List<Finding> against = draft.hindrances().stream().filter(f -> !known.contains(Drafting.Draft.key(f))).toList();
    if (draft.problems().isEmpty() && against.isEmpty()) {
      last = draft;
      return List.of();
    }
    restore(question, before);
    List<String> said = new ArrayList<>();
    draft.problems().forEach(p -> said.add(catalogue.text("new.problem", p.code(), catalogue.message(p))));
    against.forEach(f -> said.addAll(lines(f)));
    return said;
  }

  private void restore(Question question, String before) {
    if (before == null) answers.remove(question.id());
    else answers.put(question.id(), before);
  }

  /** A finding in a few lines: what is wrong, the article, the remedy. */
  public List<String> lines(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + catalogue.text("report.heading", words.severity(finding), finding.code(), words.title(finding)));
    words.laws(finding).forEach(l -> lines.add("    " + l));
    lines.add("    " + words.message(finding));
    lines.add("    " + catalogue.text("report.remedy", words.remedy(finding)));
    return lines;
  }
}
