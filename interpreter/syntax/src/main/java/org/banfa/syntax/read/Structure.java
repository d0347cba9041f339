package org.banfa.syntax.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.banfa.grammar.BanfaLexer;
import org.banfa.grammar.BanfaParser;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Cut;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.Segmenter;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/**
 * Shows where each rule and token of the grammars stands in a text, in the order of the text, whatever rules they are.
 *
 * @param marks a rule or token by its name in the grammar, where it stands (UTF-16 offsets), and the rule it stands in directly
 */
public record Structure(List<Mark> marks) {
  /** One place; {@code within} is empty for the whole file and for tokens the parser never sees. */
  public record Mark(String name, Span span, String within) {}

  /** The structure of a source read with these words. */
  public static Structure of(Source source, Lexicon lexicon) {
    List<Mark> marks = new ArrayList<>();
    Cut cut = Segmenter.cut(source, Reader.own(source, lexicon), new Diagnostics());
    BanfaParser parser = new BanfaParser(new CommonTokenStream(new WordSource(cut.words())));
    parser.removeErrorListeners();
    collect(parser.file(), "", cut.words(), marks);
    raw(source, marks);
    return new Structure(List.copyOf(marks));
  }

  /** The names of all rules of the parser, as they stand in its grammar. */
  public static List<String> rules() {
    return List.of(BanfaParser.ruleNames);
  }

  /** The names of all tokens, those of the lexer first that are cut no further. */
  public static Set<String> tokens() {
    Set<String> names = new LinkedHashSet<>(List.of(BanfaLexer.ruleNames));
    for (int type = 1; type <= BanfaLexer.VOCABULARY.getMaxTokenType(); type++) names.add(BanfaLexer.VOCABULARY.getSymbolicName(type));
    return names;
  }

  /** The name of a type of token. */
  public static String token(int type) {
    return BanfaLexer.VOCABULARY.getSymbolicName(type);
  }

  private static void collect(ParserRuleContext context, String within, List<Word> words, List<Mark> marks) {
    String name = BanfaParser.ruleNames[context.getRuleIndex()];
    marks.add(new Mark(name, span(context, words), within));
    if (context.children == null) return;
    for (ParseTree child : context.children) {
      if (child instanceof ParserRuleContext rule) collect(rule, name, words, marks);
      if (child instanceof TerminalNode leaf && leaf.getSymbol().getType() != Token.EOF && leaf.getSymbol().getStartIndex() < words.size()) {
        Word word = words.get(leaf.getSymbol().getStartIndex());
        marks.add(new Mark(BanfaLexer.VOCABULARY.getSymbolicName(word.type()), word.span(), name));
      }
    }
  }

  private static Span span(ParserRuleContext context, List<Word> words) {
    Token start = context.getStart();
    Token stop = context.getStop();
    if (start == null || stop == null || start.getType() == Token.EOF || stop.getStartIndex() < start.getStartIndex()) return Span.NONE;
    int last = Math.min(stop.getStartIndex(), words.size() - 1);
    return words.get(start.getStartIndex()).span().to(words.get(last).span());
  }

  /** What the lexer itself tells apart; the words above are cut from these. */
  private static void raw(Source source, List<Mark> marks) {
    BanfaLexer lexer = new BanfaLexer(CharStreams.fromString(source.text()));
    lexer.removeErrorListeners();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      int start = source.text().offsetByCodePoints(0, token.getStartIndex());
      int end = source.text().offsetByCodePoints(start, token.getStopIndex() + 1 - token.getStartIndex());
      marks.add(new Mark(BanfaLexer.VOCABULARY.getSymbolicName(token.getType()), new Span(start, end), ""));
    }
  }
}
