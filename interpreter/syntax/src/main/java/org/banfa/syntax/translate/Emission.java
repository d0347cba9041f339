package org.banfa.syntax.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.grammar.BanfaLexer;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.FileTree;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Name;

/** Puts a file together from printed groups; names are turned, white space and comments between the words stay. */
final class Emission {
  private final FileTree file;
  private final boolean english;
  private final List<GroupTree> groups;
  private final Map<Integer, Integer> starts = new HashMap<>();
  private final Map<Integer, Name> names = new HashMap<>();

  Emission(FileTree file, List<GroupTree> groups, Language target) {
    this.file = file;
    this.english = target == Language.EN;
    this.groups = groups;
    for (int i = 0; i < groups.size(); i++) starts.put(groups.get(i).span().start(), i);
    for (DocumentTree document : file.documents()) name(document.name());
    Sentences.segments(file).forEach(s -> name(s.name()));
  }

  private void name(Name name) {
    if (name != null && name.second() != null) names.put(Math.min(name.quoted().span().start(), name.second().span().start()), name);
  }

  /** The text; {@code parted} tells after which printed words of a group a boundary is needed. */
  String text(List<List<Token>> printed, Map<Integer, Set<Integer>> parted) {
    StringBuilder out = new StringBuilder();
    String text = file.source().text();
    int at = 0;
    for (Word word : file.cut().words()) {
      int start = word.span().start();
      if (start < at) continue;
      String gap = text.substring(at, start);
      out.append(gap.isEmpty() && english && start > 0 && isWord(word) ? " " : gap);
      Integer group = starts.get(start);
      Name name = names.get(start);
      if (group != null) join(printed.get(group), parted.getOrDefault(group, Set.of()), out);
      else out.append(name != null ? turned(name) : outside(word));
      at = group != null ? groups.get(group).span().end() : name != null ? end(name) : word.span().end();
    }
    return out.append(text, at, text.length()).toString();
  }

  private static int end(Name name) {
    return Math.max(name.quoted().span().end(), name.second().span().end());
  }

  /** The spelling of the language first. */
  private String turned(Name name) {
    String chinese = name.quoted().text();
    String second = name.second().text();
    return english ? second + "/" + chinese : chinese + "/" + second;
  }

  private void join(List<Token> tokens, Set<Integer> partedAfter, StringBuilder out) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean dot = tokens.get(i).text().equals(".") || i > 0 && tokens.get(i - 1).text().equals(".");
      if (i > 0 && english && !dot) out.append(partedAfter.contains(i - 1) && !tokens.get(i - 1).text().endsWith(" the") ? " the " : " ");
      if (i > 0 && !english && partedAfter.contains(i - 1)) out.append(' ');
      out.append(tokens.get(i).text());
    }
  }

  private static boolean isWord(Word word) {
    return switch (word.type()) {
      case BanfaLexer.STOP, BanfaLexer.SEMI, BanfaLexer.COLON, BanfaLexer.COMMA, BanfaLexer.SLASH, BanfaLexer.QUOTED -> false;
      default -> true;
    };
  }

  /** Words between groups: kinds of documents, openers. */
  private String outside(Word word) {
    boolean opens = word.type() == BanfaLexer.DOCKIND || word.type() == BanfaLexer.DECLARE || word.type() == BanfaLexer.INTERPRET;
    if (!opens) return word.text();
    return english ? WordSpelling.opener(word) + " " : WordSpelling.chinese(word);
  }
}
