package org.banfa.cli;

import java.util.List;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.Amendment;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.election.CountInput;
import org.banfa.engine.election.CountResult;
import org.banfa.engine.election.Proceeding;
import org.banfa.engine.election.RecallCount;
import org.banfa.engine.series.SettledWhole;
import org.banfa.engine.election.Settled;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.running.Dossier;
import org.banfa.executor.running.Known;
import org.banfa.executor.running.Respondent;
import org.banfa.model.order.Effective;

/** Certifies the counts of a journal while it is replayed. */
record CertifyingLog(Certifier certifier) implements Respondent {
  @Override
  public Answer answer(Ask ask) {
    throw new Unanswered(ask);
  }

  @Override
  public void counted(ElectionRules cast, ElectionRules rules, CountInput input, CountResult result) {
    certifier.counted(cast, rules, input, result);
  }

  @Override
  public void recalled(RecallCount count) {
    certifier.recalled(count);
  }

  @Override
  public void proceeded(Proceeding proceeding) {
    certifier.proceeded(proceeding);
  }

  @Override
  public void known(Known known, Entry entry, boolean replayed) {
    certifier.known(known.statement());
  }

  @Override
  public void amended(Dossier dossier, Entry entry, Effective now) {
    List<String> changes = dossier.changes().stream().map(c -> "《" + c.document() + "》〔" + c.label() + "〕").toList();
    certifier.amended(now, new Amendment(entry.time(), dossier.authority(), dossier.reason(), changes));
  }

  @Override
  public void settled(Settled settled) {
    certifier.settled(settled);
  }

  @Override
  public void settled(SettledWhole whole) {
    certifier.settled(whole);
  }
}
