package org.banfa.executor.running;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.procedure.Procedure;
import org.banfa.engine.procedure.Progress;
import org.banfa.executor.journal.Chain;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.journal.Journal;
import org.banfa.executor.journal.JournalProblem;
import org.banfa.model.library.Library;

/** Carries an election on from its journal: what is recorded is replayed under the documents of its time, then asked on. */
public final class Running {
  private static final String NONE = "";

  private record Prepared(Library library, MethodProgram program, RuleHashes hashes) {}

  private record Part(Entry opening, Dossier dossier, List<Entry> rows) {}

  private final Journal journal;
  private final Programs programs;
  private final Map<String, Prepared> prepared = new HashMap<>();

  public Running(Journal journal, Programs programs) {
    this.journal = journal;
    this.programs = programs;
  }

  /** The documents in force in this journal; the first call on an empty journal records them. */
  public void open(Dossier dossier) {
    String whole = hash(dossier);
    if (journal.entries().isEmpty()) {
      journal.append(Entry.Kind.OPENED, NONE, NONE, Chain.hash(NONE), dossier.json(List.of()), whole);
      return;
    }
    Part last = last();
    if (!last.dossier.title().equals(dossier.title())) throw new JournalProblem("B4060", last.dossier.title(), dossier.title());
    if (!last.opening.rule().equals(whole)) throw new JournalProblem("B4059", dossier.title());
  }

  private String hash(Dossier dossier) {
    return prepare(dossier).hashes.whole();
  }

  private Prepared prepare(Dossier dossier) {
    return prepared.computeIfAbsent(
        dossier.json(List.of()),
        same -> {
          Library library = dossier.library();
          MethodProgram program = programs.of(library, dossier.title());
          return new Prepared(library, program, new RuleHashes(library, program.effective()));
        });
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Entry entry : journal.entries()) {
      if (entry.kind() != Entry.Kind.ANSWERED) {
        parts.add(new Part(entry, Dossier.read(entry.answer(), entry.seq()), new ArrayList<>()));
      } else if (parts.isEmpty()) {
        throw new JournalProblem("B4055", Long.toString(entry.seq()));
      } else {
        parts.get(parts.size() - 1).rows.add(entry);
      }
    }
    if (parts.isEmpty()) throw new JournalProblem("B4061");
    return parts;
  }

  private Part last() {
    List<Part> parts = parts();
    return parts.get(parts.size() - 1);
  }

  /** The documents in force now. */
  public Dossier dossier() {
    return last().dossier;
  }

  /** Replays everything and asks the respondent on from there. */
  public Standing proceed(Respondent respondent) {
    return run(respondent, true);
  }

  /** Replays everything and asks nothing. */
  public Standing replay(Respondent respondent) {
    return run(respondent, false);
  }

  private Standing run(Respondent respondent, boolean asking) {
    Progress progress = new Progress();
    List<Part> parts = parts();
    Standing standing = null;
    for (Part part : parts) {
      boolean last = part == parts.get(parts.size() - 1);
      Prepared ready = prepare(part.dossier);
      if (!ready.hashes.whole().equals(part.opening.rule())) throw new JournalProblem("B4062", Long.toString(part.opening.seq()));
      JournalHand hand = new JournalHand(part.rows, ready.hashes, respondent, last && asking ? journal : null);
      standing = run(ready.library, ready.program, hand, progress);
      if (!hand.isExhausted()) throw new JournalProblem("B4063", Long.toString(hand.firstUnread()));
    }
    return standing;
  }

  private static Standing run(Library library, MethodProgram program, JournalHand hand, Progress progress) {
    try {
      Procedure.run(library, program.effective(), program::hold, hand, progress);
      return new Standing(null, progress);
    } catch (Unanswered open) {
      return new Standing(open.ask(), progress);
    }
  }

  /** Records that other documents take over from here; only between acts, and never while a vote is open. */
  public void amend(Dossier changed, List<Difference.Change> changes, Respondent silent) {
    Standing standing = replay(silent);
    if (standing.ended()) throw new JournalProblem("B4064");
    if (standing.progress().voting() || !standing.progress().busy().isEmpty()) {
      throw new JournalProblem("B4065", standing.progress().busy().isEmpty() ? standing.waiting().key().subject() : standing.progress().busy());
    }
    journal.append(Entry.Kind.AMENDED, NONE, NONE, Chain.hash(NONE), changed.json(changes), hash(changed));
  }
}
