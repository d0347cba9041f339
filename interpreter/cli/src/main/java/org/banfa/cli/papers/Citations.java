package org.banfa.cli.papers;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.lex.Numerals;

/** Joins places of documents as papers cite them: a document is named once, its articles in their order. */
final class Citations {
  private static final char TITLE_END = '》';
  private static final Pattern ARTICLE = Pattern.compile("第([零〇一二三四五六七八九十百千]+)条");

  private Citations() {}

  /** One place, or two joined; {@code cited} holds titles in marks, each with its article behind it where there is one. */
  static String joined(List<String> cited, Catalogue catalogue) {
    if (cited.size() < 2) return cited.get(0);
    String first = cited.get(0);
    String second = cited.get(1);
    String document = first.substring(0, first.indexOf(TITLE_END) + 1);
    boolean same = !document.isEmpty() && second.startsWith(document) && second.length() > document.length() && first.length() > document.length();
    if (!same) return String.join(catalogue.text("paper.with"), cited);
    boolean turned = article(second).compareTo(article(first)) < 0;
    return (turned ? second : first) + catalogue.text("paper.and") + (turned ? first : second).substring(document.length());
  }

  private static BigInteger article(String cited) {
    Matcher article = ARTICLE.matcher(cited.substring(cited.indexOf(TITLE_END) + 1));
    return article.find() ? Numerals.integer(article.group(1)) : BigInteger.ZERO;
  }
}
