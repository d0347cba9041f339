package org.banfa.records.signature;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.roll.Answered;
import org.banfa.records.roll.DayRange;
import org.banfa.records.roll.RollWords;
import org.banfa.records.table.Columns;
import org.banfa.records.table.Table;
import org.banfa.records.table.UnreadableRecord;

/** Reads tables of signatures and rolls of those who may sign, by their headings; columns it does not know stay unread. */
public final class SignatureReader {
  private static final int HEADING_WITHIN = 12;

  private final Columns columns;
  private final List<String> nominees;
  private final List<SignatureLine> lines = new ArrayList<>();
  private final List<Discrepancy> problems = new ArrayList<>();

  /** A reader of signatures for these people. */
  public SignatureReader(Vocabulary vocabulary, List<String> nominees) {
    columns = Columns.of(vocabulary, ColumnRoles.OF_SIGNATURES);
    this.nominees = List.copyOf(nominees);
  }

  /** Which column of a table holds what, by role. */
  private record Heading(int row, Map<String, Integer> at) {
    String cell(Table table, int row, String role) {
      return at.containsKey(role) ? Normalizer.normalize(table.cell(row, at.get(role)), Normalizer.Form.NFKC).strip() : "";
    }

    int place() {
      for (String role : List.of(ColumnRoles.SIGNER, ColumnRoles.NAME, ColumnRoles.VOTER_NUMBER, ColumnRoles.HOUSEHOLD)) if (at.containsKey(role)) return at.get(role);
      return 0;
    }
  }

  /** Takes in a table of signatures: the number of its rows; empty when no row heads one. */
  public Optional<Integer> signatures(Table table) {
    Optional<Heading> heading = heading(table);
    String title = nominees.stream().filter(n -> n.equals(table.title().strip())).findFirst().orElse("");
    if (heading.isEmpty() || title.isEmpty() && !heading.get().at().containsKey(ColumnRoles.SIGNED_FOR)) return Optional.empty();
    int rows = 0;
    for (int row = heading.get().row() + 1; row < table.rows().size(); row++) {
      if (table.isBlank(row)) continue;
      rows++;
      row(table, row, heading.get(), title);
    }
    return Optional.of(rows);
  }

  private void row(Table table, int row, Heading heading, String title) {
    Signer signer = signer(table, row, heading);
    String where = signer.at().text();
    String mark = heading.cell(table, row, ColumnRoles.VOIDED);
    Optional<Answered> voided = mark.isEmpty() ? Optional.of(Answered.NO) : RollWords.answer(mark);
    String day = heading.cell(table, row, ColumnRoles.SIGNED_ON);
    Optional<LocalDate> on = DayRange.read(day).filter(d -> d.from().equals(d.to())).map(DayRange::from);
    if (voided.isEmpty()) problems.add(Discrepancy.blocking("B6402", where, mark));
    if (on.isEmpty() && !day.isEmpty()) problems.add(Discrepancy.blocking("B6403", where, day));
    List<String> names = heading.at().containsKey(ColumnRoles.SIGNED_FOR) ? RollWords.parts(table.cell(row, heading.at().get(ColumnRoles.SIGNED_FOR))) : List.of(title);
    if (names.isEmpty()) problems.add(Discrepancy.blocking("B6404", where));
    for (String name : names) {
      if (nominees.contains(name)) lines.add(new SignatureLine(signer, name, on.orElse(null), voided.filter(v -> v == Answered.YES).isPresent()));
      else problems.add(Discrepancy.blocking("B6405", where, name, String.join("、", nominees)));
    }
  }

  /** Everybody on a roll; empty when no row heads one. */
  Optional<List<Signer>> roll(Table table) {
    return heading(table).map(heading -> {
      List<Signer> all = new ArrayList<>();
      for (int row = heading.row() + 1; row < table.rows().size(); row++) {
        Signer one = signer(table, row, heading);
        if (!one.nobody() || !one.household().isEmpty()) all.add(one);
      }
      return all;
    });
  }

  private static Signer signer(Table table, int row, Heading heading) {
    String name = heading.cell(table, row, ColumnRoles.SIGNER);
    return new Signer(heading.cell(table, row, ColumnRoles.VOTER_NUMBER), heading.cell(table, row, ColumnRoles.IDENTITY).replaceAll("\\s+", "").toUpperCase(Locale.ROOT),
        heading.cell(table, row, ColumnRoles.HOUSEHOLD), name.isEmpty() ? heading.cell(table, row, ColumnRoles.NAME) : name, table.place(row, heading.place()));
  }

  /** The first row that heads a column of names, numbers or households of people. */
  private Optional<Heading> heading(Table table) {
    for (int row = 0; row < Math.min(HEADING_WITHIN, table.rows().size()); row++) {
      Map<String, Integer> at = new LinkedHashMap<>();
      for (int column = 0; column < table.width(row); column++) {
        String role = columns.find(table.cell(row, column)).map(Term::role).orElse("");
        if (role.isEmpty()) continue;
        if (at.put(role, column) != null) throw new UnreadableRecord("B6303", table.place(row, column).text(), table.cell(row, column));
      }
      boolean who = at.containsKey(ColumnRoles.SIGNER) || at.containsKey(ColumnRoles.NAME) || at.containsKey(ColumnRoles.VOTER_NUMBER) || at.containsKey(ColumnRoles.HOUSEHOLD);
      if (who) return Optional.of(new Heading(row, at));
    }
    return Optional.empty();
  }

  /** Everything read so far, in the order of the tables and their rows. */
  List<SignatureLine> lines() {
    return lines;
  }

  /** What could not be read. */
  List<Discrepancy> problems() {
    return problems;
  }
}
