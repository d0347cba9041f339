package org.banfa.documents.questionnaire;

import java.util.List;

/**
 * One line of a questionnaire.
 *
 * @param name identity of the question
 * @param options to choose from; empty when any answer may be written
 * @param basis where the question comes from, for the eye
 */
public record QuestionRow(String name, String text, String answer, List<String> options, String basis) {}
