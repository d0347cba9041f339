package org.banfa.engine.districts;

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
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.certificate.CertifiedWhole;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.certificate.CertifyingHand;
import org.banfa.engine.certificate.JsonChanges;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.reference.ShapeTable;
import org.banfa.model.library.Library;
import org.banfa.verifier.Verification;
import org.banfa.verifier.WholeVerifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Districts within districts against plain numbers, and every single change of what their certificates say of quotas. */
class DistrictsTest {
  private static final int METHODS = 400;
  private static final int ELECTIONS = 1_200;
  private static final ObjectMapper MAPPER = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
  private static final Map<String, Integer> SEEN = new TreeMap<>();
  private static final ShapeTable TABLE = new ShapeTable();
  private static final List<Certifier> HELD = new ArrayList<>();

  private static void seen(String what) {
    SEEN.merge(what, 1, Integer::sum);
  }

  @BeforeAll
  static void hold() {
    List<DistrictCase> cases = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(DistrictCase.TERMS));
    Random random = new Random(20260707);
    for (int i = 0; i < METHODS; i++) {
      cases.add(DistrictCase.random(i, random));
      texts.add(cases.get(i).text());
    }
    Library library = Invented.alone(texts);
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> programs = cases.stream().map(c -> engine.program(c.title())).toList();
      for (int i = 0; i < ELECTIONS; i++) compare(cases.get(i % METHODS), programs.get(i % METHODS), i);
    }
  }

  private static void compare(DistrictCase rules, MethodProgram program, long seed) {
    PlainDistricts plain = new PlainDistricts(rules);
    String impossible = "";
    try {
      plain.divide();
    } catch (PlainDistricts.Impossible why) {
      impossible = why.getMessage();
    }
    DistrictWorld world = new DistrictWorld(rules, plain, seed);
    CertifyingHand hand = new CertifyingHand(world, n -> null);
    HeldVote held;
    String about = rules.text() + rules.districts();
    try {
      held = program.votes(hand).get(0);
    } catch (Unanswered refused) {
      assertThat(impossible).as("%s: %s", world.refused, about).isNotEmpty();
      rows(rules, false);
      seen(world.refused.get(world.refused.size() - 1));
      return;
    }
    assertThat(impossible).as(about).isEmpty();
    world.refused.removeIf(r -> r.startsWith("B5091 ") && put(rules));
    assertThat(world.refused.isEmpty()).as("%s %s", world.refused, about).isEqualTo(plain.decided.isEmpty());
    if (!plain.decided.isEmpty()) seen("equal remainders");
    if (rules.rounding().equals("余") && !rules.weighing().isEmpty()) TABLE.add("21 largest remainders: they suffice", plain.decided.isEmpty());
    rows(rules, true);
    same(rules, world, held, about);
    HELD.add(hand.certifier());
  }

  /** Which rules were drawn, and whether seats can be divided by them. */
  private static void rows(DistrictCase rules, boolean divided) {
    TABLE.add("21 seats " + Map.of("", "written", "人", "by electors", "户", "by households").get(rules.weighing()) + ": divided", divided);
    if (!rules.weighing().isEmpty()) TABLE.add("22 shares to whole numbers, " + rules.rounding() + ": divided", divided);
    if (rules.levels() > 1 && rules.districts().stream().anyMatch(d -> !rules.votes(d))) TABLE.add("21 districts within districts: divided", divided);
    if (rules.top() != null || rules.second() != null || rules.voting() != null) TABLE.add("21 least and largest number of each: divided", divided);
    if (rules.women() != null) TABLE.add("21 seats for women, " + rules.women().where() + ": divided", divided);
  }

  /** That somebody elected in a part was put up again, where the rules do not let them. */
  private static boolean put(DistrictCase rules) {
    assertThat(rules.again()).isFalse();
    seen("put up again");
    return true;
  }

  private static void same(DistrictCase rules, DistrictWorld world, HeldVote held, String about) {
    Map<String, Map<String, Integer>> seats = world.finalSeats();
    Map<String, Set<String>> elected = new TreeMap<>();
    Map<String, Integer> vacant = new TreeMap<>();
    boolean valid = false;
    Set<String> voted = new TreeSet<>();
    for (Map.Entry<String, Map<String, Integer>> unit : seats.entrySet()) {
      if (unit.getValue().values().stream().mapToInt(Integer::intValue).sum() == 0) continue;
      boolean stands = !world.absent(unit.getKey()) && world.turnsOut(unit.getKey());
      if (!world.absent(unit.getKey())) voted.add(unit.getKey());
      if (rules.districts().stream().anyMatch(d -> d.name().equals(unit.getKey()) && !rules.votes(d))) {
        seen("a district votes");
        TABLE.add("21 seats that came up to a district: voted on", !world.absent(unit.getKey()));
      }
      valid |= stands;
      for (Map.Entry<String, Integer> post : unit.getValue().entrySet()) {
        int standing = post.getValue() - (world.lacks(unit.getKey(), post.getKey()) && post.getValue() > 0 ? 1 : 0);
        int number = stands ? standing : 0;
        again(rules, !world.absent(unit.getKey()) && standing > 0 ? world.borrowed(unit.getKey(), post.getKey()) : "", stands);
        for (String name : world.names(unit.getKey(), post.getKey(), number, rules.again())) {
          if (elected.computeIfAbsent(post.getKey(), p -> new TreeSet<>()).add(name)) continue;
          seen("seat given up");
          vacant.merge(post.getKey(), 1, Integer::sum);
        }
        if (post.getValue() > number) vacant.merge(post.getKey(), post.getValue() - number, Integer::sum);
      }
    }
    assertThat(held.units().stream().filter(u -> u.outcome() != null).map(HeldVote::unit)).as(about).containsExactlyInAnyOrderElementsOf(voted);
    Map<String, Set<String>> found = new TreeMap<>();
    held.outcome().elected().forEach((post, names) -> {
      if (!names.isEmpty()) found.put(post, new TreeSet<>(names));
    });
    assertThat(found).as(about).isEqualTo(elected);
    Map<String, Integer> empty = new TreeMap<>(held.outcome().vacant());
    empty.values().removeIf(n -> n == 0);
    assertThat(empty).as(about).isEqualTo(vacant);
    assertThat(held.outcome().valid()).isEqualTo(valid);
    int all = elected.values().stream().mapToInt(Set::size).sum();
    boolean sized = !rules.weighing().isEmpty() || rules.exact();
    int least = rules.exact() && !rules.weighing().isEmpty() ? rules.total() : Math.max(1, rules.total() - 2);
    boolean few = valid && sized && all < least;
    boolean fewWomen = valid && rules.women() != null && rules.women().where().equals("全")
        && elected.getOrDefault("女使者", Set.of()).size() < rules.women().least(rules.weighing().isEmpty() ? sum(seats) : rules.total());
    assertThat(held.outcome().kinds().stream().filter("whole-short"::equals).count()).as(about).isEqualTo((few ? 1 : 0) + (fewWomen ? 1 : 0));
    seen(rules.weighing() + rules.rounding() + (rules.women() == null ? "" : rules.women().where()));
  }

  /** Somebody elected in a part, empty for nobody, was put up again in the district above it. */
  private static void again(DistrictCase rules, String name, boolean valid) {
    if (name.isEmpty()) return;
    TABLE.add("21 elected in a part, put up again: may stand", rules.again());
    if (rules.again()) TABLE.add("21 elected in a part, standing again: gives up the seat of the part", valid);
  }

  private static long sum(Map<String, Map<String, Integer>> seats) {
    return seats.values().stream().flatMap(s -> s.values().stream()).mapToInt(Integer::intValue).sum();
  }

  @Test
  void everySortOfRuleAndOfRefusalOccurs() {
    ShapeTable table = TABLE;
    table.check(DistrictsTest.class, 3);
    for (String what : List.of("B5047", "B5050", "B5080", "B5067", "B5075", "B5076", "equal remainders", "a district votes", "put up again", "seat given up", "人余全", "人余区", "人余点", "户余全", "人近", "人进", "人去"))
      assertThat(SEEN.getOrDefault(what, 0)).as("%s in %s", what, SEEN).isPositive();
  }

  private static Verification verified(Certifier held, CertifiedWhole whole, String certificate) {
    return WholeVerifier.verify(certificate, whole.results().stream().map(n -> held.results().get(n - 1).certificate()).toList());
  }

  @Test
  void theVerifierDividesTheSame() {
    int quotas = 0;
    for (Certifier held : HELD) for (CertifiedWhole whole : held.wholes()) {
      assertThat(verified(held, whole, whole.certificate()).problems()).as(whole.certificate()).isEmpty();
      if (whole.certificate().contains("\"quota\"")) quotas++;
    }
    assertThat(quotas).isGreaterThan(300);
  }

  @Test
  void everySingleChangeOfAQuotaIsFound() throws JsonProcessingException {
    int mutants = 0;
    for (int h = 0; h < HELD.size(); h += 17) {
      Certifier held = HELD.get(h);
      for (CertifiedWhole whole : held.wholes()) {
        JsonNode root = MAPPER.readTree(whole.certificate());
        if (!root.has("quota")) continue;
        for (String part : List.of("lines", "totals")) {
          for (List<Object> path : JsonChanges.leaves(MAPPER.createObjectNode().set("quota", MAPPER.createObjectNode().set(part, root.get("quota").get(part))))) {
            ObjectNode mutant = root.deepCopy();
            JsonChanges.change(mutant, path);
            mutants += rejected(mutant, held, whole, path.toString());
          }
        }
        for (int l = 0; l < root.get("quota").get("lines").size(); l++) {
          ObjectNode without = root.deepCopy();
          ((ArrayNode) without.get("quota").get("lines")).remove(l);
          mutants += rejected(without, held, whole, "without line " + l);
        }
        for (int u = 0; u < root.get("units").size(); u++) {
          for (List<Object> path : JsonChanges.leaves(root.get("units").get(u).get("seats"))) {
            ObjectNode mutant = root.deepCopy();
            JsonChanges.change((ObjectNode) mutant.get("units").get(u).get("seats"), path);
            mutants += rejected(mutant, held, whole, "seats of unit " + u);
          }
        }
      }
    }
    assertThat(mutants).isGreaterThan(1_000);
  }

  private static int rejected(ObjectNode mutant, Certifier held, CertifiedWhole whole, String what) throws JsonProcessingException {
    mutant.remove("seal");
    try {
      byte[] text = MAPPER.writeValueAsString(MAPPER.convertValue(mutant, Map.class)).getBytes(StandardCharsets.UTF_8);
      mutant.put("seal", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    Verification verification = verified(held, whole, mutant.toString());
    assertThat(verification.agrees()).as("%s of %s", what, whole.certificate()).isFalse();
    assertThat(verification.problems()).as(what).noneMatch(p -> p.code().equals("B5302"));
    return 1;
  }
}
