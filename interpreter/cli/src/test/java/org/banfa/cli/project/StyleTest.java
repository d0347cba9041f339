package org.banfa.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleTest {
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("^\\s*public (?:static |final |abstract |sealed |non-sealed )*(?:class|interface|record|enum|@interface) (\\w+)");

  @Test
  void everyPublicTypeSaysInASentenceWhatItDoes() {
    List<String> bare = new ArrayList<>();
    int types = 0;
    for (Path file : ProjectSources.java("main")) {
      List<String> lines = ProjectSources.lines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher type = PUBLIC_TYPE.matcher(lines.get(i));
        if (!type.find()) continue;
        types++;
        if (!sentenceAbove(lines, i).matches("(?s)\\S+ .*\\S[.:)].*")) bare.add(ProjectSources.name(file) + ":" + (i + 1) + " " + type.group(1));
      }
    }
    assertThat(types).isGreaterThan(50);
    assertThat(bare).isEmpty();
  }

  /** Whether a line goes on with an annotation that was opened above it. */
  private static boolean inAnnotation(List<String> lines, int at) {
    int open = at;
    while (open > 0 && !lines.get(open).isBlank() && !lines.get(open).strip().endsWith("*/") && !lines.get(open).startsWith("@")) open--;
    return open < at && lines.get(open).startsWith("@") && !lines.get(at).strip().endsWith("*/");
  }

  /** The words of the comment above a declaration, annotations passed over; empty when there is none. */
  private static String sentenceAbove(List<String> lines, int declaration) {
    int at = declaration - 1;
    while (at >= 0 && (lines.get(at).strip().startsWith("@") || inAnnotation(lines, at))) at--;
    if (at < 0 || !lines.get(at).strip().endsWith("*/")) return "";
    StringBuilder words = new StringBuilder();
    for (; at >= 0; at--) {
      String line = lines.get(at).strip();
      words.insert(0, line.replaceAll("^/?\\*+/?|\\*/$", "").strip() + " ");
      if (line.startsWith("/*")) return line.startsWith("/**") ? words.toString().strip() : "";
    }
    return "";
  }

  @Test
  void filesAreSmall() {
    List<Path> files = new ArrayList<>(ProjectSources.java("main"));
    files.addAll(ProjectSources.java("test"));
    List<String> huge = new ArrayList<>();
    int large = 0;
    for (Path file : files) {
      int lines = ProjectSources.lines(file).size();
      if (lines >= 300) large++;
      if (lines > 500) huge.add(ProjectSources.name(file) + ": " + lines);
    }
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(huge).isEmpty();
    assertThat(large * 10).as("files of 300 lines and more, of %d", files.size()).isLessThanOrEqualTo(files.size());
  }

  @Test
  void onlyLexerTypesAreNamedOutsideTheReader() {
    List<String> wrong = new ArrayList<>();
    for (Path file : ProjectSources.java("main")) {
      String name = ProjectSources.name(file);
      if (name.contains("/syntax/read/")) continue;
      boolean lexer = name.matches(".*/(syntax/lex|syntax/format|syntax/translate|model/elaborate|model/library)/.*");
      for (String line : ProjectSources.lines(file)) {
        if (!line.startsWith("import") || !line.contains("org.banfa.grammar")) continue;
        if (!lexer || !line.equals("import org.banfa.grammar.BanfaLexer;")) wrong.add(name + ": " + line);
      }
    }
    assertThat(wrong).isEmpty();
  }
}
