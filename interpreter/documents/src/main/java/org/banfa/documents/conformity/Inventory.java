package org.banfa.documents.conformity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banfa.documents.conformity.ConformityReport.ReadingNote;
import org.banfa.documents.conformity.ConformityReport.Unseen;
import org.banfa.documents.conformity.ConformityReport.Used;
import org.banfa.judgement.check.SemanticHash;
import org.banfa.judgement.finding.CheckResult;
import org.banfa.judgement.finding.Judgement;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.Header;
import org.banfa.model.document.Interpretation;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.document.Rule;
import org.banfa.model.document.Support;
import org.banfa.model.document.Version;
import org.banfa.model.library.Library;
import org.banfa.model.order.Above;
import org.banfa.model.order.HigherDocuments;
import org.banfa.model.order.InForce;
import org.banfa.model.order.Program;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lists the documents that were used, those that were not seen, and the readings that were adopted. */
final class Inventory {
  /** Places up to which each is cited with its paragraph. */
  private static final int MANY = 12;

  private final Library library;
  private final CheckResult result;
  private final Wording wording;
  private final Catalogue catalogue;

  Inventory(Library library, CheckResult result, Wording wording) {
    this.library = library;
    this.result = result;
    this.wording = wording;
    this.catalogue = wording.catalogue();
  }

  /** The method, the documents read with it, and the statutes with rules in force, highest first. */
  List<Used> used() {
    List<Used> used = new ArrayList<>();
    used.add(document(result.document(), "method"));
    for (Above above : result.above()) used.add(document(above.document(), above.relation().id()));
    for (LegalDocument law : new HigherDocuments(library).statutes(result.document())) {
      List<Judgement> rules = rules(law);
      if (!rules.isEmpty()) used.add(statute(law, rules));
    }
    return List.copyOf(used);
  }

  private List<Judgement> rules(LegalDocument law) {
    return result.judgements().stream().filter(j -> j.law() == law).toList();
  }

  private Used document(LegalDocument document, String role) {
    LocalDate issued = document.header().issued();
    return new Used(
        wording.name(document), catalogue.text("conformity.role." + role), "", issued == null ? "" : wording.date(issued), "", "",
        SemanticHash.of(document));
  }

