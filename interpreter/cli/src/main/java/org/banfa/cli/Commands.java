package org.banfa.cli;

import java.util.List;
import org.banfa.judgement.analysis.Analyses;

/** Lists the commands by name. */
final class Commands {
  static final List<String> NAMES =
      List.of("new", "check", "report", "review", "diff", "render", "papers", "compare", "unreachable", "overlap", "gaps", "allowances", "test", "calendar", "simulate", "debug", "run", "count", "signatures", "allot", "roll", "rollup", "amend", "practice", "verify-count", "why", "law", "format", "reference", "translate");

  /** Words that ask for the usage of a command, or of all. */
  static final List<String> HELP = List.of("help");

  private Commands() {}

  static Command create(String name) {
    return switch (name) {
      case "new" -> new NewCommand();
      case "check" -> new CheckCommand();
      case "report" -> new ReportCommand();
      case "render" -> new RenderCommand();
      case "papers" -> new PapersCommand();
      case "diff" -> new DiffCommand();
      case "compare" -> new CompareCommand();
      case "unreachable" -> new AnalysisCommand(Analyses::unreachable);
      case "overlap" -> new AnalysisCommand(Analyses::overlap);
      case "gaps" -> new AnalysisCommand(Analyses::gaps);
      case "allowances" -> new AllowancesCommand();
      case "review" -> new ReviewCommand();
      case "test" -> new TestCommand();
      case "calendar" -> new CalendarCommand();
      case "simulate" -> new SimulateCommand();
      case "debug" -> new DebugCommand();
      case "verify-count" -> new VerifyCountCommand();
      case "run" -> new RunCommand();
      case "count" -> new CountCommand();
      case "signatures" -> new SignaturesCommand();
      case "allot" -> new AllotCommand();
      case "roll" -> new RollCommand();
      case "rollup" -> new RollupCommand();
      case "amend" -> new AmendCommand();
      case "practice" -> new PracticeCommand();
      case "why" -> new WhyCommand();
      case "law" -> new LawCommand();
      case "format" -> new FormatCommand();
      case "reference" -> new ReferenceCommand();
      case "translate" -> new TranslateCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }

  static boolean isHelp(String word) {
    return word.equals("--help") || word.equals("-h") || word.equals("-?");
  }
}
