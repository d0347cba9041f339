package org.banfa.syntax.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.banfa.grammar.BanfaLexer;
import org.banfa.grammar.BanfaParser;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.ArticleTree;
import org.banfa.syntax.tree.ClauseTree;
import org.banfa.syntax.tree.Conjunction;
import org.banfa.syntax.tree.Disjunction;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.Element;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.Name;
import org.banfa.syntax.tree.Nominal;
import org.banfa.syntax.tree.Operator;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.Phrase;
import org.banfa.syntax.tree.Range;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;
import org.banfa.syntax.tree.Sum;

/** Turns the parser's contexts into the syntax tree; subtrees in which the parser found an error are left out. */
final class TreeReader {
  private final List<Word> words;

  TreeReader(List<Word> words) {
    this.words = words;
  }

  List<DocumentTree> documents(BanfaParser.FileContext file) {
    return sound(file.document(), this::document);
  }

  private DocumentTree document(BanfaParser.DocumentContext c) {
    return new DocumentTree(
        word(c.DOCKIND()), name(c.name()), sentences(c.body()), sound(c.article(), this::article), span(c));
  }

  private ArticleTree article(BanfaParser.ArticleContext c) {
    return new ArticleTree(word(c.ARTICLE()), word(c.HEADING()), sentences(c.body()), span(c));
  }

  /** The sentences that end in 。 or at the end of the body; what stands before anything else was broken off by an error. */
  private List<SentenceTree> sentences(BanfaParser.BodyContext body) {
    if (body == null || body.children == null) return List.of();
    List<SentenceTree> all = new ArrayList<>();
    for (int i = 0; i < body.children.size(); i++) {
      if (!(body.children.get(i) instanceof BanfaParser.SentenceContext c) || failed(c)) continue;
      boolean last = i + 1 == body.children.size();
      TerminalNode stop = !last && body.children.get(i + 1) instanceof TerminalNode t && t.getSymbol().getType() == BanfaLexer.STOP ? t : null;
      if (last || stop != null) all.add(sentence(c, word(stop)));
    }
    return List.copyOf(all);
  }

  private SentenceTree sentence(BanfaParser.SentenceContext c, Word stop) {
    Span span = stop == null ? span(c) : span(c).to(stop.span());
    return new SentenceTree(word(c.IDENTITY()), sound(c.part(), this::part), stop != null, span);
  }

  private PartTree part(BanfaParser.PartContext c) {
    return new PartTree(word(c.ITEMNO(c.ITEMNO().size() - 1)), sound(c.segment(), this::segment), span(c));
  }

  private SegmentTree segment(BanfaParser.SegmentContext c) {
    TerminalNode opener = c.DECLARE() != null ? c.DECLARE() : c.INTERPRET();
    Name name = c.name() == null ? null : name(c.name());
    return new SegmentTree(word(opener), name, sound(c.group(), this::group), span(c));
  }

  private GroupTree group(BanfaParser.GroupContext c) {
    List<Word> leads = new ArrayList<>();
    for (ParseTree child : c.children) {
      if (!(child instanceof TerminalNode t)) break;
      leads.add(word(t));
    }
    boolean closed = c.children.get(c.children.size() - 1) instanceof TerminalNode last && last.getSymbol().getType() == BanfaLexer.EXCEPT;
    Word except = closed ? word((TerminalNode) c.children.get(c.children.size() - 1)) : null;
    return EnglishOrder.group(new GroupTree(leads, disjunction(c.disjunction()), word(c.DE_END()), except, span(c)));
  }

  private Disjunction disjunction(BanfaParser.DisjunctionContext c) {
    return new Disjunction(sound(c.conjunction(), this::conjunction), span(c));
  }

  private Conjunction conjunction(BanfaParser.ConjunctionContext c) {
    return new Conjunction(sound(c.clause(), this::clause), span(c));
  }

  private ClauseTree clause(BanfaParser.ClauseContext c) {
    List<Element> elements = new ArrayList<>();
    for (ParseTree child : c.children) {
      if (child instanceof BanfaParser.PhraseContext p) elements.add(phrase(p));
      else if (child instanceof BanfaParser.OperatorContext o) elements.add(new Operator(word((TerminalNode) o.getChild(0))));
    }
    return new ClauseTree(elements, span(c));
  }

  private Phrase phrase(BanfaParser.PhraseContext c) {
    return new Phrase(sound(c.sum(), this::sum), span(c));
  }

  private Sum sum(BanfaParser.SumContext c) {
    List<Word> signs = new ArrayList<>();
    for (ParseTree child : c.children) if (child instanceof TerminalNode t) signs.add(word(t));
    return new Sum(sound(c.range(), this::range), signs, span(c));
  }

  private Range range(BanfaParser.RangeContext c) {
    return new Range(nominal(c.nominal(0)), c.TO() == null ? null : nominal(c.nominal(1)), span(c));
  }

  private Nominal nominal(BanfaParser.NominalContext c) {
    List<List<Item>> groups = new ArrayList<>();
    List<Word> links = new ArrayList<>();
    groups.add(new ArrayList<>());
    for (ParseTree child : c.children) {
      if (child instanceof TerminalNode t) {
        links.add(word(t));
        groups.add(new ArrayList<>());
      } else {
        groups.get(groups.size() - 1).add(item((BanfaParser.ItemContext) child));
      }
    }
    return EnglishOrder.nominal(new Nominal(groups, links, span(c)));
  }

  private Item item(BanfaParser.ItemContext c) {
    if (c.LP() != null) return new Item.Nested(word(c.LP()), disjunction(c.disjunction()), word(c.RP()));
    if (c.amount() == null) return new Item.Atom(word((TerminalNode) c.getChild(0)));
    return new Item.Amount(word((TerminalNode) c.amount().getChild(0)), word(c.amount().UNIT()));
  }

  private Name name(BanfaParser.NameContext c) {
    return EnglishOrder.name(new Name(word(c.QUOTED(0)), word(c.QUOTED(1))));
  }

  private <C extends ParserRuleContext, T> List<T> sound(List<C> contexts, Function<C, T> read) {
    List<T> all = new ArrayList<>(contexts.size());
    for (C context : contexts) if (isSound(context)) all.add(read.apply(context));
    return List.copyOf(all);
  }

  /** Documents and articles are kept for their sound sentences. */
  private static boolean isSound(ParserRuleContext context) {
    if (context instanceof BanfaParser.DocumentContext d) return d.DOCKIND() != null && d.name() != null && d.name().exception == null;
    return !(context instanceof BanfaParser.ArticleContext a) || a.ARTICLE() != null;
  }

  private static boolean failed(ParserRuleContext context) {
    if (context.exception != null) return true;
    if (context.children == null) return false;
    for (ParseTree child : context.children) if (child instanceof ParserRuleContext c && failed(c)) return true;
    return false;
  }

  private Word word(TerminalNode node) {
    return node == null ? null : words.get(node.getSymbol().getStartIndex());
  }

  private Span span(ParserRuleContext c) {
    Token start = c.getStart();
    Token stop = c.getStop();
    if (start == null || start.getType() == BanfaLexer.EOF) return Span.NONE;
    Span first = words.get(start.getStartIndex()).span();
    boolean empty = stop == null || stop.getType() == BanfaLexer.EOF || stop.getStartIndex() < start.getStartIndex();
    return empty ? first : first.to(words.get(stop.getStartIndex()).span());
  }
}
