package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the tutorials: {@code banfa file=…} and {@code text file=…} blocks are written, the command of each {@code console} block is run, and what it
 * prints must stand below it; {@code from=X} begins at the first line that begins with X, {@code lines=N} shows N lines only. {@code -Dbanfa.golden=rewrite} writes it anew.
 */
class TutorialTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root"), "interpreter");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(console|banfa|text)([^\\n]*)\\n(.*?)^```$");
  private static final String MORE = "……\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"TUTORIAL.zh.md", "TUTORIAL.en.md"})
  void everyCommandPrintsWhatTheTutorialShows(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    String text = Files.readString(file).replace("\r\n", "\n");
    Matcher block = BLOCK.matcher(text);
    StringBuilder made = new StringBuilder();
    int commands = 0;
    while (block.find()) {
      String info = block.group(2).strip();
      String content = block.group(3);
      if (!block.group(1).equals("console")) {
        if (info.startsWith("file=")) write(folder.resolve(info.substring("file=".length())), content);
      } else {
        commands++;
        String command = content.lines().findFirst().orElseThrow();
        content = command + "\n" + shown(run(command), info);
      }
      block.appendReplacement(made, Matcher.quoteReplacement("```" + block.group(1) + block.group(2) + "\n" + content + "```"));
    }
    block.appendTail(made);
    assertThat(commands).isGreaterThan(15);
    if (System.getProperty("banfa.golden", "check").equals("rewrite")) Files.writeString(file, made);
    else assertThat(made.toString()).isEqualTo(text);
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private String run(String command) {
    List<String> words = Arrays.asList(command.replaceFirst("^\\$ banfa ", "").split(" "));
    String[] args = words.toArray(String[]::new);
    for (int i = 1; i < args.length; i++) {
      boolean path = args[i - 1].equals("--out") || args[i].matches(".*\\.(banfa|txt|csv|db)");
      if (path) args[i] = folder.resolve(args[i]).toString();
    }
    Terminal done = Terminal.run(args);
    String printed = done.all().replace(folder.toString().replace('\\', '/') + "/", "").replace(folder + "/", "");
    assertThat(printed).doesNotContain("B1099", "Exception", "B1004", "B1001");
    return printed;
  }

  private static String shown(String printed, String info) {
    Matcher option = Pattern.compile("(?:from=(.+?))? ?(?:lines=(\\d+))?").matcher(info);
    assertThat(option.matches()).as(info).isTrue();
    List<String> lines = printed.lines().toList();
    if (option.group(1) != null) {
      String from = option.group(1);
      lines = lines.stream().dropWhile(l -> !l.startsWith(from)).toList();
      assertThat(lines).as(from + "\n" + printed).isNotEmpty();
    }
    int most = option.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(option.group(2));
    boolean cut = lines.size() > most;
    return String.join("\n", cut ? lines.subList(0, most) : lines).stripTrailing() + "\n" + (cut ? MORE : "");
  }
}
