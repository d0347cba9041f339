package org.banfa.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.banfa.executor.answers.AnswersProblem;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.CodedProblem;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.lex.Edits;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the command named first, and lets nothing but coded messages out. */
public final class Main {
  private static final String FOR_THE_LAUNCHER = "--jit";
  private static final String FRAMEWORK = "polyglotimpl.AttachLibraryFailureAction";

  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;
  private final Supplier<Workbench> workbench;

  Main(PrintStream out, PrintStream err, Supplier<Workbench> workbench) {
    this(InputStream.nullInputStream(), out, err, workbench);
  }

  /** A command line that reads what is typed from {@code in} and prints to the two streams. */
  public Main(InputStream in, PrintStream out, PrintStream err, Supplier<Workbench> workbench) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
    this.err = err;
    this.workbench = workbench;
  }

  public static void main(String[] args) {
    // where the engine's framework finds no place for its native part it interprets, and need not say so
    if (System.getProperty(FRAMEWORK) == null) System.setProperty(FRAMEWORK, "ignore");
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = new Main(System.in, out, err, Assembly::new).run(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor to) {
    return new PrintStream(new java.io.BufferedOutputStream(new FileOutputStream(to), 1 << 16), false, StandardCharsets.UTF_8);
  }

  /** Runs one command line and returns its exit code. */
  public int run(String... all) {
    String[] args = all.length > 0 && all[0].equals(FOR_THE_LAUNCHER) ? Arrays.copyOfRange(all, 1, all.length) : all;
    String lang = language(args);
    Console console = new Console(in, out, err, Catalogue.of(Language.of(lang).orElse(Language.ZH)));
    try {
      if (Language.of(lang).isEmpty()) throw new Refusal("B1005", "--lang", lang, "zh / en");
      return dispatch(args, console);
    } catch (Refusal refusal) {
      console.problems(refusal.diagnostics());
    } catch (CodedProblem problem) {
      console.problems(new Refusal(problem.code(), problem.arguments().toArray(String[]::new)).diagnostics());
    } catch (AnswersProblem problem) {
      console.problems(problem.diagnostics());
    } catch (OutOfMemoryError tooLarge) {
      console.problems(new Refusal("B1023").diagnostics());
    } catch (StackOverflowError tooDeep) {
      console.problems(new Refusal("B1024").diagnostics());
    } catch (InvalidPathException name) {
      console.problems(new Refusal("B1028", name.getInput()).diagnostics());
    } catch (Throwable unforeseen) {
      console.problems(new Refusal("B1099").diagnostics());
    }
    return Command.UNREADABLE;
  }

  private int dispatch(String[] args, Console console) throws java.io.IOException {
    List<String> words = List.of(args);
    int first = commandAt(args);
    if (first < 0) {
      if (words.stream().anyMatch(w -> w.startsWith("-") && !Commands.isHelp(w) && !w.startsWith("--lang"))) {
        throw new Refusal("B1001", words.get(0), "");
      }
      console.print(console.catalogue().text("usage.main") + "\n");
      return Command.FINE;
    }
    String name = args[first];
    if (Commands.HELP.contains(name)) return help(words.stream().skip(first + 1L).filter(w -> !w.startsWith("-")).findFirst().orElse(""), console);
    if (!Commands.NAMES.contains(name)) throw unknown(name, console.catalogue());
    if (words.stream().anyMatch(Commands::isHelp)) {
      console.print(console.catalogue().text("usage." + name) + "\n");
      return Command.FINE;
    }
    Command command = Commands.create(name);
    String[] rest = new String[args.length - 1];
    System.arraycopy(args, 0, rest, 0, first);
    System.arraycopy(args, first + 1, rest, first, args.length - first - 1);
    parse(command, rest, console.catalogue());
    return command.run(console, workbench.get());
  }

  /** The usage of one command, or of all when none is named. */
  private static int help(String name, Console console) {
    if (!name.isEmpty() && !Commands.NAMES.contains(name)) throw unknown(name, console.catalogue());
    console.print(console.catalogue().text("usage." + (name.isEmpty() ? "main" : name)) + "\n");
    return Command.FINE;
  }

  private static Refusal unknown(String name, Catalogue catalogue) {
    List<String> nearest = Edits.nearest(name.toLowerCase(Locale.ROOT), Commands.NAMES, name.length() > 4 ? 2 : 1);
    return new Refusal("B1004", name, near(nearest, catalogue));
  }

  /** What somebody may have meant, as a sentence; empty when nothing is near. */
  private static String near(List<String> nearest, Catalogue catalogue) {
    if (nearest.isEmpty()) return "";
    return nearest.size() == 1 ? catalogue.text("near.one", nearest.get(0)) : catalogue.text("near.more", String.join(" / ", nearest));
  }

  private static List<String> options(CommandLine line) {
    return line.getCommandSpec().options().stream().map(CommandLine.Model.OptionSpec::longestName).toList();
  }

  private static void parse(Command command, String[] args, Catalogue catalogue) {
    CommandLine line = new CommandLine(command);
    try {
      line.parseArgs(args);
    } catch (UnmatchedArgumentException e) {
      String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
      if (!word.startsWith("-")) throw new Refusal("B1006", word);
      throw unknownOption(word, line, catalogue);
    } catch (MissingParameterException e) {
      // a misspelt option is why something is missing
      for (String word : args) if (word.startsWith("--") && !line.getCommandSpec().optionsMap().containsKey(name(word))) throw unknownOption(word, line, catalogue);
      throw new Refusal("B1002", e.getMissing().isEmpty() ? "" : label(e.getMissing().get(0), args, catalogue));
    } catch (ParameterException e) {
      throw new Refusal("B1007", e.getValue() == null ? String.join(" ", args) : e.getValue());
    }
  }

  private static Refusal unknownOption(String word, CommandLine line, Catalogue catalogue) {
    return new Refusal("B1001", word, near(Edits.nearest(name(word).toLowerCase(Locale.ROOT), options(line), 2), catalogue));
  }

  /** An option without its value. */
  private static String name(String word) {
    return word.indexOf('=') > 0 ? word.substring(0, word.indexOf('=')) : word;
  }

  /** What is missing: an argument, an option, or what has to stand behind an option. */
  private static String label(CommandLine.Model.ArgSpec missing, String[] args, Catalogue catalogue) {
    if (!(missing instanceof CommandLine.Model.OptionSpec option)) return catalogue.text("argument." + missing.paramLabel());
    boolean named = Arrays.asList(args).contains(option.longestName());
    return named ? catalogue.text("argument.behind", option.longestName()) : option.longestName();
  }

  /** The place of the first word that is neither an option nor the value of {@code --lang}. */
  private static int commandAt(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--lang")) i++;
      else if (!args[i].startsWith("-")) return i;
    }
    return -1;
  }

  private static String language(String[] args) {
    int at = Arrays.asList(args).indexOf("--lang");
    if (at >= 0) return at + 1 < args.length ? args[at + 1] : "zh";
    for (String arg : args) if (arg.startsWith("--lang=")) return arg.substring("--lang=".length());
    return "zh";
  }
}
