package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/**
 * What stands between colons: groups separated by ，.
 *
 * @param opener 设 or 解释, null when there is none
 * @param name the name after the opener, null when there is none
 */
public record SegmentTree(Word opener, Name name, List<GroupTree> groups, Span span) implements Node {}
