package org.banfa.documents.page;

import java.math.BigInteger;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.lex.Numerals;

/** Numbers headings as official documents do: 一、 then （一） then 1．; in English 1. then (1) then 1.1. */
public final class Numbering {
  private final Catalogue catalogue;

  public Numbering(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A number in words where the language's headings have words. */
  public String words(int number) {
    boolean figures = catalogue.language() != Language.ZH;
    return figures ? Integer.toString(number) : Numerals.chinese(BigInteger.valueOf(number));
  }

  public String first(int number, String text) {
    return catalogue.text("page.heading.1", words(number), text);
  }

  public String second(int number, String text) {
    return catalogue.text("page.heading.2", words(number), text);
  }

  public String third(int number, String text) {
    return catalogue.text("page.heading.3", Integer.toString(number), text);
  }
}
