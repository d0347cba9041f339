package org.banfa.model.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.banfa.model.library.Library;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Value;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;

/** Lays what a method says over what it takes from the documents it belongs to, those it carries out and those for its place. */
public final class Program {
  private final LegalDocument method;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Statement> parentStatements = new ArrayList<>();
  private final List<Above> above = new ArrayList<>();
  private final List<PlacedStage> stages = new ArrayList<>();
  private final Map<Slot, List<Statement>> bySlot = new LinkedHashMap<>();
  private final Map<Term, List<Statement>> byOwner = new HashMap<>();
  private final Set<Term> owners = new HashSet<>();
  private boolean moved;

  private Program(LegalDocument method) {
    this.method = method;
  }

  /** The effective program of a method, under the law of its own day. */
  public static Program of(Library library, LegalDocument method) {
    return of(library, method, null);
  }

  /** The effective program of a method; exceptions that name a rule look to the law as of {@code lawAsOf}, when not null. */
  public static Program of(Library library, LegalDocument method, LocalDate lawAsOf) {
    Program written = written(library, method);
    boolean named = Stream.concat(written.statements.stream(), written.parentStatements.stream()).anyMatch(s -> s.clause().namesRule());
    if (!named) return written;
    List<InForce> laws = new HigherDocuments(library).written(method, new LawDay(written, lawAsOf));
    return written.with(new NamedRules(library, laws, written));
  }

  private static Program written(Library library, LegalDocument method) {
    Program program = new Program(method);
    boolean inherited = false;
    for (List<Above> layer : new Layers(library, method).all()) {
      program.addLayer(layer, inherited);
      inherited = true;
    }
    return program;
  }

  private void addLayer(List<Above> layer, boolean inherited) {
    Set<Slot> taken = new HashSet<>(bySlot.keySet());
    // who arranges a thing has it, whatever a document above says
    Set<Term> arranged = new HashSet<>();
    for (Slot slot : taken) if (slot.term() != null) arranged.add(slot.owner());
    for (Above one : layer) {
      LegalDocument document = one.document();
      if (document != method) above.add(one);
      document.stages().forEach(s -> addStage(new PlacedStage(s, document)));
      for (Rule rule : document.rules())
        for (Clause clause : rule.clauses()) {
          Statement statement = new Statement(clause, rule, document, inherited);
          if (inherited) parentStatements.add(statement);
          if (taken.contains(clause.subject()) || clause.deniesWholly() && arranged.contains(clause.subject().owner())) continue;
          add(statement);
        }
    }
  }

  private void addStage(PlacedStage placed) {
    if (stages.stream().anyMatch(s -> s.stage().term().equals(placed.stage().term()))) return;
    stages.add(placed);
    owners.addAll(placed.stage().acts());
  }

  private void add(Statement statement) {
    statements.add(statement);
    Slot slot = statement.clause().subject();
    bySlot.computeIfAbsent(slot, s -> new ArrayList<>()).add(statement);
    if (slot.owner() == null) return;
    owners.add(slot.owner());
    byOwner.computeIfAbsent(slot.owner(), o -> new ArrayList<>()).add(statement);
  }

  /**
   * The same program with another election day: every date the documents give the election day of the method's own organs
   * becomes {@code moved} of it. Where they give none, the method is taken to give {@code otherwise}; null adds nothing.
   */
  public Program moved(UnaryOperator<LocalDate> moved, Statement otherwise) {
    Program program = new Program(method);
    program.moved = true;
    program.above.addAll(above);
    program.stages.addAll(stages);
    Map<Statement, Statement> changed = new HashMap<>();
    for (Statement statement : statements) changed.put(statement, ElectionDay.moved(statement, method, moved));
    if (otherwise != null && statements.stream().noneMatch(s -> ElectionDay.isDated(s.clause(), method))) program.add(otherwise);
    for (Statement statement : statements) program.add(changed.get(statement));
    for (Statement statement : parentStatements)
      program.parentStatements.add(changed.getOrDefault(statement, ElectionDay.moved(statement, method, moved)));
    program.owners.addAll(owners);
    return program;
  }

  /** The same program, its exceptions telling when the rules they name apply. */
  private Program with(NamedRules names) {
    Program program = new Program(method);
    program.moved = moved;
    program.above.addAll(above);
    program.stages.addAll(stages);
    Map<Statement, Statement> resolved = new HashMap<>();
    for (Statement statement : statements) program.add(resolved.computeIfAbsent(statement, names::in));
    for (Statement statement : statements)
      for (Statement instead : names.insteadOf(statement))
        if (program.about(instead.clause().subject()).stream().noneMatch(s -> s.clause().equals(instead.clause()))) program.add(instead);
    for (Statement statement : parentStatements) program.parentStatements.add(resolved.computeIfAbsent(statement, names::in));
    program.owners.addAll(owners);
    return program;
  }

  /** Whether its election day is another than its documents give. */
  public boolean isMoved() {
    return moved;
  }

  public LegalDocument method() {
    return method;
  }

  /** The documents read with the method: those it belongs to, those it carries out, those for its place, nearest first. */
  public List<LegalDocument> documents() {
    return above.stream().map(Above::document).toList();
  }

  /** The same, each with the reason why it is read. */
  public List<Above> above() {
    return List.copyOf(above);
  }

  /** Whether the acts a document speaks of are the method's own, not those of other bodies of a frame. */
  public boolean speaksForMethod(LegalDocument document) {
    return document == method || above.stream().anyMatch(a -> a.document() == document && a.ofMethod());
  }

  public List<Statement> all() {
    return statements;
  }

  /** Every statement of the documents the method carries out, also where the method has its own. */
  public List<Statement> parents() {
    return parentStatements;
  }

  public List<Statement> about(Slot slot) {
    return bySlot.getOrDefault(slot, List.of());
  }

  /** The slots something is said about, in document order. */
  public Set<Slot> slots() {
    return bySlot.keySet();
  }

  /** Whether anything is said about this act, body or office. */
  public boolean mentions(Term owner) {
    return owners.contains(owner);
  }

  /** The statements about this act, body or office and its slots, in document order. */
  public List<Statement> of(Term owner) {
    return byOwner.getOrDefault(owner, List.of());
  }

  /** The first statement about this act, body or office, free words last; or null. */
  public Statement nearest(Term owner) {
    List<Statement> about = owner == null ? List.of() : of(owner);
    return about.stream().filter(s -> !(s.clause().value() instanceof Value.Words)).findFirst().orElse(about.isEmpty() ? null : about.get(0));
  }

  public List<PlacedStage> stages() {
    return stages;
  }
}
