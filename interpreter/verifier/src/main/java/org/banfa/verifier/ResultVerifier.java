package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recomputes how a contest came out from the certificates of its counts. */
public final class ResultVerifier {
  private static final String FORMAT = "banfa-result-certificate-1";

  /** A result of an earlier vote from which people stand or vote, and the first count it rests on. */
  public record Earlier(String result, String firstCount) {}

  private ResultVerifier() {}

  /** Whether a text claims to be a certificate of a result. */
  public static boolean isResult(String certificate) {
    return certificate.contains(FORMAT);
  }

  /** The numbers of the counts a certificate of a result rests on; empty when it cannot be read. */
  public static List<Integer> counts(String certificate) {
    List<Integer> numbers = new ArrayList<>();
    try {
      for (JsonNode count : CertificateVerifier.MAPPER.readTree(certificate).path("counts")) numbers.add(count.path("number").asInt());
    } catch (JsonProcessingException unreadable) {
      return List.of();
    }
    return numbers;
  }

  /** The numbers of the results of earlier votes from which people stand or vote; empty when it cannot be read. */
  public static List<Integer> earlier(String certificate) {
    try {
      return Origins.numbers(CertificateVerifier.MAPPER.readTree(certificate));
    } catch (JsonProcessingException unreadable) {
      return List.of();
    }
  }

  /** The numbers of the statements of other organs by which somebody is barred, stands or votes; empty when it cannot be read. */
  public static List<Integer> statements(String certificate) {
    List<Integer> numbers = new ArrayList<>();
    try {
      for (JsonNode one : CertificateVerifier.MAPPER.readTree(certificate).path("field").path("statements")) numbers.add(one.path("number").asInt());
    } catch (JsonProcessingException unreadable) {
      return List.of();
    }
    return numbers;
  }

  /** Verifies a certificate of a result that rests on no earlier vote. */
  public static Verification verify(String certificate, List<String> certificates, List<String> tables) {
    return verify(certificate, certificates, tables, List.of());
  }

  /** The same of one for which nothing was taken over from another organ. */
  public static Verification verify(String certificate, List<String> certificates, List<String> tables, List<Earlier> earlier) {
    return verify(certificate, certificates, tables, earlier, List.of());
  }

  /** The same of one in which those who stand, or vote, hold seats by votes alone. */
  public static Verification verify(String certificate, List<String> certificates, List<String> tables, List<Earlier> earlier, List<String> statements) {
    return verify(certificate, certificates, tables, earlier, statements, List.of());
  }

  /**
   * Verifies a certificate of a result, and every count it rests on.
   *
   * @param earlier results it rests on, in the order of {@link #earlier}; they are verified apart
   * @param statements of other organs, in the order of {@link #statements}
   * @param course certificates by which those who stand, or vote, gained their seats, in the order of {@link ActVerifier#course}
   * @param certificates of the counts, in the order of {@link #counts}
   * @param tables the ballots or totals of each
   */
  public static Verification verify(String certificate, List<String> certificates, List<String> tables, List<Earlier> earlier, List<String> statements, List<String> course) {
    List<Problem> problems = new ArrayList<>();
    int read = 0;
    boolean byBallots = true;
    for (int i = 0; i < certificates.size(); i++) {
      Verification one = CertificateVerifier.verify(certificates.get(i), tables.get(i));
      problems.addAll(one.problems());
      read += one.read();
      byBallots &= one.byBallots();
    }
    String unit = "";
    int steps = 0;
    try {
      JsonNode root = CertificateVerifier.MAPPER.readTree(certificate);
      if (!(root instanceof ObjectNode all) || !root.path("format").asText().equals(FORMAT)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, root.path("format").asText());
      unit = root.path("unit").asText();
      Shape.result(all);
      StatementBook book = new StatementBook(all, statements, problems);
      book.compare();
      new Origins(all, earlier, book, course, problems).compare(problems);
      new PartialCheck(all, problems).compare(course);
      steps = verify(all, certificates, problems);
    } catch (MalformedException malformed) {
      problems.add(malformed.problem());
    } catch (JsonProcessingException unreadable) {
      problems.add(Problem.of(Problem.NOT_A_CERTIFICATE, "JSON"));
    }
    return new Verification(List.copyOf(problems), byBallots, read, steps, unit);
  }

