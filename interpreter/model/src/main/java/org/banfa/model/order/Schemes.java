package org.banfa.model.order;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.model.core.Clause;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.Coverage;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.Header;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;

/** Finds the schemes and opinions that bind a method by their place alone, whether or not it names them. */
final class Schemes {
  private Schemes() {}

  /**
   * The documents of higher rank whose territory holds the method's, that are for one of its bodies, and that are not about
   * the election of another year; nearest first.
   */
  static List<LegalDocument> of(Library library, LegalDocument method) {
    return library.documents().stream()
        .filter(d -> d != method && d.kind() == DocumentKind.METHOD && isAbove(d.header(), method.header()))
        .filter(d -> Coverage.of(d.header()).reaches(Coverage.of(method.header()), library.vocabulary()) && sameElection(d, method))
        .sorted(Comparator.comparing((LegalDocument d) -> d.header().rank()).reversed().thenComparing(LegalDocument::title))
        .toList();
  }

  /** A document that says neither where nor for whom it is binds nobody by place. */
  private static boolean isAbove(Header scheme, Header method) {
    Rank own = method.rank() == null ? Rank.VILLAGE_METHOD : method.rank();
    boolean told = !scheme.territory().isEmpty() && !scheme.binds().isEmpty() && !method.binds().isEmpty();
    return told && scheme.rank() != null && scheme.rank().compareTo(own) < 0;
  }

  private static boolean sameElection(LegalDocument scheme, LegalDocument method) {
    Set<Integer> years = years(scheme);
    Set<Integer> own = years(method);
    return years.isEmpty() || own.isEmpty() || years.stream().anyMatch(own::contains);
  }

  /** The years in which a document puts election days; that of its issue when it puts none. */
  private static Set<Integer> years(LegalDocument document) {
    Set<Integer> years = new TreeSet<>();
    for (Rule rule : document.rules())
      for (Clause clause : rule.clauses())
        if (LawDay.dayTerm(clause) != null && clause.value() instanceof Value.When when)
          for (TimeValue.Bound bound : when.time().bounds())
            if (bound.anchor() instanceof TimeValue.Anchor.Date date) years.add(date.date().getYear());
    LocalDate issued = document.header().issued();
    if (years.isEmpty() && issued != null) years.add(issued.getYear());
    return years;
  }
}
