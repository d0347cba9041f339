package org.banfa.engine.language;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.engine.lowering.Lowering;
import org.banfa.engine.lowering.Sections;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.ElectionRules;
import org.banfa.engine.rules.VoteScope;
import org.banfa.engine.rules.VotingActs;
import org.banfa.engine.series.Motion;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.model.order.Effective;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;

/** Holds what one context has read: the standard library and every source evaluated so far. */
public final class BanfaContext {
  private static final TruffleLanguage.ContextReference<BanfaContext> REFERENCE =
      TruffleLanguage.ContextReference.create(BanfaLanguage.class);

  private final Sections sections = new Sections(BanfaLanguage.ID);
  private final BanfaLanguage language;
  private final TruffleLanguage.Env env;
  private final Lowering lowering;
  private final Map<String, Source> read = new LinkedHashMap<>();
  private Library latest;
  private final Map<Source, com.oracle.truffle.api.source.Source> origins = new LinkedHashMap<>();

  BanfaContext(BanfaLanguage language, TruffleLanguage.Env env) {
    this.language = language;
    this.env = env;
    this.lowering = new Lowering(language, sections);
  }

  /** The context entered on this thread. */
  public static BanfaContext current() {
    return REFERENCE.get(null);
  }

  static BanfaContext of(Node node) {
    return REFERENCE.get(node);
  }

  /** Lowers clauses for this context. */
  public Lowering lowering() {
    return lowering;
  }

  /** Lowers a method under the law of a day; null means of its own election day. */
  public HeldMethod lower(Library library, LegalDocument method, LocalDate lawAsOf) {
    Effective effective = Effective.of(library, method, lawAsOf);
    List<Balloting> votes = new ArrayList<>();
    List<Balloting> stages = new ArrayList<>();
    List<String> names = VotingActs.of(effective, library.vocabulary()).stream().map(VoteScope::name).toList();
    for (VoteScope scope : VotingActs.withMotions(effective, library.vocabulary())) {
      ElectionRules rules = new ElectionRules(effective, library.vocabulary(), lowering, scope);
      RootCallTarget target = new ElectionRootNode(language, method.title(), rules, sections).getCallTarget();
      Balloting stage = new Balloting(scope, rules, hand -> scope.isMotion() ? Motion.hold(rules, hand) : (ElectionOutcome) target.call(hand));
      stages.add(stage);
      if (names.contains(scope.name())) votes.add(stage);
    }
    return new HeldMethod(effective, List.copyOf(votes), List.copyOf(stages));
  }

  /** Makes sources known that will be evaluated under the same names, so that their order does not matter. */
  public void expect(List<Source> sources) {
    for (Source source : sources) read.putIfAbsent(source.name(), source);
  }

  /** Everything evaluated so far over the standard library; null before anything was. */
  public Library evaluated() {
    return latest;
  }

  TruffleLanguage.Env env() {
    return env;
  }

  /** Reads one more source over all before it; a source of the same name replaces the earlier one. */
  ProgramObject add(com.oracle.truffle.api.source.Source evaluated) {
    Source source = new Source(evaluated.getName(), evaluated.getCharacters().toString());
    Map<String, Source> next = new LinkedHashMap<>(read);
    next.put(source.name(), source);
    List<Source> all = new ArrayList<>(StandardLibrary.sources());
    all.addAll(next.values());
    Diagnostics diagnostics = new Diagnostics();
    Library library = new LibraryLoader(diagnostics).load(all);
    for (Diagnostic problem : diagnostics.sorted()) {
      if (problem.severity() == Severity.ERROR && problem.source() == source) throw new UnreadableException(problem, evaluated);
    }
    read.put(source.name(), source);
    latest = library;
    origins.put(source, evaluated);
    origins.forEach(sections::add);
    LegalDocument method = null;
    for (LegalDocument document : library.documents()) {
      if (document.source() == source && document.kind() == DocumentKind.METHOD) method = document;
    }
    return method == null ? null : new ProgramObject(library, method);
  }
}
