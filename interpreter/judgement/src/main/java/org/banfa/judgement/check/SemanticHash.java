package org.banfa.judgement.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Value;
import org.banfa.model.document.Header;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Scenario;

/** Computes the hash of what a document says, blind to comments, layout and place. */
public final class SemanticHash {
  private final StringBuilder dump = new StringBuilder();

  private SemanticHash() {}

  /** SHA-256 in lower-case hexadecimal digits. */
  public static String of(LegalDocument document) {
    SemanticHash hash = new SemanticHash();
    hash.document(document);
    return hash.digest();
  }

  private static final Scenario.Decision NO_DECISION = new Scenario.Decision(null, null);

  /** The hash of a scenario, blind to comments, layout and place. */
  public static String of(Scenario scenario) {
    SemanticHash hash = new SemanticHash();
    hash.line("scenario", scenario.title(), scenario.method(), scenario.registered(), scenario.groups(), scenario.turnout(), scenario.dispersion());
    hash.line("chances", scenario.proxies(), scenario.invalid(), scenario.withdrawal(), scenario.incidents(), scenario.given());
    if (!scenario.scales().isEmpty()) hash.line("scales", scenario.scales());
    scenario.contenders().forEach(c -> hash.line("contender", c.name(), c.post(), c.support(), c.woman()));
    scenario.kin().forEach(k -> hash.line("kin", k.first(), k.second(), k.relation()));
    if (!scenario.votes().isEmpty() || !scenario.decision().equals(NO_DECISION)) hash.line("votes", scenario.decision());
    scenario.votes().forEach((act, vote) -> hash.line("vote", act, of(vote)));
    return hash.digest();
  }

  /** What one clause says, as a text that is the same for the same meaning. */
  public static String meaning(Clause clause) {
    SemanticHash hash = new SemanticHash();
    hash.clause(clause);
    return hash.dump.toString();
  }

  /** What a rule says and how it binds, as a text that is the same for the same meaning. */
  public static String meaning(Rule rule) {
    SemanticHash hash = new SemanticHash();
    hash.line("rule", rule.bindings() == null ? "" : new TreeSet<>(rule.bindings()), rule.byLaw(), rule.moment(), rule.effect());
    rule.clauses().forEach(hash::clause);
    return hash.dump.toString();
  }

  /** SHA-256 of a text in lower-case hexadecimal digits. */
  public static String of(String text) {
    SemanticHash hash = new SemanticHash();
    hash.dump.append(text);
    return hash.digest();
  }

  private void document(LegalDocument document) {
    Header header = document.header();
    line("document", document.kind(), document.title());
    line("header", header.code(), header.rank(), header.territory(), header.binds(), header.versions(), header.issued(), header.partOf(), header.carriesOut());
    for (Rule rule : document.rules()) rule(rule);
    document.interpretations().forEach(
        i -> {
          line("reading-of", i.name(), i.about(), i.adopted());
          i.readings().forEach(
              r -> {
                line("reading", r.name(), r.clauses().isEmpty() ? r.words() : "");
                r.clauses().forEach(this::clause);
              });
        });
    document.stages().forEach(s -> line("stage", s.term(), s.from(), s.to(), s.acts()));
  }

  private void rule(Rule rule) {
    line("rule", rule.label(), rule.articles() == null ? "" : new TreeMap<>(rule.articles()), rule.bindings() == null ? "" : new TreeSet<>(rule.bindings()), rule.byLaw(), rule.moment(), rule.effect());
    rule.clauses().forEach(this::clause);
  }

  private void clause(Clause clause) {
    line("clause", clause.subject(), clause.op(), value(clause.value()), clause.modality(), clause.soft(), clause.reason());
    line("when", formula(clause.guard()), clause.exceptions());
  }

  private static Object formula(Formula formula) {
    return formula == null ? Formula.TRUE : formula;
  }

  /** Sets are dumped in the order of names. */
  private static Object value(Value value) {
    return value instanceof Value.Members members ? List.of("members", members.members().stream().map(t -> t.id()).sorted().toList()) : value;
  }

  private void line(Object... fields) {
    for (Object field : fields) {
      String text = String.valueOf(field);
      dump.append(text.length()).append(':').append(text).append(' ');
    }
    dump.append('\n');
  }

  private String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(dump.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
