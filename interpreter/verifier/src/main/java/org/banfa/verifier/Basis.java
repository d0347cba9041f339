package org.banfa.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** On what a certificate of a count rests, and the remark that tells its reader so. */
final class Basis {
  static final String BALLOTS = "ballots";
  static final String TOTALS = "totals";
  private static final Properties NOTES = new Properties();

  static {
    try (InputStream file = Basis.class.getResourceAsStream("basis.properties")) {
      NOTES.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Basis() {}

  /** A remark that says something else than the basis is refused. */
  static void check(String basis, String note) throws MalformedException {
    if (!basis.equals(BALLOTS) && !basis.equals(TOTALS)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "basis " + basis);
    if (!NOTES.getProperty(basis).equals(note)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, "basisNote");
  }
}
