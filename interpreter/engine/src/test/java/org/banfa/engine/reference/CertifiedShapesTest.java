package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.certificate.CertifiedCount;
import org.banfa.engine.certificate.CertifiedPlaces;
import org.banfa.engine.certificate.CertifiedResult;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.certificate.CertifyingHand;
import org.banfa.engine.certificate.JsonChanges;
import org.banfa.engine.certificate.Mutations;
import org.banfa.model.library.Library;
import org.banfa.verifier.CertificateVerifier;
import org.banfa.verifier.ResultVerifier;
import org.banfa.verifier.Verification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Certificates of random counts under rules of all shapes are verified; every single change of a step is found. */
class CertifiedShapesTest {
  private static final int VARIANTS = 90;
  private static final int ELECTIONS = 1800;
  private static final int MUTATED_EVERY = 23;
  /** Places of a count where a single change is not found. */
  private static final Set<String> COUNT_INPUTS = Set.of("against", "votes", "scales.votes", "barred", "given", "given.excused", "situations", "kinds", "women", "lawAsOf", "method",
      "names", "posts", "posts.kind", "posts.rank", "posts.seats", "posts.womenOnly", "printed", "round", "standing", "writeIns");
  private static final ObjectMapper MAPPER = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
  private static final List<CertifiedCount> COUNTS = new ArrayList<>();
  private static final List<Came> RESULTS = new ArrayList<>();

  /** A certified result with the certificates and tables of its counts. */
  private record Came(String certificate, List<String> counts, List<String> tables) {
    static Came of(CertifiedResult result, List<CertifiedCount> counts) {
      List<CertifiedCount> own = counts.stream().filter(c -> result.counts().contains(c.number())).toList();
      return new Came(result.certificate(), own.stream().map(CertifiedCount::certificate).toList(), own.stream().map(CertifiedCount::table).toList());
    }

    Verification verified(String changed) {
      return ResultVerifier.verify(changed, counts, tables);
    }
  }

