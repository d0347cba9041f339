package org.banfa.model.elaborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Locus;
import org.banfa.model.document.Binding;
import org.banfa.model.document.Evidence;
import org.banfa.model.document.Mark;
import org.banfa.model.document.Moment;
import org.banfa.model.document.Rule;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.SentenceTree;

/** Gathers the annotations that follow a rule. */
final class AnnotationReader {
  private static final Map<String, Binding> BINDINGS = Map.of("下限", Binding.AT_LEAST, "上限", Binding.AT_MOST, "恰好", Binding.EXACTLY,
      "应许", Binding.MUST_GRANT, "应禁", Binding.MUST_FORBID);
  private static final Map<String, Mark> MARKS =
      Map.of("全文", Mark.FULL, "推定", Mark.DERIVED, "部分", Mark.PART, "转引", Mark.QUOTED, "回忆", Mark.MEMORY);
  private static final Map<String, Moment> MOMENTS =
      Map.of("选举日", Moment.ELECTION_DAY, "行为日", Moment.ACT_DAY, "发布日", Moment.ISSUE_DAY);

  private final Scope scope;
  private final Map<String, String> articles = new TreeMap<>();
  private final Set<Binding> bindings = EnumSet.noneOf(Binding.class);
  private Mark rule = Mark.FULL;
  private Mark effectMark = Mark.FULL;
  private Mark dates = Mark.FULL;
  private final Map<String, Mark> versions = new TreeMap<>();
  private LocalDate verified;
  private boolean byLaw;
  private Moment moment = Moment.ELECTION_DAY;
  private Term effect;
  private String note = "";
  private String remedy = "";

  AnnotationReader(Scope scope, LocalDate verified) {
    this.scope = scope;
    this.verified = verified;
  }

  static boolean isAnnotation(SentenceTree sentence) {
    return sentence.label() == null && Keys.ANNOTATIONS.contains(Annotated.firstKey(sentence));
  }

  static Mark mark(String key) {
    return MARKS.get(key);
  }

  void read(SentenceTree sentence) {
    for (Annotated one : Annotated.of(sentence)) read(one, sentence.span());
  }

  private void read(Annotated one, Span span) {
    switch (one.key()) {
      case Keys.ARTICLES -> articles(one, span);
      case Keys.BINDING -> one.keys().forEach(k -> add(bindings, BINDINGS.get(k), span, k));
      case Keys.EVIDENCE -> evidence(one, span);
      case Keys.DEFAULT -> byLaw = one.keys().contains(Keys.BY_LAW);
      case Keys.MOMENT -> one.keys().forEach(k -> moment = MOMENTS.getOrDefault(k, moment));
      case Keys.EFFECT -> one.words().forEach(w -> scope.term(w).filter(t -> t.kind() == Kind.EFFECT).ifPresent(t -> effect = t));
      case Keys.NOTE -> note = one.quoted();
      case Keys.REMEDY -> remedy = one.quoted();
      case Keys.VERIFIED -> verified = Dates.first(one.words(), scope);
      default -> scope.error("B1351", span, one.key());
    }
  }

  private <T> void add(Set<T> all, T value, Span span, String key) {
    if (value == null) scope.error("B1352", span, key);
    else all.add(value);
  }

  private void articles(Annotated one, Span span) {
    List<String> named = new ArrayList<>();
    StringBuilder citation = new StringBuilder();
    for (Word word : one.words()) {
      if (word.type() == BanfaLexer.QUOTED) named.add((String) word.literal());
      else citation.append(citation.isEmpty() ? "" : "、").append(cited(word));
    }
    if (citation.isEmpty()) scope.error("B1353", span, scope.text(span));
    if (named.isEmpty()) named.add("");
    named.forEach(v -> articles.put(v, citation.toString()));
  }

  private static String cited(Word word) {
    String text = word.literal() instanceof String literal ? literal : word.entry() == null ? word.text() : word.entry().key();
    return Citations.canonical(text);
  }

  private void evidence(Annotated one, Span span) {
    List<Word> words = one.words();
    String field = "";
    String version = "";
    Mark mark = null;
    for (Word word : words) {
      if (word.type() == BanfaLexer.QUOTED) version = (String) word.literal();
      else if (word.entry() != null && MARKS.containsKey(word.entry().key())) mark = MARKS.get(word.entry().key());
      else if (word.entry() != null) field = word.entry().key();
    }
    if (mark == null) {
      scope.error("B1352", span, scope.text(span));
    } else if (!version.isEmpty()) {
      versions.put(version, mark);
    } else {
      switch (field) {
        case "规则", "" -> rule = mark;
        case "效果", "后果" -> effectMark = mark;
        case "日期" -> dates = mark;
        default -> scope.error("B1352", span, field);
      }
    }
  }

  Rule finish(String label, List<Clause> clauses, Locus locus) {
    Evidence evidence = new Evidence(rule, effectMark, dates, Map.copyOf(versions));
    return new Rule(label, List.copyOf(clauses), new TreeMap<>(articles), bindings.isEmpty() ? Set.of() : EnumSet.copyOf(bindings),
        evidence, verified, byLaw, moment, effect, note, remedy, locus);
  }
}
