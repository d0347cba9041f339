package org.banfa.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.syntax.lex.DeclaredName;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.NameCollector;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

class NoLawInJavaTest {
  private static final Pattern TITLE = Pattern.compile("(?m)^法规「([^」]+)」(?:/\"([^\"]+)\")?");
  private static final Pattern SHARE = Pattern.compile("[一二三四五六七八九十百千\\d]+分之[一二三四五六七八九十\\d]");
  private static final Pattern AMOUNT =
      Pattern.compile("(?:[二三四五六七八九十百两]+|\\d+)(?:日|天|人|名|户|票|个月|个工作日|年|周岁)(?!期)");
  private static final Pattern FLOAT = Pattern.compile("\\b(?:double|float|Double|Float)\\b|\\b\\d+\\.\\d+[dDfF]?\\b");

  @Test
  void noMainFileHoldsATitleATermOrALegalNumeral() {
    List<Source> library = ProjectSources.documents("stdlib").stream().map(p -> new Source(ProjectSources.name(p), ProjectSources.read(p))).toList();
    List<String> forbidden = new ArrayList<>(titles(library));
    assertThat(forbidden).hasSizeGreaterThan(3);
    forbidden.addAll(terms(library));
    assertThat(forbidden).hasSizeGreaterThan(300);
    List<String> own = ownWords(forbidden, "words.txt");
    List<String> scenario = ownWords(forbidden, "scenario-words.txt");
    List<String> found = new ArrayList<>();
    for (Path file : ProjectSources.java("main")) {
      List<String> lines = ProjectSources.lines(file);
      for (int i = 0; i < lines.size(); i++) {
        String place = ProjectSources.name(file) + ":" + (i + 1) + " ";
        String line = lines.get(i);
        String rest = without(file.endsWith("ScenarioKeys.java") ? scenario : own, line);
        for (String word : forbidden) if (rest.contains(word)) found.add(place + word);
        for (Pattern numeral : List.of(SHARE, AMOUNT)) {
          Matcher matcher = numeral.matcher(line);
          if (matcher.find()) found.add(place + matcher.group());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static Set<String> titles(List<Source> library) {
    Set<String> titles = new TreeSet<>();
    for (Source source : library) {
      Matcher title = TITLE.matcher(source.text());
      while (title.find()) {
        titles.add(title.group(1));
        if (title.group(2) != null) titles.add(title.group(2));
      }
    }
    return titles;
  }

  /** Chinese spellings of declared terms, the words of the language itself left out. */
  private static Set<String> terms(List<Source> library) {
    Set<String> terms = new TreeSet<>();
    for (Source source : library) {
      for (DeclaredName name : NameCollector.collect(source)) terms.add(name.chinese());
      NameCollector.synonyms(source).keySet().stream().filter(s -> s.charAt(0) > 0x2E80).forEach(terms::add);
    }
    terms.removeIf(t -> Lexicon.builtIn().find(t).isPresent());
    return terms;
  }

  /** Words of the language that hold a forbidden word, longest first. */
  private static List<String> ownWords(List<String> forbidden, String table) {
    List<String> words = new ArrayList<>();
    Path list = ProjectSources.ROOT.resolve("interpreter/syntax/src/main/resources/org/banfa/syntax/lex/" + table);
    for (String line : ProjectSources.lines(list)) {
      String[] fields = line.split("\\|");
      if (!line.startsWith("#") && fields.length > 2) for (String word : fields[2].strip().split(" ")) words.add(word);
    }
    words.removeIf(w -> forbidden.stream().noneMatch(w::contains));
    words.sort(Comparator.comparing(String::length).reversed());
    return words;
  }

  private static String without(List<String> words, String line) {
    String rest = line;
    for (String word : words) rest = rest.replace(word, " ");
    return rest;
  }

  @Test
  void noFloatingPointInRulesAndVerdicts() {
    List<String> found = new ArrayList<>();
    for (Path file : ProjectSources.mainOf("syntax", "model", "judgement")) {
      List<String> lines = ProjectSources.lines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = FLOAT.matcher(lines.get(i).replaceAll("//.*|^\\s*/?\\*.*|\"[^\"]*\"", ""));
        if (matcher.find()) found.add(ProjectSources.name(file) + ":" + (i + 1) + " " + matcher.group());
      }
    }
    assertThat(found).isEmpty();
  }
}
