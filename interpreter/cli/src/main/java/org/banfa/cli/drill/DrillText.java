package org.banfa.cli.drill;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.judgement.check.Counterexamples;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.Verdict;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.CaseKeys;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Scenario;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** Writes what is kept as a case: always a Chinese document, whatever the language of the screen. */
public final class DrillText {
  private static final List<String> QUOTES = List.of("「」", "『』", "“”", "\"\"");
  private static final String LINE = "；\n    ";

  private final Catalogue catalogue = Catalogue.of(Language.ZH);
  private final Wording wording = new Wording(catalogue);
  private final StringBuilder out = new StringBuilder();

  private DrillText() {}

  /** What a counterexample's case is called, which also makes a file name. */
  public static String title(Counterexamples.One one) {
    Catalogue catalogue = Catalogue.of(Language.ZH);
    boolean stricter = one.finding().verdict() == Verdict.STRICTER;
    return catalogue.text(stricter ? "drill.title.stricter" : "drill.title.counterexample", slot(one.asked().subject()), one.asked().rule());
  }

  /** The case of a counterexample. */
  public static String counterexample(LegalDocument method, Counterexamples.One one, List<CaseStudy.Fingerprint> fingerprints) {
    DrillText text = new DrillText();
    Finding finding = one.finding();
    CaseStudy.Counterexample asked = one.asked();
    text.line("案例" + quoted(title(one)));
    text.comment(finding.code() + " " + text.catalogue.text(finding.code() + ".title"));
    text.comment(text.wording.message(finding));
    String day = one.lawAsOf() == null ? "" : "；" + CaseKeys.AS_OF + "：" + text.wording.date(one.lawAsOf());
    text.sentence(CaseKeys.CHECKS + "：《" + method.title() + "》" + day);
    String article = finding.lawArticle().isEmpty() ? "" : "  注：" + finding.lawArticle();
    text.line("  " + CaseKeys.AGAINST + "：《" + asked.law() + "》〔" + asked.rule() + "〕。" + article);
    text.sentence(CaseKeys.MATTER + "：" + slot(asked.subject()));
    List<String> quantities = new ArrayList<>();
    for (Map.Entry<Slot, BigInteger> given : one.given().entrySet()) quantities.add(slot(given.getKey()) + text.amount(given.getKey(), given.getValue()));
    text.sentence(CaseKeys.GIVEN + "：" + String.join("；", quantities));
    text.sentence(CaseKeys.EXPECTED + "：" + CaseKeys.BY_METHOD + "：" + yes(asked.byMethod()) + "；" + CaseKeys.BY_LAW + "：" + yes(asked.byLaw()));
    text.fingerprints(fingerprints);
    return text.out.toString();
  }

  /** The case of a practised election. */
  public static String exercise(
      LegalDocument method, Scenario scenario, long seed, long run, List<String> incidents, Rehearsal.Held held, List<CaseStudy.Fingerprint> fingerprints) {
    DrillText text = new DrillText();
    String about = incidents.isEmpty() ? scenario.title() : String.join("、", incidents);
    text.line("案例" + quoted(text.catalogue.text("drill.title.exercise", about)));
    text.sentence(CaseKeys.CHECKS + "：《" + method.title() + "》");
    String wanted = incidents.isEmpty() ? "" : "；" + CaseKeys.INCIDENTS + "：" + String.join("、", incidents.stream().map(DrillText::quoted).toList());
    text.sentence(CaseKeys.SCENARIO + "：《" + scenario.title() + "》；" + CaseKeys.SEED + "：" + number(seed) + "；" + CaseKeys.RUN + "：" + run + wanted);
    text.fingerprints(fingerprints);
    if (!held.decisions().isEmpty()) text.sentence(CaseKeys.DECISIONS + "：\n    " + lines(held.decisions()));
    List<String> expected = new ArrayList<>();
    expected(CaseKeys.REFUSED, held.course().refused(), expected);
    expected(CaseKeys.DONE, held.course().done(), expected);
    expected(CaseKeys.HAPPENED, held.course().happened(), expected);
    expected(CaseKeys.SEATED, held.course().seated(), expected);
    expected(CaseKeys.VACANT, held.course().vacant(), expected);
    for (String one : expected) text.sentence(CaseKeys.EXPECTED + "：" + one);
    return text.out.toString();
  }

  private static void expected(String key, List<String> lines, List<String> expected) {
    if (!lines.isEmpty()) expected.add(key + "：\n    " + lines(lines));
  }

  private static String lines(List<String> lines) {
    return String.join(LINE, lines.stream().map(DrillText::quoted).toList());
  }

  private void fingerprints(List<CaseStudy.Fingerprint> all) {
    if (!all.isEmpty()) sentence(CaseKeys.FINGERPRINT + "：\n    " + String.join(LINE, all.stream().map(f -> "《" + f.title() + "》" + quoted(f.hash())).toList()));
  }

  private void sentence(String text) {
    line("  " + text + "。");
  }

  private void comment(String text) {
    line("  注：" + text.replaceAll("\\s*\\R\\s*", " "));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** As a document names a slot. */
  private static String slot(Slot slot) {
    return slot.owner() == null ? slot.term().id() : slot.owner().id() + "的" + slot.term().id();
  }

  private String amount(Slot slot, BigInteger value) {
    return slot.term().unit() == null ? value.toString() : catalogue.text("amount." + slot.term().unit().name(), value.toString());
  }

  private static String yes(boolean yes) {
    return yes ? "是" : "否";
  }

  /** A negative number stands in quotes. */
  private static String number(long value) {
    return value < 0 ? quoted(Long.toString(value)) : Long.toString(value);
  }

  /** A line in the first quotation marks it does not hold itself; where it holds them all, its own closing ones give way. */
  static String quoted(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ");
    for (String marks : QUOTES)
      if (line.indexOf(marks.charAt(0)) < 0 && line.indexOf(marks.charAt(1)) < 0) return marks.charAt(0) + line + marks.charAt(1);
    return "「" + line.replace('「', '‘').replace('」', '’') + "」";
  }
}
