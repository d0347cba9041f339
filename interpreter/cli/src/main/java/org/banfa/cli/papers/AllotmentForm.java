package org.banfa.cli.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Block.Box;
import org.banfa.documents.page.Block.Line;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.Fractions;
import org.banfa.records.unit.Allotment;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays out how the seats of a vote are divided among districts and units: numbers, shares, remainders, seats, and those reserved. */
final class AllotmentForm {
  /** Lines to be filled in where the units are not known. */
  private static final int EMPTY = 10;
  private static final int UNIT = 260;

  private final PaperForms forms;
  private final Catalogue catalogue;
  private final ElectionFacts facts;

  AllotmentForm(PaperForms forms) {
    this.forms = forms;
    this.catalogue = forms.catalogue();
    this.facts = forms.scope().facts();
  }

  List<Block> table() {
    Optional<Allotment> known = facts.allotment().divided();
    if (known.isEmpty()) forms.holes().left(catalogue.text("paper.allotment.units"));
    List<Line> lines = new ArrayList<>();
    boolean weighed = known.map(Allotment::weighed).orElse(facts.allotment().weighed());
    List<String> parts = known.map(Allotment::parts).orElse(facts.allotment().parts());
    lines.add(heads(weighed, parts));
    if (known.isEmpty()) {
      for (int i = 0; i < EMPTY; i++) lines.add(new Line(PaperForms.ROW, java.util.Collections.nCopies(lines.get(0).boxes().size(), Box.empty())));
    } else {
      for (Allotment.Row row : known.get().rows()) lines.add(row(known.get(), row));
      lines.add(sum(known.get()));
    }
    return List.of(new Block.Grid(widths(weighed, parts.size()), lines, 1, true));
  }

  private Line heads(boolean weighed, List<String> parts) {
    List<Box> boxes = new ArrayList<>(List.of(forms.head("allotment.unit"), Box.strong(facts.allotment().households() ? catalogue.text("paper.head.allotment.households") : forms.holes().post(catalogue.text("paper.allotment.electors")))));
    if (weighed) {
      boxes.add(forms.head("allotment.share"));
      boxes.add(forms.head("allotment.remainder"));
    }
    boxes.add(forms.head("allotment.seats"));
    for (String part : parts) boxes.add(Box.strong(facts.allotment().ofWomen(part) ? catalogue.text("paper.allotment.women") : catalogue.text("paper.allotment.part", forms.holes().post(part))));
    boxes.add(forms.head("note"));
    return new Line(PaperForms.ROW, boxes);
  }

  private static List<Integer> widths(boolean weighed, int parts) {
    List<Integer> widths = new ArrayList<>(List.of(UNIT, 110));
    if (weighed) widths.addAll(List.of(100, 150));
    widths.add(90);
    for (int i = 0; i < parts; i++) widths.add(100);
    widths.add(1000 - widths.stream().mapToInt(Integer::intValue).sum());
    return widths;
  }

  private Line row(Allotment all, Allotment.Row row) {
    List<Box> boxes = new ArrayList<>();
    String name = "　".repeat(row.level()) + row.unit();
    boxes.add(Box.of(name).atTheEdge());
    boxes.add(number(row.weight()));
    if (all.weighed()) {
      boxes.add(Box.of(row.share() == null ? "" : Fractions.mixed(row.share().subtract(row.remainder()))));
      boxes.add(Box.of(row.share() == null ? "" : row.remainder().signum() == 0 ? "" : Fractions.mixed(row.remainder())));
    }
    boxes.add(Box.of(PaperForms.number(row.seats())));
    for (String part : all.parts()) boxes.add(Box.of(row.within().containsKey(part) ? PaperForms.number(row.within().get(part)) : ""));
    boxes.add(Box.of(note(row)));
    return new Line(PaperForms.LOW, boxes);
  }

  private static Box number(long value) {
    return Box.of(value == UnitShare.UNKNOWN ? "" : PaperForms.number(value));
  }

  private String note(Allotment.Row row) {
    String taken = facts.allotment().fate(row.unit());
    if (!taken.isEmpty()) return taken;
    return switch (row.limit()) {
      case LEAST -> catalogue.text("paper.allotment.least", PaperForms.number(row.bound()));
      case MOST -> catalogue.text("paper.allotment.most", PaperForms.number(row.bound()));
      case NONE -> "";
    };
  }

  private Line sum(Allotment all) {
    List<Box> boxes = new ArrayList<>(List.of(forms.head("allotment.sum"), number(all.weight())));
    if (all.weighed()) {
      boxes.add(Box.empty());
      boxes.add(Box.empty());
    }
    boxes.add(Box.of(PaperForms.number(all.seats())));
    for (String part : all.parts()) boxes.add(Box.of(PaperForms.number(all.quota().totals().get(part))));
    boxes.add(Box.empty());
    return new Line(PaperForms.LOW, boxes);
  }
}
