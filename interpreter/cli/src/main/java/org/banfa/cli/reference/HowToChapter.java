package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.cli.reference.Handbook.Entry;
import org.banfa.cli.reference.Handbook.Section;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.ArticleTree;

/** The first chapter: what somebody wants to say, and the sentence that says it. */
final class HowToChapter {
  private final Desk desk;
  private final LawBehind laws;

  HowToChapter(Desk desk) {
    this.desk = desk;
    this.laws = LawBehind.of(desk, "howto");
  }

  Chapter make() {
    SpecimenText text = desk.specimens.text("howto");
    List<ArticleTree> articles = text.tree().documents().get(0).articles();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      String title = articles.get(i).heading().literal() instanceof String heading ? heading : "";
      List<Entry> entries = new ArrayList<>();
      for (SpecimenText.Place place : text.sentences()) if (place.article() == i && !place.label().isEmpty()) entries.add(entry(place, gloss(text, place)));
      sections.add(new Section("howto-" + (i + 1), desk.english() ? desk.text("howto." + (i + 1)) : title, "", List.of(), entries));
    }
    return new Chapter("howto", desk.text("howto"), desk.text("howto.intro"), sections);
  }

  private Entry entry(SpecimenText.Place place, String gloss) {
    String name = desk.english() && !gloss.isEmpty() ? gloss : place.label();
    return new Entry(Ids.question(place.number()), name, desk.english() ? place.label() : gloss, laws.of(place.label()).map(l -> List.of(desk.row("law", l))).orElse(List.of()),
        List.of(desk.specimen(place, null)), "");
  }

  /** The note behind a sentence says the same in English. */
  private static String gloss(SpecimenText text, SpecimenText.Place place) {
    if (place.number() + 1 >= text.sentences().size()) return "";
    List<Word> words = text.sentences().get(place.number() + 1).words();
    boolean note = !words.isEmpty() && words.get(0).entry() != null && words.get(0).entry().key().equals(Keys.NOTE);
    if (!note) return "";
    for (Word word : words) if (word.literal() instanceof String gloss) return gloss;
    return "";
  }
}
