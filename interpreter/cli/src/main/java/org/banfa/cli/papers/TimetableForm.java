package org.banfa.cli.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Block.Box;
import org.banfa.documents.page.Block.Line;
import org.banfa.judgement.finding.Schedule;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.library.ActOrder;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.SeriesRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays out the timetable to hang up: what is done when and by whom, in letters to be read on a wall; acts of one day in the order of the procedure. */
final class TimetableForm {
  private static final int SHORT = 18;
  private static final int WHEN = 400;
  private static final int WHO = 295;
  /** Where a period is parted that does not fit a line. */
  private static final String BEHIND_FROM = "(?<=至)";
  /** Empty rows where the method fixes no day and the law gives none. */
  private static final int TO_WRITE = 10;
  /** So few acts with days are no timetable. */
  private static final int FEW = 5;

  private final PaperForms forms;
  private final ElectionFacts facts;
  private final Catalogue catalogue;
  private final Wording wording;

  /**
   * An act to be printed.
   *
   * @param at the day it stands at: the one it was done, or the last the calendar leaves
   */
  private record Entry(String act, LocalDate at, String when, String who) {}

  TimetableForm(PaperForms forms) {
    this.forms = forms;
    this.facts = forms.scope().facts();
    this.catalogue = forms.catalogue();
    this.wording = new Wording(catalogue);
  }

  Block grid() {
    List<Entry> entries = inOrder();
    int height = entries.size() > SHORT ? PaperForms.LOW : PaperForms.ROW;
    List<Line> lines = new ArrayList<>(List.of(Line.of(height, forms.head("when"), forms.head("what"), forms.head("who"))));
    for (Entry entry : entries) lines.add(Line.of(height, Box.of(NameLines.either(List.of(entry.when().split(BEHIND_FROM)), "", WHEN)), Box.of(entry.act()), Box.of(entry.who())));
    for (int i = entries.size(); isOpen(entries) && i < TO_WRITE; i++) lines.add(Line.of(height, Box.of(""), Box.of(""), Box.of("")));
    return new Block.Grid(List.of(WHEN, 1000 - WHEN - WHO, WHO), lines, 1, true);
  }

  /** Whether days are still to be written in: where none are recorded, and the method and the law fix next to none. */
  private boolean isOpen(List<Entry> entries) {
    return entries.size() < FEW && entries.stream().noneMatch(e -> facts.done(e.act()));
  }

  /** By days, and on one day by the order of the procedure; acts it does not name as they were recorded. */
  private List<Entry> inOrder() {
    Comparator<Entry> byDay = Comparator.comparing(Entry::at);
    ActOrder order = ActOrder.of(facts.effective().method().header().binds(), facts.library().vocabulary());
    return entries().stream().sorted(byDay.thenComparing(Entry::act, order.comparator()).thenComparingInt(e -> facts.place(e.act())).thenComparing(Entry::act)).toList();
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Schedule.Row row : facts.checked().schedule().rows()) {
      Optional<LocalDate> day = facts.day(row.act().id());
      if (day.isEmpty() && row.latest() == null || !isOwn(row) || isIdle(row) || isLater(row.act())) continue;
      String who = NameLines.either(row.actors().stream().map(a -> wording.terms(List.of(a))).toList(), catalogue.text("paper.and"), WHO);
      entries.add(new Entry(row.act().id(), day.orElse(row.latest()), day.map(d -> held(row.act().id(), d)).orElseGet(() -> window(row)), who));
    }
    facts.unplanned().forEach((day, acts) -> acts.stream().filter(a -> facts.library().vocabulary().find(a).filter(TimetableForm::isLater).isEmpty()).forEach(a -> entries.add(new Entry(a, day, held(a, day), ""))));
    return entries;
  }

  /** Whether an act is this election's, and not only of a frame for the elections of several bodies. */
  private boolean isOwn(Schedule.Row row) {
    boolean held = facts.done(row.act().id()) || facts.votes().stream().anyMatch(v -> v.act().equals(row.act().id()));
    return held || !row.laws().isEmpty() || row.clauses().isEmpty() || row.clauses().stream().anyMatch(c -> isAbout(c.document().header().binds()));
  }

  /** Whether a document is about the election of this body alone. */
  private boolean isAbout(List<Term> bodies) {
    return bodies.size() == 1 && facts.effective().method().header().binds().stream().anyMatch(b -> facts.library().vocabulary().fallsUnder(b, bodies.get(0)));
  }

  /** Whether an act belongs to the time in office. */
  private static boolean isLater(Term act) {
    return act.role() != null && SeriesRoles.IN_TENURE.contains(act.role());
  }

  /** Whether votes anew or again were not needed any more: the election came out without them. */
  private boolean isIdle(Schedule.Row row) {
    boolean further = Roles.RERUN.equals(row.act().role()) || Roles.VOTE_AGAIN.equals(row.act().role());
    return further && facts.outcome().isPresent() && !facts.done(row.act().id());
  }

  /** The day of an act, or the first and the last on which its units held it. */
  private String held(String act, LocalDate day) {
    List<LocalDate> units = facts.votes().stream().filter(v -> v.act().equals(act)).flatMap(v -> v.day().stream()).sorted().toList();
    return units.isEmpty() ? wording.date(day) : forms.holes().period(units.get(0), units.get(units.size() - 1));
  }

  private String window(Schedule.Row row) {
    if (row.earliest() == null) return catalogue.text("paper.until", wording.date(row.latest()));
    return forms.holes().period(row.earliest(), row.latest());
  }
}
