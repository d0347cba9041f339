package org.banfa.executor.running;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.procedure.Procedure;
import org.banfa.engine.procedure.Progress;
import org.banfa.engine.rules.Regime;
import org.banfa.executor.journal.Chain;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.model.library.Library;
import org.banfa.model.vocabulary.Term;

/** Carries an election on from its journal: what is recorded is replayed under the documents of its time, then asked on. */
public final class Running {
  private static final String NONE = "";
  private static final Respondent SILENT = ask -> {
    throw new Unanswered(ask);
  };

  private final Journal journal;
  private final Programs programs;
  private final Map<String, Documents> prepared = new HashMap<>();
  private MethodProgram first;

  public Running(Journal journal, Programs programs) {
    this.journal = journal;
    this.programs = programs;
  }

  /** The documents in force in this journal; the first call on an empty journal records them. */
  public void open(Dossier dossier) {
    String whole = prepare(dossier).hashes().whole();
    if (journal.entries().isEmpty()) {
      journal.append(Entry.Kind.OPENED, NONE, NONE, Chain.hash(NONE), dossier.json(), whole);
      return;
    }
    Entry last = opening();
    Dossier recorded = Dossier.read(last.answer(), last.seq());
    if (!recorded.title().equals(dossier.title())) throw new JournalProblem("B4060", recorded.title(), dossier.title());
    if (last.rule().equals(whole)) return;
    boolean byLibrary = prepare(dossier.under(recorded)).hashes().whole().equals(last.rule());
    throw new JournalProblem(byLibrary ? "B4062" : "B4059", dossier.title());
  }

  /** All programs of a run are lowered side by side, so that one can take over from another. */
  private Documents prepare(Dossier dossier) {
    Documents known = prepared.get(dossier.identity());
    if (known != null) return new Documents(dossier, known.program(), known.hashes());
    Library library = dossier.library();
    MethodProgram program = first == null ? programs.of(library, dossier.title()) : first.beside(library, dossier.title());
    if (first == null) first = program;
    Documents fresh = new Documents(dossier, program, new RuleHashes(program.regime()));
    prepared.put(dossier.identity(), fresh);
    return fresh;
  }

  /** The documents of a row that puts some in force. */
  private Documents documents(Entry row) {
    Documents documents = prepare(Dossier.read(row.answer(), row.seq()));
    if (!documents.hashes().whole().equals(row.rule())) throw new JournalProblem("B4066", Long.toString(row.seq()));
    return documents;
  }

  /** The last row that put documents in force. */
  private Entry opening() {
    List<Entry> entries = journal.entries();
    if (entries.isEmpty()) throw new JournalProblem("B4061");
    for (int i = entries.size() - 1; i >= 0; i--) if (isOpening(entries.get(i))) return entries.get(i);
    throw new JournalProblem("B4055", "1");
  }

  private static boolean isOpening(Entry entry) {
    return entry.kind() == Entry.Kind.OPENED || entry.kind() == Entry.Kind.AMENDED;
  }

  /** Who was elected by this journal so far; nobody while nothing is decided. */
  public Known result() {
    return result(journal.entries().size());
  }

  /** Who was elected by so many rows of this journal; by all when it has fewer. */
  public Known result(long number) {
    if (journal.entries().isEmpty()) throw new JournalProblem("B4061");
    List<Entry> rows = journal.entries().subList(0, (int) Math.max(1, Math.min(number, journal.entries().size())));
    Standing standing = run(rows, SILENT, null, false);
    Documents documents = documents(rows.stream().filter(Running::isOpening).reduce((first, last) -> last).orElseThrow());
    List<Term> organs = documents.program().effective().method().header().binds();
    String organ = organs.size() == 1 ? organs.get(0).id() : "";
    return Known.of(documents.dossier().title(), organ, rows.size(), rows.get(rows.size() - 1).hash(), standing.progress().seats());
  }

