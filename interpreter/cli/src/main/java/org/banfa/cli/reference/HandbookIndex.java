package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.cli.reference.Handbook.Entry;
import org.banfa.cli.reference.Handbook.Section;
import org.banfa.records.name.NameOrder;

/** The index of a handbook: Chinese by the strokes of the first character, English by letters. */
final class HandbookIndex {
  private static final NameOrder STROKES = new NameOrder();

  private HandbookIndex() {}

  /** Entries below the letter, or the number of strokes, they begin with. */
  static Map<String, List<Entry>> of(Handbook book, boolean english, String strokes) {
    Map<String, List<Entry>> groups = new TreeMap<>();
    for (Chapter chapter : book.chapters())
      for (Section section : chapter.sections())
        for (Entry entry : section.entries()) groups.computeIfAbsent(group(entry, english, strokes), g -> new ArrayList<>()).add(entry);
    Comparator<Entry> order = english ? Comparator.comparing((Entry e) -> e.name().toLowerCase(Locale.ROOT)) : Comparator.comparing(Entry::name, STROKES);
    groups.values().forEach(g -> g.sort(order.thenComparing(Entry::id)));
    return groups;
  }

  private static String group(Entry entry, boolean english, String strokes) {
    int first = entry.name().codePointAt(0);
    boolean letter = first < 0x80;
    if (english || letter) return letter ? Character.toString(first).toUpperCase(Locale.ROOT) : "…";
    int number = NameOrder.strokes(first);
    return number <= 0 ? "…" : String.format(Locale.ROOT, "%2d ", number) + strokes;
  }
}
