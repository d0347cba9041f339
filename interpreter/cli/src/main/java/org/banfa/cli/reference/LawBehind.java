package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.model.core.Clause;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Version;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Diagnostics;

/** Finds the national law, in its latest text, about what the sentences of an example document are about. */
final class LawBehind {
  private static final int MOST = 3;

  private final Desk desk;
  private final Map<String, List<Slot>> subjects = new HashMap<>();
  private final List<LegalDocument> laws = new ArrayList<>();

  private LawBehind(Desk desk) {
    this.desk = desk;
  }

  static LawBehind of(Desk desk, String specimen) {
    LawBehind behind = new LawBehind(desk);
    Library library = new LibraryLoader(new Diagnostics()).withStandard(List.of(desk.specimens.text(specimen).source()));
    for (LegalDocument document : library.documents()) {
      if (document.source() != desk.specimens.text(specimen).source()) continue;
      for (Rule rule : document.rules()) behind.subjects.put(rule.label(), rule.clauses().stream().map(Clause::subject).toList());
      for (LegalDocument law : desk.library.documents())
        if (law.header().rank() == Rank.LAW && law.header().binds().stream().anyMatch(document.header().binds()::contains)) behind.laws.add(law);
    }
    return behind;
  }

  /** The articles about the subject of a sentence, by its label; empty when there are none. */
  Optional<String> of(String label) {
    List<String> found = new ArrayList<>();
    for (LegalDocument law : laws) {
      List<Version> versions = law.header().versions();
      Version latest = versions.isEmpty() ? null : versions.get(versions.size() - 1);
      for (Rule rule : law.rules()) {
        if (latest != null && !rule.inVersion(latest) || rule.clauses().stream().map(Clause::subject).noneMatch(subjects.getOrDefault(label, List.of())::contains)) continue;
        String article = latest == null ? "" : desk.wording.article(rule.article(latest));
        String said = desk.wording.title(law) + article + "〔" + rule.label() + "〕";
        if (found.size() < MOST && !found.contains(said)) found.add(said);
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join(desk.text("list"), found));
  }
}
