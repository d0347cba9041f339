package org.banfa.procedures.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banfa.cli.Assembly;
import org.banfa.cli.Workbench;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of rule shapes: how each is said, which scripts say it and which cases hold it to its outcome. It is generated, compared with
 * the recorded one, and fails where a shape has fewer than two users or no case.
 */
class ShapesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "shapes");
  private static final Path TABLE = CASES.resolve("shapes.md");
  private static final Pattern NUMBERED = Pattern.compile("第(\\d+)种：.*");
  private static final int NAMED = 6;
  /** Versions by date are said by laws alone. */
  private static final int OF_LAWS = 33;
  private static final List<Folder> FOLDERS = Stream.concat(Folder.all().stream(), Stream.of(Folder.of(CASES))).toList();
  private static final Map<LegalDocument, Facts> SCRIPTS = scripts();

  @TempDir Path temporary;

  private static Map<LegalDocument, Facts> scripts() {
    Map<LegalDocument, Facts> all = new LinkedHashMap<>();
    for (Folder folder : FOLDERS) for (LegalDocument method : folder.methods()) all.put(method, Facts.of(method));
    for (LegalDocument law : FOLDERS.get(0).library().documents()) if (law.kind() == DocumentKind.STATUTE) all.put(law, Facts.of(law));
    return all;
  }

  @Test
  void theCasesReadCleanly() {
    assertThat(Folder.of(CASES).problems()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyShapeGoesToEnglishAndBack() {
    Folder folder = Folder.of(CASES);
    return folder.scripts().stream().map(s -> DynamicTest.dynamicTest(s.toString(), () -> EveryScriptTest.assertGoesToEnglishAndBack(folder, s, temporary)));
  }

  @TestFactory
  Stream<DynamicTest> everyCaseOfAShapePasses() {
    Wording wording = new Wording(Catalogue.of(Language.ZH));
    List<DynamicTest> tests = new ArrayList<>();
    for (Workbench.CaseOutcome one : new Assembly().test(List.of(CASES)).cases())
      tests.add(DynamicTest.dynamicTest(one.title(), () -> assertThat(one.differences().stream().map(wording::argument)).isEmpty()));
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  /** A case that is numbered is about a method that uses the shape. */
  @Test
  void numberedCasesAreAboutTheirShape() {
    Folder folder = Folder.of(CASES);
    for (CaseStudy study : folder.library().cases()) {
      Matcher numbered = NUMBERED.matcher(study.title());
      assertThat(numbered.matches()).as(study.title()).isTrue();
      Shape shape = Shape.all().get(Integer.parseInt(numbered.group(1)) - 1);
      LegalDocument method = folder.library().find(study.checks()).orElseThrow();
      boolean ofTheLaw = study.verdicts().stream().anyMatch(e -> laws().anyMatch(l -> l.rules().stream().anyMatch(r -> e.rows().contains(r.label())) && shape.usedBy(SCRIPTS.get(l))));
      assertThat(shape.usedBy(Facts.of(method)) || ofTheLaw).as(study.title()).isTrue();
    }
  }

  private static Stream<LegalDocument> laws() {
    return SCRIPTS.keySet().stream().filter(d -> d.kind() == DocumentKind.STATUTE);
  }

  @TestFactory
  Stream<DynamicTest> everyShapeHasTwoUsersAndACase() {
    return Shape.all().stream().map(s -> DynamicTest.dynamicTest(s.number() + " " + s.name(), () -> {
      assertThat(users(s)).hasSizeGreaterThanOrEqualTo(2);
      if (s.number() != OF_LAWS) assertThat(methods(s)).as("methods; what only laws say is no use of the language by a method").hasSizeGreaterThanOrEqualTo(2);
      assertThat(cases(s)).as("a case of its own, with its outcome").anyMatch(c -> NUMBERED.matcher(c).matches());
      for (Shape.Construct construct : s.constructs())
        assertThat(SCRIPTS.values()).as(construct.name()).anyMatch(construct.used());
    }));
  }

  private static List<String> methods(Shape shape) {
    return SCRIPTS.keySet().stream().filter(d -> d.kind() == DocumentKind.METHOD && shape.usedBy(SCRIPTS.get(d))).map(ShapesTest::file).toList();
  }

  private static List<String> users(Shape shape) {
    return SCRIPTS.keySet().stream().filter(d -> shape.usedBy(SCRIPTS.get(d))).map(ShapesTest::file).toList();
  }

  private static String file(LegalDocument document) {
    return document.source().name().replace('\\', '/').replace("src/test/resources/", "").replaceFirst("^.*(stdlib|law/)", "$1");
  }

  /** Cases numbered with the shape, and those that expect an outcome or a verdict of clauses that use it. */
  private static Set<String> cases(Shape shape) {
    Set<String> titles = new TreeSet<>();
    for (Folder folder : FOLDERS)
      for (CaseStudy study : folder.library().cases()) {
        Matcher numbered = NUMBERED.matcher(study.title());
        if (numbered.matches() ? Integer.parseInt(numbered.group(1)) == shape.number() : isAbout(folder, study, shape)) titles.add(study.title());
      }
    return titles;
  }

  private static boolean isAbout(Folder folder, CaseStudy study, Shape shape) {
    LegalDocument checked = folder.library().find(study.checks()).orElse(null);
    if (checked == null) return false;
    for (CaseStudy.Outcome outcome : study.outcomes()) {
      var clauses = checked.rules().stream().flatMap(r -> r.clauses().stream()).filter(c -> c.subject().equals(outcome.condition())).toList();
      if (shape.usedBy(Facts.of(clauses))) return true;
    }
    for (CaseStudy.Expected expected : study.verdicts())
      for (LegalDocument above : folder.library().documents())
        for (var rule : above.rules()) if (expected.rows().contains(rule.label()) && shape.usedBy(Facts.of(rule.clauses()))) return true;
    return false;
  }

  @Test
  void theTableIsAsRecorded() throws IOException {
    StringBuilder table = new StringBuilder("# 规则形态\n\n由 ShapesTest 写出：每种形态怎样写，哪些文件用到，哪些案例核对。\n\n| 种 | 形态 | 写法 | 文件 | 案例 |\n|---|---|---|---|---|\n");
    for (Shape shape : Shape.all())
      table.append("| ").append(shape.number()).append(" | ").append(shape.name()).append(" | ").append(String.join("；", shape.constructs().stream().map(Shape.Construct::name).toList()))
          .append(" | ").append(some(users(shape))).append(" | ").append(some(List.copyOf(cases(shape)))).append(" |\n");
    if (System.getProperty("banfa.golden", "check").equals("rewrite")) Files.writeString(TABLE, table);
    assertThat(TABLE).as("write it with -Dbanfa.golden=rewrite").exists();
    assertThat(table.toString()).isEqualTo(Folder.text(TABLE));
  }

  /** The first names, those of the shapes' own folder and numbered cases in front. */
  private static String some(List<String> names) {
    List<String> sorted = new ArrayList<>(names);
    sorted.sort(java.util.Comparator.comparing((String n) -> !n.startsWith("shapes/") && !NUMBERED.matcher(n).matches()).thenComparing(n -> n));
    String shown = String.join("、", sorted.subList(0, Math.min(NAMED, sorted.size())));
    return sorted.size() > NAMED ? shown + "等" : shown;
  }
}
