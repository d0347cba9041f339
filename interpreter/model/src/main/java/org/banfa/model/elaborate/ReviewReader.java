package org.banfa.model.elaborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.Review;
import org.banfa.model.document.Review.Opinion;
import org.banfa.model.document.Review.Outcome;
import org.banfa.model.document.Review.Stance;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.ArticleTree;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.SentenceTree;

/** Reads 审查「…」 办法：《…》。问题：「…」〔…〕；意见：…；审查人：「…」；日期：…；理由：「…」；指纹：「…」。 */
final class ReviewReader {
  private static final String METHOD = "办法";
  private static final String FINDING = "问题";
  private static final String CLAUSE = "条款";
  private static final String STANCE = "意见";
  private static final String OUTCOME = "结论";
  private static final String BY = "审查人";
  private static final String DATE = "日期";
  private static final String HASH = "指纹";
  private static final Map<String, Stance> STANCES = Map.of("接受", Stance.ACCEPTED, "有异议", Stance.DISPUTED, "已决定", Stance.DECIDED);
  private static final Map<String, Outcome> OUTCOMES = Map.of("符合", Outcome.MET, "抵触", Outcome.BROKEN);

  private final Scope scope;
  private String method = "";
  private final List<Opinion> opinions = new ArrayList<>();

  ReviewReader(Scope scope) {
    this.scope = scope;
  }

  Review read(DocumentTree document) {
    int paragraph = 0;
    for (SentenceTree sentence : document.preamble()) sentence(sentence, new Place(0, ++paragraph, sentence.labelText(), scope.source));
    for (ArticleTree article : document.articles()) {
      int number = article.number().literal() instanceof Integer n ? n : 0;
      int within = 0;
      for (SentenceTree sentence : article.sentences()) sentence(sentence, new Place(number, ++within, sentence.labelText(), scope.source));
    }
    Span name = document.name().span();
    if (method.isEmpty()) scope.error("B1376", name, document.name().text());
    return new Review(document.name().text(), method, List.copyOf(opinions), new Place(0, 1, "", scope.source).at(0, name));
  }

  private void sentence(SentenceTree sentence, Place place) {
    List<Annotated> parts = Annotated.of(sentence);
    if (parts.size() == 1 && parts.get(0).key().equals(METHOD)) method = parts.get(0).quoted();
    else opinion(parts, sentence.span(), place);
  }

  private void opinion(List<Annotated> parts, Span span, Place place) {
    String code = "";
    String rule = "";
    String clause = "";
    Stance stance = null;
    Outcome outcome = Outcome.NONE;
    String by = "";
    LocalDate date = null;
    String reason = "";
    String hash = "";
    for (Annotated part : parts) {
      switch (part.key()) {
        case FINDING -> {
          code = literal(part, BanfaLexer.QUOTED);
          rule = literal(part, BanfaLexer.LABEL);
        }
        case CLAUSE -> clause = literal(part, BanfaLexer.LABEL) + Citations.canonical(literal(part, BanfaLexer.CITE));
        case STANCE -> stance = STANCES.get(key(part));
        case OUTCOME -> {
          outcome = OUTCOMES.getOrDefault(key(part), Outcome.NONE);
          if (outcome == Outcome.NONE) scope.error("B1379", span, scope.text(span));
        }
        case BY -> by = part.quoted();
        case DATE -> date = Dates.first(part.words(), scope);
        case Keys.REASON -> reason = part.quoted();
        case HASH -> hash = part.quoted();
        default -> {
          scope.error("B1377", span, part.key().isEmpty() ? scope.text(span) : part.key());
          return;
        }
      }
    }
    String missing = code.isEmpty() ? FINDING : stance == null ? STANCE : by.isBlank() ? BY : reason.isBlank() ? Keys.REASON : hash.isEmpty() ? HASH : "";
    if (!missing.isEmpty()) scope.error("B1378", span, missing);
    else opinions.add(new Opinion(code, rule, clause, stance, outcome, by.strip(), date, reason.strip(), hash, place.at(0, span)));
  }

  private static String key(Annotated part) {
    return part.keys().isEmpty() ? "" : part.keys().get(0);
  }

  private static String literal(Annotated part, int type) {
    for (Word word : part.words()) if (word.type() == type && word.literal() instanceof String text) return text;
    return "";
  }
}
