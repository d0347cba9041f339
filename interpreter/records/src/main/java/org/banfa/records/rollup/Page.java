package org.banfa.records.rollup;

import java.util.List;

/** One table of a report: its title, headings, and rows as wide as the headings. */
public record Page(String title, List<String> headings, List<List<String>> rows) {}
