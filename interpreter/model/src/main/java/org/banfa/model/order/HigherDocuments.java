package org.banfa.model.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banfa.model.core.Clause;
import org.banfa.model.library.Library;
import org.banfa.model.document.Coverage;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.Header;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Version;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/**
 * Chooses the statutes that bind a method, by rank, territory, organ and day, and their rules in force. A statute for other
 * bodies binds a method by those of its rules that are about the method's own body.
 */
public final class HigherDocuments {
  private final Library library;
  private final Map<LegalDocument, List<LegalDocument>> found = new HashMap<>();
  private final Map<Term, Set<String>> beside = new HashMap<>();

  public HigherDocuments(Library library) {
    this.library = library;
  }

  /** The statutes that bind {@code method}, highest first. */
  public List<LegalDocument> statutes(LegalDocument method) {
    return found.computeIfAbsent(method, this::binding);
  }

  private List<LegalDocument> binding(LegalDocument method) {
    return library.documents().stream()
        .filter(d -> d.kind() == DocumentKind.STATUTE && binds(d, method))
        .sorted(
            Comparator.comparing((LegalDocument d) -> rank(d.header()))
                .thenComparing(d -> d.header().code())
                .thenComparing(LegalDocument::title))
        .toList();
  }

  /** The rules in force for a method, by law and in the order of the law; exceptions that name a rule tell when it applies. */
  public List<InForce> rules(LegalDocument method, LawDay day) {
    List<InForce> rules = written(method, day);
    boolean named = rules.stream().anyMatch(r -> r.rule().clauses().stream().anyMatch(Clause::namesRule));
    return named ? new NamedRules(library, rules, day.program()).in(rules) : rules;
  }

  /** The questions of interpretation of the statutes that bind a method; exceptions of their answers that name a rule tell when it applies. */
  public LawReadings readings(LegalDocument method, LawDay day) {
    List<LegalDocument> laws = statutes(method);
    boolean named = laws.stream().flatMap(l -> l.interpretations().stream()).anyMatch(Interpretation::namesRule);
    if (!named) return new LawReadings(laws, (asked, law) -> asked);
    NamedRules rules = new NamedRules(library, written(method, day), day.program());
    return new LawReadings(laws, rules::in);
  }

  /** The same rules as they are written. */
  List<InForce> written(LegalDocument method, LawDay day) {
    List<InForce> rules = new ArrayList<>();
    for (LegalDocument law : statutes(method))
      for (Rule rule : law.rules()) {
        if (!isWhole(law, method) && !isAboutItsBody(rule, method)) continue;
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

  private boolean binds(LegalDocument law, LegalDocument method) {
    return rank(law.header()).above(rank(method.header())) && Coverage.of(law.header()).reachesPlace(Coverage.of(method.header()))
        && (isWhole(law, method) || law.rules().stream().anyMatch(r -> isAboutItsBody(r, method)));
  }

  /** Whether a law is for the bodies of the method, so that each of its rules binds it. */
  private boolean isWhole(LegalDocument law, LegalDocument method) {
    return Coverage.of(law.header()).reaches(Coverage.of(method.header()), library.vocabulary());
  }

  /** Whether a rule is about a body of the method, about an act, an office or people that concern one, or a number such an act turns on. */
  private boolean isAboutItsBody(Rule rule, LegalDocument method) {
    for (Clause clause : rule.clauses()) {
      Slot slot = clause.subject();
      for (Term body : method.header().binds()) if (slot.owner() != null && concerns(slot.owner(), body) || isCounted(slot.term(), body)) return true;
    }
    return false;
  }

  /** An office is the one of the body that the law is for: several bodies have a chair. */
  private boolean concerns(Term owner, Term body) {
    return library.vocabulary().fallsUnder(owner, body) || owner.kind() != Kind.OFFICE && owner.concerns().contains(body.id());
  }

  private boolean isCounted(Term quantity, Term body) {
    return quantity != null && quantity.kind() == Kind.QUANTITY && beside.computeIfAbsent(body, this::besides).contains(quantity.id());
  }

  /** What the words that concern a body concern, itself included. */
  private Set<String> besides(Term body) {
    Set<String> found = new HashSet<>();
    for (Term word : library.vocabulary().concerning(body)) found.addAll(word.concerns());
    return found;
  }

  private static Rank rank(Header header) {
    return header.rank() == null ? Rank.VILLAGE_METHOD : header.rank();
  }
}
