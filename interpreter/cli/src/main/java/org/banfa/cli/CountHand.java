package org.banfa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banfa.cli.report.RunText;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.executor.journal.Entry;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.count.CountForm;
import org.banfa.records.count.CountForm.PostForm;

/** Answers the count a journal waits for, once, and nothing else. */
final class CountHand extends OneAnswer {
  private final Function<CountDesk, Tally> work;
  private final Vocabulary vocabulary;
  private final Map<String, List<Person>> people = new HashMap<>();
  private ElectionRules cast;
  private CountKind kind;
  private int counts;

  private CountHand(Function<CountDesk, Tally> work, Vocabulary vocabulary, Console console, RunText text) {
    super(console, text);
    this.work = work;
    this.vocabulary = vocabulary;
  }

  /**
   * Goes through a journal to the count it waits for; what {@code work} gives is recorded, null leaves everything as it is.
   */
  static void carryOut(ElectionDesk election, Path file, Console console, Function<CountDesk, Tally> work) {
    carryOut(election, file, console, "B6116", (words, run) -> new CountHand(work, words.vocabulary(), console, run));
  }

  @Override
  boolean isMeant(Ask ask) {
    return ask.question() instanceof Question.Result;
  }

  @Override
  Answer work(Ask ask) {
    Question.Result result = (Question.Result) ask.question();
    Paper paper = result.paper();
    List<PostForm> posts = paper.posts().stream().map(p -> form(paper, p, result.standing(), ask.key().district())).toList();
    boolean printedOnly = !paper.printed().isEmpty() && !paper.writeIns();
    CountForm form = new CountForm(vocabulary, posts, printedOnly || !result.standing().isEmpty());
    Tally tally = work.apply(new CountDesk(form, counts + 1, ask.key().district(), kind, cast, paper));
    return tally == null ? null : new Answer.Counted(tally);
  }

  private PostForm form(Paper paper, Post post, List<String> limited, String unit) {
    List<String> printed = paper.printed(post);
    List<String> names = new ArrayList<>(names(post, limited, unit));
    if (!printed.isEmpty()) {
      names.retainAll(printed);
      for (String name : printed) if (!names.contains(name)) names.add(name);
    }
    return new PostForm(post.name(), post.seats(), names, paper.eachName() ? names : List.of());
  }

  /** Who may get votes at a post: those who stand for it, or of a limited number those. */
  private List<String> names(Post post, List<String> limited, String unit) {
    List<String> names = new ArrayList<>();
    for (Person person : people.getOrDefault(unit, List.of())) {
      boolean stands = person.post().isEmpty() || person.post().equals(post.name());
      if (stands && (limited.isEmpty() || limited.contains(person.name())) && !names.contains(person.name())) names.add(person.name());
    }
    return names.isEmpty() ? List.copyOf(limited) : List.copyOf(names);
  }

  @Override
  public void kept(Ask ask, Answer answer, Entry entry, boolean replayed) {
    if (answer instanceof Answer.People standing) {
      people.put(ask.key().district(), List.copyOf(standing.people()));
    }
    super.kept(ask, answer, entry, replayed);
  }

  @Override
  public void awaited(ElectionRules castUnder, CountKind of, Paper paper) {
    cast = castUnder;
    kind = of;
  }

  @Override
  public void counted(ElectionRules castUnder, ElectionRules rules, CountInput input, CountResult result) {
    counts++;
  }
}