  private Used statute(LegalDocument law, List<Judgement> rules) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> days = new LinkedHashSet<>();
    for (Judgement rule : rules) {
      Version version = rule.version();
      if (version == null) continue;
      names.add(version.name());
      days.add(wording.date(version.from()));
    }
    String between = catalogue.text("report.enum");
    boolean norm = law.header().rank() == Rank.DRAFTING_NORM;
    LocalDate verified = law.header().verified();
    return new Used(
        wording.name(law), rank(law.header()), String.join(between, names), String.join(between, days), norm ? "" : evidence(rules),
        verified == null ? "" : wording.date(verified), SemanticHash.of(law));
  }

  /** How many rules rest on what, best known first. */
  private String evidence(List<Judgement> rules) {
    Map<Support, Set<Rule>> marks = new EnumMap<>(Support.class);
    for (Judgement judgement : rules) {
      Support mark = new InForce(judgement.law(), judgement.version(), judgement.rule()).support();
      marks.computeIfAbsent(mark, m -> new LinkedHashSet<>()).add(judgement.rule());
    }
    List<String> parts = new ArrayList<>();
    marks.forEach((mark, all) ->
        parts.add(catalogue.text("conformity.evidenceCount", catalogue.text("evidence." + mark.name()), Integer.toString(all.size()))));
    return String.join(catalogue.text("report.comma"), parts);
  }

  /** The rank of a document in words. */
  String rank(Header header) {
    Rank rank = header.rank() == null ? Rank.VILLAGE_METHOD : header.rank();
    return catalogue.text("rank." + rank.name());
  }

  /** What was not seen, or not whole, each with what follows from that. */
  List<Unseen> unseen() {
    List<Unseen> unseen = new ArrayList<>();
    named(unseen);
    for (LegalDocument law : new HigherDocuments(library).statutes(result.document())) {
      if (law.header().rank() == Rank.DRAFTING_NORM) continue;
      List<Judgement> rules = rules(law);
      if (rules.isEmpty()) notInForce(law, unseen);
      else partly(law, rules, unseen);
    }
    return List.copyOf(unseen);
  }

  /** Documents that are named and not there. */
  private void named(List<Unseen> unseen) {
    for (var one : org.banfa.model.order.Unseen.of(library, Program.of(library, result.document())))
      unseen.add(new Unseen(one.title(), catalogue.text("conformity.unseen.absent", wording.name(one.by())), catalogue.text("conformity.unseen.absent.then")));
  }

  private void notInForce(LegalDocument law, List<Unseen> unseen) {
    LocalDate day = result.lawAsOf();
    if (day == null || law.header().versions().isEmpty() || law.versionOn(day).isPresent()) return;
    Version first = law.header().versions().get(0);
    String state = catalogue.text("conformity.unseen.later", wording.date(day), wording.date(first.from()));
    unseen.add(new Unseen(wording.name(law), state, catalogue.text("conformity.unseen.later.then")));
  }

  private void partly(LegalDocument law, List<Judgement> rules, List<Unseen> unseen) {
    Map<Support, Set<String>> articles = new EnumMap<>(Support.class);
    for (Judgement judgement : rules) {
      InForce source = new InForce(judgement.law(), judgement.version(), judgement.rule());
      if (source.support() == Support.FULL) continue;
      String cited = source.article().isEmpty() ? wording.place(judgement.rule().locus()) : source.article();
      articles.computeIfAbsent(source.support(), m -> new LinkedHashSet<>()).add(cited);
    }
    articles.forEach((mark, cited) -> {
      String name = catalogue.text("evidence." + mark.name());
      String state = catalogue.text("conformity.unseen.part", name, String.join(catalogue.text("report.enum"), shortened(cited).stream().map(this::cited).toList()));
      unseen.add(new Unseen(wording.name(law), state, catalogue.text("conformity.unseen." + (mark == Support.MEMORY ? "memory" : "part") + ".then")));
    });
  }

  /** A citation in this language; the place of a rule without one is in it already. */
  private String cited(String place) {
    return place.startsWith("第") ? wording.article(place) : place;
  }

  /** Many places by their articles alone. */
  private static Set<String> shortened(Set<String> cited) {
    if (cited.size() <= MANY) return cited;
    Set<String> articles = new LinkedHashSet<>();
    for (String one : cited) {
      int end = one.indexOf('条');
      articles.add(end < 0 ? one : one.substring(0, end + 1));
    }
    return articles;
  }

  /** The readings that were adopted, or left open, in the statutes used. */
  List<ReadingNote> readings() {
    List<ReadingNote> notes = new ArrayList<>();
    Map<String, String> articles = new LinkedHashMap<>();
    for (Judgement judgement : result.judgements()) {
      String cited = judgement.rule().article(judgement.version());
      articles.putIfAbsent(judgement.law().title() + "\n" + judgement.rule().label(), cited);
      articles.putIfAbsent(judgement.law().title() + "\n" + judgement.rule().row(), cited);
    }
    for (LegalDocument law : new HigherDocuments(library).statutes(result.document())) {
      if (rules(law).isEmpty()) continue;
      for (Interpretation read : law.interpretations()) {
        Set<String> cited = new LinkedHashSet<>();
        for (String label : read.about()) {
          String article = articles.get(law.title() + "\n" + label);
          if (article != null && !article.isEmpty()) cited.add(article);
        }
        if (!cited.isEmpty()) notes.add(note(law, read, cited));
      }
    }
    return List.copyOf(notes);
  }

  private ReadingNote note(LegalDocument law, Interpretation read, Set<String> articles) {
    String adopted = "";
    List<String> others = new ArrayList<>();
    for (Interpretation.Reading reading : read.readings()) {
      if (reading.name().equals(read.adopted())) adopted = reading.words();
      else others.add(catalogue.text("conformity.way", reading.name(), reading.words()));
    }
    return new ReadingNote(
        read.name(), wording.name(law), String.join(catalogue.text("report.enum"), articles.stream().map(wording::article).toList()),
        read.adopted().isEmpty() ? catalogue.text("conformity.reading.open") : read.adopted(), adopted,
        String.join(catalogue.text("conformity.next"), others), read.grounds());
  }
}
