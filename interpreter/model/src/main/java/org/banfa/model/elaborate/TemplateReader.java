package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.Template;
import org.banfa.model.document.Template.Condition;
import org.banfa.model.document.Template.Derived;
import org.banfa.model.document.Template.Kind;
import org.banfa.model.document.Template.Option;
import org.banfa.model.document.Template.Preset;
import org.banfa.model.document.Template.Question;
import org.banfa.model.document.Template.Summand;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.GroupTree;
import org.banfa.syntax.tree.Item;
import org.banfa.syntax.tree.PartTree;
import org.banfa.syntax.tree.SegmentTree;
import org.banfa.syntax.tree.SentenceTree;
import org.banfa.syntax.tree.Sum;

/** Reads the questions of 范本「…」/"…": 设「甲」/"a"：待定；问法：「…」「…」；类型：…；默认：…。 */
public final class TemplateReader {
  static final String HEADING = "标题";
  static final String ALSO_AS = "对照";
  private static final String OPEN = "待定";
  private static final String DERIVED = "推算";
  private static final String ASKS = "问法";
  private static final String OPTIONS = "选项";
  private static final String PRESET = "默认";
  private static final String TYPE = "类型";
  private static final String WHERE = "适用于";
  private static final String DAY = "日";
  private static final String AT_LEAST = "at-least";

  private final Source source;
  private final List<Question> questions = new ArrayList<>();
  private final List<Derived> derived = new ArrayList<>();
  private String heading = "";
  private String alsoAs = "";

  private TemplateReader(Source source) {
    this.source = source;
  }

  /** The template a document holds. */
  public static Template read(DocumentTree document, Source source) {
    TemplateReader reader = new TemplateReader(source);
    document.preamble().forEach(reader::sentence);
    return new Template(document.name().secondText(), document.name().text(), reader.heading, reader.alsoAs, List.copyOf(reader.questions),
        List.copyOf(reader.derived), source);
  }

  /** Whether a sentence of the preamble is the template's own and no part of the method. */
  public static boolean isOwn(SentenceTree sentence) {
    String key = Annotated.firstKey(sentence);
    return key.equals(HEADING) || key.equals(ALSO_AS) || opening(sentence).name() != null;
  }

  private static SegmentTree opening(SentenceTree sentence) {
    return sentence.parts().get(0).segments().get(0);
  }

  private void sentence(SentenceTree sentence) {
    String key = Annotated.firstKey(sentence);
    if (key.equals(HEADING)) heading = Annotated.of(sentence).get(0).quoted();
    else if (key.equals(ALSO_AS)) alsoAs = Annotated.of(sentence).get(0).keys().get(0);
    else if (opening(sentence).name() != null) {
      List<Annotated> parts = Annotated.of(sentence);
      if (parts.get(0).keys().contains(OPEN)) question(sentence);
      else if (parts.get(0).keys().contains(DERIVED)) derived.add(derived(opening(sentence).name().text(), sentence));
    }
  }

  private void question(SentenceTree sentence) {
    List<String> asks = List.of();
    List<Option> options = new ArrayList<>();
    List<Preset> presets = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    Kind kind = Kind.TEXT;
    String unit = "";
    int least = 0;
    Condition where = null;
    for (PartTree part : sentence.parts()) {
      List<SegmentTree> segments = part.segments();
      SegmentTree last = segments.get(segments.size() - 1);
      switch (Phrases.key(segments.get(0))) {
        case ASKS -> asks = literals(last, BanfaLexer.QUOTED);
        case OPTIONS -> {
          List<String> words = literals(last, BanfaLexer.QUOTED);
          for (int i = 0; i + 1 < words.size(); i += 2) options.add(new Option(words.get(i), words.get(i + 1)));
          kind = Kind.CHOICE;
        }
        case TYPE -> kind = text(last).equals(DAY) ? Kind.DATE : Kind.AMOUNT;
        case Keys.UNIT -> unit = text(last);
        case WHERE -> where = condition(part);
        case PRESET -> {
          presets.add(preset(where, last));
          where = null;
        }
        case Keys.UNDER -> rules.addAll(literals(last, BanfaLexer.LABEL));
        default -> least = Math.max(least, least(last));
      }
    }
    var name = opening(sentence).name();
    String zh = asks.isEmpty() ? name.text() : asks.get(0);
    questions.add(new Question(name.text(), name.secondText(), zh, asks.size() > 1 ? asks.get(1) : zh, kind, unit, least, List.copyOf(options),
        List.copyOf(presets), List.copyOf(rules)));
  }

  /** The number behind 不少于; zero for any other words. */
  private static int least(SegmentTree segment) {
    Shape shape = segment.groups().isEmpty() ? null : Shape.of(segment.groups().get(0).body());
    if (shape == null || shape.verbType() != BanfaLexer.CMP || !shape.verb().entry().key().equals(AT_LEAST)) return 0;
    return Phrases.words(segment.groups()).stream()
        .filter(w -> w.literal() instanceof BigInteger)
        .mapToInt(w -> ((BigInteger) w.literal()).intValueExact())
        .findFirst()
        .orElse(0);
  }

  /** A text, or a day counted from the answer to another question. */
  private Preset preset(Condition where, SegmentTree segment) {
    List<Sum> members = Phrases.members(segment.groups());
    if (members.isEmpty() || members.get(0).terms().size() != 2) return new Preset(where, unquoted(segment), "", 0);
    Sum sum = members.get(0);
    Summand days = summand(sum, 1);
    return new Preset(where, "", summand(sum, 0).question(), days.sign() * days.number());
  }

  private static Summand summand(Sum sum, int i) {
    int sign = i > 0 && sum.signs().get(i - 1).type() == BanfaLexer.MINUS ? -1 : 1;
    Item item = sum.terms().get(i).from().groups().get(0).get(0);
    if (item instanceof Item.Amount amount) return new Summand(sign, "", ((BigInteger) amount.number().literal()).intValueExact());
    return new Summand(sign, (String) ((Item.Atom) item).word().literal(), 0);
  }

  /** 「问题」：「答案」、「答案」 behind a key. */
  static Condition condition(PartTree part) {
    List<SegmentTree> segments = part.segments();
    String question = literals(segments.get(segments.size() - 2), BanfaLexer.QUOTED).get(0);
    return new Condition(question, literals(segments.get(segments.size() - 1), BanfaLexer.QUOTED));
  }

  private Derived derived(String id, SentenceTree sentence) {
    PartTree last = sentence.parts().get(sentence.parts().size() - 1);
    List<GroupTree> groups = last.segments().get(last.segments().size() - 1).groups();
    List<Word> words = Phrases.words(groups);
    if (words.size() == 1) return new Derived(id, (String) words.get(0).literal(), List.of());
    Sum sum = Phrases.members(groups).get(0);
    List<Summand> summands = new ArrayList<>();
    for (int i = 0; i < sum.terms().size(); i++) summands.add(summand(sum, i));
    return new Derived(id, "", List.copyOf(summands));
  }

  private static List<String> literals(SegmentTree segment, int type) {
    List<String> found = new ArrayList<>();
    for (Word word : Phrases.words(segment.groups())) if (word.type() == type && word.literal() instanceof String text) found.add(text);
    return found;
  }

  private String unquoted(SegmentTree segment) {
    List<String> quoted = literals(segment, BanfaLexer.QUOTED);
    return quoted.isEmpty() ? text(segment) : quoted.get(0);
  }

  private String text(SegmentTree segment) {
    return source.slice(segment.span()).strip();
  }
}
