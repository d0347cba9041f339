package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;

/** Reads 设「…」：kind；attributes into a term. */
final class DeclarationReader {
  private static final Map<String, Kind> KINDS = Map.ofEntries(Map.entry("词", Kind.WORD), Map.entry("机构", Kind.BODY),
      Map.entry("职务", Kind.OFFICE), Map.entry("人员", Kind.PEOPLE), Map.entry("行为", Kind.ACT), Map.entry("日", Kind.DAY),
      Map.entry("后果", Kind.EFFECT), Map.entry(Keys.STAGE, Kind.STAGE), Map.entry("数量", Kind.QUANTITY),
      Map.entry("条件", Kind.CONDITION), Map.entry("集合", Kind.SET), Map.entry("次序", Kind.RANKING), Map.entry("是非", Kind.FLAG),
      Map.entry("时间", Kind.TIME), Map.entry("文字", Kind.TEXT));

  private DeclarationReader() {}

  static boolean isDeclaration(SentenceTree sentence) {
    if (sentence.parts().isEmpty() || sentence.parts().get(0).segments().isEmpty()) return false;
    Word opener = sentence.parts().get(0).segments().get(0).opener();
    return opener != null && opener.type() == BanfaLexer.DECLARE;
  }

  /** The declared term; null after a report. */
  static Term read(SentenceTree sentence, Scope scope) {
    SegmentTree head = sentence.parts().get(0).segments().get(0);
    String name = head.name().text();
    Kind kind = kind(sentence.parts().get(0));
    if (kind == null) {
      scope.error("B1361", sentence.span(), name);
      return null;
    }
    Unit unit = kind == Kind.QUANTITY ? Unit.COUNT : null;
    boolean open = false;
    List<String> broader = List.of();
    List<String> bases = List.of();
    List<String> slots = List.of();
    List<String> atMost = List.of();
    String negates = null;
    String meaning = "";
    String role = null;
    List<String> synonyms = List.of();
    List<String> concerns = List.of();
    for (PartTree part : sentence.parts().subList(1, sentence.parts().size())) {
      Attribute attribute = Attribute.of(part);
      switch (attribute.key()) {
        case Keys.UNIT -> unit = unit(attribute, unit);
        case Keys.OPEN -> open = true;
        case Keys.BROADER -> broader = attribute.names();
        case Keys.BASES -> bases = attribute.names();
        case Keys.SLOTS -> slots = attribute.names();
        case Keys.NEGATES -> negates = attribute.names().isEmpty() ? null : attribute.names().get(0);
        case Attribute.AT_MOST -> atMost = attribute.names();
        case Keys.ROLE -> {
          role = attribute.names().isEmpty() ? null : attribute.names().get(0);
          if (!Roles.ALL.contains(String.valueOf(role)) && !ColumnRoles.ALL.contains(String.valueOf(role))) scope.error("B1366", part.span(), name, scope.text(part.span()));
        }
        case Keys.MEANING -> meaning = attribute.text();
        case Keys.SYNONYM -> synonyms = attribute.texts();
        case Keys.CONCERNS -> concerns = attribute.names();
        default -> {
          if (kind != Kind.STAGE) scope.error("B1362", part.span(), name, scope.text(part.span()));
        }
      }
    }
    return new Term(name, head.name().secondText(), kind, unit, open, broader, bases, slots, negates, atMost, meaning, role, synonyms, concerns);
  }

  private static Kind kind(PartTree part) {
    return part.segments().size() < 2 ? null : KINDS.get(Phrases.key(part.segments().get(1)));
  }

  private static Unit unit(Attribute attribute, Unit before) {
    for (Word word : attribute.words()) {
      for (Unit unit : Unit.values()) if (word.entry() != null && unit.name().equals(word.entry().key())) return unit;
    }
    return before;
  }

  /** One attribute of a declaration. */
  private record Attribute(String key, List<Word> words) {
    static final String AT_MOST = "at-most";

    static Attribute of(PartTree part) {
      List<SegmentTree> segments = part.segments();
      SegmentTree last = segments.get(segments.size() - 1);
      List<Word> words = Phrases.words(last.groups());
      if (segments.size() > 1) return new Attribute(Phrases.key(segments.get(0)), words);
      Shape shape = last.groups().isEmpty() ? null : Shape.of(last.groups().get(0).body());
      boolean bound = shape != null && shape.verbType() == BanfaLexer.CMP && shape.verb().entry().key().equals(AT_MOST);
      if (bound) return new Attribute(AT_MOST, words);
      return new Attribute(words.size() == 1 && words.get(0).entry() != null ? words.get(0).entry().key() : "", words);
    }

    List<String> names() {
      List<String> names = new ArrayList<>();
      for (Word word : words) if (word.entry() != null) names.add(word.entry().key());
      return List.copyOf(names);
    }

    List<String> texts() {
      return words.stream().filter(w -> w.type() == BanfaLexer.QUOTED).map(w -> (String) w.literal()).toList();
    }

    String text() {
      for (Word word : words) if (word.type() == BanfaLexer.QUOTED) return (String) word.literal();
      return "";
    }
  }
}
