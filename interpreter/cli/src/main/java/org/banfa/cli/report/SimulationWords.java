package org.banfa.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.ask.Event;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Scenario;
import org.banfa.model.document.VacancyLine;
import org.banfa.model.order.Effective;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.simulator.hand.OfficeKinds;
import org.banfa.simulator.run.Quorums;
import org.banfa.simulator.run.SimulationResult;
import org.banfa.simulator.statistics.Interval;
import org.banfa.simulator.statistics.Percent;
import org.banfa.syntax.diagnostic.Catalogue;

/** Words the parts of a simulation, the same for every format. */
final class SimulationWords {
  /** Separates the names of a list in what the engine tells. */
  private static final String LIST = "、";

  private static final List<String> RECALLS = List.of(OfficeKinds.ASKED, OfficeKinds.SHORT, OfficeKinds.BARRED, Event.RECALLED, Event.RECALL_LOST, OfficeKinds.FOLLOWED);
  private static final List<String> VACANCIES = List.of(OfficeKinds.LEFT, OfficeKinds.SUCCEEDED, OfficeKinds.BY_ELECTED, OfficeKinds.MOVED);

  /**
   * A part of what happens in office: what heads it, and what happens to people in the order in which it does.
   *
   * @param heading key of the text
   */
  record Office(String heading, List<String> kinds) {}

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final Wording wording;

  SimulationWords(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.wording = new Wording(catalogue);
  }

  /** What happens in office by what a scenario speaks of. */
  static List<Office> office(Scenario scenario) {
    List<Office> parts = new ArrayList<>();
    if (scenario.recall() != null) parts.add(new Office("simulate.office", RECALLS));
    if (scenario.vacancy() != null) parts.add(new Office("simulate.vacancies", vacancies(scenario.vacancy())));
    return parts;
  }

  /** What happens to those in office, with each cause of leaving that is named. */
  private static List<String> vacancies(VacancyLine line) {
    List<String> kinds = new ArrayList<>(List.of(OfficeKinds.LEFT));
    line.causes().forEach(c -> kinds.add(OfficeKinds.LEFT + ":" + c.word()));
    if (line.causes().stream().anyMatch(VacancyLine.Cause::act)) kinds.add(OfficeKinds.KEPT);
    VACANCIES.stream().filter(k -> !kinds.contains(k)).forEach(kinds::add);
    return kinds;
  }

  /** How many by-elections were held how often; empty where the scenario does not speak of vacancies. */
  String fillings(SimulationResult result) {
    List<String> parts = new ArrayList<>();
    result.totals().fillings().forEach((held, runs) -> parts.add(text("simulate.rounds.one", held.toString(), Percent.of(runs, result.totals().runs()))));
    return parts.isEmpty() ? "" : text("simulate.fillings", String.join(text("report.comma"), parts));
  }

  /** The title of a document. */
  String title(LegalDocument document) {
    return wording.title(document);
  }

  String text(String key, String... arguments) {
    return catalogue.text(key, arguments);
  }

  String kind(String kind) {
    int cause = kind.indexOf(':');
    if (cause > 0) return text("simulate.of-these", term(kind.substring(cause + 1)));
    String key = "outcome." + kind;
    return catalogue.has(key) ? catalogue.text(key) : kind;
  }

  String interval(Interval interval) {
    return text("simulate.interval", Percent.of(interval.low()), Percent.of(interval.high()));
  }

  /** A word of the vocabulary in this language; anything else as it is. */
  String term(String id) {
    return vocabulary.find(id).map(wording::term).orElse(id);
  }

  /** How likely a vote fails for its number of voters, for each size its electorate had. */
  List<String> quorums(String vote, SimulationResult result) {
    List<String> all = new ArrayList<>();
    for (Quorums.Line line : result.quorums()) {
      if (!line.vote().equals(vote)) continue;
      all.add(text("simulate.quorum", Integer.toString(line.electors()), Percent.of(line.exact()), Percent.of(line.failed(), line.counts()),
          interval(Interval.of(line.failed(), line.counts()))));
    }
    return all;
  }

  private String terms(String list) {
    return String.join(text("simulate.and"), java.util.Arrays.stream(list.split(LIST)).map(this::term).toList());
  }

  /** What happened, in the catalogue's sentence for it. */
  String event(String kind, List<String> told) {
    List<String> arguments = told.stream().map(this::terms).toList();
    String key = "event." + kind;
    boolean fits = catalogue.has(key) && catalogue.argumentsOf(key).stream().allMatch(a -> a < arguments.size());
    if (fits) return catalogue.text(key, arguments);
    return arguments.isEmpty() ? kind(kind) : text("simulate.event", kind(kind), String.join(text("simulate.and"), arguments));
  }

  /** Where a clause comes from and what it says. */
  String rule(Effective.Provided provided) {
    String place = wording.place(provided.clause().locus());
    String article = provided.version() == null ? "" : wording.article(provided.rule().article(provided.version()));
    String cited = article.isEmpty() ? place : text("simulate.cited", article, provided.rule().label());
    String from = text("simulate.citation", wording.title(provided.inForce()), cited);
    return text(provided.byLaw() ? "simulate.byLaw" : "simulate.rule", from, wording.clause(provided.clause()));
  }
}
