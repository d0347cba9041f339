package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The table of commands in README.md and the help of every command name the commands and options that there are, all of them and no others. */
class CommandTableTest {
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
  private static final Pattern COMMAND = Pattern.compile("`banfa ([a-z-]+)([^`]*)`");
  /** Told once for every command, and once for all that prove. */
  private static final Set<String> SAID_BELOW = Set.of("--lang", "--solver", "--smt-dump");

  static Set<String> names() {
    return new TreeSet<>(Commands.NAMES);
  }

  @Test
  void everyCommandHasARow() throws IOException {
    assertThat(rows().keySet()).containsExactlyElementsOf(names());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aRowNamesTheOptionsThereAre(String name) throws IOException {
    Set<String> there = declared(name);
    there.removeAll(SAID_BELOW);
    assertThat(options(rows().get(name))).containsExactlyElementsOf(there);
  }

  @Test
  void whatRowsLeaveOutIsSaidBelowThem() throws IOException {
    String table = section();
    String below = table.substring(table.lastIndexOf("|\n"));
    assertThat(options(below)).containsAll(SAID_BELOW);
    Set<String> proving = names().stream().filter(n -> declared(n).contains("--solver")).collect(Collectors.toCollection(TreeSet::new));
    String named = below.substring(below.indexOf('(') + 1, below.indexOf(')'));
    assertThat(named.replace("`", "").split(", ")).containsExactlyInAnyOrder(proving.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theHelpNamesTheOptionsThereAre(Language language) {
    Catalogue catalogue = Catalogue.of(language);
    for (String name : names()) {
      Set<String> said = Arrays.stream(catalogue.text("usage." + name).split("\n")).filter(l -> l.startsWith("  -") || l.contains("banfa " + name + " ") && l.contains("["))
          .flatMap(l -> options(l.strip().split("  ")[0]).stream())
          .collect(Collectors.toCollection(TreeSet::new));
      Set<String> there = declared(name);
      there.add("--lang");
      assertThat(said).as(name).containsExactlyElementsOf(there);
    }
  }

  private static Set<String> declared(String name) {
    Set<String> all = new TreeSet<>();
    for (OptionSpec option : new CommandLine(Commands.create(name)).getCommandSpec().options()) {
      if (!option.longestName().equals("--help")) all.add(option.longestName());
    }
    return all;
  }

  private static Set<String> options(String text) {
    return OPTION.matcher(text).results().map(m -> m.group()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> rows() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (String line : section().split("\n")) {
      if (!line.startsWith("| `banfa ")) continue;
      Matcher command = COMMAND.matcher(line);
      if (command.find()) rows.put(command.group(1), command.group(2));
    }
    return rows;
  }

  private static String section() throws IOException {
    String readme = Files.readString(Path.of(System.getProperty("banfa.root", "../.."), "README.md"));
    return readme.substring(readme.indexOf("\n## Commands"), readme.indexOf("\n## Reading a report"));
  }
}
