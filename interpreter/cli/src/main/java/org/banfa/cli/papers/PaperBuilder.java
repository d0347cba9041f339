package org.banfa.cli.papers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Run;
import org.banfa.model.document.PaperForm;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.lex.Numerals;

/** Makes the papers of an election: texts filled, forms laid out, notices numbered one after the other. */
public final class PaperBuilder {
  /** Papers are Chinese, whatever language the terminal speaks. */
  private static final Catalogue CATALOGUE = Catalogue.of(Language.ZH);

  private final ElectionFacts facts;
  private int notices;
  private int papers;

  public PaperBuilder(ElectionFacts facts) {
    this.facts = facts;
  }

  /**
   * A paper ready to be printed.
   *
   * @param fileName without an ending
   * @param blanks what must be written in by hand
   */
  public record Made(PaperForm form, String fileName, Page page, Set<String> blanks) {}

  /** Every paper that this election has, in order. */
  public List<Made> all(List<PaperForm> forms) {
    List<Made> made = new ArrayList<>();
    for (PaperForm form : forms) {
      if (!new Holes(facts, CATALOGUE, Map.of()).holds(form.where())) continue;
      boolean noticed = !form.numbering().isEmpty();
      if (noticed) notices++;
      made.add(paper(form, noticed ? Numerals.chinese(BigInteger.valueOf(notices)) : "", String.format("%02d", ++papers)));
    }
    return made;
  }

  private Made paper(PaperForm form, String number, String place) {
    Set<String> blanks = new LinkedHashSet<>();
    List<Block> blocks = new ArrayList<>();
    List<Map<String, String>> people = form.forEach().isEmpty() ? List.of(Map.of()) : people();
    String title = "";
    for (Map<String, String> person : people) {
      Map<String, String> own = new LinkedHashMap<>(common(number));
      own.putAll(person);
      Holes holes = new Holes(facts, CATALOGUE, own);
      String heading = holes.fill(form.heading());
      if (title.isEmpty()) title = heading;
      else {
        blocks.add(new Block.NewPage());
        blocks.add(new Block.Title(heading));
      }
      if (!form.forEach().isEmpty() && facts.outcome().isEmpty()) holes.left(CATALOGUE.text("paper.head.elected"));
      blocks(form, holes, blocks);
      blanks.addAll(holes.blanks());
    }
    List<String> subtitle = form.numbering().isEmpty() ? List.of() : List.of(new Holes(facts, CATALOGUE, common(number)).fill(form.numbering()));
    return new Made(form, place + "-" + form.title(), new Page("zh", title, subtitle, List.copyOf(blocks)), blanks);
  }

  private void blocks(PaperForm form, Holes holes, List<Block> blocks) {
    PaperForms forms = new PaperForms(facts, CATALOGUE, holes);
    for (PaperForm.Part part : form.parts()) {
      if (!holes.holds(part.where())) continue;
      switch (part.kind()) {
        case FORM -> blocks.addAll(forms.of(part.text()));
        case TEXT -> blocks.add(Block.body(holes.fill(part.text())));
        case NOTE -> blocks.add(new Block.Paragraph(List.of(Run.plain(holes.fill(part.text()))), Block.Place.NOTE));
      }
    }
    if (!form.signed().isEmpty()) {
      blocks.add(Block.body(""));
      blocks.add(new Block.Paragraph(List.of(Run.plain(holes.fill(form.signed()))), Block.Place.SIGNATURE));
      blocks.add(new Block.Paragraph(List.of(Run.plain(holes.fill(form.date()))), Block.Place.SIGNATURE));
    }
    for (String appended : form.appended()) {
      blocks.add(new Block.NewPage());
      blocks.add(new Block.Paragraph(List.of(Run.strong(CATALOGUE.text("paper.appendix"))), Block.Place.FLUSH));
      blocks.addAll(forms.of(appended));
    }
  }

  private Map<String, String> common(String number) {
    Map<String, String> own = new LinkedHashMap<>();
    List<String> places = facts.effective().method().header().territory();
    own.put("号", number);
    own.put("辖区", places.isEmpty() ? "" : places.get(places.size() - 1));
    own.put("乡镇", places.size() < 2 ? "" : places.get(places.size() - 2));
    own.put("办法", facts.effective().method().title());
    own.put("席位", new PaperForms(facts, CATALOGUE, null).seats());
    boolean open = facts.outcome().isEmpty();
    own.put("结论", CATALOGUE.text(open ? "paper.valid-open" : facts.outcome().get().valid() ? "paper.valid" : "paper.void"));
    return own;
  }

  /** Whoever is elected, with the post; one page to be filled in while nobody is. */
  private List<Map<String, String>> people() {
    List<Map<String, String>> all = new ArrayList<>();
    facts.outcome().ifPresent(o -> facts.posts().forEach(post -> {
      for (String name : o.elected().getOrDefault(post.name(), List.of())) all.add(Map.of("某人", name, "某职", post.name()));
    }));
    return all.isEmpty() ? List.of(Map.of("某人", CATALOGUE.text("paper.blank"), "某职", CATALOGUE.text("paper.blank"))) : all;
  }
}
