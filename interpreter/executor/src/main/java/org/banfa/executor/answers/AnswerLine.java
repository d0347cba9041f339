package org.banfa.executor.answers;

import org.banfa.syntax.text.Span;

/**
 * One line of an answers file.
 *
 * @param act the act or special choice it names, null when it answers a question
 */
record AnswerLine(String name, String value, String act, Span span) {}
