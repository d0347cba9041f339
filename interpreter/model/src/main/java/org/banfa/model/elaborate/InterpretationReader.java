package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Clause;
import org.banfa.model.document.Interpretation;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;

/** Reads 解释「…」：关于〔…〕；甲：…；乙：…；采用：甲；依据：「…」。 */
final class InterpretationReader {
  private final Scope scope;
  private final SentenceReader sentences;

  InterpretationReader(Scope scope, SentenceReader sentences) {
    this.scope = scope;
    this.sentences = sentences;
  }

  static boolean isInterpretation(SentenceTree sentence) {
    if (sentence.parts().isEmpty() || sentence.parts().get(0).segments().isEmpty()) return false;
    Word opener = sentence.parts().get(0).segments().get(0).opener();
    return opener != null && opener.type() == BanfaLexer.INTERPRET;
  }

  Interpretation read(SentenceTree sentence, Place place) {
    List<PartTree> parts = sentence.parts();
    String name = parts.get(0).segments().get(0).name().text();
    List<String> about = new ArrayList<>();
    List<Interpretation.Reading> readings = new ArrayList<>();
    String adopted = "";
    String grounds = "";
    for (int i = 0; i < parts.size(); i++) {
      List<SegmentTree> segments = parts.get(i).segments();
      SegmentTree last = segments.get(segments.size() - 1);
      List<Word> words = Phrases.words(last.groups());
      String key = segments.size() < 2 ? "" : Phrases.key(segments.get(0));
      boolean reading = key.length() == 1 && Keys.READINGS.contains(key);
      for (Word word : words) if (!reading && word.type() == BanfaLexer.LABEL) about.add((String) word.literal());
      if (reading) {
        readings.add(reading(key, parts.get(i), last.groups(), place));
      } else if (key.equals(Keys.ADOPTED) && !words.isEmpty() && words.get(0).entry() != null) {
        adopted = words.get(0).entry().key().equals(Keys.UNDECIDED) ? "" : words.get(0).entry().key();
      } else if (key.equals(Keys.UNDER) || key.equals(Keys.REASON)) {
        grounds = words.isEmpty() || !(words.get(0).literal() instanceof String text) ? "" : text;
      }
    }
    if (about.isEmpty() || readings.isEmpty()) scope.error("B1363", sentence.span(), name);
    return new Interpretation(name, List.copyOf(about), List.copyOf(readings), adopted, grounds, place.at(0, sentence.span()));
  }

  private Interpretation.Reading reading(String name, PartTree part, List<GroupTree> groups, Place place) {
    String text = scope.text(ValueReader.span(groups));
    if (ValueReader.words(groups) != null) return new Interpretation.Reading(name, List.of(), ValueReader.words(groups).text());
    Span span = new Span(part.segments().get(1).span().start(), part.span().end());
    PartTree body = new PartTree(null, part.segments().subList(1, part.segments().size()), span);
    SentenceTree alone = new SentenceTree(null, List.of(body), true, span);
    List<Clause> clauses = sentences.read(alone, place, Context.TOP);
    return new Interpretation.Reading(name, clauses, text);
  }
}
