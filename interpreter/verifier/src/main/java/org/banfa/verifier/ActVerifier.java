package org.banfa.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Recomputes what was decided beside the counts from the record of it. */
public final class ActVerifier {
  static final String FORMAT = "banfa-act-certificate-1";
  static final String RESOLUTION = "resolution";
  static final String SUCCESSION = "succession";
  static final String APPOINTMENT = "appointment";
  static final String CONFIRMATION = "confirmation";

  /**
   * What a certificate is about.
   *
   * @param kind {@code resolution}, {@code appointment}, {@code succession} or {@code confirmation}
   * @param day empty outside a calendar
   * @param carried whether it says that it came to something
   * @param open how many conditions a person has to judge
   * @param post that was filled, empty where none was
   * @param appointed to it
   * @param gone who lost the seat, empty where nobody did
   */
  public record Heading(String kind, String act, String day, boolean carried, int open, String post, List<String> appointed, String gone) {}

  /** A result an act rests on, with its counts in order. */
  public record Rests(String result, List<String> counts) {}

  /** A certificate by which somebody gained or lost a seat: of a result, or of an act, and its number. */
  public record Move(boolean result, int number) {}

  /**
   * What an act rests on; all of it is verified apart.
   *
   * @param rests results, in the order of {@link #results}
   * @param statements of other organs, in the order of {@link ResultVerifier#statements}
   * @param course certificates by which seats were gained or lost before, in the order of {@link #course}
   * @param recall the certificate of the vote on recall it names; empty when it names none
   */
  public record Beside(List<Rests> rests, List<String> statements, List<String> course, String recall) {
    /** Nothing. */
    public static final Beside NOTHING = new Beside(List.of(), List.of(), List.of(), "");
  }

  private ActVerifier() {}

  /** Whether a text claims to be a certificate of an act. */
  public static boolean isAct(String certificate) {
    return certificate.contains(FORMAT);
  }

  /** What a certificate is about; everything is empty when it cannot be read. */
  public static Heading heading(String certificate) {
    try {
      JsonNode root = CertificateVerifier.MAPPER.readTree(certificate);
      List<String> appointed = new ArrayList<>();
      root.path("elected").path(root.path("post").asText()).forEach(n -> appointed.add(n.asText()));
      int open = 0;
      for (JsonNode step : root.path("steps")) if (step.path("holds").asText().equals(Kleene.OPEN)) open++;
      return new Heading(root.path("kind").asText(), root.path("act").asText(), root.path("day").asText(), root.path("carried").asBoolean(), open, root.path("post").asText(), List.copyOf(appointed), root.path("gone").asText());
    } catch (JsonProcessingException unreadable) {
      return new Heading("", "", "", false, 0, "", List.of(), "");
    }
  }

  /** The numbers of the results it rests on, each once; empty when it cannot be read. */
  public static List<Integer> results(String certificate) {
    try {
      return numbers(CertificateVerifier.MAPPER.readTree(certificate));
    } catch (JsonProcessingException unreadable) {
      return List.of();
    }
  }

  static List<Integer> numbers(JsonNode root) {
    List<Integer> numbers = new ArrayList<>(Origins.numbers(root));
    for (JsonNode list : List.of(root.path("field").path("votes"), root.path("results"))) {
      for (JsonNode one : list) if (!numbers.contains(one.path("number").asInt())) numbers.add(one.path("number").asInt());
    }
    return numbers;
  }

  /** The certificates by which seats were gained or lost before; empty when it cannot be read. */
  public static List<Move> course(String certificate) {
    return SeatCourse.moves(certificate);
  }

  /** The number of the vote on recall it names; 0 when it names none. */
  public static int recall(String certificate) {
    try {
      return CertificateVerifier.MAPPER.readTree(certificate).path("recall").path("number").asInt();
    } catch (JsonProcessingException unreadable) {
      return 0;
    }
  }

  /** Verifies a certificate that rests on nothing but its record. */
  public static Verification verify(String certificate, String record) {
    return verify(certificate, record, Beside.NOTHING);
  }

  /**
   * Verifies a certificate.
   *
   * @param record what was put on record, comma-separated values as {@code RecordFile} describes
   */
  public static Verification verify(String certificate, String record, Beside beside) {
    List<Problem> problems = new ArrayList<>();
    int steps = 0;
    int read = 0;
    String unit = "";
    try {
      JsonNode root = CertificateVerifier.MAPPER.readTree(certificate);
      if (!(root instanceof ObjectNode all) || !root.path("format").asText().equals(FORMAT)) throw new MalformedException(Problem.NOT_A_CERTIFICATE, root.path("format").asText());
      unit = root.path("unit").asText();
      sealed(all, problems);
      String kind = root.path("kind").asText();
      switch (kind) {
        case RESOLUTION -> {
          ResolutionCheck check = new ResolutionCheck(all, problems);
          read = check.recorded(record);
          steps = check.steps();
        }
        case APPOINTMENT -> {
          AppointmentCheck check = new AppointmentCheck(all, beside, problems);
          read = check.recorded(record);
          steps = check.steps();
        }
        case SUCCESSION -> {
          SuccessionCheck check = new SuccessionCheck(all, beside, problems);
          read = check.recorded(record);
          steps = check.steps();
        }
        case CONFIRMATION -> {
          ConfirmationCheck check = new ConfirmationCheck(all, beside, problems);
          read = check.recorded(record);
          steps = check.steps();
        }
        default -> throw new MalformedException(Problem.NOT_A_CERTIFICATE, kind);
      }
    } catch (MalformedException malformed) {
      problems.add(malformed.problem());
    } catch (JsonProcessingException unreadable) {
      problems.add(Problem.of(Problem.NOT_A_CERTIFICATE, "JSON"));
    }
    return new Verification(List.copyOf(problems), false, read, steps, unit);
  }

  private static void sealed(ObjectNode all, List<Problem> problems) {
    ObjectNode unsealed = all.deepCopy();
    unsealed.remove("seal");
    if (!Canonical.hash(unsealed).equals(all.path("seal").asText())) problems.add(Problem.of(Problem.SEAL));
    if (!Canonical.hash(all.path("rules")).equals(all.path("rulesHash").asText())) problems.add(Problem.of(Problem.RULES_HASH));
  }
}
