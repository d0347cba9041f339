package org.banfa.model.elaborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.Template;
import org.banfa.model.document.Template.Condition;
import org.banfa.model.document.Template.Derived;
import org.banfa.model.document.Template.Preset;
import org.banfa.model.document.Template.Question;
import org.banfa.model.document.Template.Summand;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.lex.WrittenDay;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.ArticleTree;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.FileTree;
import org.banfa.syntax.tree.SentenceTree;

/** Makes a method of a template and answers: questions in quotes or braces become answers, what does not apply is left out. */
public final class TemplateFilling {
  private static final String ONLY = "仅当";
  private static final String UNLESS = "除去";
  private static final String METHOD = "办法";

  private final FileTree file;
  private final DocumentTree document;
  private final Template template;
  private final Map<String, String> values;
  /** Pieces of the source to be replaced, by where they start; each with its end and its new text. */
  private final TreeMap<Integer, Piece> pieces = new TreeMap<>();

  private record Piece(int end, String text) {}

  private TemplateFilling(FileTree file, Template template, Map<String, String> values) {
    this.file = file;
    this.document = file.documents().get(0);
    this.template = template;
    this.values = values;
  }

  /** The answer taken where none is given, after the answers given so far; empty when there is none. */
  public static String preset(Question question, Map<String, String> answers) {
    String general = "";
    for (Preset preset : question.presets()) {
      if (preset.where() != null && holds(preset.where(), answers)) return text(preset, answers);
      if (preset.where() == null && general.isEmpty()) general = text(preset, answers);
    }
    return general;
  }

  private static String text(Preset preset, Map<String, String> answers) {
    if (preset.from().isEmpty()) return preset.text();
    String from = answers.getOrDefault(preset.from(), "");
    return day(from).map(d -> day(d.plusDays(preset.days()))).orElse(from);
  }

  /** The day an answer names; empty when it names none. */
  public static Optional<LocalDate> day(String text) {
    return WrittenDay.of(text);
  }

  /** A day as a method writes it. */
  public static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** The answers with every preset and everything that follows from them. */
  public static Map<String, String> complete(Template template, Map<String, String> answers) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Question q : template.questions()) all.put(q.id(), answers.containsKey(q.id()) ? answers.get(q.id()) : preset(q, all));
    for (Derived derived : template.derived()) all.put(derived.id(), derived.sum().isEmpty() ? braces(derived.text(), all) : sum(derived, template, all));
    return all;
  }

  private static String sum(Derived derived, Template template, Map<String, String> values) {
    int total = 0;
    String unit = "";
    for (Summand part : derived.sum()) {
      String value = part.question().isEmpty() ? Integer.toString(part.number()) : values.get(part.question());
      if (!part.question().isEmpty()) unit = template.question(part.question()).orElseThrow().unit();
      total += part.sign() * Integer.parseInt(value.replaceAll("\\D", ""));
    }
    return total + unit;
  }

  /** What works out to less than nothing with these answers. */
  public static List<String> shortfalls(Template template, Map<String, String> answers) {
    Map<String, String> all = complete(template, answers);
    return template.derived().stream().filter(d -> !d.sum().isEmpty()).map(Derived::id).filter(id -> all.get(id).startsWith("-")).toList();
  }

  /** The text of the method, not yet laid out. */
  public static String text(FileTree file, Template template, Map<String, String> answers) {
    return new TemplateFilling(file, template, complete(template, answers)).text();
  }

  private static boolean holds(Condition condition, Map<String, String> values) {
    return condition.answers().contains(values.get(condition.question()));
  }

  private String text() {
    pieces.put(document.kind().span().start(), new Piece(document.name().span().end(), METHOD + "「" + braces(template.heading(), values) + "」"));
    leaveOut(document.preamble());
    for (ArticleTree article : document.articles()) leaveOut(article.sentences());
    for (Word word : file.cut().words()) if (word.type() == BanfaLexer.QUOTED) quoted(word);
    StringBuilder out = new StringBuilder();
    int at = 0;
    String source = file.source().text();
    for (Map.Entry<Integer, Piece> piece : pieces.entrySet()) {
      if (piece.getKey() < at) continue;
      out.append(source, at, piece.getKey()).append(piece.getValue().text());
      at = piece.getValue().end();
    }
    return out.append(source, at, source.length()).toString();
  }

  private void quoted(Word word) {
    String inner = (String) word.literal();
    String answer = values.get(inner);
    String filled = answer != null ? answer : inner.indexOf('{') >= 0 ? "「" + braces(inner, values) + "」" : null;
    if (filled != null) pieces.putIfAbsent(word.span().start(), new Piece(word.span().end(), filled));
  }

  /** Leaves out the template's own sentences, conditions, and the sentences whose condition does not hold. */
  private void leaveOut(List<SentenceTree> sentences) {
    SentenceTree rule = null;
    for (SentenceTree sentence : sentences) {
      String key = Annotated.firstKey(sentence);
      boolean only = key.equals(ONLY);
      if (only || key.equals(UNLESS)) {
        leaveOut(sentence.span());
        boolean holds = holds(TemplateReader.condition(sentence.parts().get(0)), values);
        if (holds != only && rule != null) leaveOut(rule.span());
      } else if (TemplateReader.isOwn(sentence)) leaveOut(sentence.span());
      else rule = sentence;
    }
  }

  /** Takes a sentence out with its stop and the line it leaves empty. */
  private void leaveOut(Span span) {
    String text = file.source().text();
    int end = span.end();
    while (end < text.length() && text.charAt(end) != '。' && text.charAt(end) != '\n') end++;
    if (end < text.length() && text.charAt(end) == '。') end++;
    int start = span.start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '　')) start--;
    boolean alone = start > 0 && text.charAt(start - 1) == '\n' && end < text.length() && text.charAt(end) == '\n';
    pieces.put(alone ? start - 1 : start, new Piece(end, ""));
  }

  /** A text with the questions in braces answered. */
  private static String braces(String text, Map<String, String> values) {
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    return filled;
  }

  /** Questions that a template asks and its text does not use, and names it uses that no question asks; for tests. */
  public static List<String> loose(FileTree file, Template template) {
    List<String> loose = new ArrayList<>();
    String text = file.source().text();
    for (Question question : template.questions()) {
      String id = question.id();
      int uses = text.split(Pattern.quote("「" + id + "」"), -1).length + text.split(Pattern.quote("{" + id + "}"), -1).length - 2;
      if (uses < 2) loose.add(id);
    }
    return loose;
  }
}
