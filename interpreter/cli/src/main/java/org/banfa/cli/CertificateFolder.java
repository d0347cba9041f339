package org.banfa.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banfa.cli.report.RunText;
import org.banfa.engine.certificate.CertifiedAct;
import org.banfa.engine.certificate.CertifiedCount;
import org.banfa.engine.certificate.CertifiedResult;
import org.banfa.engine.certificate.CertifiedWhole;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.certificate.Statement;
import org.banfa.verifier.SeatsVerifier;

/** Writes the certificate of each count into a folder, with its ballots, or its totals where the ballots were not given. */
record CertificateFolder(Path folder) {
  /** Who holds which office, as the folder of certificates says it. */
  static final String SEATS = "seats.json";

  void write(Certifier certifier, Console console) {
    save(certifier);
    console.line("certificates.written", folder.toString(), Integer.toString(certifier.counts().size()));
    recalls(certifier, console);
    acts(certifier, console);
    results(certifier, console);
  }

  private static void recalls(Certifier certifier, Console console) {
    for (CertifiedCount recall : certifier.recalls()) {
      String which = console.catalogue().text("certificates.recall", Integer.toString(recall.number()));
      console.line(recall.byBallots() ? "certificates.ballots" : "certificates.totals", which, recallTable(recall));
    }
  }

  /** Says what was taken over from other organs and what was decided beside the counts. */
  private static void acts(Certifier certifier, Console console) {
    for (int n = 0; n < certifier.statements().size(); n++) console.line("certificates.known", statement(n + 1), certifier.statements().get(n).method());
    for (CertifiedAct act : certifier.acts()) {
      String which = act.unit().isEmpty() ? act.act() : console.catalogue().text("certificates.act-unit", act.act(), act.unit());
      String names = act.appointed().isEmpty() ? console.catalogue().text("verify.nobody") : String.join(console.catalogue().text("run.and"), act.appointed());
      console.line(line(act), which, "act-" + act.number() + ".json", "act-" + act.number() + ".csv", act.post(), names, act.gone());
    }
  }

  /** The line that tells what came of an act. */
  private static String line(CertifiedAct act) {
    return switch (act.kind()) {
      case "succession" -> act.appointed().isEmpty() ? "certificates.vacant" : "certificates.succession";
      case "confirmation" -> act.carried() ? "certificates.confirmed" : "certificates.set-aside";
      case "appointment" -> "certificates.appointed";
      default -> act.carried() ? "certificates.act" : "certificates.act-lost";
    };
  }

  private void save(Certifier certifier) {
    for (CertifiedCount count : certifier.counts()) {
      OutFile.write(folder.resolve("count-" + count.number() + ".json"), count.certificate());
      OutFile.write(folder.resolve(table(count)), count.table());
    }
    for (CertifiedCount recall : certifier.recalls()) {
      OutFile.write(folder.resolve("recall-" + recall.number() + ".json"), recall.certificate());
      OutFile.write(folder.resolve(recallTable(recall)), recall.table());
    }
    for (CertifiedAct act : certifier.acts()) {
      OutFile.write(folder.resolve("act-" + act.number() + ".json"), act.certificate());
      OutFile.write(folder.resolve("act-" + act.number() + ".csv"), act.table());
    }
    for (int n = 0; n < certifier.statements().size(); n++) OutFile.write(folder.resolve(statement(n + 1)), certifier.statements().get(n).certificate());
    for (CertifiedResult result : certifier.results()) OutFile.write(folder.resolve(file(result)), result.certificate());
    for (CertifiedWhole whole : certifier.wholes()) OutFile.write(folder.resolve(file(whole)), whole.certificate());
  }

  private static String statement(int number) {
    return "known-" + number + ".json";
  }

  /** Writes who holds which office by now, for the other organs that take it over; not where the certificates do not lead there. */
  void seats(Certifier certifier, Statement seats, Console console) {
    if (seats.seats().values().stream().allMatch(List::isEmpty)) return;
    String certificate = certifier.seats(seats);
    List<String> results = certifier.results().stream().map(CertifiedResult::certificate).toList();
    boolean follows = SeatsVerifier.verify(certificate, results, certifier.acts().stream().map(CertifiedAct::certificate).toList()).agrees();
    if (follows) OutFile.write(folder.resolve(SEATS), certificate);
    console.line(follows ? "certificates.seats" : "certificates.seats-open", SEATS, Long.toString(seats.rows()));
  }

  private static String file(CertifiedResult result) {
    return "result-" + result.number() + ".json";
  }

  private static String file(CertifiedWhole whole) {
    return "whole-" + whole.number() + ".json";
  }

  /** Says which contests came out how, as far as that is certified. */
  private static void results(Certifier certifier, Console console) {
    for (CertifiedResult result : certifier.results()) {
      String counts = result.counts().stream().map(String::valueOf).collect(Collectors.joining("、"));
      console.line(result.unit().isEmpty() ? "certificates.result" : "certificates.result-unit", file(result), counts, result.unit());
    }
    for (CertifiedWhole whole : certifier.wholes()) console.line("certificates.whole", file(whole));
  }

  private static String recallTable(CertifiedCount recall) {
    return (recall.byBallots() ? "recall-ballots-" : "recall-totals-") + recall.number() + ".csv";
  }

  private static String table(CertifiedCount count) {
    return (count.byBallots() ? "ballots-" : "totals-") + count.number() + ".csv";
  }

  /** Writes what could be certified, says on what each certificate rests, and in what ballots differ; false when some do. */
  boolean write(Certifier certifier, RunText text, Console console) {
    save(certifier);
    console.line("certificates.of-run", folder.toString(), Integer.toString(certifier.counts().size()));
    for (CertifiedCount count : certifier.counts()) {
      String which = console.catalogue().text(count.unit().isEmpty() ? "certificates.count" : "certificates.count-unit", Integer.toString(count.number()), count.unit());
      console.line(count.byBallots() ? "certificates.ballots" : "certificates.totals", which, table(count));
    }
    recalls(certifier, console);
    acts(certifier, console);
    results(certifier, console);
    for (Map.Entry<Integer, Certifier.Disagreement> entry : certifier.disagreements().entrySet()) {
      Certifier.Disagreement wrong = entry.getValue();
      console.line("certificates.none", Integer.toString(entry.getKey()));
      if (wrong.unreadable() != null) {
        console.problems(new Refusal(wrong.unreadable().code(), wrong.unreadable().arguments().toArray(String[]::new)).diagnostics());
      } else {
        for (String line : text.differences(wrong.differences())) console.print(line + "\n");
      }
    }
    return certifier.disagreements().isEmpty();
  }
}
