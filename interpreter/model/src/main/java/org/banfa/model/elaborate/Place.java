package org.banfa.model.elaborate;

import org.banfa.model.core.Locus;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.text.Span;

/** The sentence being read: article, paragraph and label, from which places are cited. */
record Place(int article, int paragraph, String label, Source source) {
  Locus at(int item, Span span) {
    return new Locus(article, paragraph, item, label, source, span);
  }
}
