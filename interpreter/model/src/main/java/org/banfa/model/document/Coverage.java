package org.banfa.model.document;

import java.util.List;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * Tells for which places and bodies a document is.
 *
 * @param territory path from the province down; empty means the whole country
 * @param organs the bodies; empty means any
 */
public record Coverage(List<String> territory, List<Term> organs) {
  public static Coverage of(Header header) {
    return new Coverage(header.territory(), header.binds());
  }

  /** Whether a document for this reaches one for {@code other}. */
  public boolean reaches(Coverage other, Vocabulary vocabulary) {
    return contains(other.territory) && shares(other.organs, vocabulary);
  }

  /** Whether a document for this place is one for {@code other}, whatever bodies they are for. */
  public boolean reachesPlace(Coverage other) {
    return contains(other.territory);
  }

  /** Whether a document for these bodies is one for some of {@code other}, wherever they are. */
  public boolean sharesBodies(Coverage other, Vocabulary vocabulary) {
    return shares(other.organs, vocabulary);
  }

  private boolean contains(List<String> narrow) {
    return territory.size() <= narrow.size() && narrow.subList(0, territory.size()).equals(territory);
  }

  private boolean shares(List<Term> others, Vocabulary vocabulary) {
    if (organs.isEmpty() || others.isEmpty()) return true;
    return organs.stream().anyMatch(o -> others.stream().anyMatch(m -> vocabulary.fallsUnder(m, o) || vocabulary.fallsUnder(o, m)));
  }
}
