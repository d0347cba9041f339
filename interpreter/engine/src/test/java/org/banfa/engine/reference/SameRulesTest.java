package org.banfa.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.Invented;
import org.banfa.engine.MethodProgram;
import org.banfa.model.library.Library;
import org.junit.jupiter.api.Test;

/** Rules of all shapes that take over and say the same change nothing, whatever question they come at. */
class SameRulesTest {
  private static final int VARIANTS = 40;
  private static final int ELECTIONS = 4000;

  @Test
  void rulesThatSayTheSameChangeNothing() {
    List<Variant> variants = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(Variant.TERMS));
    Random random = new Random(20170509);
    for (int i = 0; i < VARIANTS; i++) {
      variants.add(Variant.full(i, random));
      texts.add(variants.get(i).text());
    }
    Library library = Invented.alone(texts);
    try (BanfaEngine engine = BanfaEngine.open(library, null)) {
      for (int v = 0; v < VARIANTS; v++) {
        Variant variant = variants.get(v);
        MethodProgram program = engine.program(variant.title());
        MethodProgram same = program.beside(library, variant.title());
        for (int seed = v; seed < ELECTIONS; seed += VARIANTS) {
          Overtaken undisturbed = new Overtaken(new World(seed, variant.posts()), null, 0, true);
          var outcome = program.hold(undisturbed);
          int at = 1 + new Random(seed).nextInt(undisturbed.asks);
          Overtaken hand = new Overtaken(new World(seed, variant.posts()), same.regime(), at, true);
          assertThat(program.hold(hand)).as("%s at %d of %d", variant, at, seed).isEqualTo(outcome);
          assertThat(hand.asks).as("%s at %d of %d", variant, at, seed).isEqualTo(undisturbed.asks);
        }
      }
    }
  }
}
