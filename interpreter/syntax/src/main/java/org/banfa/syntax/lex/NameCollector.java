package org.banfa.syntax.lex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** Collects the names a text declares with 设「…」 before it is cut; comments and quotations are passed over. */
public final class NameCollector {
  private static final String OPENERS = "「『“\"《〔[［【";
  private static final String CLOSERS = "」』”\"》〕]］】";

  private static final String SYNONYMS = Lexicon.builtIn().byKey(Keys.SYNONYM).orElseThrow().english();

  private final String text;
  private final List<DeclaredName> names = new ArrayList<>();
  private final Map<String, String> synonyms = new LinkedHashMap<>();
  private boolean inSynonyms;
  private final int[] openUntil = new int[CLOSERS.length()];

  private NameCollector(String text) {
    this.text = text;
  }

  /** The names in the order of the text. */
  public static List<DeclaredName> collect(Source source) {
    if (FirstWord.isTemplate(source)) return List.of();
    NameCollector collector = new NameCollector(source.text());
    collector.run();
    return List.copyOf(collector.names);
  }

  /** Further spellings (同义：「…」、「…」), each with the name it stands for. */
  public static Map<String, String> synonyms(Source source) {
    NameCollector collector = new NameCollector(source.text());
    collector.run();
    return collector.synonyms;
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      int comment = commentEnd(at);
      if (comment > at) {
        at = comment;
        continue;
      }
      int opener = OPENERS.indexOf(text.charAt(at));
      int close = opener < 0 ? -1 : closer(at, CLOSERS.charAt(opener));
      if (close < 0) {
        at++;
        continue;
      }
      if (opener < 4 && declares(at)) {
        at = name(at, close);
      } else {
        if (opener < 4) synonym(at, close);
        at = close + 1;
      }
    }
  }

  /** Where the comment at {@code at} ends; {@code at} when there is none. */
  private int commentEnd(int at) {
    char c = text.charAt(at);
    boolean note = c == '注' && at + 1 < text.length() && "：:".indexOf(text.charAt(at + 1)) >= 0 && !isWord(at - 1);
    if (note || text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    if (!text.startsWith("/*", at)) return at;
    int end = text.indexOf("*/", at + 2);
    return end < 0 ? text.length() : end + 2;
  }

  /** The closing quote on the same line; -1 when there is none, which is remembered up to the line's end. */
  private int closer(int at, char close) {
    int kind = CLOSERS.indexOf(close);
    if (at < openUntil[kind]) return -1;
    int i = at + 1;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == close) return i;
      if (c == '\n' || c == '\r') break;
    }
    openUntil[kind] = i;
    return -1;
  }

  private boolean declares(int quote) {
    int end = quote;
    while (end > 0 && isSpace(text.charAt(end - 1))) end--;
    if (end == 0) return false;
    char last = text.charAt(end - 1);
    if (last == '设' || last == '設') return !isWord(end - 2);
    int start = end - "declare".length();
    return start >= 0 && text.substring(start, end).toLowerCase(Locale.ROOT).equals("declare") && !isWord(start - 1);
  }

  /** Takes a quotation after 同义： or after another synonym and 、 as a spelling of the last name. */
  private void synonym(int open, int close) {
    int end = open;
    while (end > 0 && isSpace(text.charAt(end - 1))) end--;
    boolean colon = end > 2 && "：:".indexOf(text.charAt(end - 1)) >= 0;
    boolean first = colon && (stands(Keys.SYNONYM, end - 1) || stands(SYNONYMS, end - 1));
    inSynonyms = first || inSynonyms && end > 0 && "、/".indexOf(text.charAt(end - 1)) >= 0;
    if (inSynonyms && !names.isEmpty()) synonyms.put(text.substring(open + 1, close).strip(), names.get(names.size() - 1).chinese());
  }

  private boolean stands(String key, int end) {
    return text.regionMatches(true, end - key.length(), key, 0, key.length());
  }

  private int name(int open, int close) {
    String first = text.substring(open + 1, close).strip();
    int at = close + 1;
    while (at < text.length() && isSpace(text.charAt(at))) at++;
    String second = "";
    int end = close + 1;
    if (at < text.length() && "/／".indexOf(text.charAt(at)) >= 0) {
      at++;
      while (at < text.length() && isSpace(text.charAt(at))) at++;
      int opener = at < text.length() ? OPENERS.indexOf(text.charAt(at)) : -1;
      int secondClose = opener >= 0 && opener < 4 ? closer(at, CLOSERS.charAt(opener)) : -1;
      if (secondClose > 0) {
        second = text.substring(at + 1, secondClose).strip();
        end = secondClose + 1;
      }
    }
    if (!first.isEmpty()) names.add(ordered(first, second, new Span(open, close + 1)));
    return end;
  }

  /** The Chinese spelling first, whichever was written first. */
  private static DeclaredName ordered(String first, String second, Span span) {
    boolean turned = !Spelling.hasHan(first) && Spelling.hasHan(second);
    return turned ? new DeclaredName(second, first, span) : new DeclaredName(first, second, span);
  }

  private boolean isWord(int at) {
    return at >= 0 && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF';
  }
}
