package org.banfa.engine.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.banfa.verifier.ActVerifier;
import org.banfa.verifier.CertificateVerifier;
import org.banfa.verifier.ResultVerifier;
import org.banfa.verifier.StatementVerifier;
import org.banfa.verifier.Verification;

/** Everything a run certified, verified as a person with the folder would: every certificate against the files it names. */
public final class CertifiedRun {
  private final Certifier certifier;

  public CertifiedRun(Certifier certifier) {
    this.certifier = certifier;
  }

  /** Verifies a certificate of a result, or a changed one, against the files its own numbers name. */
  public Verification result(CertifiedResult result, String certificate) {
    List<CertifiedCount> own = certifier.counts().stream().filter(c -> result.counts().contains(c.number())).toList();
    List<ResultVerifier.Earlier> earlier = ResultVerifier.earlier(certificate).stream().map(this::earlier).toList();
    return ResultVerifier.verify(certificate, own.stream().map(CertifiedCount::certificate).toList(), own.stream().map(CertifiedCount::table).toList(), earlier, statements(certificate));
  }

  /** Verifies a certificate of an act, or a changed one, against its record and the files its own numbers name. */
  public Verification act(CertifiedAct act, String certificate) {
    List<ActVerifier.Rests> rests = ActVerifier.results(certificate).stream().map(n -> of(certifier.results(), n)).map(this::rests).toList();
    return ActVerifier.verify(certificate, act.table(), rests, statements(certificate));
  }

  private ActVerifier.Rests rests(CertifiedResult result) {
    if (result == null) return new ActVerifier.Rests("{}", List.of());
    return new ActVerifier.Rests(result.certificate(), result.counts().stream().map(n -> certifier.counts().get(n - 1).certificate()).toList());
  }

  private List<String> statements(String certificate) {
    return ResultVerifier.statements(certificate).stream().map(n -> of(certifier.statements(), n) == null ? "" : of(certifier.statements(), n).certificate()).toList();
  }

  private ResultVerifier.Earlier earlier(int number) {
    CertifiedResult result = of(certifier.results(), number);
    return result == null ? new ResultVerifier.Earlier("{}", "{}") : new ResultVerifier.Earlier(result.certificate(), certifier.counts().get(result.counts().get(0) - 1).certificate());
  }

  private static <T> T of(List<T> list, int number) {
    return number < 1 || number > list.size() ? null : list.get(number - 1);
  }

  /** Every certificate agrees; counts what was seen by kind. */
  public void agree(SortedMap<String, Integer> seen) {
    for (CertifiedCount recall : certifier.recalls()) {
      assertThat(CertificateVerifier.verify(recall.certificate(), recall.table()).problems()).as(recall.certificate()).isEmpty();
      seen.merge("recall", 1, Integer::sum);
    }
    for (CertifiedAct act : certifier.acts()) {
      assertThat(act(act, act.certificate()).problems()).as(act.certificate() + act.table()).isEmpty();
      boolean appointment = act.certificate().contains("\"kind\": \"appointment\"");
      for (String way : List.of("all", "votes", "named")) if (act.certificate().contains("\"way\": \"" + way + "\"")) seen.merge("appointed " + way, 1, Integer::sum);
      if (appointment && act.certificate().contains("\"barred\": {")) seen.merge("appointed, somebody barred", 1, Integer::sum);
      if (appointment && act.certificate().contains("\"taken\"")) seen.merge("appointed from elsewhere", 1, Integer::sum);
      if (!appointment) seen.merge("act carried " + act.carried(), 1, Integer::sum);
    }
    for (CertifiedResult result : certifier.results()) {
      assertThat(result(result, result.certificate()).problems()).as(result.certificate() + certifier.counts().stream().map(CertifiedCount::certificate).toList()).isEmpty();
      for (String shape : List.of("\"barred\": {", "\"statements\"", "\"electorsFrom\"", "\"taken\"", "\"moved-up\"", "\"how\": \"withdrawn\"", "\"votes\": ")) if (result.certificate().contains(shape)) seen.merge("result " + shape, 1, Integer::sum);
      if (!result.certificate().contains("\"passed\": []") && result.certificate().contains("\"passed\"")) seen.merge("result passed", 1, Integer::sum);
    }
    for (Statement statement : certifier.statements()) assertThat(StatementVerifier.verify(statement.certificate(), statement.certificate()).problems()).isEmpty();
  }

  /** Changes every place of every certificate; gives how many mutants there were and adds the places where a change is not found. */
  public int mutate(Set<String> unseen, Predicate<String> of) {
    int[] mutants = new int[1];
    if (of.test("recall")) for (CertifiedCount recall : certifier.recalls()) mutants[0] += Mutations.each(recall.certificate(), (place, mutant) -> {
      if (CertificateVerifier.verify(mutant, recall.table()).agrees()) unseen.add("recall " + place);
    });
    if (of.test("act")) for (CertifiedAct act : certifier.acts()) mutants[0] += Mutations.each(act.certificate(), (place, mutant) -> {
      if (act(act, mutant).agrees()) unseen.add("act " + place);
    });
    if (of.test("result")) for (CertifiedResult result : certifier.results()) mutants[0] += Mutations.each(result.certificate(), (place, mutant) -> {
      if (result(result, mutant).agrees()) unseen.add(place);
    });
    if (of.test("statement")) for (Statement statement : certifier.statements()) mutants[0] += Mutations.each(statement.certificate(), (place, mutant) -> {
      if (StatementVerifier.verify(mutant, statement.certificate()).agrees()) unseen.add("statement " + place);
    });
    return mutants[0];
  }
}
