package org.banfa.judgement.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.banfa.judgement.joint.Core;
import org.banfa.judgement.joint.Norm;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Locus;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Compares the decision on small random systems with trying every kind of person there can be. */
class RoleSystemTest {
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private int written;

  RoleSystemTest() {
    term("掌", Kind.SET, Roles.HOLDER);
    term("接", Kind.SET, Roles.SUCCESSOR);
    term("禁", Kind.SET, Roles.BARRED);
    term("来", Kind.SET, Roles.AMONG);
    term("合", Kind.SET, Roles.UNION);
    term("情", Kind.SET, null);
    term("自请", Kind.WORD, Roles.STANDING);
    term("舵长", Kind.OFFICE, Roles.SOLE_OFFICE);
    term("帆长", Kind.OFFICE, Roles.SOLE_OFFICE);
    term("水手", Kind.PEOPLE, null);
    term("旗会", Kind.BODY, null);
    term("船会", Kind.BODY, Roles.ELECTED_BODY);
    term("望会", Kind.BODY, null);
    term("船人", Kind.PEOPLE, Roles.MEMBERS, "船会");
    term("离", Kind.ACT, Roles.LEAVING, "旗会");
  }

  private void term(String id, Kind kind, String role, String... concerns) {
    terms.put(id, new Term(id, "", kind, null, false, List.of(), List.of(), List.of(), null, List.of(), "", role, List.of(), List.of(concerns)));
  }

  private Norm norm(String owner, String slot, Op op, String... members) {
    Slot subject = new Slot(terms.get(owner), terms.get(slot));
    List<Term> words = List.of(members).stream().map(terms::get).toList();
    Locus locus = new Locus(++written, 1, 0, "", new Source("x", "x"), Span.NONE);
    Clause clause = new Clause(subject, op, new Value.Members(words), Modality.MUST, Formula.TRUE, List.of(), false, "", locus);
    return new Norm(clause, Formula.TRUE, null, null, false);
  }

  private Norm random(Random random) {
    String[] bodies = {"旗会", "船会", "望会"};
    String[] people = {"舵长", "帆长", "水手", "船人"};
    String body = bodies[random.nextInt(3)];
    String one = people[random.nextInt(4)];
    String two = people[random.nextInt(4)];
    boolean both = random.nextInt(3) == 0 && !one.equals(two);
    String[] words = both ? new String[] {one, two} : new String[] {one};
    return switch (random.nextInt(7)) {
      case 0, 1, 2 -> norm(body, "掌", random.nextInt(4) == 0 ? Op.EXCLUDES : Op.IS, words);
      case 3 -> norm("离", "情", Op.INCLUDES, "自请");
      case 4 -> norm(body, "禁", Op.INCLUDES, words);
      case 5 -> norm(body, "来", Op.IS, words);
      default -> norm(body, "合", Op.IS, words);
    };
  }

  @Test
  void decidesAsTryingEverybodyDoes() {
    Vocabulary vocabulary = Vocabulary.of(terms.values());
    Random random = new Random(20170506);
    int impossible = 0;
    for (int i = 0; i < 400; i++) {
      List<Norm> norms = new ArrayList<>();
      for (int n = 2 + random.nextInt(6); n > 0; n--) norms.add(random(random));
      Set<Term> succeeded = random.nextInt(4) == 0 ? Set.of(terms.get("旗会")) : Set.of();
      boolean possible = RoleSystem.isPossible(vocabulary, norms, succeeded);
      assertThat(possible).as("%s", norms.stream().map(n -> n.clause().subject() + " " + n.clause().op() + " " + n.clause().value()).toList())
          .isEqualTo(new Everybody(norms, succeeded).canBe());
      assertThat(RoleSystem.torn(vocabulary, norms, succeeded).isEmpty()).isEqualTo(possible);
      if (possible) continue;
      impossible++;
      List<Norm> core = Core.of(norms, n -> RoleSystem.isPossible(vocabulary, n, succeeded));
      assertThat(Core.of(RoleSystem.torn(vocabulary, norms, succeeded), n -> RoleSystem.isPossible(vocabulary, n, succeeded)))
          .as("the rest has no part in it").isEqualTo(core);
      assertThat(new Everybody(core, succeeded).canBe()).isFalse();
      for (Norm norm : core) {
        List<Norm> without = new ArrayList<>(core);
        without.remove(norm);
        assertThat(new Everybody(without, succeeded).canBe()).isTrue();
      }
    }
    assertThat(impossible).isBetween(80, 320);
  }

