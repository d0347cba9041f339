package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.cli.reference.Handbook.Entry;
import org.banfa.cli.reference.Handbook.Row;
import org.banfa.cli.reference.Handbook.Section;

/** The chapter of messages: every code with its meaning, an example and what to do, as {@code banfa why} tells them. */
final class CodeChapter {
  private static final int ARGUMENTS = 20;

  private final Desk desk;

  CodeChapter(Desk desk) {
    this.desk = desk;
  }

  Chapter make() {
    Map<String, List<Entry>> groups = new TreeMap<>();
    for (String key : desk.catalogue.keys()) {
      if (!key.matches("B\\d{4}\\.title")) continue;
      String code = key.substring(0, 5);
      groups.computeIfAbsent(code.substring(0, 3), g -> new ArrayList<>()).add(entry(code));
    }
    List<Section> sections = new ArrayList<>();
    groups.forEach((group, entries) -> sections.add(new Section("codes-" + group, desk.text("codes." + group), "", List.of(), entries)));
    return new Chapter("codes", desk.text("codes"), desk.text("codes.intro"), sections);
  }

  private Entry entry(String code) {
    List<Row> rows = new ArrayList<>();
    boolean meant = desk.catalogue.has(code + ".meaning");
    rows.add(desk.row("meaning", filled(code + (meant ? ".meaning" : ".message"))));
    if (desk.catalogue.has(code + ".example")) rows.add(desk.row("example", filled(code + ".example")));
    if (desk.catalogue.has(code + ".help")) rows.add(desk.row("todo", filled(code + ".help")));
    return new Entry(code, code, desk.catalogue.text(code + ".title"), rows, List.of(), "");
  }

  /** A text made for one case, with dots in the place of what the case would name. */
  private String filled(String key) {
    return desk.catalogue.text(key, Collections.nCopies(ARGUMENTS, desk.catalogue.text("why.dots")));
  }
}
