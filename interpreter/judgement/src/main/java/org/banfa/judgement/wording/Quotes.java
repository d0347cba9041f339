package org.banfa.judgement.wording;

import java.util.Optional;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Locus;
import org.banfa.model.vocabulary.Slot;
import org.banfa.syntax.diagnostic.Language;

/** Quotes clauses as their document has them, in the language the documents are written in. */
final class Quotes {
  private static final String CLOSERS = "。；.; ";

  private final Phrases phrases;

  Quotes(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The words of a clause, on one line and without its closing stop; empty when they cannot be shown as they are. */
  Optional<String> of(Clause clause) {
    if (phrases.catalogue().language() != Language.ZH) return Optional.empty();
    Locus locus = clause.locus();
    if (locus == null || locus.source().text().isEmpty() || locus.span().end() > locus.source().text().length()) return Optional.empty();
    String text = locus.source().slice(locus.span()).replaceAll("\\s*\\R\\s*", "").strip();
    while (!text.isEmpty() && CLOSERS.indexOf(text.charAt(text.length() - 1)) >= 0) text = text.substring(0, text.length() - 1);
    if (text.codePoints().noneMatch(Character::isIdeographic) || text.contains("//") || text.contains("/*")) return Optional.empty();
    return Optional.of(locus.item() > 1 ? named(clause.subject(), text) : text);
  }

  /** A later part of a sentence leaves the act to the first; here it is named again. */
  private String named(Slot subject, String text) {
    if (subject.owner() == null || text.contains(subject.owner().id())) return text;
    boolean slot = subject.term() != null && text.startsWith(subject.term().id());
    return phrases.text(slot ? "phrase.slot" : "phrase.slot.part", subject.owner().id(), text);
  }
}
