package org.banfa.cli.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.judgement.finding.Argument;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Schedule;
import org.banfa.judgement.finding.Finding;
import org.banfa.judgement.finding.FindingClass;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.calendar.Calendar;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.Evidence;
import org.banfa.model.document.Header;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Mark;
import org.banfa.model.document.Moment;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Support;
import org.banfa.model.document.Version;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** A check of an invented method by an invented statute, made by hand. */
public final class Sample {
  static final Term VOTING = term("投票", "voting", Kind.ACT, null);
  static final Term NOTICE = term("公告名册", "post the roll", Kind.ACT, null);
  static final Term TIME = term("时间", "time", Kind.TIME, null);
  static final Slot VOTERS = new Slot(null, term("到场人数", "those present", Kind.QUANTITY, Unit.PEOPLE));
  static final Slot ROLL = new Slot(null, term("在册人数", "those on the roll", Kind.QUANTITY, Unit.PEOPLE));
  static final Slot VALID = new Slot(VOTING, term("投票有效", "valid vote", Kind.CONDITION, null));
  static final Slot WHEN = new Slot(NOTICE, TIME);
  static final Source METHOD = new Source("甲/method.banfa",
      "办法「甲社集会办法」\n\n第四条（投票）\n  公告名册：投票日的5日前。\n  投票有效：到场人数不少于在册人数的3/7；\n    <b>&违反的，无效。\n");
  static final Source STATUTE = new Source("library/statute.banfa", "法规「集会规程」\n第二条\n  〔quorum〕到场人数超过在册人数的3/7。\n");
  static final Version VERSION = new Version("2001", LocalDate.of(2001, 1, 1), null, Mark.FULL);

  private Sample() {}

  /** The texts of the codes the sample uses. */
  static Catalogue catalogue(Language language) {
    boolean zh = language == Language.ZH;
    return Catalogue.of(language).with(Map.of(
        "B9001.title", zh ? "宽于上位规定" : "Laxer than the higher rule",
        "B9001.message", zh ? "办法写的是“{0}”，上位规定要求“{1}”。" : "The method says “{0}”, the higher rule demands “{1}”.",
        "B9001.help", zh ? "改得与上位规定一致。" : "Bring it in line with the higher rule.",
        "B9002.title", zh ? "没有写明" : "Not laid down",
        "B9002.message", zh ? "没有写明{0}。" : "Nothing is said of {0}.",
        "B9002.help", zh ? "补写一款。" : "Add a sentence.",
        "related.other", zh ? "另见：{0}" : "See also: {0}"));
  }

  private static Term term(String id, String english, Kind kind, Unit unit) {
    return new Term(id, english, kind, unit, false, List.of(), List.of(), List.of(), null, List.of(), "");
  }

  private static Header header(Rank rank, List<Version> versions) {
    return new Header("x.code", rank, List.of(), List.of(), versions, null, null, "", List.of(), List.of(), "", "");
  }

  private static LegalDocument document(DocumentKind kind, String title, Rank rank, List<Version> versions, List<Rule> rules, Source source) {
    return new LegalDocument(kind, title, header(rank, versions), rules, List.of(), List.of(), List.of(), source);
  }

  private static Locus locus(Source source, String marked, int article, int paragraph, int item, String label) {
    int start = source.text().indexOf(marked);
    return new Locus(article, paragraph, item, label, source, new Span(start, start + marked.length()));
  }

  private static Formula share(Comparator comparator) {
    return new Formula.Comparison(Linear.of(VOTERS), comparator, Linear.of(ROLL).times(BigFraction.of(3, 7)));
  }

  private static Clause clause(Slot subject, Value value, Locus locus) {
    return new Clause(subject, Op.IS, value, Modality.MUST, Formula.TRUE, List.of(), false, "", locus);
  }

  private static Rule rule(String label, Clause clause, String article, String note) {
    return new Rule(label, List.of(clause), Map.of("2001", article), Set.of(), Evidence.FULL, LocalDate.of(2026, 1, 1), false,
        Moment.ELECTION_DAY, null, note, "", clause.locus());
  }

  static LegalDocument statute() {
    Locus place = locus(STATUTE, "到场人数超过在册人数的3/7。", 2, 1, 0, "quorum");
    Rule quorum = rule("quorum", clause(VALID, new Value.Formal(share(Comparator.GREATER)), place), "第二条第一款", "");
    Rule notice = rule("notice/time", clause(WHEN, new Value.Words("及时"), place), "第三条", "由集会主持人掌握");
    Rule plain = rule("present", clause(new Slot(NOTICE, null), new Value.Present(), place), "第五条", "");
    return document(DocumentKind.STATUTE, "集会规程", Rank.LAW, List.of(VERSION), List.of(quorum, notice, plain), STATUTE);
  }

