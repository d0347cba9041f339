package org.banfa.model.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banfa.model.library.Library;
import org.banfa.model.document.Coverage;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.Header;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Version;

/** Chooses the statutes that bind a method, by rank, territory, organ and day, and their rules in force. */
public final class HigherDocuments {
  private final Library library;

  public HigherDocuments(Library library) {
    this.library = library;
  }

  /** The statutes that bind {@code method}, highest first. */
  public List<LegalDocument> statutes(LegalDocument method) {
    return library.documents().stream()
        .filter(d -> d.kind() == DocumentKind.STATUTE && binds(d.header(), method.header()))
        .sorted(
            Comparator.comparing((LegalDocument d) -> rank(d.header()))
                .thenComparing(d -> d.header().code())
                .thenComparing(LegalDocument::title))
        .toList();
  }

  /** The rules in force for a method, by law and in the order of the law. */
  public List<InForce> rules(LegalDocument method, LawDay day) {
    List<InForce> rules = new ArrayList<>();
    for (LegalDocument law : statutes(method))
      for (Rule rule : law.rules()) {
        Optional<Version> version = version(law, day.of(law, rule));
        if (law.header().versions().isEmpty()) rules.add(new InForce(law, null, rule));
        else if (version.isPresent() && rule.inVersion(version.get())) rules.add(new InForce(law, version.get(), rule));
      }
    return rules;
  }

  private static Optional<Version> version(LegalDocument law, Optional<LocalDate> day) {
    if (day.isPresent()) return law.versionOn(day.get());
    List<Version> all = law.header().versions();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private boolean binds(Header law, Header method) {
    return rank(law).above(rank(method)) && Coverage.of(law).reaches(Coverage.of(method), library.vocabulary());
  }

  private static Rank rank(Header header) {
    return header.rank() == null ? Rank.VILLAGE_METHOD : header.rank();
  }
}
