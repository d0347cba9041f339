package org.banfa.documents.page;

import java.util.List;

/**
 * A document to be printed, whatever the format.
 *
 * @param language {@code zh} or {@code en}
 * @param title in one line
 * @param subtitle lines below the title, set in the middle; empty when there are none
 */
public record Page(String language, String title, List<String> subtitle, List<Block> blocks) {}
