package org.banfa.executor.codec;

import java.util.List;
import java.util.Locale;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Post;

/** Tells the type of a question and, in one unambiguous line, its arguments. */
public final class QuestionText {
  private QuestionText() {}

  /** A stable name such as {@code next-act}. */
  public static String type(Question question) {
    String name = question.getClass().getSimpleName();
    return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The arguments in full; two questions agree when their types and these agree. */
  public static String arguments(Question question) {
    StringBuilder out = new StringBuilder();
    if (question instanceof Question.NextAct next) {
      for (Question.Choice c : next.choices()) {
        add(out, c.act(), c.earliest(), c.latest());
        list(out, c.blockedBy());
      }
    } else if (question instanceof Question.Day day) {
      add(out, day.act(), day.earliest(), day.latest());
    } else if (question instanceof Question.Count count) {
      add(out, count.quantity().key(), count.unit());
    } else if (question instanceof Question.Decision decision) {
      add(out, decision.subject());
    } else if (question instanceof Question.Pick pick) {
      list(out, pick.choices());
    } else if (question instanceof Question.Reason reason) {
      add(out, reason.about());
    } else if (question instanceof Question.Contenders contenders) {
      paper(out, contenders.paper());
    } else if (question instanceof Question.Result result) {
      paper(out, result.paper());
      add(out, result.round());
      list(out, result.standing());
      if (result.electors() >= 0) add(out, result.electors());
    } else if (question instanceof Question.Kinship kinship) {
      list(out, kinship.people());
    } else if (question instanceof Question.Names names) {
      add(out, names.about());
      list(out, names.among());
    } else if (question instanceof Question.Signatures signatures) {
      add(out, signatures.quantity().key());
      list(out, signatures.people());
      if (signatures.cap().limits()) add(out, signatures.cap().most());
    } else if (question instanceof Question.Units units) {
      add(out, units.about());
      list(out, units.posts().stream().map(Post::name).toList());
    } else if (question instanceof Question.NextUnit next) {
      add(out, next.about());
      for (Question.UnitChoice c : next.choices()) add(out, c.unit(), c.state(), c.current());
    } else if (question instanceof Question.Lot lot) {
      list(out, lot.people());
    } else {
      add(out, question);
    }
    return out.toString();
  }

  private static void paper(StringBuilder out, Paper paper) {
    paper.posts().forEach(p -> {
      add(out, p.name(), p.seats(), p.rank(), p.womenOnly());
      if (!p.kind().isEmpty()) add(out, p.kind());
    });
    add(out, paper.writeIns());
    if (paper.plain()) return;
    add(out, paper.eachName());
    paper.printed().forEach((post, names) -> {
      add(out, post);
      list(out, names);
    });
    list(out, paper.scales());
  }

  private static void list(StringBuilder out, List<String> items) {
    add(out, items.size());
    items.forEach(i -> add(out, i));
  }

  private static void add(StringBuilder out, Object... parts) {
    for (Object part : parts) {
      String text = String.valueOf(part);
      out.append(text.length()).append(':').append(text).append(' ');
    }
  }
}
