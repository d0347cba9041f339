package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.certificate.CertifiedCount;
import org.banfa.engine.certificate.CertifiedPlaces;
import org.banfa.engine.certificate.CertifiedResult;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.certificate.Mutations;
import org.banfa.model.library.Library;
import org.banfa.verifier.ResultVerifier;
import org.junit.jupiter.api.Test;

/** Results of contests in the middle of which other rules took over are certified; the verifier comes to the same, and finds every change. */
class CertifiedTakeoverTest {
  private static final int ELECTIONS = Integer.getInteger("banfa.takeovers", 30_000) / 15;
  private static final int VARIANTS = 80;
  private static final int MUTATED_EVERY = 199;

  @Test
  void theVerifierFollowsTheRulesThatTookOver() {
    List<Variant> variants = new ArrayList<>();
    List<Variant> others = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS));
    Random random = new Random(20170511);
    for (int i = 0; i < VARIANTS; i++) {
      variants.add(Variant.full(i, random));
      others.add(Variant.full(VARIANTS + i, random, variants.get(i)));
      for (Variant one : List.of(variants.get(i), others.get(i))) texts.add(one.text());
    }
    Library library = Invented.alone(texts);
    Map<String, Integer> seen = new TreeMap<>();
    TreeSet<String> valid = new TreeSet<>();
    int mutants = 0;
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      List<MethodProgram> first = variants.stream().map(v -> engine.program(v.title())).toList();
      List<MethodProgram> later = others.stream().map(v -> engine.program(v.title())).toList();
      for (int i = 0; i < ELECTIONS; i++) {
        int v = i % VARIANTS;
        Overtaken counting = new Overtaken(new World(i, variants.get(v).posts()), null, 0, true);
        first.get(v).hold(counting);
        Overtaken hand = new Overtaken(new World(i, variants.get(v).posts()), later.get(v).regime(), 1 + new Random(i).nextInt(counting.asks), i % 2 == 0);
        Certifier certifier = new Certifier(n -> null);
        hand.also = certifier;
        first.get(v).hold(hand);
        CertifiedResult result = certifier.results().get(0);
        List<String> counts = certifier.counts().stream().map(CertifiedCount::certificate).toList();
        List<String> tables = certifier.counts().stream().map(CertifiedCount::table).toList();
        assertThat(ResultVerifier.verify(result.certificate(), counts, tables).problems()).as("%s\n%s\nat %s\n%s\n%s", variants.get(v), others.get(v), hand.moment, result.certificate(), counts).isEmpty();
        seen.merge(hand.row(), 1, Integer::sum);
        if (i % MUTATED_EVERY == 0) mutants += Mutations.each(result.certificate(), (place, mutant) -> {
          if (ResultVerifier.verify(mutant, counts, tables).agrees()) valid.add(place);
        });
      }
    }
    assertThat(seen.keySet()).as(seen.toString()).hasSizeGreaterThan(8);
    assertThat(mutants).isGreaterThan(1_000);
    assertThat(CertifiedPlaces.RESULT).as("places where a change is not found").containsAll(valid);
  }
}
