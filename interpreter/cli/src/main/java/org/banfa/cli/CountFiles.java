package org.banfa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banfa.engine.certificate.Ballots;
import org.banfa.engine.certificate.UnreadableTable;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;
import org.banfa.records.count.BallotTables;
import org.banfa.records.count.CountForm;
import org.banfa.records.count.CountForm.Line;
import org.banfa.records.count.CountTable;
import org.banfa.records.count.CountTable.Figure;
import org.banfa.records.count.CountTableReader;
import org.banfa.records.count.Discrepancy;
import org.banfa.records.count.Stance;
import org.banfa.records.table.Table;
import org.banfa.records.table.Tables;

/** Reads the files of one count. */
record CountFiles(CountDesk desk, List<Discrepancy> problems) {
  /** The tables of figures in some files; pages that hold none are passed over. */
  List<CountTable> tables(List<Path> files, boolean drawn) {
    CountTableReader reader = new CountTableReader(desk.form(), drawn, problems);
    List<CountTable> tables = new ArrayList<>();
    for (Path file : files) {
      int before = tables.size();
      for (Table table : Tables.read(file)) reader.read(table).ifPresent(tables::add);
      if (tables.size() == before) throw new Refusal("B6009", file.toString());
    }
    return tables;
  }

  /** Tables of single ballots, each a place, counted by the rules they were cast under. */
  CountTable ballots(List<Path> files) {
    Map<Line, Map<String, Figure>> figures = new LinkedHashMap<>();
    for (Path file : files) {
      BallotTables.read(file, desk.paper().posts(), desk.form().vocabulary()).forEach((place, text) -> {
        try {
          add(figures, place, Ballots.read(text, desk.paper()).tally(desk.rules(), new Account(0, 0, 0, 0, 0, 0, 0)), file);
        } catch (UnreadableTable e) {
          throw new Refusal("B6123", file.getFileName() + "〔" + place + "〕", e.code(), String.join(" / ", e.arguments()));
        } catch (IllegalArgumentException beyondABallot) {
          throw new Refusal("B4505", desk.rules().effective().method().title());
        }
      });
    }
    return new CountTable("", figures);
  }

  private void add(Map<Line, Map<String, Figure>> figures, String place, Tally tally, Path file) {
    Account a = tally.account();
    long[] counted = {a.collected(), a.valid(), a.invalid(), a.abstained()};
    for (int i = 0; i < counted.length; i++) {
      Line line = new Line(CountForm.ITEMS.get(CountForm.ITEMS.size() - counted.length + i), "");
      Figure before = figures.computeIfAbsent(line, l -> new LinkedHashMap<>()).put(place, new Figure(counted[i], null));
      if (before != null) throw new Refusal("B6124", file.toString(), place);
    }
    tally.votes().forEach((post, votes) -> votes.forEach((name, number) -> put(figures, new Line(post, name), place, number)));
    for (CountForm.PostForm post : desk.form().posts()) {
      for (String name : post.marked()) {
        Line line = new Line(post.name(), name);
        long yes = tally.votes(post.name(), name);
        long no = tally.against(post.name(), name);
        put(figures, line, place, yes);
        put(figures, line.of(Stance.AGAINST), place, no);
        put(figures, line.of(Stance.NEITHER), place, tally.valid(post.name()) - yes - no);
      }
    }
  }

  private static void put(Map<Line, Map<String, Figure>> figures, Line line, String place, long number) {
    figures.computeIfAbsent(line, l -> new LinkedHashMap<>()).put(place, new Figure(number, null));
  }

  /** The account of one table with the votes of another, in the order of the form. */
  static CountTable joined(CountForm form, CountTable account, CountTable votes) {
    Map<Line, Map<String, Figure>> figures = new LinkedHashMap<>();
    for (String item : CountForm.ITEMS) figures.put(new Line(item, ""), account.figures().get(new Line(item, "")));
    List<Line> lines = new ArrayList<>(form.lines());
    lines.addAll(votes.votes());
    for (Line line : lines) if (!line.ofAccount() && votes.figures().containsKey(line)) figures.put(line, votes.figures().get(line));
    return new CountTable(votes.title(), figures);
  }
}
