package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banfa.engine.reference.LawWords.Subject;
import org.banfa.judgement.check.Check;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.finding.Verdict;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** Random methods under random laws of two versions: the verdict on each rule is what plain numbers say. */
class LawReferenceTest {
  private static final int LAWS = 20;
  private static final int METHODS = Integer.getInteger("banfa.elections", 100_000) / 1000;

  private record Draft(LocalDate day, Map<Subject, LawWords.Said> says, boolean parent, String title) {}

  @Test
  void agreeOnRandomLaws() {
    Random random = new Random(20170515);
    ShapeTable table = new ShapeTable();
    for (int l = 0; l < LAWS; l++) {
      LawWords law = LawWords.random(random);
      List<Source> sources = new ArrayList<>(List.of(new Source("words", LawWords.TERMS), new Source("law", law.law())));
      List<Draft> drafts = new ArrayList<>();
      for (int m = 0; m < METHODS; m++) {
        LocalDate day = law.since().plusDays(random.nextInt(7) - 3);
        Draft draft = new Draft(day, law.method(day, random), random.nextInt(8) == 0, "办法之" + m);
        drafts.add(draft);
        sources.add(new Source(draft.title(), law.method(draft.title(), day, draft.says(), draft.parent())));
      }
      Diagnostics problems = new Diagnostics();
      Library library = new LibraryLoader(problems).load(sources);
      assertThat(problems.sorted()).extracting(d -> d.code() + d.arguments()).isEmpty();
      for (Draft draft : drafts) compare(law, draft, Check.of(library, library.find(draft.title()).orElseThrow(), null), table);
    }
    table.check(LawReferenceTest.class, METHODS / 10);
  }

  private static void compare(LawWords words, Draft draft, CheckResult result, ShapeTable table) {
    boolean second = !draft.day().isBefore(words.since());
    boolean border = draft.day().equals(words.since()) || draft.day().plusDays(1).equals(words.since());
    if (border) table.add("33 the last day of one version, the first of the next: the next applies", second);
    for (LawWords.Topic topic : words.topics()) {
      Subject subject = topic.subject();
      LawWords.Said law = topic.on(draft.day(), words.since());
      LawWords.Said said = draft.says().get(subject);
      Verdict expected = LawVerdicts.of(subject, law, said, draft.parent());
      List<Judgement> judged = result.judgements().stream().filter(j -> j.rule().label().startsWith(subject.name() + "-")).toList();
      String where = subject + " " + law + " " + said + " " + draft + "\n" + words.law();
      assertThat(judged).as(where).extracting(j -> j.rule().label()).containsExactly(topic.label(draft.day(), words.since()));
      assertThat(judged.get(0).verdict()).as(where).isEqualTo(expected);
      boolean lawful = expected == Verdict.CONFORMS || expected == Verdict.STRICTER;
      if (expected != Verdict.FOR_PERSON && said != null) table.add(subject.row() + ": lawful", lawful);
      if (said == null && expected != Verdict.FOR_PERSON) table.add("34 nothing said, perhaps in a document that is not there: undecidable", expected == Verdict.UNDECIDABLE);
      if (subject == Subject.SUITABLE) table.add("35 words or a number: for a person", expected == Verdict.FOR_PERSON);
      LawWords.Said other = second ? topic.before() : topic.after();
      boolean turns = LawVerdicts.of(subject, other, said, draft.parent()) != expected;
      if (turns && said != null && expected != Verdict.FOR_PERSON) table.add("33 the other version would say something else: lawful by the one in force", lawful);
    }
  }
}
