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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.certificate.CertifiedCount;
import org.banfa.engine.certificate.CertifiedPlaces;
import org.banfa.engine.certificate.CertifiedResult;
import org.banfa.engine.certificate.CertifiedRun;
import org.banfa.engine.certificate.CertifiedWhole;
import org.banfa.engine.certificate.CertifyingHand;
import org.banfa.engine.certificate.JsonChanges;
import org.banfa.engine.certificate.Mutations;
import org.banfa.model.library.Library;
import org.banfa.verifier.ResultVerifier;
import org.banfa.verifier.Verification;
import org.banfa.verifier.WholeVerifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Results of several votes and of units are verified from their counts; every single change of one is found. */
class CertifiedVotesTest {
  private static final int VARIANTS = 60;
  private static final int ELECTIONS = 900;
  private static final int MUTATED_EVERY = 29;
  /** Places of a whole where a single change is not found. */
  private static final Set<String> WHOLE_INPUTS = Set.of("given.numbers", "given.situations", "kinds", "women", "units", "units.number", "units.registered", "units.unit");
  private static final ObjectMapper MAPPER = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
  private static final List<Certifier> HELD = new ArrayList<>();

  @BeforeAll
  static void hold() {
    List<Votes> methods = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS));
    Random random = new Random(20170510);
    for (int i = 0; i < VARIANTS; i++) {
      methods.add(Votes.random(i, random));
      texts.add(methods.get(i).text());
    }
    Library library = Invented.alone(texts);
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = methods.stream().map(v -> engine.program(v.title())).toList();
      for (int i = 0; i < ELECTIONS; i++) {
        Votes method = methods.get(i % VARIANTS);
        VotesWorld world = new VotesWorld(i, method);
        new PlainVotes(method, world).hold();
        CertifyingHand hand = new CertifyingHand(world, n -> null);
        programs.get(i % VARIANTS).votes(hand);
        HELD.add(hand.certifier());
      }
    }
  }

  private static Verification verified(Certifier held, CertifiedResult result, String certificate) {
    List<CertifiedCount> own = held.counts().stream().filter(c -> result.counts().contains(c.number())).toList();
    List<ResultVerifier.Earlier> earlier = ResultVerifier.earlier(result.certificate()).stream().map(n -> held.results().get(n - 1))
        .map(r -> new ResultVerifier.Earlier(r.certificate(), held.counts().get(r.counts().get(0) - 1).certificate())).toList();
    return ResultVerifier.verify(certificate, own.stream().map(CertifiedCount::certificate).toList(), own.stream().map(CertifiedCount::table).toList(), earlier);
  }

  private static Verification verified(Certifier held, CertifiedWhole whole, String certificate) {
    return WholeVerifier.verify(certificate, whole.results().stream().map(n -> held.results().get(n - 1).certificate()).toList());
  }

  @Test
  void theVerifierComesToTheSame() throws JsonProcessingException {
    TreeSet<String> seen = new TreeSet<>();
    for (Certifier held : HELD) {
      for (CertifiedResult result : held.results()) {
        assertThat(verified(held, result, result.certificate()).problems()).as(result.certificate()).isEmpty();
        seen.add(result.act() + (result.unit().isEmpty() ? "" : " in a unit"));
      }
      for (CertifiedWhole whole : held.wholes()) {
        assertThat(verified(held, whole, whole.certificate()).problems()).as(whole.certificate()).isEmpty();
        for (JsonNode step : MAPPER.readTree(whole.certificate()).path("steps")) seen.add("whole " + step.path("step").asText() + " " + step.path("holds").asText());
      }
    }
    assertThat(seen).contains("社员投选", "社员投选 in a unit", "预推", "推长", "whole floor true", "whole floor false", "whole condition true", "whole condition false");
  }

  /** Those who stand, or vote, come from the certified results of earlier votes; any change of that is found. */
  @Test
  void theChainFromVoteToVoteIsRecomputed() throws JsonProcessingException {
    TreeSet<String> valid = new TreeSet<>();
    int chained = 0;
    int voters = 0;
    for (int h = 0; h < HELD.size(); h++) {
      Certifier held = HELD.get(h);
      for (CertifiedResult result : held.results()) {
        JsonNode field = MAPPER.readTree(result.certificate()).path("field");
        if (field.path("from").path("results").isEmpty() && field.path("electorsFrom").path("results").isEmpty()) continue;
        if (!field.path("from").path("results").isEmpty()) chained++;
        if (!field.path("electorsFrom").path("results").isEmpty()) voters++;
        if ((chained + voters) % 20 == 1) Mutations.each(result.certificate(), (place, mutant) -> {
          if (verified(held, result, mutant).agrees()) valid.add(place);
        });
      }
    }
    assertThat(chained).isGreaterThan(100);
    assertThat(voters).isGreaterThan(20);
    assertThat(CertifiedPlaces.RESULT).as("places where a change is not found").containsAll(valid);
  }

  /** What a motion came to is recomputed from its record; any change of any place is found. */
  @Test
  void everySingleChangeOfAMotionIsFound() {
    SortedMap<String, Integer> seen = new TreeMap<>();
    TreeSet<String> unseen = new TreeSet<>();
    int mutants = 0;
    for (int h = 0; h < HELD.size(); h++) {
      CertifiedRun run = new CertifiedRun(HELD.get(h));
      run.agree(seen);
      if (h % 3 == 0) mutants += run.mutate(unseen, "act"::equals);
    }
    assertThat(seen.keySet()).contains("act carried true", "act carried false");
    assertThat(mutants).isGreaterThan(2_000);
    assertThat(unseen).as("places where a change is not found").isEmpty();
  }

  /** Whatever is changed anywhere in a whole under a new seal is found, but for what people said. */
  @Test
  void everyPlaceOfAWholeThatIsNoInputIsRecomputed() {
    TreeSet<String> valid = new TreeSet<>();
    for (int h = 0; h < HELD.size(); h += MUTATED_EVERY) {
      Certifier held = HELD.get(h);
      for (CertifiedWhole whole : held.wholes()) Mutations.each(whole.certificate(), (place, mutant) -> {
        if (verified(held, whole, mutant).agrees()) valid.add(place);
      });
    }
    assertThat(WHOLE_INPUTS).as("places where a change is not found").containsAll(valid);
  }

  @Test
  void everySingleChangeOfAWholeIsFound() throws JsonProcessingException {
    int mutants = 0;
    for (int h = 0; h < HELD.size(); h += MUTATED_EVERY) {
      Certifier held = HELD.get(h);
      for (CertifiedWhole whole : held.wholes()) {
        JsonNode root = MAPPER.readTree(whole.certificate());
        for (String field : List.of("steps", "elected", "vacant", "valid")) {
          for (List<Object> path : JsonChanges.leaves(MAPPER.createObjectNode().set(field, root.get(field)))) {
            ObjectNode mutant = root.deepCopy();
            JsonChanges.change(mutant, path);
            mutants += rejected(mutant, held, whole, path.toString());
          }
        }
        for (int u = 0; u < root.get("units").size(); u++) {
          ObjectNode without = root.deepCopy();
          ((ArrayNode) without.get("units")).remove(u);
          mutants += rejected(without, held, whole, "without unit " + u);
          if (!root.get("units").get(u).has("result")) continue;
          for (String key : List.of("unit", "result")) {
            ObjectNode other = root.deepCopy();
            ((ObjectNode) other.get("units").get(u)).put(key, "x");
            mutants += rejected(other, held, whole, key + " of unit " + u);
          }
        }
      }
    }
    assertThat(mutants).isGreaterThanOrEqualTo(300);
  }

  @Test
  void everySingleChangeOfAResultIsFound() throws JsonProcessingException {
    int mutants = 0;
    for (int h = 0; h < HELD.size(); h += MUTATED_EVERY) {
      Certifier held = HELD.get(h);
      for (CertifiedResult result : held.results()) {
        JsonNode root = MAPPER.readTree(result.certificate());
        for (String field : List.of("steps", "elected", "vacant", "valid", "unit", "vote")) {
          if (!root.has(field)) continue;
          for (List<Object> path : JsonChanges.leaves(MAPPER.createObjectNode().set(field, root.get(field)))) {
            ObjectNode mutant = root.deepCopy();
            JsonChanges.change(mutant, path);
            sealed(mutant);
            assertThat(verified(held, result, mutant.toString()).agrees()).as("%s of %s", path, result.certificate()).isFalse();
            mutants++;
          }
        }
      }
    }
    assertThat(mutants).isGreaterThan(500);
  }

  private static int rejected(ObjectNode mutant, Certifier held, CertifiedWhole whole, String what) throws JsonProcessingException {
    sealed(mutant);
    Verification verification = verified(held, whole, mutant.toString());
    assertThat(verification.agrees()).as("%s of %s", what, whole.certificate()).isFalse();
    assertThat(verification.problems()).as(what).noneMatch(p -> p.code().equals("B5302"));
    return 1;
  }

  private static void sealed(ObjectNode mutant) throws JsonProcessingException {
    mutant.remove("seal");
    try {
      byte[] text = MAPPER.writeValueAsString(MAPPER.convertValue(mutant, Map.class)).getBytes(StandardCharsets.UTF_8);
      mutant.put("seal", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
