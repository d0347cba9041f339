package org.banfa.executor.running;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Event;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountKind;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.CountWitness;
import org.banfa.engine.series.SettledWhole;
import org.banfa.engine.election.Proceeding;
import org.banfa.engine.election.RecallCount;
import org.banfa.engine.election.Seated;
import org.banfa.engine.election.Settled;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.RulesChanged;
import org.banfa.executor.codec.AnswerJson;
import org.banfa.executor.codec.QuestionText;
import org.banfa.executor.journal.Chain;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.journal.JournalProblem;

/** Answers from a journal as long as it reaches, then asks somebody and writes the answer down before passing it on. */
final class JournalHand implements Hand, CountWitness, SettledWhole.Witness {
  private final List<Entry> rows;
  private final Function<Entry, Documents> documents;
  private final Respondent respondent;
  private final Journal journal;
  private final boolean ahead;
  private RuleHashes hashes;
  private final Map<String, Known> known = new TreeMap<>();
  private int next = 1;
  private boolean replaying;
  private boolean over;

  /**
   * A hand that only replays when {@code journal} is null.
   *
   * @param documents the documents a row puts in force; the first row has done so
   * @param ahead whether the respondent is asked on without a journal
   */
  JournalHand(List<Entry> rows, Function<Entry, Documents> documents, Respondent respondent, Journal journal, boolean ahead) {
    this.ahead = ahead;
    this.rows = rows;
    this.documents = documents;
    this.respondent = respondent;
    this.journal = journal;
    this.replaying = rows.size() > 1;
    this.hashes = documents.apply(rows.get(0)).hashes();
  }

  @Override
  public Answer answer(Ask ask) {
    while (next < rows.size() && rows.get(next).kind() == Entry.Kind.KNOWN) known(rows.get(next++));
    if (next < rows.size() && rows.get(next).kind() != Entry.Kind.ANSWERED) throw changed(rows.get(next++));
    String rule = hashes.of(ask.key().label());
    String type = QuestionText.type(ask.question());
    String arguments = Chain.hash(QuestionText.arguments(ask.question()));
    if (next < rows.size()) return replayed(ask, type, arguments, rule);
    replaying = false;
    if (journal == null && !ahead) throw new Unanswered(ask);
    Answer answer = respondent.answer(ask);
    if (journal == null) return answer;
    Entry entry = journal.append(Entry.Kind.ANSWERED, ask.key().text(), type, arguments, AnswerJson.write(answer), rule);
    respondent.kept(ask, answer, entry, false);
    return answer;
  }

  private void known(Entry row) {
    Known fresh = Known.read(row.answer(), row.seq());
    known.put(fresh.method(), fresh);
    respondent.known(fresh, row, replaying);
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public List<Incumbent> incumbents() {
    return known.values().stream().flatMap(k -> k.incumbents().stream()).toList();
  }

  /** Other documents take over at this row. */
  private RulesChanged changed(Entry row) {
    if (row.kind() != Entry.Kind.AMENDED) throw new JournalProblem("B4055", Long.toString(row.seq()));
    Documents now = documents.apply(row);
    hashes = now.hashes();
    respondent.amended(now.dossier(), row, now.program().effective());
    return new RulesChanged(now.program().regime());
  }

  private Answer replayed(Ask ask, String type, String arguments, String rule) {
    Entry row = rows.get(next++);
    String seq = Long.toString(row.seq());
    boolean nobodys = over && ask.question() instanceof Question.NextAct && !row.key().equals(ask.key().text());
    if (nobodys) throw new JournalProblem("B4063", seq);
    if (!row.key().equals(ask.key().text())) throw new JournalProblem("B4056", seq, ask.key().subject());
    if (!row.rule().equals(rule)) throw new JournalProblem("B4057", seq, ask.key().label());
    if (!row.type().equals(type) || !row.arguments().equals(arguments)) throw new JournalProblem("B4058", seq, ask.key().subject());
    Answer answer = AnswerJson.read(row.answer()).orElseThrow(() -> new JournalProblem("B4055", seq));
    respondent.kept(ask, answer, row, true);
    return answer;
  }

  /** Whether every row has been asked for. */
  boolean isExhausted() {
    while (next < rows.size() && rows.get(next).kind() == Entry.Kind.KNOWN) next++;
    return next == rows.size();
  }

  long firstUnread() {
    return rows.get(next).seq();
  }

  @Override
  public void refused(Ask ask, Answer answer, Refusal refusal) {
    respondent.refused(ask, answer, refusal, replaying);
  }

  @Override
  public void awaited(ElectionRules cast, CountKind kind, int round, Paper paper) {
    respondent.awaited(cast, kind, paper);
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    respondent.counted(cast, rules, input, result);
  }

  @Override
  public void recalled(RecallCount count) {
    respondent.recalled(count);
  }

  @Override
  public void proceeded(Proceeding proceeding) {
    respondent.proceeded(proceeding);
  }

  @Override
  public void seated(Seated seated) {
    respondent.seated(seated);
  }

  @Override
  public void settled(Settled settled) {
    respondent.settled(settled);
  }

  @Override
  public void settled(SettledWhole whole) {
    respondent.settled(whole);
  }

  @Override
  public void told(Event event) {
    over |= event.kind().equals(Event.ENDED);
    respondent.told(event, replaying);
  }
}
