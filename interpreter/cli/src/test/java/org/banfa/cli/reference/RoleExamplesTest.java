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
    assertThat(declared).containsExactlyInAnyOrder("另计尺度", "另计收回数", "另计有效数", "限定职务");
    return examples;
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
