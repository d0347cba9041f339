package org.banfa.executor.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.UnitShare;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;

/** Reads the units of a vote: {@code name: registered voters 120, representatives 3; name (district): …}. */
final class UnitText {
  private static final Pattern PART = Pattern.compile("(.+?)\\s*[(（]\\s*([^()（）]+?)\\s*[)）]");
  private static final Pattern AMOUNT = Pattern.compile("(\\D*?)\\s*(\\d{1,9})\\s*\\D?");

  private final AnswerWords words;

  UnitText(AnswerWords words) {
    this.words = words;
  }

  /** The units in the order written; a bare number is the number of seats where there is one post. */
  List<UnitShare> units(Question.Units question, String text) {
    List<UnitShare> units = new ArrayList<>();
    for (String part : text.split("[;]")) {
      if (part.isBlank()) continue;
      int colon = part.indexOf(':');
      if (colon <= 0) throw new UnreadableAnswer("B4087", part.strip());
      units.add(unit(question, part.substring(0, colon).strip(), part.substring(colon + 1)));
    }
    return List.copyOf(units);
  }

  private UnitShare unit(Question.Units question, String name, String numbers) {
    long registered = UnitShare.UNKNOWN;
    long households = UnitShare.UNKNOWN;
    SortedMap<String, Integer> seats = new TreeMap<>();
    for (String one : numbers.split("[、,]")) {
      if (one.isBlank()) continue;
      Matcher amount = AMOUNT.matcher(one.strip());
      if (!amount.matches()) throw new UnreadableAnswer("B4087", one.strip());
      String of = amount.group(1).strip();
      int number = Integer.parseInt(amount.group(2));
      Optional<Term> word = words.term(of);
      if (word.filter(t -> Roles.REGISTERED.equals(t.role())).isPresent()) registered = number;
      else if (AnswerWords.texts("answers.households").contains(of) || word.filter(t -> t.kind() == Kind.QUANTITY && t.unit() == Unit.HOUSEHOLDS).isPresent()) households = number;
      else seats.put(post(question, of, word), number);
    }
    Matcher part = PART.matcher(name);
    return part.matches() ? new UnitShare(part.group(1), registered, households, seats, part.group(2)) : new UnitShare(name, registered, households, seats);
  }

  private static String post(Question.Units question, String of, Optional<Term> word) {
    String id = word.map(Term::id).orElse(of);
    List<String> posts = question.posts().stream().map(Post::name).toList();
    if (posts.contains(id)) return id;
    if (posts.size() == 1 && (of.isEmpty() || AnswerWords.texts("answers.seats").contains(of))) return posts.get(0);
    throw new UnreadableAnswer("B4080", of);
  }
}
