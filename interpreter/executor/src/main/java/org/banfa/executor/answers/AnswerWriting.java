package org.banfa.executor.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.procedure.Special;
import org.banfa.engine.series.Series;
import org.banfa.model.vocabulary.Roles;
import org.banfa.syntax.diagnostic.Catalogue;

/** Writes answers in the form of an answers file, so that reading the lines gives the same answers again. */
public final class AnswerWriting {
  private final AnswerWords words;
  private final Catalogue catalogue;
  private final StringBuilder out = new StringBuilder();
  private String special;

  public AnswerWriting(AnswerWords words, Catalogue catalogue) {
    this.words = words;
    this.catalogue = catalogue;
  }

  /** Adds an answer. */
  public void add(Ask ask, Answer answer) {
    if (answer instanceof Answer.Act act && ask.question() instanceof Question.NextAct) {
      special = Special.is(act.act()) ? words.word(act.act(), catalogue) : null;
      if (special == null) out.append(words.word(act.act(), catalogue)).append(" = ").append(act.day()).append('\n');
    } else if (answer instanceof Answer.Unit unit) {
      if (!unit.unit().equals(Series.OTHER)) out.append("  ").append(unit.unit()).append(" = ").append(text(unit)).append('\n');
    } else if (special != null) {
      out.append(special).append(" = ").append(text(answer)).append('\n');
      special = null;
    } else {
      out.append("  ").append(words.name(ask, catalogue)).append(" = ").append(text(answer)).append('\n');
    }
  }

  /** The lines so far. */
  public String text() {
    return out.toString();
  }

  private String text(Answer answer) {
    if (answer instanceof Answer.OnDay day) return day.day().toString();
    if (answer instanceof Answer.Number number) return number.value().toString();
    if (answer instanceof Answer.Yes yes) return first(yes.yes() ? "answers.yes" : "answers.no");
    if (answer instanceof Answer.Word word) return word.word();
    if (answer instanceof Answer.Unit unit) return !unit.takesPart() ? first("answers.absent") : unit.day() == null ? first("answers.onward") : unit.day().toString();
    if (answer instanceof Answer.Units units) return units.units().stream().map(this::unit).collect(Collectors.joining("；"));
    if (answer instanceof Answer.People people) return people(people.people());
    if (answer instanceof Answer.Counted counted) return counted(counted);
    if (answer instanceof Answer.Numbers numbers) return numbers.numbers().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining("、"));
    if (answer instanceof Answer.Kin kin) {
      if (kin.pairs().isEmpty()) return first("answers.none");
      return kin.pairs().stream().map(p -> p.first() + first("answers.and") + p.second() + "：" + p.relation()).collect(Collectors.joining("；"));
    }
    return "";
  }

  private String unit(UnitShare unit) {
    List<String> parts = new ArrayList<>();
    if (unit.registered() != UnitShare.UNKNOWN) parts.add(words.vocabulary().inRole(Roles.REGISTERED).get(0).id() + " " + unit.registered());
    if (unit.households() != UnitShare.UNKNOWN) parts.add(first("answers.households") + " " + unit.households());
    unit.seats().forEach((post, seats) -> parts.add(post + " " + seats));
    return unit.name() + (unit.parent().isEmpty() ? "" : "（" + unit.parent() + "）") + "：" + String.join("、", parts);
  }

  private String people(List<Person> people) {
    if (people.isEmpty()) return first("answers.none");
    Map<String, String> posts = new LinkedHashMap<>();
    for (Person p : people) posts.merge(p.post(), p.name() + (p.woman() ? "（" + first("answers.woman") + "）" : ""), (a, b) -> a + "、" + b);
    return posts.entrySet().stream().map(e -> e.getKey().isEmpty() ? e.getValue() : e.getKey() + "：" + e.getValue()).collect(Collectors.joining("；"));
  }

  private String counted(Answer.Counted counted) {
    StringBuilder line = new StringBuilder(counted(counted.tally(), ""));
    counted.tally().scales().forEach((scale, own) -> line.append("；").append(counted(own, scale + "·")));
    return line.toString();
  }

  private String counted(Tally tally, String before) {
    Account a = tally.account();
    StringBuilder line = new StringBuilder();
    field(line, before, Roles.REGISTERED, a.registered());
    field(line, before, Roles.VOTERS, a.voters());
    field(line, before, Roles.ISSUED, a.issued());
    field(line, before, Roles.COLLECTED, a.collected());
    field(line, before, Roles.VALID, a.valid());
    field(line, before, Roles.INVALID, a.invalid());
    field(line, before, Roles.ABSTAINED, a.abstained());
    tally.voidColumns().forEach((post, number) -> line.append("；").append(before).append(first("answers.void-columns")).append(' ').append(post).append(' ').append(number));
    tally.votes().forEach((post, votes) -> {
      SortedMap<String, Long> all = new TreeMap<>(votes);
      tally.against().getOrDefault(post, new TreeMap<>()).keySet().forEach(n -> all.putIfAbsent(n, 0L));
      if (all.isEmpty()) return;
      line.append("；").append(before).append(post).append("：");
      line.append(all.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + against(tally, post, e.getKey())).collect(Collectors.joining("、")));
    });
    return line.toString();
  }

  private String against(Tally tally, String post, String name) {
    long against = tally.against(post, name);
    return against == 0 ? "" : " " + first("answers.against") + " " + against;
  }

  private void field(StringBuilder line, String before, String role, long value) {
    line.append(line.length() == 0 ? "" : "；").append(before).append(words.vocabulary().inRole(role).get(0).id()).append(' ').append(value);
  }

  private String first(String key) {
    return catalogue.text(key).split("\\|")[0];
  }
}