  private static int verify(ObjectNode all, List<String> certificates, List<Problem> problems) throws MalformedException, JsonProcessingException {
    ObjectNode unsealed = all.deepCopy();
    unsealed.remove("seal");
    if (!Canonical.hash(unsealed).equals(all.path("seal").asText())) problems.add(Problem.of(Problem.SEAL));
    if (!Canonical.hash(all.path("rules")).equals(all.path("rulesHash").asText())) problems.add(Problem.of(Problem.RULES_HASH));
    int number = 0;
    for (JsonNode amendment : all.path("amendments")) {
      if (!Canonical.hash(amendment.path("rules")).equals(amendment.path("rulesHash").asText())) problems.add(Problem.of(Problem.RULES_HASH));
      if (amendment.path("number").asInt() != ++number) problems.add(Problem.of(Problem.RESULT, amendment.path("number").asText(), number));
    }
    List<CountView> counts = counts(all, certificates, problems);
    if (StatementBook.follow(all) && !counts.isEmpty()) {
      JsonNode registered = counts.get(counts.size() - 1).json().path("account").path("registered");
      if (!Canonical.hash(registered).equals(Canonical.hash(all.path("field").path("electors")))) problems.add(Problem.of(Problem.RESULT, all.path("field").path("electors"), registered));
    }
    SeatBook book = new SeatBook(all, counts);
    new ResultSteps(book).take();
    ArrayNode taken = book.steps;
    JsonNode said = all.path("steps");
    for (int i = 0; i < Math.max(taken.size(), said.size()); i++) {
      boolean same = i < taken.size() && i < said.size() && Canonical.hash(taken.get(i)).equals(Canonical.hash(said.get(i)));
      if (!same) problems.add(Problem.of(Problem.STEP, i + 1, text(said, i), text(taken, i)));
    }
    outcome(all, book, problems);
    return taken.size();
  }

  private static String text(JsonNode steps, int at) {
    return at < steps.size() ? steps.get(at).toString() : "-";
  }

  /** The counts named, each of the same vote and unit and with the seal named. */
  private static List<CountView> counts(ObjectNode all, List<String> certificates, List<Problem> problems) throws JsonProcessingException {
    List<CountView> counts = new ArrayList<>();
    if (all.path("counts").size() != certificates.size()) problems.add(Problem.of(Problem.RESULT, all.path("counts").size(), certificates.size()));
    for (int i = 0; i < certificates.size(); i++) {
      JsonNode count = CertificateVerifier.MAPPER.readTree(certificates.get(i));
      String seal = all.path("counts").path(i).path("seal").asText();
      if (!seal.equals(count.path("seal").asText())) problems.add(Problem.of(Problem.RESULT, seal, count.path("seal").asText()));
      for (String of : new String[] {"vote", "unit"}) {
        if (!count.path(of).asText().equals(all.path(of).asText())) problems.add(Problem.of(Problem.RESULT, all.path(of).asText(), count.path(of).asText()));
      }
      if (count.path("round").asInt() != i + 1) problems.add(Problem.of(Problem.RESULT, count.path("round").asText(), i + 1));
      counts.add(new CountView(count));
    }
    return counts;
  }

  private static void outcome(ObjectNode all, SeatBook book, List<Problem> problems) {
    if (all.path("valid").asBoolean() != book.valid) problems.add(Problem.of(Problem.RESULT, all.path("valid").asText(), book.valid));
    Map<String, List<String>> elected = new TreeMap<>();
    Map<String, Integer> vacant = new TreeMap<>();
    for (JsonNode post : book.posts()) {
      String name = post.path("name").asText();
      elected.put(name, book.seats.values().stream().filter(s -> s.post().equals(name)).map(SeatBook.Seat::name).toList());
      if (book.missing(post) > 0) vacant.put(name, book.missing(post));
    }
    String found = CertificateVerifier.MAPPER.valueToTree(elected).toString();
    String empty = CertificateVerifier.MAPPER.valueToTree(vacant).toString();
    if (!sorted(all.path("elected")).equals(found)) problems.add(Problem.of(Problem.RESULT, all.path("elected").toString(), found));
    if (!sorted(all.path("vacant")).equals(empty)) problems.add(Problem.of(Problem.RESULT, all.path("vacant").toString(), empty));
  }

  private static String sorted(JsonNode node) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    node.properties().forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return CertificateVerifier.MAPPER.valueToTree(sorted).toString();
  }
}
