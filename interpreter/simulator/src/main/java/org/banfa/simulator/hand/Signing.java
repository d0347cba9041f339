package org.banfa.simulator.hand;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.ask.Question;
import org.banfa.model.document.Scenario;
import org.banfa.simulator.chance.BallotModel;
import org.banfa.simulator.chance.Dice;

/** Draws joint signatures voter by voter: each name has its share, and nobody signs for more people than the clauses allow. */
final class Signing {
  private record Key(List<String> people, int most, Scenario.Signing signing) {}

  private final Map<Key, BallotModel> models = new HashMap<>();

  /** How many of the voters sign for each; nobody at all when the scenario says nothing of signatures. */
  SortedMap<String, BigInteger> draw(Question.Signatures question, Scenario scenario, Dice dice) {
    SortedMap<String, BigInteger> signed = new TreeMap<>();
    Scenario.Signing signing = scenario.signing();
    if (signing == null || scenario.registered() == 0) return signed;
    int most = (int) Math.min(question.cap().most(), question.people().size());
    BallotModel.Count count = models.computeIfAbsent(new Key(question.people(), most, signing), Signing::model).draw(scenario.registered(), dice);
    for (int i = 0; i < question.people().size(); i++) signed.put(question.people().get(i), BigInteger.valueOf(count.votes()[0][i]));
    return signed;
  }

  private static BallotModel model(Key key) {
    List<BigFraction> shares = key.people().stream().map(n -> key.signing().shares().getOrDefault(n, BigFraction.ZERO)).toList();
    return new BallotModel(List.of(new BallotModel.Line(shares, key.most())), key.signing().invalid());
  }
}
