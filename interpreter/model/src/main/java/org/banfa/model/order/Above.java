package org.banfa.model.order;

import org.banfa.model.document.LegalDocument;

/**
 * A document read with a method, and why it is.
 *
 * @param relation how it stands to the method or to another document read with it
 * @param forOthers whether it is for other bodies than the method, though the method carries it out
 */
public record Above(LegalDocument document, Relation relation, boolean forOthers) {
  /** One for the bodies of the method, or a frame. */
  public Above(LegalDocument document, Relation relation) {
    this(document, relation, false);
  }

  /** Whether the acts it speaks of are the method's own; those of a frame, or of a document for others, may be those of other bodies. */
  boolean ofMethod() {
    return relation != Relation.PART_OF && !forOthers;
  }

  /** A frame it belongs to, a document it names as carried out, or one that is for its place, its bodies and its election. */
  public enum Relation {
    PART_OF, CARRIES_OUT, PLACE;

    /** How files and catalogues call it. */
    public String id() {
      return switch (this) {
        case PART_OF -> "part-of";
        case CARRIES_OUT -> "carries-out";
        case PLACE -> "place";
      };
    }
  }
}
