package org.banfa.model.elaborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.Header;
import org.banfa.model.document.Mark;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Version;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.SentenceTree;

/** Gathers the keys at the head of a document. */
final class HeaderReader {
  private static final Map<String, Rank> RANKS = Map.of("法律", Rank.LAW, "行政法规", Rank.ADMINISTRATIVE_REGULATION, "党内法规",
      Rank.PARTY_RULE, "地方性法规", Rank.PROVINCIAL_STATUTE, "规章", Rank.GOVERNMENT_RULE, "县级规范性文件", Rank.COUNTY_DOCUMENT,
      "乡镇规范性文件", Rank.TOWNSHIP_DOCUMENT, "村级办法", Rank.VILLAGE_METHOD, "起草规则", Rank.DRAFTING_NORM, "参考文件", Rank.REFERENCE);

  private final Scope scope;
  private String code = "";
  private Rank rank;
  private List<String> territory = List.of();
  private final List<Term> binds = new ArrayList<>();
  private final List<Version> versions = new ArrayList<>();
  private LocalDate verified;
  private LocalDate issued;
  private String partOf = "";
  private final List<String> carriesOut = new ArrayList<>();
  private final List<String> under = new ArrayList<>();
  private String source = "";
  private String findingClass = "";
  private boolean guides;
  private boolean organ;

  HeaderReader(Scope scope) {
    this.scope = scope;
  }

  static boolean isHeader(SentenceTree sentence) {
    return Keys.HEADS.contains(Annotated.firstKey(sentence));
  }

  void read(SentenceTree sentence) {
    for (Annotated one : Annotated.of(sentence)) {
      switch (one.key()) {
        case Keys.CODE -> code = text(one);
        case Keys.RANK -> rank(one, sentence);
        case Keys.TERRITORY -> territory(one, sentence);
        case Keys.BINDS -> binds(one, true);
        case Keys.ORGAN -> binds(one, false);
        case Keys.VERSIONS -> version(one, sentence);
        case Keys.VERIFIED -> verified = Dates.first(one.words(), scope);
        case Keys.ISSUED -> issued = Dates.first(one.words(), scope);
        case Keys.PART_OF -> partOf = one.quoted();
        case Keys.CARRIES_OUT -> carriesOut.addAll(titles(one));
        case Keys.UNDER -> under.addAll(titles(one));
        case Keys.SOURCE -> source = one.quoted();
        case Keys.CLASS -> findingClass = one.keys().isEmpty() ? "" : one.keys().get(0);
        default -> scope.error("B1351", sentence.span(), one.key());
      }
    }
  }

  private void binds(Annotated one, boolean others) {
    if (others) guides = true;
    else organ = true;
    one.words().forEach(w -> scope.term(w).ifPresent(binds::add));
  }

  private String text(Annotated one) {
    StringBuilder text = new StringBuilder();
    if (!one.groups().isEmpty()) text.append(scope.text(ValueReader.span(one.groups())));
    return text.toString();
  }

  private static List<String> titles(Annotated one) {
    List<String> titles = new ArrayList<>();
    for (Word word : one.words()) if (word.literal() instanceof String title) titles.add(title);
    return titles;
  }

  private void rank(Annotated one, SentenceTree sentence) {
    for (String key : one.keys()) rank = RANKS.getOrDefault(key, rank);
    if (rank == null) scope.error("B1352", sentence.span(), text(one));
  }

  private void territory(Annotated one, SentenceTree sentence) {
    String text = text(one);
    if (one.keys().contains("全国") || text.equals("全国")) return;
    if (one.keys().size() == 1 && one.words().size() == 1) text = one.keys().get(0);
    territory = List.of(text.split("[/／]"));
    if (territory.isEmpty() || territory.get(0).isBlank()) scope.error("B1352", sentence.span(), text);
  }

  private void version(Annotated one, SentenceTree sentence) {
    String name = one.quoted();
    LocalDate from = Dates.first(one.words(), scope);
    Mark mark = Mark.FULL;
    for (String key : one.keys()) if (AnnotationReader.mark(key) != null) mark = AnnotationReader.mark(key);
    List<String> called = titles(one);
    String title = called.size() > 1 ? called.get(1) : "";
    String english = called.size() > 2 ? called.get(2) : "";
    if (name.isEmpty() || from == null) scope.error("B1354", sentence.span(), text(one));
    else versions.add(new Version(name, from, null, mark, title, english));
  }

  Header finish() {
    versions.sort(Comparator.comparing(Version::from));
    List<Version> closed = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Version v = versions.get(i);
      closed.add(new Version(v.name(), v.from(), i + 1 < versions.size() ? versions.get(i + 1).from() : null, v.mark(), v.title(), v.english()));
    }
    return new Header(code, rank, territory, List.copyOf(binds), closed, verified, issued, partOf, List.copyOf(carriesOut),
        List.copyOf(under), source, findingClass, guides && !organ);
  }
}
