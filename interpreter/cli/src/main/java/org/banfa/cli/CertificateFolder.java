package org.banfa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banfa.simulator.hand.CertifyingHand.Certified;

/** Writes the certificate and the ballots of each count into a folder, under the number of its round. */
record CertificateFolder(Path folder) {
  void write(List<Certified> counts, Console console) {
    try {
      Files.createDirectories(folder);
      for (Certified count : counts) {
        Files.writeString(folder.resolve("count-" + count.round() + ".json"), count.certificate());
        Files.writeString(folder.resolve("ballots-" + count.round() + ".csv"), count.ballots());
      }
    } catch (IOException e) {
      throw new Refusal("B1016", folder.toString());
    }
    console.line("certificates.written", folder.toString(), Integer.toString(counts.size()));
  }
}
