package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/** A part of a sentence (项): segments separated by ：, all but the last are heads; {@code item} may be null, and stands before the last segment when
 * that one is the first item of a list. */
public record PartTree(Word item, List<SegmentTree> segments, Span span) implements Node {}
