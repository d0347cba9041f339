package org.banfa.cli;

import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.AskKey;
import org.banfa.engine.ask.Question;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.executor.answers.AnswerText;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.count.CountForm;
import org.banfa.records.count.CountForm.PostForm;

/**
 * The count at hand: its form and the rules it goes by.
 *
 * @param number of the count from 1; 0 without a journal
 * @param unit the unit it is of, empty when all vote together
 * @param kind null without a journal
 * @param rules null without a journal, where only figures are compared
 * @param paper null without a journal
 */
record CountDesk(CountForm form, int number, String unit, CountKind kind, ElectionRules rules, Paper paper) {
  /** A count that is still to come, of those who stand: {@code post: name, name; …}. */
  static CountDesk of(ElectionDesk desk, String contenders) {
    Vocabulary vocabulary = desk.library().vocabulary();
    List<Post> offices = vocabulary.all().stream().filter(t -> t.kind() == Kind.OFFICE).map(Term::id).map(t -> new Post(t, 0, 1, false)).toList();
    Ask ask = new Ask(new AskKey("", "", "", "", 0, "", "", 1), new Question.Contenders(new Paper(offices, true)));
    List<Person> people = ((Answer.People) new AnswerText(desk.words()).read(ask, contenders)).people();
    if (people.stream().anyMatch(p -> p.post().isEmpty())) throw new Refusal("B6122", contenders);
    List<PostForm> posts = new ArrayList<>();
    for (String post : people.stream().map(Person::post).distinct().toList()) {
      posts.add(new PostForm(post, 0, people.stream().filter(p -> p.post().equals(post)).map(Person::name).distinct().toList()));
    }
    return new CountDesk(new CountForm(vocabulary, posts, false), 0, "", null, null, null);
  }
}
