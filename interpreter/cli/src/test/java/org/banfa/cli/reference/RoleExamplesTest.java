package org.banfa.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.cli.Assembly;
import org.banfa.cli.reference.Handbook.Entry;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.MethodProgram;
import org.banfa.model.document.Scenario;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.simulator.run.Programs;
import org.banfa.simulator.run.Simulator;
import org.banfa.simulator.run.Totals;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** The example of every role in the handbook is a clause of a whole election, which is held. */
class RoleExamplesTest {
  private static final String METHOD = "甲村选举办法";
  private static final int RUNS = 2;
  /** A number the sample scenario does not give, for which the runs stop and ask; another body for by-elections than the scenario's. */
  private static final Set<String> ASKED = Set.of("B3223", "B3244");

  /** Roles of which the example is a declaration, with a clause that uses the declared word beside it. */
  private static final Set<String> WITH_A_CLAUSE = Set.of("另计尺度", "另计收回数", "另计有效数", "限定职务");

  /** The example of each role; of those of columns, which stand in tables, none, and none of those that declare a word. */
  private static Map<String, String> examples() {
    Map<String, String> examples = new LinkedHashMap<>();
    Handbook book = Handbooks.of(new Assembly().library(), Catalogue.of(Language.ZH));
    List<String> declared = new ArrayList<>();
    book.chapters().stream().filter(c -> c.id().equals("roles")).flatMap(c -> c.sections().stream()).flatMap(s -> s.entries().stream()).forEach((Entry entry) -> {
      String text = Piece.text(entry.samples().get(0).written());
      if (ColumnRoles.ALL.contains(entry.name())) return;
      if (text.endsWith("。") && !text.startsWith("设「")) examples.put(entry.name(), text);
      else declared.add(entry.name());
    });
    assertThat(declared).containsExactlyInAnyOrderElementsOf(WITH_A_CLAUSE);
    return examples;
  }

  /** The clauses beside the declarations. */
  private static Map<String, String> clauses() {
    Map<String, String> clauses = new LinkedHashMap<>();
    Handbook book = Handbooks.of(new Assembly().library(), Catalogue.of(Language.ZH));
    book.chapters().stream().filter(c -> c.id().equals("roles")).flatMap(c -> c.sections().stream()).flatMap(s -> s.entries().stream())
        .filter(e -> WITH_A_CLAUSE.contains(e.name()) && e.samples().size() == 2)
        .forEach(e -> clauses.put(e.name(), Piece.text(e.samples().get(1).written())));
    return clauses;
  }

  @Test
  void aClauseBesideADeclarationChangesWhatComesOfTheElection() {
    Map<String, String> clauses = clauses();
    assertThat(clauses.keySet()).containsExactlyInAnyOrderElementsOf(WITH_A_CLAUSE);
    List<Source> sources = new ArrayList<>(List.of(new Source("terms", text("terms"))));
    List<String> added = new ArrayList<>(List.of(""));
    clauses.values().forEach(c -> added.add("\n第三条（例句）\n  〔用途例句〕" + c + "\n"));
    for (int i = 0; i < added.size(); i++) {
      String title = "按用途办理的" + i + "号办法";
      sources.add(new Source("m" + i, text("election").replace("「" + METHOD + "」/\"village A's election\"", "「" + title + "」") + added.get(i)));
      String stand = added.get(i).contains("老邻居") ? "支持64%、30%；己、庚竞选老邻居委员，支持61%、33%。" : "支持64%、30%。";
      sources.add(new Source("s" + i, text("scenario").replace("「例年」/\"a sample year\"", "「例年" + i + "」").replace("《" + METHOD + "》", "《" + title + "》").replace("支持64%、30%。", stand)));
    }
    Diagnostics found = new Diagnostics();
    Library library = new LibraryLoader(found).withStandard(sources);
    assertThat(found.sorted()).filteredOn(d -> d.severity() == Severity.ERROR).extracting(d -> d.code() + d.arguments()).isEmpty();
    List<String> outcomes = new ArrayList<>();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      for (Scenario scenario : library.scenarios()) {
        MethodProgram program = engine.program(scenario.method());
        Totals totals = new Simulator(() -> new Open(program), scenario).simulate(7, 40, 1, false, n -> { }).totals();
        outcomes.add(totals.kinds() + " " + totals.elected());
      }
    }
    assertThat(outcomes).hasSize(added.size());
    assertThat(outcomes.subList(1, outcomes.size())).allSatisfy(o -> assertThat(o).isNotEqualTo(outcomes.get(0)));
    assertThat(outcomes.get(1 + List.copyOf(clauses.keySet()).indexOf("限定职务"))).contains("老邻居委员");
  }

  @Test
  void everyOneIsHeld() {
    Map<String, String> examples = examples();
    String method = text("election");
    String scenario = text("scenario");
    List<Source> sources = new ArrayList<>();
    List<String> roles = List.copyOf(examples.keySet());
    for (int i = 0; i < roles.size(); i++) {
      String title = "用途例" + i + "号办法";
      sources.add(new Source("m" + i, method.replace("「" + METHOD + "」/\"village A's election\"", "「" + title + "」") + "\n第三条（例句）\n  〔用途例句〕" + examples.get(roles.get(i)) + "\n"));
      sources.add(new Source("s" + i, scenario.replace("「例年」/\"a sample year\"", "「例年" + i + "」").replace("《" + METHOD + "》", "《" + title + "》")));
    }
    Diagnostics found = new Diagnostics();
    Library library = new LibraryLoader(found).withStandard(sources);
    assertThat(found.sorted()).filteredOn(d -> d.severity() == Severity.ERROR).extracting(d -> d.code() + d.arguments()).isEmpty();
    assertThat(library.scenarios()).hasSize(roles.size());
    Map<String, String> wrong = new LinkedHashMap<>();
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      for (int i = 0; i < roles.size(); i++) held(roles.get(i), library.scenarios().get(i), engine, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private static void held(String role, Scenario scenario, BanfaEngine engine, Map<String, String> wrong) {
    MethodProgram program = engine.program(scenario.method());
    Simulator simulator = new Simulator(() -> new Open(program), scenario);
    List<String> errors = simulator.problems().stream().filter(d -> d.severity() == Severity.ERROR && !ASKED.contains(d.code())).map(Diagnostic::code).toList();
    Totals totals = simulator.simulate(7, RUNS, 1, false, n -> { }).totals();
    if (!errors.isEmpty() || totals.runs() != RUNS) wrong.put(role, errors + " " + totals.runs());
  }

  private static String text(String name) {
    return Specimens.sources().stream().filter(s -> s.name().endsWith("/" + name + ".banfa")).findFirst().orElseThrow().text();
  }

  /** A program of an engine that stays open. */
  private record Open(MethodProgram program) implements Programs.Session {
    @Override
    public void close() {}
  }
}
