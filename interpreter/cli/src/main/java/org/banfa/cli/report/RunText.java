package org.banfa.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.certificate.TotalDifference;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.series.Series;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.running.Dossier;
import org.banfa.executor.running.Known;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.order.Effective;
import org.banfa.syntax.diagnostic.Catalogue;

/** Words the questions, answers, refusals and events of a run. */
public final class RunText {
  private static final String LIST = "、";
  /** Choices that are still listed. */
  private static final int FEW = 12;

  private final Catalogue catalogue;
  private final Wording wording;
  private final AnswerWords words;

  public RunText(Catalogue catalogue, AnswerWords words) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.words = words;
  }

  /** A list of names of the vocabulary in the language of the reader. */
  public String words(String names) {
    if (names.isEmpty()) return names;
    return Stream.of(names.split(LIST)).map(n -> words.word(n, catalogue)).collect(Collectors.joining(catalogue.text("run.and")));
  }

  public String day(LocalDate day) {
    return day == null ? catalogue.text("run.open") : day.toString();
  }

  /** Where a rule stands, for a person who wants to read it. */
  public String citation(Effective.Provided rule) {
    String article = rule.version() == null ? wording.place(rule.clause().locus()) : wording.article(rule.rule().article(rule.version()));
    String says = rule.clause().locus() == null ? "" : wording.clause(rule.clause());
    if (rule.byLaw() && !rule.rule().clauses().contains(rule.clause())) says = catalogue.text("run.as-read", says);
    String cited = rule.version() == null ? article : catalogue.text("report.cited", article, catalogue.text("report.label", rule.rule().label())).strip();
    return catalogue.text("run.citation", wording.title(rule.inForce()), cited, says);
  }

  /** The place of a rule, without what it says. */
  public String place(Effective.Provided rule) {
    String article = rule.version() == null ? wording.place(rule.clause().locus()) : rule.rule().article(rule.version());
    String label = rule.version() == null ? "" : catalogue.text("report.label", rule.rule().label());
    return catalogue.text("run.place", rule.document().title(), article + label);
  }

  /** The days in which an act may be done. */
  public String window(Question.Choice choice) {
    if (choice.earliest() == null && choice.latest() == null) return catalogue.text("run.open");
    if (choice.earliest() == null) return catalogue.text("run.status.until", choice.latest().toString());
    if (choice.latest() == null) return catalogue.text("run.status.from", choice.earliest().toString());
    if (choice.earliest().equals(choice.latest())) return catalogue.text("run.status.on", choice.latest().toString());
    return catalogue.text("run.status.between", choice.earliest().toString(), choice.latest().toString());
  }

  /** An amendment in one sentence, and a line for each sentence it changed. */
  public List<String> amendment(Dossier dossier) {
    List<String> lines = new ArrayList<>(List.of(catalogue.text("run.amended", dossier.title(), dossier.authority(), dossier.reason())));
    for (Dossier.Note note : dossier.changes()) {
      lines.add(catalogue.text("run.amended-sentence", note.document(), note.label(), hash(note.before()), hash(note.after())));
    }
    return lines;
  }

  /** What was taken over from another organ's journal, and the clauses that make use of it. */
  public List<String> known(Known known, List<Effective.Provided> clauses, boolean before) {
    List<String> lines = new ArrayList<>();
    lines.add(catalogue.text(before ? "run.known-before" : "run.known", known.method(), Long.toString(known.rows()), known.head()));
    lines.addAll(seats(known));
    lines.add("  " + catalogue.text("run.known-only"));
    if (clauses.isEmpty()) lines.add("  " + catalogue.text("run.known-unused"));
    for (Effective.Provided clause : clauses) lines.add("  " + catalogue.text("run.rule", citation(clause)));
    return lines;
  }

  /** The clauses of the other organ's method that are about the posts of this one. */
  public List<String> knownThere(Known known, List<Effective.Provided> clauses) {
    List<String> lines = new ArrayList<>();
    if (!clauses.isEmpty()) lines.add("  " + catalogue.text("run.known-there", known.method()));
    for (Effective.Provided clause : clauses) lines.add("  " + catalogue.text("run.rule", citation(clause)));
    return lines;
  }

  /** Something that people have to deal with, and how: nothing is refused. */
  public List<String> warning(String code, List<String> arguments) {
    return List.of(catalogue.text("report.heading", catalogue.text("severity.warning"), code, catalogue.text(code + ".message", arguments)),
        catalogue.text("run.help", catalogue.text(code + ".help", arguments)));
  }

  /** A word in the language of the reader. */
  public String word(String term) {
    return words(term);
  }

  /** Who holds what, by office. */
  private List<String> seats(Known known) {
    Map<String, List<String>> seats = new LinkedHashMap<>();
    for (Incumbent one : known.incumbents()) seats.computeIfAbsent(one.post(), p -> new ArrayList<>()).add(one.name());
    List<String> lines = new ArrayList<>();
    seats.forEach((post, names) -> lines.add("  " + catalogue.text("run.event.seated", words(post), String.join(catalogue.text("run.and"), names))));
    return lines;
  }

  /** What was taken over, as a log has it. */
  public List<String> known(Known known) {
    List<String> lines = new ArrayList<>(List.of(catalogue.text("run.known", known.method(), Long.toString(known.rows()), known.head())));
    lines.addAll(seats(known));
    return lines;
  }

  private String hash(String hash) {
    return hash.isEmpty() ? catalogue.text("amend.nothing") : hash.substring(0, 16);
  }

  /** A line for each total of a count that differs from its ballots. */
  public List<String> differences(List<TotalDifference> differences) {
    List<String> lines = new ArrayList<>();
    for (TotalDifference one : differences) {
      String item = one.name().isEmpty() ? catalogue.text("account." + one.item()) : catalogue.text("run.post-of", words(one.item()), one.name());
      lines.add(catalogue.text("run.ballots-difference", item, Long.toString(one.entered()), Long.toString(one.counted())));
    }
    return lines;
  }

  /** One sentence for an event. */
  public String event(Event event) {
    if (!event.unit().isEmpty()) return catalogue.text("run.unit", event.unit(), event(event.in("")));
    String key = "run.event." + event.kind();
    if (!catalogue.has(key)) return catalogue.text("run.event.other", event.kind(), event.arguments().stream().map(this::words).collect(Collectors.joining(" ")));
    List<String> arguments = new ArrayList<>();
    for (String argument : event.arguments()) arguments.add(words(argument));
    int wanted = catalogue.argumentsOf(key).isEmpty() ? 0 : catalogue.argumentsOf(key).last() + 1;
    while (arguments.size() < wanted) arguments.add("");
    return catalogue.text(key, arguments);
  }

  /** The law behind an event that went against somebody; empty for others. */
  public List<String> reasons(Event event) {
    if (event.kind().equals("act-done")) return List.of();
    return event.rules().stream().map(this::citation).distinct().toList();
  }

  /** Why an answer is not accepted, on what grounds, and what to do. */
  public List<String> refusal(Refusal refusal) {
    List<String> lines = new ArrayList<>();
    lines.add(catalogue.text("run.refused", refusal.code(), reason(refusal)));
    lines.addAll(grounds(refusal));
    lines.addAll(help(refusal));
    return lines;
  }

  /** Why an answer is not accepted. */
  public String reason(Refusal refusal) {
    List<String> arguments = refusal.arguments().stream().map(this::words).toList();
    String key = refusal.code() + ".message";
    return catalogue.has(key) ? catalogue.text(key, arguments) : String.join(" ", arguments);
  }

  /** What to do instead, a line or none. */
  public List<String> help(Refusal refusal) {
    List<String> arguments = refusal.arguments().stream().map(this::words).toList();
    String key = refusal.code() + ".help";
    return catalogue.has(key) ? List.of(catalogue.text("run.help", catalogue.text(key, arguments))) : List.of();
  }

  /** The rule behind a refusal and what a breach of it does. */
  public List<String> grounds(Refusal refusal) {
    List<String> lines = new ArrayList<>();
    if (refusal.rule() == null) return lines;
    lines.add(catalogue.text("run.rule", citation(refusal.rule())));
    var effect = refusal.rule().rule().effect();
    if (effect != null) lines.add(catalogue.text("run.effect", wording.term(effect)));
    return lines;
  }

  /** How a question is called, with the act it belongs to where that is not plain. */
  public String name(Ask ask) {
    String name = words.name(ask, catalogue);
    String unit = ask.key().district();
    return unit.isEmpty() ? name : catalogue.text("run.unit", unit, name);
  }

  /** What a unit waits for. */
  public String state(String state) {
    return catalogue.text("run.unit." + state);
  }

  /** What may be answered. */
  public String hint(Ask ask) {
    Question question = ask.question();
    if (question instanceof Question.Count count) return catalogue.text("run.hint.count", catalogue.text("amount." + count.unit().name(), catalogue.text("run.hint.some")));
    if (question instanceof Question.Day day) return hint(day);
    if (question instanceof Question.Pick pick && pick.choices().size() > FEW) return catalogue.text("run.hint.pick-many", Integer.toString(pick.choices().size()));
    if (question instanceof Question.Pick pick) return catalogue.text("run.hint.pick", pick.choices().stream().map(this::item).collect(Collectors.joining(catalogue.text("run.and"))));
    if (question instanceof Question.Decision) return catalogue.text("run.hint.decision");
    if (question instanceof Question.Reason) return catalogue.text("run.hint.reason");
    if (question instanceof Question.Contenders c) return catalogue.text("run.hint.contenders", c.paper().posts().stream().map(p -> words(p.name())).collect(Collectors.joining(catalogue.text("run.and"))));
    if (question instanceof Question.Result result) return catalogue.text(result.paper().eachName() ? "run.hint.result-each" : "run.hint.result");
    if (question instanceof Question.Kinship k) return catalogue.text("run.hint.kinship", String.join(catalogue.text("run.and"), k.people()));
    if (question instanceof Question.Names names) return catalogue.text("run.hint.names", String.join(catalogue.text("run.and"), names.among()));
    if (question instanceof Question.Signatures signatures) return catalogue.text("run.hint.signatures", String.join(catalogue.text("run.and"), signatures.people()));
    if (question instanceof Question.Units units) return catalogue.text("run.hint.units", units.posts().stream().map(p -> words(p.name())).collect(Collectors.joining(catalogue.text("run.and"))));
    if (question instanceof Question.NextUnit next) return catalogue.text("run.hint.next-unit", next.choices().stream().map(c -> catalogue.text("run.unit-state", c.unit(), state(c.state()))).collect(Collectors.joining(catalogue.text("run.and"))));
    if (question instanceof Question.Lot lot) return catalogue.text("run.hint.pick", String.join(catalogue.text("run.and"), lot.people()));
    return "";
  }

  private String hint(Question.Day day) {
    boolean one = day.earliest() != null && day.earliest().equals(day.latest());
    return one ? catalogue.text("run.hint.day.one", day(day.earliest())) : catalogue.text("run.hint.day", day(day.earliest()), day(day.latest()));
  }

  /** A problem of what was written: its code and sentence, and what to do. */
  public List<String> problem(String code, List<String> arguments) {
    return List.of(
        catalogue.text("run.refused", code, catalogue.text(code + ".message", arguments)),
        catalogue.text("run.help", catalogue.text(code + ".help", arguments)));
  }

  /** An item that may be corrected: an act, or a number of an act. */
  private String item(String item) {
    String[] parts = item.split("/", 3);
    if (parts.length == 2) parts[1] = parts[1].substring(parts[1].lastIndexOf('.') + 1);
    return Arrays.stream(parts).map(this::words).collect(Collectors.joining("/"));
  }

  /** An answer in the form it may be written. */
  public String answer(Answer answer) {
    if (answer instanceof Answer.Act act) return act.day() == null ? words(act.act()) : catalogue.text("run.act", words(act.act()), act.day().toString());
    if (answer instanceof Answer.OnDay day) return day.day().toString();
    if (answer instanceof Answer.Number number) return number.value().toString();
    if (answer instanceof Answer.Yes yes) return catalogue.text(yes.yes() ? "answers.yes" : "answers.no").split("\\|")[0];
    if (answer instanceof Answer.Word word) return item(word.word());
    if (answer instanceof Answer.People people) {
      return people.people().stream().map(p -> p.post().isEmpty() ? p.name() : catalogue.text("run.stands-for", p.name(), words(p.post()))).collect(Collectors.joining(catalogue.text("run.and")));
    }
    if (answer instanceof Answer.Units units) return units.units().stream().map(this::unit).collect(Collectors.joining(catalogue.text("run.semicolon")));
    if (answer instanceof Answer.Unit unit) return unit(unit);
    if (answer instanceof Answer.Numbers numbers) return numbers.numbers().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(catalogue.text("run.and")));
    if (answer instanceof Answer.Kin kin) {
      if (kin.pairs().isEmpty()) return catalogue.text("answers.none").split("\\|")[0];
      return kin.pairs().stream().map(p -> catalogue.text("run.kin", p.first(), p.second(), words(p.relation()))).collect(Collectors.joining(catalogue.text("run.and")));
    }
    return answer instanceof Answer.Counted counted ? counted(counted) : "";
  }

  private String unit(UnitShare unit) {
    List<String> parts = new ArrayList<>();
    if (unit.registered() != UnitShare.UNKNOWN) parts.add(catalogue.text("run.unit.registered", Long.toString(unit.registered())));
    if (unit.households() != UnitShare.UNKNOWN) parts.add(catalogue.text("run.unit.households", Long.toString(unit.households())));
    unit.seats().forEach((post, seats) -> parts.add(catalogue.text("run.unit.seats", words(post), seats.toString())));
    String name = unit.parent().isEmpty() ? unit.name() : catalogue.text("run.unit-on", unit.name(), unit.parent());
    return catalogue.text("run.unit", name, String.join(catalogue.text("run.and"), parts));
  }

  private String unit(Answer.Unit unit) {
    if (unit.unit().equals(Series.OTHER)) return catalogue.text("answers.other").split("\\|")[0];
    if (!unit.takesPart()) return catalogue.text("run.unit-on", unit.unit(), catalogue.text("answers.absent").split("\\|")[0]);
    return unit.day() == null ? unit.unit() : catalogue.text("run.unit-on", unit.unit(), unit.day().toString());
  }

  private String counted(Answer.Counted counted) {
    StringBuilder out = new StringBuilder(counted(counted.tally()));
    counted.tally().scales().forEach((scale, own) -> out.append(catalogue.text("run.scale", words(scale), counted(own))));
    return out.toString();
  }

  private String counted(Tally tally) {
    Account a = tally.account();
    StringBuilder out = new StringBuilder(
        catalogue.text("run.account", number(a.registered()), number(a.voters()), number(a.issued()), Long.toString(a.collected()),
            Long.toString(a.valid()), Long.toString(a.invalid()), Long.toString(a.abstained())));
    tally.voidColumns().forEach((post, number) -> out.append(catalogue.text("run.void-columns", words(post), number.toString())));
    tally.votes().forEach((post, people) -> {
      if (people.isEmpty()) return;
      String votes = people.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + against(tally, post, e.getKey())).collect(Collectors.joining(catalogue.text("run.and")));
      out.append(catalogue.text("run.votes", words(post), votes));
    });
    return out.toString();
  }

  private String number(long number) {
    return number == Account.UNKNOWN ? catalogue.text("answers.unknown").split("\\|")[0] : Long.toString(number);
  }

  private String against(Tally tally, String post, String name) {
    long against = tally.against(post, name);
    return against == 0 ? "" : catalogue.text("run.against", Long.toString(against));
  }
}
