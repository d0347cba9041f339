package org.banfa.syntax.tree;

import java.util.List;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;

/**
 * One condition, statement or exception.
 *
 * @param leads 若, 否则, 但, 关于 in front
 * @param conditionMark the closing 的, null when there is none
 * @param except 除外, null when there is none
 */
public record GroupTree(List<Word> leads, Disjunction body, Word conditionMark, Word except, Span span) implements Node {}
