package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.model.library.Library;
import org.banfa.syntax.diagnostic.Catalogue;

/** Makes the handbook of the language from its grammar and its library. */
public final class Handbooks {
  private Handbooks() {}

  /** The handbook in the language of the texts. */
  public static Handbook of(Library library, Catalogue catalogue) {
    Desk desk = new Desk(library, catalogue);
    WordChapter words = new WordChapter(desk);
    List<Chapter> chapters = new ArrayList<>(List.of(new HowToChapter(desk).make(), new KeyChapter(desk).make(), new TableChapter(desk).make(), new FormChapter(desk).make(),
        words.words(), new CodeChapter(desk).make(), new GrammarChapter(desk).make(), words.roles()));
    return new Handbook(desk.text("title"), desk.text("intro"), chapters);
  }
}
