package org.banfa.cli.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.cli.reference.Handbook.Chapter;
import org.banfa.cli.reference.Handbook.Entry;
import org.banfa.cli.reference.Handbook.Section;
import org.banfa.model.core.Modality;

/** The chapter of forms of sentences: every combination of how strongly, what is said, and of what kind, that the library's rules have. */
final class FormChapter {
  /** From what a method writes most to what binds least. */
  private static final List<Modality> ORDER = List.of(Modality.STATED, Modality.MUST, Modality.MUST_NOT, Modality.NORMALLY, Modality.MAY, Modality.ENCOURAGED);

  private final Desk desk;

  FormChapter(Desk desk) {
    this.desk = desk;
  }

  Chapter make() {
    Map<String, List<Entry>> byModality = new LinkedHashMap<>();
    for (Modality modality : ORDER) byModality.put(modality.name(), new ArrayList<>());
    desk.examples.forms().forEach((form, example) -> {
      List<Entry> entries = byModality.get(form.get(0));
      String id = "f-" + String.join("-", form).toLowerCase(java.util.Locale.ROOT);
      entries.add(new Entry(id, name(form), "", List.of(), List.of(desk.fromLibrary(example)), ""));
    });
    List<Section> sections = new ArrayList<>();
    byModality.values().removeIf(List::isEmpty);
    byModality.forEach((modality, entries) -> sections.add(new Section("forms-" + Desk.lower(modality),
        desk.catalogue.text("reference.modality." + modality), desk.text("modality." + modality), List.of(), entries)));
    return new Chapter("forms", desk.text("forms"), desk.text("forms.intro"), sections);
  }

  private String name(List<String> form) {
    String guard = form.get(3).equals("true") ? desk.catalogue.text("reference.guarded") : "";
    String exception = form.get(4).equals("true") ? desk.catalogue.text("reference.excepted") : "";
    return desk.catalogue.text("reference.form", desk.catalogue.text("reference.modality." + form.get(0)), desk.catalogue.text("reference.op." + form.get(1)),
        desk.catalogue.text("reference.value." + form.get(2)), guard + exception);
  }
}
