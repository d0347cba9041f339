package org.banfa.model.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banfa.model.document.Coverage;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * Says of one document of the standard library, before it is read, for which places and bodies it is: {@code path |
 * territory | bodies}. Vocabulary has a path only; a dash stands for a document that judges nobody, a star for one
 * that judges nobody and serves everybody, such as a calendar.
 *
 * @param path of the document inside the library
 * @param territory the path from the province down, as the document writes it; empty for vocabulary
 * @param organs names of the bodies; empty for vocabulary
 */
record IndexLine(String path, String territory, List<String> organs) {
  private static final String WHOLE_COUNTRY = "全国";
  private static final String NOBODY = "-";
  private static final String EVERYBODY = "*";
  private static final Pattern SLASH = Pattern.compile("[/／]");

  static IndexLine of(String line) {
    String[] fields = line.split("\\|");
    if (fields.length == 1) return new IndexLine(line.strip(), "", List.of());
    return new IndexLine(fields[0].strip(), fields[1].strip(), Arrays.stream(fields[2].split("、")).map(String::strip).toList());
  }

  boolean isVocabulary() {
    return territory.isEmpty();
  }

  /** Whether the document can reach one for {@code method}; true when in doubt. */
  boolean canReach(Coverage method, Vocabulary vocabulary) {
    if (organs.contains(NOBODY)) return false;
    if (organs.contains(EVERYBODY)) return true;
    List<Term> terms = new ArrayList<>();
    for (String organ : organs) {
      Optional<Term> term = vocabulary.find(organ);
      if (term.isEmpty()) return true;
      terms.add(term.get());
    }
    List<String> places = territory.equals(WHOLE_COUNTRY) ? List.of() : List.of(SLASH.split(territory));
    return new Coverage(places, terms).reaches(method, vocabulary);
  }
}
