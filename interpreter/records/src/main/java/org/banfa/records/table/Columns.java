package org.banfa.records.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;

/**
 * Knows what the columns of tables may be headed by: the spellings of the vocabulary's words for columns, which end in a
 * word for column that headings leave out.
 */
public final class Columns {
  private static final List<String> ENDINGS = List.of("列", " column");

  private final List<Term> terms;

  private Columns(List<Term> terms) {
    this.terms = terms;
  }

  /** The columns whose words have one of these roles. */
  public static Columns of(Vocabulary vocabulary, Iterable<String> roles) {
    List<Term> terms = new ArrayList<>();
    for (String role : roles) terms.addAll(vocabulary.inRole(role));
    return new Columns(terms);
  }

  /** The word for the column a heading stands for; empty when it stands for none. */
  public Optional<Term> find(String heading) {
    String plain = plain(heading);
    return plain.isEmpty() ? Optional.empty() : terms.stream().filter(t -> headings(t).contains(plain)).findFirst();
  }

  /** Everything a column may be headed by, the usual one first. */
  public static List<String> headings(Term term) {
    List<String> all = new ArrayList<>(List.of(heading(term.id())));
    term.synonyms().forEach(s -> all.add(heading(s)));
    if (!term.english().isEmpty()) all.add(heading(term.english()));
    return all;
  }

  private static String heading(String spelling) {
    String plain = spelling.strip().toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) if (plain.endsWith(ending)) return plain(plain.substring(0, plain.length() - ending.length()));
    return plain(plain);
  }

  /** A heading without white space and differences of width and case; what stands in brackets behind it is a remark. */
  static String plain(String heading) {
    String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int bracket = plain.indexOf('(');
    return (bracket > 0 ? plain.substring(0, bracket) : plain).replaceAll("\\s+", "");
  }

  /** The columns there are. */
  public List<Term> terms() {
    return terms;
  }
}
