package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Recomputes a certified count from its ballots and reports everything that does not agree. */
public final class CertificateVerifier {
  private static final String FORMAT = "banfa-count-certificate-1";
  static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private CertificateVerifier() {}

  /**
   * Verifies a certificate.
   *
   * @param certificate JSON as the engine writes it
   * @param ballots comma-separated values: one row per ballot, as {@code BallotFile} describes, or, for a certificate that rests on
   *     totals, one row per total, as {@code TotalsFile} describes
   */
  public static Verification verify(String certificate, String ballots) {
    List<Problem> problems = new ArrayList<>();
    try {
      JsonNode root = MAPPER.readTree(certificate);
      if (!(root instanceof ObjectNode all) || !root.path("format").asText().equals(FORMAT)) {
        throw new MalformedException(Problem.NOT_A_CERTIFICATE, root.path("format").asText());
      }
      return verify(all, ballots, problems);
    } catch (MalformedException malformed) {
      problems.add(malformed.problem());
    } catch (JsonProcessingException unreadable) {
      problems.add(Problem.of(Problem.NOT_A_CERTIFICATE, "JSON " + place(unreadable)));
    }
    return new Verification(List.copyOf(problems), false, 0, 0, "");
  }

  private static String place(JsonProcessingException unreadable) {
    return unreadable.getLocation() == null ? "" : unreadable.getLocation().getLineNr() + ":" + unreadable.getLocation().getColumnNr();
  }

  private static Verification verify(ObjectNode all, String ballots, List<Problem> problems) throws MalformedException {
    Shape.count(all);
    ObjectNode unsealed = all.deepCopy();
    String seal = unsealed.path("seal").asText();
    unsealed.remove("seal");
    if (!Canonical.hash(unsealed).equals(seal)) problems.add(Problem.of(Problem.SEAL));
    if (!Canonical.hash(all.path("rules")).equals(all.path("rulesHash").asText())) problems.add(Problem.of(Problem.RULES_HASH));
    String basis = all.path("basis").asText();
    Basis.check(basis, all.path("basisNote").asText());
    int read;
    if (basis.equals(Basis.BALLOTS)) {
      Recount recount = new Recount(all);
      List<Ballot> box = BallotFile.read(ballots, recount.posts());
      recount.compare(box, problems);
      read = box.size();
    } else {
      TotalsFile totals = TotalsFile.read(ballots, all);
      totals.compare(all, problems);
      read = totals.size();
    }
    Asked.compare(all, problems);
    ArrayNode taken = new Steps(all).take();
    JsonNode said = all.path("steps");
    for (int i = 0; i < Math.max(taken.size(), said.size()); i++) {
      boolean same = i < taken.size() && i < said.size() && same(taken.get(i), said.get(i));
      if (!same) problems.add(Problem.of(Problem.STEP, i + 1, text(said, i), text(taken, i)));
    }
    return new Verification(List.copyOf(problems), basis.equals(Basis.BALLOTS), read, taken.size(), all.path("unit").asText());
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return Canonical.hash(one).equals(Canonical.hash(other));
  }

  private static String text(JsonNode steps, int at) {
    return at < steps.size() ? steps.get(at).toString() : "-";
  }
}
