package org.banfa.model.elaborate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.CaseKeys;
import org.banfa.model.document.CaseStudy;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.SegmentTree;

/** Collects what a case says of an election that method and law may treat differently, and reports what is missing. */
final class CounterexampleReader {
  private static final List<String> NEEDED = List.of(CaseKeys.AGAINST, CaseKeys.MATTER, CaseKeys.GIVEN, CaseKeys.BY_METHOD, CaseKeys.BY_LAW);

  private final Scope scope;
  private final PathResolver paths;
  private String law = "";
  private String rule = "";
  private Slot subject;
  private Boolean byMethod;
  private Boolean byLaw;
  private final Set<String> seen = new HashSet<>();

  CounterexampleReader(Scope scope, PathResolver paths) {
    this.scope = scope;
    this.paths = paths;
  }

  /** A document and the label of its rule. */
  void against(List<Word> words, Span span) {
    seen.add(CaseKeys.AGAINST);
    for (Word word : words) {
      if (word.type() == BanfaLexer.TITLE) law = (String) word.literal();
      if (word.type() == BanfaLexer.LABEL) rule = (String) word.literal();
    }
    if (law.isEmpty() || rule.isEmpty() || words.size() != 2) scope.error("B1388", span, scope.text(span));
  }

  /** The slot that both speak of. */
  void matter(SegmentTree segment, Span span) {
    seen.add(CaseKeys.MATTER);
    Slot slot = CaseReader.slot(segment, paths);
    boolean usable = slot != null && slot.term() != null && (slot.term().kind() == Kind.CONDITION || slot.term().kind() == Kind.QUANTITY);
    if (usable) subject = slot;
    else scope.error("B1389", span, scope.text(span));
  }

  /** 是 or 否; null when it is neither. */
  void accepted(String key, Boolean answer, Span span) {
    seen.add(key);
    if (answer == null) scope.error("B1373", span, scope.text(span));
    else if (key.equals(CaseKeys.BY_METHOD)) byMethod = answer;
    else byLaw = answer;
  }

  /** The counterexample; null when the case is none or lacks something, which is then reported. */
  CaseStudy.Counterexample finish(Span name, String title, boolean given) {
    if (seen.isEmpty()) return null;
    if (given) seen.add(CaseKeys.GIVEN);
    for (String key : NEEDED) if (!seen.contains(key)) scope.error("B1385", name, title, key);
    if (law.isEmpty() || rule.isEmpty() || subject == null || byMethod == null || byLaw == null) return null;
    return new CaseStudy.Counterexample(law, rule, subject, byMethod, byLaw);
  }
}
