package org.banfa.records.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.table.Table;

/** Those who may sign, as their roll has them. */
public final class Electors {
  private final SignatureReader reader;
  private final List<Signer> all = new ArrayList<>();

  public Electors(Vocabulary vocabulary) {
    reader = new SignatureReader(vocabulary, List.of());
  }

  /** Takes in a table of people; false when it holds none. */
  public boolean read(Table table) {
    return reader.roll(table).map(all::addAll).isPresent();
  }

  /** How many there are. */
  public int size() {
    return all.size();
  }

  /** The places on the roll of those who may be meant: one when it is clear, none when nobody is. */
  List<Integer> matching(Signer signer) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) left.add(i);
    left = narrowed(left, signer.number(), Signer::number);
    left = narrowed(left, signer.identity(), Signer::identity);
    left = narrowed(left, signer.name(), Signer::name);
    return narrowed(left, signer.household(), Signer::household);
  }

  /** Those who have the part that is given; where the roll does not give it, nobody is left out for it. */
  private List<Integer> narrowed(List<Integer> among, String given, Function<Signer, String> part) {
    boolean told = !given.isEmpty() && among.stream().anyMatch(i -> !part.apply(all.get(i)).isEmpty());
    return told ? among.stream().filter(i -> part.apply(all.get(i)).equals(given)).toList() : among;
  }

  /** Whether somebody of this household may sign. */
  boolean hasHousehold(String household) {
    return all.stream().anyMatch(s -> s.household().equals(household));
  }
}
