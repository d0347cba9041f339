package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.banfa.cli.report.RunText;
import org.banfa.engine.certificate.CertifiedCount;
import org.banfa.engine.certificate.Certifier;

/** Writes the certificate of each count into a folder, with its ballots, or its totals where the ballots were not given. */
record CertificateFolder(Path folder) {
  void write(List<CertifiedCount> counts, Console console) {
    save(counts);
    console.line("certificates.written", folder.toString(), Integer.toString(counts.size()));
  }

  private void save(List<CertifiedCount> counts) {
    try {
      Files.createDirectories(folder);
      for (CertifiedCount count : counts) {
        Files.writeString(folder.resolve("count-" + count.number() + ".json"), count.certificate());
        Files.writeString(folder.resolve(table(count)), count.table());
      }
    } catch (IOException e) {
      throw new Refusal("B1016", folder.toString());
    }
  }

  private static String table(CertifiedCount count) {
    return (count.byBallots() ? "ballots-" : "totals-") + count.number() + ".csv";
  }

  /** Writes what could be certified, says on what each certificate rests, and in what ballots differ; false when some do. */
  boolean write(Certifier certifier, RunText text, Console console) {
    save(certifier.counts());
    console.line("certificates.of-run", folder.toString(), Integer.toString(certifier.counts().size()));
    for (CertifiedCount count : certifier.counts()) {
      String which = console.catalogue().text(count.unit().isEmpty() ? "certificates.count" : "certificates.count-unit", Integer.toString(count.number()), count.unit());
      console.line(count.byBallots() ? "certificates.ballots" : "certificates.totals", which, table(count));
    }
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
