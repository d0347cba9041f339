package org.banfa.procedures.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.Basis;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.core.Clause;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.procedures.property.LawfulMethods.Made;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** Ten thousand random methods within the law are never reported; one clause pushed just outside always is, with its rule. */
class RandomMethodsTest {
  private static final int METHODS = Integer.getInteger("banfa.methods", 10_000);
  private static final long SEED = 20170506;
  private static final Library STANDARD = load(StandardLibrary.sources());
  private static final Wording WORDING = new Wording(Catalogue.of(Language.ZH));

  private static Library load(List<Source> sources) {
    Diagnostics problems = new Diagnostics();
    Library library = new LibraryLoader(problems).load(sources);
    assertThat(problems.sorted()).isEmpty();
    return library;
  }

  private static List<Setting> settings() throws IOException {
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting(STANDARD, "浙江省/甲县/乙村", "村民委员会", "选举日", LocalDate.of(2017, 5, 6)));
    settings.add(new Setting(STANDARD, "浙江省/甲县/乙村", "村民委员会", "选举日", LocalDate.of(2026, 5, 6)));
    settings.add(new Setting(STANDARD, "河南省/甲县/乙村", "村民委员会", "选举日", LocalDate.of(2018, 5, 6)));
    settings.add(new Setting(STANDARD, "上海市/甲区/乙村", "村民委员会", "选举日", LocalDate.of(2018, 5, 6)));
    List<Source> invented = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/invented"))) {
      for (Path file : files.filter(f -> !f.endsWith("method.banfa")).sorted().toList()) invented.add(new Source(file.getFileName().toString(), Files.readString(file)));
    }
    settings.add(new Setting(load(invented), "南城/东街", "灯会", "灯节", LocalDate.of(2030, 5, 6)));
    return settings;
  }

  @Test
  void lawfulMethodsAreSilentAndPushedOnesAreNot() throws IOException {
    List<Setting> settings = settings();
    Map<String, String> wrong = new ConcurrentHashMap<>();
    Set<String> pushedRules = ConcurrentHashMap.newKeySet();
    AtomicInteger pushes = new AtomicInteger();
    IntStream.range(0, METHODS).parallel().forEach(i -> {
      Setting setting = settings.get(i % settings.size());
      Random random = new Random(SEED + 31L * i);
      Made made = new LawfulMethods(setting, random).next();
      for (Finding finding : findings(setting, made.clauses()))
        if (reported(finding)) wrong.putIfAbsent("inside " + finding.code() + " " + finding.label(), "method " + i + ": " + WORDING.message(finding));
      Optional<Push.Pushed> pushed = new Push(setting, random).one(made);
      if (pushed.isEmpty()) return;
      pushes.incrementAndGet();
      String rule = pushed.get().broken().source().rule().label();
      pushedRules.add(i % settings.size() + " " + rule);
      if (findings(setting, pushed.get().clauses()).stream().noneMatch(f -> names(f, pushed.get())))
        wrong.putIfAbsent("outside " + rule, "method " + i + ": " + WORDING.clause(pushed.get().clause()) + " / " + WORDING.clause(pushed.get().broken().clause()));
    });
    assertThat(new TreeMap<>(wrong)).isEmpty();
    assertThat(pushes.get()).isGreaterThan(METHODS * 9 / 10);
    assertThat(new TreeSet<>(pushedRules)).as("rules that were pushed").hasSizeGreaterThan(250);
  }

  private static List<Finding> findings(Setting setting, List<Clause> clauses) {
    return Check.of(setting.library, setting.method(clauses), null).findings();
  }

  /** What a method within the law must never hear: that it breaks the law, lacks what the law asks, or contradicts itself. */
  private static boolean reported(Finding finding) {
    boolean broken = finding.verdict() == Verdict.CONFLICTS || finding.verdict() == Verdict.MISSING;
    return finding.findingClass() == FindingClass.LAW && broken || finding.findingClass() == FindingClass.INTERNAL && finding.severity() != Severity.NOTE && finding.bases().isEmpty();
  }

  private static boolean names(Finding finding, Push.Pushed pushed) {
    boolean broken = finding.verdict() == Verdict.CONFLICTS || finding.verdict() == Verdict.MISSING;
    return broken && finding.bases().stream().map(Basis::label).anyMatch(pushed.broken().source().rule().label()::equals);
  }
}