  /** Who holds what by this journal so far, by post. */
  public Map<String, List<String>> seats() {
    return replay(SILENT).progress().seats();
  }

  /** Records who was elected by another journal; false when that is recorded already. */
  public boolean take(Known known) {
    Known before = null;
    for (Entry row : journal.entries()) {
      Known one = row.kind() == Entry.Kind.KNOWN ? Known.read(row.answer(), row.seq()) : null;
      if (one != null && one.method().equals(known.method())) before = one;
    }
    if (before != null && before.saysAs(known)) return false;
    journal.append(Entry.Kind.KNOWN, NONE, NONE, Chain.hash(NONE), known.json(), NONE);
    return true;
  }

  /** What is in force now. */
  public Regime regime() {
    return documents(opening()).program().regime();
  }

  /** The documents in force now. */
  public Dossier dossier() {
    Entry last = opening();
    return Dossier.read(last.answer(), last.seq());
  }

  /** The library in force now. */
  public Library library() {
    return documents(opening()).program().regime().library();
  }

  /** Replays everything and asks the respondent on from there. */
  public Standing proceed(Respondent respondent) {
    return run(journal.entries(), respondent, journal, false);
  }

  /** Replays everything and asks nothing. */
  public Standing replay(Respondent respondent) {
    return run(journal.entries(), respondent, null, false);
  }

  /** Replays everything and asks the respondent on from there, to see what would come; nothing is recorded. */
  public Standing foresee(Respondent respondent) {
    return run(journal.entries(), respondent, null, true);
  }

  private Standing run(List<Entry> rows, Respondent respondent, Journal kept, boolean ahead) {
    if (rows.isEmpty()) throw new JournalProblem("B4061");
    if (rows.get(0).kind() != Entry.Kind.OPENED) throw new JournalProblem("B4055", "1");
    JournalHand hand = new JournalHand(rows, this::documents, respondent, kept, ahead);
    Progress progress = new Progress();
    Standing standing;
    try {
      Procedure.run(documents(rows.get(0)).program().regime(), hand, progress);
      standing = new Standing(null, progress);
    } catch (Unanswered open) {
      standing = new Standing(open.ask(), progress);
    }
    if (!hand.isExhausted()) throw new JournalProblem("B4063", Long.toString(hand.firstUnread()));
    return standing;
  }

  /** What would change if other documents took over now; nothing is recorded. */
  public Takeover preview(Dossier changed) {
    Standing before = replay(SILENT);
    if (before.waiting() == null) throw new JournalProblem("B4064");
    Documents old = documents(opening());
    Documents fresh = prepare(changed);
    Set<Term> organs = Set.copyOf(old.program().effective().method().header().binds());
    if (!organs.equals(Set.copyOf(fresh.program().effective().method().header().binds()))) {
      throw new JournalProblem("B4065", old.dossier().title(), changed.title());
    }
    List<Entry> rows = new ArrayList<>(journal.entries());
    rows.add(new Entry(rows.size() + 1L, NONE, Entry.Kind.AMENDED, NONE, NONE, NONE, changed.json(), fresh.hashes().whole(), NONE, NONE));
    Takeover takeover = new Takeover(Difference.of(old.hashes(), fresh.hashes()), !changed.readsAs(old.dossier()), !changed.hasLibraryOf(old.dossier()), old.program().regime(), fresh.program().regime(), before, run(rows, SILENT, null, false));
    if (before.progress().ended() && !takeover.byLibrary() && !takeover.concernsTenure()) throw new JournalProblem("B4064");
    return takeover;
  }

  /** Records that other documents take over from here, with what they change. */
  public Takeover amend(Dossier changed) {
    Takeover takeover = preview(changed);
    Dossier recorded = changed.changing(takeover.changes());
    journal.append(Entry.Kind.AMENDED, NONE, NONE, Chain.hash(NONE), recorded.json(), prepare(recorded).hashes().whole());
    return takeover;
  }
}
