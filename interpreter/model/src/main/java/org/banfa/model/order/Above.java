package org.banfa.model.order;

import org.banfa.model.document.LegalDocument;

/**
 * A document read with a method, and why it is.
 *
 * @param relation how it stands to the method or to another document read with it
 */
public record Above(LegalDocument document, Relation relation) {
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

    /** Whether the acts it speaks of are the method's own; a frame's may be those of other bodies. */
    boolean ofMethod() {
      return this != PART_OF;
    }
  }
}
