package org.banfa.documents.conformity;

import java.util.ArrayList;
import java.util.List;
import org.banfa.documents.conformity.ConformityReport.Basis;
import org.banfa.documents.conformity.ConformityReport.Entry;
import org.banfa.documents.conformity.ConformityReport.Passage;
import org.banfa.documents.conformity.ConformityReport.Question;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Numbering;
import org.banfa.documents.page.Run;
import org.banfa.judgement.finding.Verdict;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays out findings and questions: what the clause says, what the law says, and why that is so. */
final class EntryBlocks {
  private final Catalogue catalogue;
  private final Numbering numbering;

  EntryBlocks(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.numbering = new Numbering(catalogue);
  }

  List<Block> entry(String part, Entry entry) {
    List<Block> blocks = new ArrayList<>();
    String title = catalogue.text("conformity.entry.title", entry.title(), entry.weight(), entry.code());
    blocks.add(new Block.Heading(3, numbering.third(entry.number(), title), part + "-" + entry.number()));
    if (entry.passage() != null) blocks.add(passage("conformity.entry.clause", entry.passage()));
    else if (!entry.silence().isEmpty()) blocks.add(labelled("conformity.entry.clause", Run.plain(entry.silence())));
    for (Basis basis : entry.bases()) blocks.add(basis(basis));
    blocks.add(labelled("conformity.entry.reason", Run.plain(entry.message())));
    if (!entry.note().isEmpty()) blocks.add(Block.body(entry.note()));
    if (!entry.steps().isEmpty()) {
      blocks.add(labelled("conformity.entry.steps"));
      blocks.add(new Block.Steps(entry.steps()));
    }
    if (!entry.election().isEmpty()) blocks.add(labelled(isStricter(entry) ? "conformity.entry.difference" : "conformity.entry.election", Run.plain(entry.election())));
    if (!entry.effect().isEmpty()) blocks.add(labelled("conformity.entry.effect", Run.plain(entry.effect())));
    for (String related : entry.related()) blocks.add(Block.body(related));
    if (!entry.review().isEmpty()) blocks.add(Block.body(Run.strong(entry.review())));
    if (!entry.remedy().isEmpty()) blocks.add(labelled("conformity.entry.remedy", Run.plain(entry.remedy())));
    return blocks;
  }

  /** Whether the election is no breach, but one that the law would let pass. */
  private static boolean isStricter(Entry entry) {
    return entry.verdict().equals(Verdict.STRICTER.id());
  }

  List<Block> question(Question question) {
    List<Block> blocks = new ArrayList<>();
    String title = catalogue.text("conformity.question." + question.kind());
    if (!question.code().isEmpty()) title = catalogue.text("conformity.question.title", title, question.code());
    blocks.add(new Block.Heading(3, numbering.third(question.number(), title), "questions-" + question.number()));
    blocks.add(labelled("conformity.entry.question", Run.plain(question.question())));
    if (question.passage() != null) blocks.add(passage("conformity.entry.clause", question.passage()));
    for (Basis basis : question.bases()) blocks.add(basis(basis));
    if (!question.note().isEmpty()) blocks.add(Block.body(question.note()));
    if (!question.ways().isEmpty()) blocks.add(new Block.Steps(question.ways()));
    if (!question.review().isEmpty()) blocks.add(Block.body(Run.strong(question.review())));
    if (!question.closed()) blocks.add(Block.body(catalogue.text("conformity.entry.answer." + question.kind())));
    return blocks;
  }

  private Block labelled(String key, Run... runs) {
    List<Run> all = new ArrayList<>();
    all.add(Run.strong(catalogue.text(key)));
    all.addAll(List.of(runs));
    return new Block.Paragraph(all, Block.Place.BODY);
  }

  private Block passage(String key, Passage passage) {
    String origin = passage.origin().isEmpty() ? "" : catalogue.text("conformity.origin", passage.origin());
    String words = passage.words().isEmpty() ? "" : catalogue.text("conformity.words", passage.words());
    return labelled(key, Run.plain(passage.document().isEmpty() ? passage.place() : catalogue.text("conformity.cited", passage.document(), passage.place())), Run.quoted(words), Run.plain(origin));
  }

  private Block basis(Basis basis) {
    String cited = catalogue.text("conformity.law", basis.law(), basis.article(), basis.rule());
    String words = basis.requirement().isEmpty() ? "" : catalogue.text("conformity.words", basis.requirement());
    String evidence = basis.evidence().isEmpty() ? "" : catalogue.text("conformity.evidence", basis.evidence());
    return labelled("conformity.entry.law", Run.plain(cited), Run.quoted(words), Run.plain(evidence));
  }
}
