package org.banfa.model.elaborate;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.document.Header;
import org.banfa.model.document.HolidayNotice;
import org.banfa.model.document.HolidayNotice.Stretch;
import org.banfa.model.document.Mark;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.ArticleTree;
import org.banfa.syntax.tree.DocumentTree;
import org.banfa.syntax.tree.Range;
import org.banfa.syntax.tree.SentenceTree;
import org.banfa.syntax.tree.Sum;

/** Reads 日历「…」: the days off, the days worked instead, the weekly days of rest. */
final class CalendarReader {
  private static final int LONGEST = 366;
  private static final int LAST_YEAR = 9999;

  private final Scope scope;
  private final HeaderReader header;
  private final TimeReader times;
  private final List<Stretch> off = new ArrayList<>();
  private final List<Stretch> worked = new ArrayList<>();
  private final List<Stretch> open = new ArrayList<>();
  private final Set<DayOfWeek> rest = EnumSet.noneOf(DayOfWeek.class);
  private Mark evidence;
  private LocalDate since;
  private int year;

  CalendarReader(Scope scope) {
    this.scope = scope;
    this.header = new HeaderReader(scope);
    this.times = new TimeReader(scope, new PathResolver(scope));
  }

  HolidayNotice read(DocumentTree document) {
    int paragraph = 0;
    for (SentenceTree sentence : document.preamble()) preamble(sentence, new Place(0, ++paragraph, "", scope.source));
    for (ArticleTree article : document.articles()) article(article);
    Header read = header.finish();
    Span name = document.name().span();
    if (year == 0 && rest.isEmpty()) scope.error("B1381", name, document.name().text());
    return new HolidayNotice(
        document.name().text(), read.code(), read.territory(), year, read.issued(), read.source(), evidence, read.verified(), rest, since,
        List.copyOf(off), List.copyOf(worked), List.copyOf(open), new Place(0, 1, "", scope.source).at(0, name));
  }

  private void preamble(SentenceTree sentence, Place place) {
    String key = Annotated.firstKey(sentence);
    if (HeaderReader.isHeader(sentence)) header.read(sentence);
    else if (key.equals(Keys.EVIDENCE)) evidence(sentence);
    else if (key.equals(Keys.YEAR)) year(sentence);
    else days(sentence, "", place);
  }

  private void article(ArticleTree article) {
    String occasion = article.heading() != null && article.heading().literal() instanceof String text ? text : "";
    int number = article.number().literal() instanceof Integer n ? n : 0;
    int paragraph = 0;
    for (SentenceTree sentence : article.sentences()) days(sentence, occasion, new Place(number, ++paragraph, "", scope.source));
  }

  private void evidence(SentenceTree sentence) {
    for (Annotated one : Annotated.of(sentence)) for (String key : one.keys()) if (AnnotationReader.mark(key) != null) evidence = AnnotationReader.mark(key);
  }

  private void year(SentenceTree sentence) {
    for (Annotated one : Annotated.of(sentence))
      for (Word word : one.words())
        if (word.type() == BanfaLexer.DATE && word.literal() instanceof Word.DateLiteral date) year = date.year();
        else if (word.type() == BanfaLexer.INT) year = ((BigInteger) word.literal()).min(BigInteger.valueOf(LAST_YEAR)).intValue();
    scope.year = year;
  }

  private void days(SentenceTree sentence, String occasion, Place place) {
    for (Annotated one : Annotated.of(sentence)) {
      switch (one.key()) {
        case Keys.DAYS_OFF -> stretches(one, occasion, place, sentence, off);
        case Keys.DAYS_WORKED -> stretches(one, occasion, place, sentence, worked);
        case Keys.DAYS_OPEN -> stretches(one, occasion, place, sentence, open);
        case Keys.WEEKLY_REST -> week(one, sentence.span());
        default -> scope.error("B1382", sentence.span(), scope.text(sentence.span()));
      }
    }
  }

  private void week(Annotated one, Span span) {
    LocalDate from = Dates.first(one.words(), scope);
    if (from != null) since = from;
    int before = rest.size();
    for (String key : one.keys()) if (Keys.WEEK.contains(key)) rest.add(DayOfWeek.of(Keys.WEEK.indexOf(key) + 1));
    if (from == null && rest.size() == before) scope.error("B1382", span, scope.text(span));
  }

  private void stretches(Annotated one, String occasion, Place place, SentenceTree sentence, List<Stretch> all) {
    for (Sum sum : Phrases.members(one.groups())) {
      for (Range range : sum.terms()) {
        TimeValue time = times.range(range);
        if (time == null) continue;
        LocalDate from = bound(time, TimeValue.Side.NOT_EARLIER);
        LocalDate to = bound(time, TimeValue.Side.NOT_LATER);
        if (from == null || to == null || to.toEpochDay() - from.toEpochDay() > LONGEST) {
          scope.error("B1382", range.span(), scope.text(range.span()));
        } else if (year != 0 && (Math.abs(from.getYear() - year) > 1 || Math.abs(to.getYear() - year) > 1)) {
          scope.error("B1383", range.span(), scope.text(range.span()), Integer.toString(year));
        } else {
          all.add(new Stretch(from, to, occasion, place.at(0, sentence.span())));
        }
      }
    }
  }

  private static LocalDate bound(TimeValue time, TimeValue.Side side) {
    for (Bound bound : time.bounds())
      if (bound.side() == side && bound.amount() == 0 && bound.anchor() instanceof TimeValue.Anchor.Date day) return day.date();
    return null;
  }
}