  /** Three ships that share their crew: what is wrong with one says nothing of the others. */
  @Test
  void systemsThatShareNoOfficeAreDecidedEachForItself() {
    Random random = new Random(42);
    int torn = 0;
    for (int i = 0; i < 200; i++) {
      List<Norm> all = new ArrayList<>();
      List<List<Norm>> ships = new ArrayList<>();
      for (int ship = 0; ship < 3; ship++) {
        List<Norm> own = new ArrayList<>();
        for (int n = 1 + random.nextInt(5); n > 0; n--) own.add(aboard(random(random), "第" + ship + "船"));
        ships.add(own);
        all.addAll(own);
      }
      Vocabulary vocabulary = Vocabulary.of(terms.values());
      java.util.Collections.shuffle(all, random);
      List<Norm> bad = new ArrayList<>();
      for (List<Norm> own : ships) bad.addAll(RoleSystem.torn(vocabulary, own, Set.of()));
      List<Norm> found = RoleSystem.torn(vocabulary, all, Set.of());
      assertThat(found).containsAll(bad);
      assertThat(found.isEmpty()).isEqualTo(bad.isEmpty());
      assertThat(RoleSystem.isPossible(vocabulary, all, Set.of())).isEqualTo(bad.isEmpty());
      if (bad.isEmpty()) continue;
      assertThat(Core.of(found, n -> RoleSystem.isPossible(vocabulary, n, Set.of()))).isEqualTo(Core.of(all, n -> RoleSystem.isPossible(vocabulary, n, Set.of())));
      if (found.size() < all.size()) torn++;
    }
    assertThat(torn).isGreaterThan(50);
  }

  /** The same clause of another ship: other bodies, posts and acts, the same crew. */
  private Norm aboard(Norm norm, String ship) {
    Clause c = norm.clause();
    List<Term> words = RoleClauses.words(norm).stream().map(w -> aboard(w, ship)).toList();
    Slot subject = new Slot(aboard(c.subject().owner(), ship), c.subject().term());
    Clause moved = new Clause(subject, c.op(), new Value.Members(words), c.modality(), c.guard(), c.exceptions(), c.soft(), c.reason(), c.locus());
    return new Norm(moved, norm.when(), null, null, false);
  }

  private Term aboard(Term word, String ship) {
    if (word.id().equals("水手") || word.id().equals("自请")) return word;
    String id = ship + word.id();
    if (!terms.containsKey(id)) term(id, word.kind(), word.role(), word.concerns().stream().map(b -> ship + b).toArray(String[]::new));
    return terms.get(id);
  }