  private static Finding byLaw(String rule, String article) {
    return new Finding("B9002", FindingClass.LAW, Severity.NOTE, Verdict.BY_LAW, rule, "集会规程", article, Support.FULL, null,
        locus(METHOD, "公告名册：投票日的5日前。", 4, 1, 1, "公告"), List.of(new Argument.Subject(WHEN)), List.of(), List.of(),
        new TreeMap<>(), new Argument.Text("不应出现"));
  }

  static CheckResult result() {
    LegalDocument method = document(DocumentKind.METHOD, "甲社集会办法", Rank.VILLAGE_METHOD, List.of(), List.of(), METHOD);
    LegalDocument law = statute();
    Locus quorum = locus(METHOD, "投票有效：到场人数不少于在册人数的3/7；\n    <b>&违反的，无效。", 4, 2, 0, "");
    Locus notice = locus(METHOD, "公告名册：投票日的5日前。", 4, 1, 1, "公告");
    TreeMap<Slot, BigInteger> election = new TreeMap<>(Map.of(VOTERS, BigInteger.valueOf(3), ROLL, BigInteger.valueOf(7)));
    Finding lax = new Finding("B9001", FindingClass.LAW, Severity.ERROR, Verdict.CONFLICTS, "quorum", "集会规程", "第二条第一款", Support.FULL,
        new Argument.Text("<无效>"), quorum,
        List.of(new Argument.Condition(share(Comparator.AT_LEAST)), new Argument.Condition(share(Comparator.GREATER))),
        List.of(new Argument.Text("3 ≥ 7 × 3/7"), new Argument.Text("3 不大于 3")),
        List.of(new Finding.Related("related.other", notice)), election, null);
    Finding silent = new Finding("B9002", FindingClass.DRAFTING, Severity.WARNING, Verdict.MISSING, "notice", "集会规程", "第三条",
        Support.LATER_TEXT, null, null, List.of(new Argument.Subject(WHEN)), List.of(), List.of(), new TreeMap<>(),
        new Argument.Text("写明公告的日期"));
    Finding note = new Finding("B9002", FindingClass.INTERNAL, Severity.NOTE, null, "", "", "", null, null, notice,
        List.of(new Argument.Word(NOTICE)),
        List.of(new Argument.Text("甲".repeat(30)), new Argument.Text("乙".repeat(30))), List.of(), new TreeMap<>(), null);
    List<Judgement> judgements = List.of(
        new Judgement(law.rules().get(0), law, VERSION, VALID, Verdict.CONFLICTS, List.of(quorum), List.of(lax)),
        new Judgement(law.rules().get(1), law, VERSION, WHEN, Verdict.FOR_PERSON, List.of(notice), List.of(silent)),
        new Judgement(law.rules().get(2), law, VERSION, new Slot(NOTICE, null), Verdict.CONFORMS, List.of(notice), List.of()));
    List<Schedule.Row> timetable = List.of(
        new Schedule.Row(NOTICE, null, LocalDate.of(2017, 5, 1), null),
        new Schedule.Row(VOTING, LocalDate.of(2017, 5, 6), LocalDate.of(2017, 5, 6), 0));
    return new CheckResult(method, LocalDate.of(2017, 5, 6), "0123456789abcdef", List.of(lax, silent, note, byLaw("quorum", "第二条第一款"), byLaw("notice", "第三条")), judgements,
        new Schedule(LocalDate.of(2017, 5, 6), timetable, List.of(), List.of(), List.of(), Calendar.UNKNOWN));
  }

  /** A document that names no day. */
  static CheckReport undated() {
    CheckResult dated = result();
    return new CheckReport(
        List.of(new CheckResult(dated.document(), null, dated.semanticHash(), List.of(), List.of(), Schedule.NONE)), List.of());
  }

  static CheckReport report() {
    Diagnostic encoding = Diagnostic.note("B1013", new Source("甲/old.banfa", ""), Span.NONE, "甲/old.banfa");
    return new CheckReport(List.of(result()), List.of(encoding));
  }

  /** The sample for other packages. */
  public static CheckReport shown() {
    return report();
  }

  /** The invented statute for other packages. */
  public static LegalDocument law() {
    return statute();
  }
}
