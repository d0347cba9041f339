package org.banfa.engine.lowering;

import com.oracle.truffle.api.source.SourceSection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.banfa.model.core.Locus;
import org.banfa.syntax.text.Source;

/** Turns the places of clauses into source sections, one Truffle source per document file. */
public final class Sections {
  private final String language;
  private final Map<Source, com.oracle.truffle.api.source.Source> known = new IdentityHashMap<>();

  public Sections(String language) {
    this.language = language;
  }

  /** Makes a file known under the source it was read from, so that breakpoints set in that source are met. */
  public void add(Source file, com.oracle.truffle.api.source.Source source) {
    known.put(file, source);
  }

  /** The section of a clause; null when it has no text. */
  public SourceSection of(Locus locus) {
    if (locus == null || locus.source() == null || locus.span().length() == 0) return null;
    com.oracle.truffle.api.source.Source source = known.computeIfAbsent(locus.source(), this::made);
    if (locus.span().end() > source.getLength()) return null;
    return source.createSection(locus.span().start(), locus.span().length());
  }

  private com.oracle.truffle.api.source.Source made(Source file) {
    return com.oracle.truffle.api.source.Source.newBuilder(language, file.text(), file.name()).build();
  }
}