  /** 40 bodies in a chain: a search that tried people one by one would not end in the lifetime of the build. */
  @Test
  @Timeout(120)
  void aLargeSystemIsDecided() {
    List<Norm> norms = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      term("会" + i, Kind.BODY, null);
      term("长" + i, Kind.OFFICE, Roles.SOLE_OFFICE);
      norms.add(norm("会" + i, "掌", Op.IS, "长" + i));
      if (i > 0) norms.add(norm("会" + i, "禁", Op.INCLUDES, "长" + (i - 1)));
    }
    Vocabulary vocabulary = Vocabulary.of(terms.values());
    assertThat(RoleSystem.isPossible(vocabulary, norms, Set.of())).isTrue();
    norms.add(norm("会0", "禁", Op.INCLUDES, "长0"));
    assertThat(RoleSystem.isPossible(vocabulary, norms, Set.of())).isFalse();
  }

  /** Every kind of person: which of 11 things are true of him. The system can be met when some choice of people meets it. */
  private static final class Everybody {
    private static final List<String> FACTS =
        List.of("舵长", "帆长", "水手", "旗会", "船会", "望会", "留", "掌旗会", "掌船会", "掌望会", "自请");
    private final List<Norm> norms;
    private final boolean succeeded;
    private final List<Set<String>> kinds = new ArrayList<>();

    Everybody(List<Norm> norms, Set<Term> succeeded) {
      this.norms = norms;
      this.succeeded = !succeeded.isEmpty();
      for (int bits = 0; bits < 1 << FACTS.size(); bits++) {
        Set<String> person = new LinkedHashSet<>();
        for (int f = 0; f < FACTS.size(); f++) if ((bits >> f & 1) == 1) person.add(FACTS.get(f));
        if (allowed(person)) kinds.add(person);
      }
    }

    private boolean allowed(Set<String> p) {
      for (String body : List.of("旗会", "船会", "望会")) if (p.contains("掌" + body) && !p.contains(body)) return false;
      if (p.contains("掌旗会") && !succeeded && !p.contains("留")) return false;
      if (p.contains("掌船会") && !p.contains("自请")) return false;
      return norms.stream().allMatch(n -> kept(n, p));
    }

    private static boolean is(Set<String> person, Term word) {
      return person.contains(word.id().equals("船人") ? "船会" : word.id());
    }

    private static boolean kept(Norm norm, Set<String> p) {
      String body = norm.clause().subject().owner().id();
      List<Term> words = RoleClauses.words(norm);
      boolean any = words.stream().anyMatch(w -> is(p, w));
      boolean named = norm.clause().op() == Op.IS;
      return switch (norm.clause().subject().term().id()) {
        case "掌" -> !p.contains("掌" + body) || any == named;
        case "情" -> !(p.contains("自请") && p.contains("留"));
        case "禁" -> !p.contains(body) || !any;
        case "来" -> !p.contains(body) || any;
        default -> p.contains(body) == any;
      };
    }

    /** Who is needed: somebody for each post and body filled, and one holder of each office that is named. */
    boolean canBe() {
      Set<String> needed = new LinkedHashSet<>();
      Set<String> offices = new LinkedHashSet<>();
      for (Norm norm : norms) {
        String slot = norm.clause().subject().term().id();
        if (slot.equals("掌")) needed.add("掌" + norm.clause().subject().owner().id());
        if (slot.equals("来") || slot.equals("合")) needed.add(norm.clause().subject().owner().id());
        for (Term word : RoleClauses.words(norm)) if (word.kind() == Kind.OFFICE) offices.add(word.id());
      }
      List<Set<String>> plain = kinds.stream().filter(k -> offices.stream().noneMatch(k::contains)).toList();
      Set<String> rest = new LinkedHashSet<>();
      for (String need : needed) if (plain.stream().noneMatch(k -> k.contains(need))) rest.add(need);
      return choose(new ArrayList<>(offices), rest);
    }

    private boolean choose(List<String> offices, Set<String> needed) {
      if (offices.isEmpty()) return needed.isEmpty();
      boolean pair = offices.size() == 2;
      String first = offices.get(0);
      for (Set<String> kind : kinds) {
        if (!kind.contains(first)) continue;
        Set<String> left = new LinkedHashSet<>(needed);
        left.removeAll(kind);
        if (!pair || kind.contains(offices.get(1))) {
          if (left.isEmpty()) return true;
          continue;
        }
        for (Set<String> other : second(offices.get(1), first)) {
          if (other.containsAll(left)) return true;
        }
      }
      return false;
    }

    private List<Set<String>> second(String office, String notThis) {
      return kinds.stream().filter(k -> k.contains(office) && !k.contains(notThis)).toList();
    }
  }
}
