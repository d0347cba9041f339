package org.banfa.engine.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.banfa.verifier.ActVerifier;
import org.banfa.verifier.CertificateVerifier;
import org.banfa.verifier.ResultVerifier;
import org.banfa.verifier.SeatsVerifier;
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
    List<CertifiedCount> own = ResultVerifier.counts(certificate).stream().map(n -> of(certifier.counts(), n)).filter(java.util.Objects::nonNull).toList();
    List<ResultVerifier.Earlier> earlier = ResultVerifier.earlier(certificate).stream().map(this::earlier).toList();
    return ResultVerifier.verify(certificate, own.stream().map(CertifiedCount::certificate).toList(), own.stream().map(CertifiedCount::table).toList(), earlier, statements(certificate), course(certificate));
  }

  /** Verifies a certificate of an act, or a changed one, against its record and the files its own numbers name. */
  public Verification act(CertifiedAct act, String certificate) {
    List<ActVerifier.Rests> rests = ActVerifier.results(certificate).stream().map(n -> of(certifier.results(), n)).map(this::rests).toList();
    CertifiedCount recall = of(certifier.recalls(), ActVerifier.recall(certificate));
    return ActVerifier.verify(certificate, act.table(), new ActVerifier.Beside(rests, statements(certificate), course(certificate), recall == null ? "" : recall.certificate()));
  }

  /** Verifies who holds which office at the end, or a changed statement of it. */
  public Verification seats(String certificate) {
    return SeatsVerifier.verify(certificate, certifier.results().stream().map(CertifiedResult::certificate).toList(), certifier.acts().stream().map(CertifiedAct::certificate).toList());
  }

  private List<String> course(String certificate) {
    List<String> texts = new ArrayList<>();
    for (ActVerifier.Move move : ActVerifier.course(certificate)) {
      CertifiedResult result = of(certifier.results(), move.number());
      CertifiedAct act = of(certifier.acts(), move.number());
      texts.add(move.result() ? result == null ? "" : result.certificate() : act == null ? "" : act.certificate());
    }
    return texts;
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
      boolean appointment = act.kind().equals("appointment");
      for (String way : List.of("all", "votes", "named")) if (act.certificate().contains("\"way\": \"" + way + "\"")) seen.merge("appointed " + way, 1, Integer::sum);
      if (appointment && act.certificate().contains("\"barred\": {")) seen.merge("appointed, somebody barred", 1, Integer::sum);
      if (appointment && act.certificate().contains("\"taken\"")) seen.merge("appointed from elsewhere", 1, Integer::sum);
      boolean succession = act.kind().equals("succession");
      if (succession) seen.merge("somebody follows " + !act.appointed().isEmpty(), 1, Integer::sum);
      if (succession && act.certificate().contains("\"recall\"")) seen.merge("somebody recalled", 1, Integer::sum);
      if (act.kind().equals("confirmation")) seen.merge("result stands " + act.carried(), 1, Integer::sum);
      if (act.kind().equals("resolution")) seen.merge("act carried " + act.carried(), 1, Integer::sum);
    }
    for (CertifiedResult result : certifier.results()) {
      assertThat(result(result, result.certificate()).problems()).as(result.certificate() + certifier.counts().stream().map(CertifiedCount::certificate).toList()).isEmpty();
      for (String shape : List.of("\"barred\": {", "\"statements\"", "\"electorsFrom\"", "\"taken\"", "\"moved-up\"", "\"seats\": {", "\"how\": \"withdrawn\"", "\"staying\"", "\"votes\": ")) if (result.certificate().contains(shape)) seen.merge("result " + shape, 1, Integer::sum);
      if (!result.certificate().contains("\"passed\": []") && result.certificate().contains("\"passed\"")) seen.merge("result passed", 1, Integer::sum);
    }
    for (Statement statement : certifier.statements()) assertThat(StatementVerifier.verify(statement.certificate(), statement.certificate()).problems()).isEmpty();
  }

  /** Who holds which office at the end follows from the certificates and from nothing else; adds the places of the statement where a change is not found. */
  public int seats(SortedMap<String, List<String>> seats, Set<String> unseen, boolean mutated) {
    SortedMap<String, List<String>> held = new TreeMap<>(seats);
    held.values().removeIf(List::isEmpty);
    if (held.isEmpty()) return 0;
    String method = Mutations.field(certifier.results().isEmpty() ? certifier.acts().get(0).certificate() : certifier.results().get(0).certificate(), "method");
    String certificate = certifier.seats(new Statement(method, "", 1, "-", held));
    assertThat(seats(certificate).problems()).as(certificate + certifier.acts()).isEmpty();
    return !mutated ? 0 : Mutations.each(certificate, (place, mutant) -> {
      if (seats(mutant).agrees()) unseen.add("seats " + place);
    });
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