  @BeforeAll
  static void hold() {
    List<Variant> variants = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS));
    Random random = new Random(20170508);
    for (int i = 0; i < VARIANTS; i++) {
      variants.add(Variant.full(i, random));
      texts.add(variants.get(i).text());
    }
    Library library = Invented.alone(texts);
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = variants.stream().map(v -> engine.program(v.title())).toList();
      for (int i = 0; i < ELECTIONS; i++) {
        CertifyingHand hand = new CertifyingHand(new World(i, variants.get(i % VARIANTS).posts()), n -> null);
        programs.get(i % VARIANTS).hold(hand);
        Certifier certifier = hand.certifier();
        COUNTS.addAll(certifier.counts());
        certifier.results().forEach(r -> RESULTS.add(Came.of(r, certifier.counts())));
      }
    }
  }

  @Test
  void theVerifierComesToTheSame() throws JsonProcessingException {
    TreeSet<String> seen = new TreeSet<>();
    for (CertifiedCount count : COUNTS) {
      assertThat(CertificateVerifier.verify(count.certificate(), count.table()).problems()).as(count.certificate() + count.table()).isEmpty();
      JsonNode root = MAPPER.readTree(count.certificate());
      root.properties().forEach(e -> seen.add(e.getKey()));
      root.path("rules").properties().forEach(e -> seen.add("rules." + e.getKey()));
      for (JsonNode step : root.path("steps")) if (step.has("bar")) seen.add(step.path("bar").asText());
      seen.add(root.path("kind").asText());
    }
    assertThat(COUNTS).hasSizeGreaterThan(ELECTIONS);
    assertThat(seen).contains("printed", "eachName", "writeIns", "against", "voidColumns", "scales", "names", "given", "kinds", "rules.adding", "rules.turn",
        "rules.silence", "rules.excusedLeave", "rules.offices", "preliminary", "again", "rerun", "vote", "unidentified", "not-of-kind", "not-a-woman", "higher-post", "holds-or-left");
  }

  @Test
  void theVerifierComesToTheSameResults() throws JsonProcessingException {
    TreeMap<String, Integer> seen = new TreeMap<>();
    for (Came result : RESULTS) {
      assertThat(result.verified(result.certificate()).problems()).as(result.certificate() + String.join("\n", result.counts())).isEmpty();
      JsonNode root = MAPPER.readTree(result.certificate());
      for (JsonNode step : root.path("steps")) seen.merge("step." + step.path("step").asText() + step.path("of").asText() + (step.has("holds") ? step.path("holds").asText() : ""), 1, Integer::sum);
      for (JsonNode given : root.path("given")) seen.merge("given." + given.path("given").asText(), 1, Integer::sum);
    }
    assertThat(RESULTS).hasSize(ELECTIONS);
    assertThat(seen.keySet()).as(seen.toString()).contains("given.lot", "given.agree", "given.agreed", "given.kin", "step.tie", "step.tie-open", "step.leave", "step.gives-way",
        "step.conditioncompositiontrue", "step.conditioncompositionfalse", "step.conditionmay-stay-emptytrue", "step.conditionreducedtrue", "step.missing", "step.vacate", "step.unfilled");
  }

  /** Every value of the steps, and of what came of them, changed; every step left out, twice, or in another place; a new seal each time. */
  @Test
  void everySingleChangeOfAResultIsFound() throws JsonProcessingException {
    int mutants = 0;
    for (int c = 0; c < RESULTS.size(); c += MUTATED_EVERY) {
      Came result = RESULTS.get(c);
      JsonNode root = MAPPER.readTree(result.certificate());
      for (String field : List.of("steps", "elected", "vacant", "valid", "counts")) {
        for (List<Object> path : JsonChanges.leaves(MAPPER.createObjectNode().set(field, root.get(field)))) {
          if (path.contains("number")) continue;
          ObjectNode mutant = root.deepCopy();
          JsonChanges.change(mutant, path);
          mutants += rejected(mutant, result, path.toString());
        }
      }
      ArrayNode steps = (ArrayNode) root.get("steps");
      for (int s = 0; s < steps.size(); s++) {
        ObjectNode without = root.deepCopy();
        ((ArrayNode) without.get("steps")).remove(s);
        mutants += rejected(without, result, "without step " + s);
        ObjectNode twice = root.deepCopy();
        ((ArrayNode) twice.get("steps")).insert(s, steps.get(s).deepCopy());
        mutants += rejected(twice, result, "twice step " + s);
        if (s == 0 || steps.get(s).equals(steps.get(s - 1))) continue;
        ObjectNode swapped = root.deepCopy();
        ((ArrayNode) swapped.get("steps")).insert(s - 1, ((ArrayNode) swapped.get("steps")).remove(s));
        mutants += rejected(swapped, result, "swapped step " + s);
      }
      for (int g = 0; g < root.get("given").size(); g++) {
        ObjectNode unsaid = root.deepCopy();
        ((ArrayNode) unsaid.get("given")).remove(g);
        mutants += rejected(unsaid, result, "without given " + g);
        if (!root.get("given").get(g).has("name")) continue;
        ObjectNode other = root.deepCopy();
        ((ObjectNode) other.get("given").get(g)).put("name", "另一人");
        mutants += rejected(other, result, "another name in given " + g);
      }
    }
    assertThat(mutants).isGreaterThan(3_000);
  }

  /** Whatever is changed anywhere in a result under a new seal is found, but for what people said. */
  @Test
  void everyPlaceOfAResultThatIsNoInputIsRecomputed() {
    TreeSet<String> valid = new TreeSet<>();
    int mutants = 0;
    for (int c = 0; c < RESULTS.size(); c += MUTATED_EVERY * 3) {
      Came result = RESULTS.get(c);
      mutants += Mutations.each(result.certificate(), (place, mutant) -> {
        if (result.verified(mutant).agrees()) valid.add(place);
      });
    }
    assertThat(mutants).isGreaterThan(3_000);
    assertThat(CertifiedPlaces.RESULT).as("places where a change is not found").containsAll(valid);
  }

  /** The same of a count by its totals. */
  @Test
  void everyPlaceOfACountThatIsNoInputIsRecomputed() {
    TreeSet<String> valid = new TreeSet<>();
    int mutants = 0;
    for (int c = 0; c < COUNTS.size(); c += MUTATED_EVERY * 3) {
      CertifiedCount count = COUNTS.get(c);
      mutants += Mutations.each(count.certificate(), (place, mutant) -> {
        if (CertificateVerifier.verify(mutant, count.table()).agrees()) valid.add(place);
      });
    }
    assertThat(mutants).isGreaterThan(3_000);
    assertThat(COUNT_INPUTS).as("places where a change is not found").containsAll(valid);
  }

  @Test
  void aResultOnOtherCountsIsFound() {
    for (int c = 0; c < RESULTS.size(); c += MUTATED_EVERY) {
      Came result = RESULTS.get(c);
      for (int i = 0; i < result.counts().size(); i++) {
        List<String> fewer = new ArrayList<>(result.counts());
        List<String> tables = new ArrayList<>(result.tables());
        fewer.remove(i);
        tables.remove(i);
        assertThat(ResultVerifier.verify(result.certificate(), fewer, tables).agrees()).isFalse();
      }
    }
  }

  private static int rejected(ObjectNode mutant, Came result, String what) throws JsonProcessingException {
    mutant.remove("seal");
    mutant.put("seal", hash(mutant));
    Verification verification = result.verified(mutant.toString());
    assertThat(verification.agrees()).as("%s of %s", what, result.certificate()).isFalse();
    assertThat(verification.problems()).as(what).noneMatch(p -> p.code().equals("B5302"));
    return 1;
  }

  @Test
  void everySingleChangeOfAStepIsFound() throws JsonProcessingException {
    int mutants = 0;
    for (int c = 0; c < COUNTS.size(); c += MUTATED_EVERY) {
      CertifiedCount count = COUNTS.get(c);
      JsonNode root = MAPPER.readTree(count.certificate());
      ArrayNode steps = (ArrayNode) root.get("steps");
      for (int s = 0; s < steps.size(); s++) {
        for (List<Object> path : JsonChanges.leaves(steps.get(s))) {
          ObjectNode mutant = root.deepCopy();
          JsonChanges.change(mutant.get("steps").get(s), path);
          mutants += rejected(mutant, count, "step " + s + " " + path);
        }
        ObjectNode without = root.deepCopy();
        ((ArrayNode) without.get("steps")).remove(s);
        mutants += rejected(without, count, "without step " + s);
        ObjectNode twice = root.deepCopy();
        ((ArrayNode) twice.get("steps")).insert(s, steps.get(s).deepCopy());
        mutants += rejected(twice, count, "twice step " + s);
        if (s > 0 && !steps.get(s).equals(steps.get(s - 1))) {
          ObjectNode swapped = root.deepCopy();
          ((ArrayNode) swapped.get("steps")).insert(s - 1, ((ArrayNode) swapped.get("steps")).remove(s));
          mutants += rejected(swapped, count, "swapped step " + s);
        }
      }
    }
    assertThat(mutants).isGreaterThan(10_000);
  }

  @Test
  void everySingleChangeOfATotalIsFound() throws JsonProcessingException {
    for (int c = 0; c < COUNTS.size(); c += MUTATED_EVERY) {
      CertifiedCount count = COUNTS.get(c);
      JsonNode root = MAPPER.readTree(count.certificate());
      for (String field : List.of("account", "votes", "against", "voidColumns", "scales")) {
        if (!root.has(field)) continue;
        for (List<Object> path : JsonChanges.leaves(root.get(field))) {
          ObjectNode mutant = root.deepCopy();
          JsonChanges.change(mutant.get(field), path);
          rejected(mutant, count, field + path);
        }
      }
    }
  }

  @Test
  void withoutANewSealEveryChangeIsFound() throws JsonProcessingException {
    for (int c = 0; c < COUNTS.size(); c += MUTATED_EVERY * 7) {
      CertifiedCount count = COUNTS.get(c);
      JsonNode root = MAPPER.readTree(count.certificate());
      for (List<Object> path : JsonChanges.leaves(root)) {
        JsonNode mutant = root.deepCopy();
        JsonChanges.change(mutant, path);
        assertThat(CertificateVerifier.verify(mutant.toString(), count.table()).agrees()).as("%s", path).isFalse();
      }
    }
  }

  private static int rejected(ObjectNode mutant, CertifiedCount count, String what) throws JsonProcessingException {
    mutant.remove("seal");
    mutant.put("seal", hash(mutant));
    var verification = CertificateVerifier.verify(mutant.toString(), count.table());
    assertThat(verification.agrees()).as("%s of %s", what, count.certificate()).isFalse();
    assertThat(verification.problems()).as(what).noneMatch(p -> p.code().equals("B5302"));
    return 1;
  }

  private static String hash(JsonNode node) throws JsonProcessingException {
    try {
      byte[] text = MAPPER.writeValueAsString(MAPPER.convertValue(node, Map.class)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
