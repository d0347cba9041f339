package org.banfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banfa.model.core.Clause;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rule;
import org.banfa.model.library.Library;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;

/** A script read together with the words of the tests. */
public final class Script {
  private final Source source;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Library library;

  private Script(String text) {
    this.source = new Source("script", text);
    this.library = new LibraryLoader(diagnostics).load(List.of(resource("words.banfa"), source));
  }

  /** Reads a whole document, or sentences that are put into a method; after @ the text as it is. */
  public static Script of(String text) {
    boolean whole = text.matches("(?s)\\s*(?:(?:办法|法规|术语|案例)「|(?:method|statute|terms) \").*");
    if (text.startsWith("@")) return new Script(text.substring(1));
    return new Script(whole ? text : "办法「某办法」\n" + text);
  }

  public static Source resource(String name) {
    try (InputStream in = Script.class.getResourceAsStream("/org/banfa/model/" + name)) {
      return new Source(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Source source() {
    return source;
  }

  public Library library() {
    return library;
  }

  /** What was found wrong, by place. */
  public List<Diagnostic> problems() {
    return diagnostics.sorted();
  }

  /** Codes with the words they point at. */
  public List<String> complaints() {
    return problems().stream().map(d -> d.code() + " " + d.source().slice(d.span())).toList();
  }

  public LegalDocument document() {
    assertThat(complaints()).as(source.text()).isEmpty();
    return library.documents().get(0);
  }

  public List<Clause> clauses() {
    List<Clause> all = new ArrayList<>();
    for (Rule rule : document().rules()) all.addAll(rule.clauses());
    return all;
  }

  /** The only clause of a script without complaints. */
  public Clause clause() {
    List<Clause> all = clauses();
    assertThat(all).as(source.text()).hasSize(1);
    return all.get(0);
  }

  public Term term(String id) {
    return library.vocabulary().find(id).orElseThrow(() -> new AssertionError(id));
  }

  /** A slot such as 投票.时间; without a dot the owner alone, with nothing before it a free quantity. */
  public Slot slot(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) return new Slot(term(path), null);
    return new Slot(dot == 0 ? null : term(path.substring(0, dot)), term(path.substring(dot + 1)));
  }
}
