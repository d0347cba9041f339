package org.banfa.cli.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Block.Box;
import org.banfa.documents.page.Block.Line;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.judgement.finding.Schedule;
import org.banfa.judgement.wording.Wording;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays out the forms a paper may ask for, from the posts, the people and the counts of an election. */
final class PaperForms {
  private static final int ROW = 90;
  private static final int LOW = 70;
  private static final int TALL = 125;
  private static final int EMPTY_NAMES = 3;

  private final ElectionFacts facts;
  private final Catalogue catalogue;
  private final Wording wording;
  private final Holes holes;

  PaperForms(ElectionFacts facts, Catalogue catalogue, Holes holes) {
    this.facts = facts;
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.holes = holes;
  }

  /** The form of a name; words after a colon say for whom. */
  List<Block> of(String form) {
    int colon = form.indexOf('：');
    String name = colon < 0 ? form : form.substring(0, colon);
    List<String> words = colon < 0 ? List.of() : List.of(form.substring(colon + 1).split("、"));
    return switch (name) {
      case "席位表" -> List.of(posts());
      case "人选表" -> List.of(people());
      case "空白名单" -> List.of(names(words));
      case "签字栏" -> List.of(signatures(words));
      case "日程表" -> timetable();
      case "空格票样" -> List.of(openBallot());
      case "印名票样" -> List.of(printedBallot());
      case "划票栏" -> List.of(tally());
      case "报告表" -> List.of(account());
      case "票数表" -> votes();
      case "结果表" -> List.of(result());
      default -> throw new IllegalArgumentException(form);
    };
  }

  /** All posts with their seats in one phrase. */
  String seats() {
    return facts.posts().stream().map(p -> catalogue.text("paper.seats", p.name(), number(p.seats()))).collect(Collectors.joining(catalogue.text("paper.and")));
  }

  private static String number(long value) {
    return Long.toString(value);
  }

  private Box head(String key) {
    return Box.strong(catalogue.text("paper.head." + key));
  }

  private Block posts() {
    List<Line> lines = new ArrayList<>(List.of(Line.of(ROW, head("post"), head("seats"), head("note"))));
    for (Post post : facts.posts()) {
      lines.add(Line.of(ROW, Box.of(post.name()), Box.of(number(post.seats())), Box.of(post.womenOnly() ? catalogue.text("paper.women-only") : "")));
    }
    return new Block.Grid(List.of(400, 200, 400), lines);
  }

  private Block people() {
    List<Line> lines = new ArrayList<>(List.of(Line.of(ROW, head("post"), head("seats"), head("people"))));
    boolean known = !facts.people().isEmpty();
    if (!known) holes.left(catalogue.text("paper.head.people"));
    for (Post post : facts.posts()) {
      String names = facts.people().stream().filter(p -> p.post().equals(post.name())).map(Person::name).collect(Collectors.joining("　"));
      lines.add(Line.of(known ? ROW : TALL, Box.of(post.name()), Box.of(number(post.seats())), Box.of(names)));
    }
    return new Block.Grid(List.of(300, 200, 500), lines);
  }

  private Block names(List<String> roles) {
    List<Line> lines = new ArrayList<>(List.of(Line.of(ROW, head("role"), head("number"), head("names"))));
    for (String role : roles) {
      String number = holes.size(role);
      holes.left(catalogue.text("paper.names-of", role));
      lines.add(Line.of(TALL, Box.of(role), Box.of(number), Box.empty()));
    }
    return new Block.Grid(List.of(250, 200, 550), lines);
  }

  /** A box beside each role, in one line. */
  private Block signatures(List<String> roles) {
    List<Box> boxes = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    for (String role : roles) {
      boxes.add(Box.strong(catalogue.text("paper.signed-by", role)));
      boxes.add(Box.empty());
      widths.add(400 / roles.size());
      widths.add(600 / roles.size());
    }
    return new Block.Grid(widths, List.of(new Line(TALL, boxes)));
  }

  private List<Block> timetable() {
    List<Block.Row> rows = new ArrayList<>();
    List<Schedule.Row> acts = facts.checked().schedule().rows().stream()
        .filter(r -> (r.latest() != null || facts.day(r.act().id()).isPresent()) && isOwn(r))
        .sorted(Comparator.comparing((Schedule.Row r) -> facts.day(r.act().id()).orElse(r.latest())).thenComparing(r -> facts.place(r.act().id()))).toList();
    for (Schedule.Row row : acts) {
      Optional<LocalDate> day = facts.day(row.act().id());
      String when = day.map(wording::date).orElseGet(() -> window(row));
      rows.add(Block.Row.of(Block.Cell.of(when), Block.Cell.of(row.act().id()), Block.Cell.of(row.actors().isEmpty() ? "" : wording.terms(row.actors()))));
    }
    List<String> head = List.of(catalogue.text("paper.head.when"), catalogue.text("paper.head.what"), catalogue.text("paper.head.who"));
    return List.of(new Block.Table(List.of(420, 310, 270), head, rows));
  }

  /** Whether an act is this election's, and not only of a frame for the elections of several bodies. */
  private static boolean isOwn(Schedule.Row row) {
    return !row.laws().isEmpty() || row.clauses().isEmpty() || row.clauses().stream().anyMatch(c -> c.document().header().binds().size() == 1);
  }

  private String window(Schedule.Row row) {
    if (row.earliest() == null) return catalogue.text("paper.until", wording.date(row.latest()));
    return catalogue.text("paper.period", wording.date(row.earliest()), wording.date(row.latest()));
  }

  /** One empty box for each seat. */
  private Block openBallot() {
    List<Line> lines = new ArrayList<>(List.of(Line.of(ROW, head("post"), head("seats"), head("chosen"))));
    for (Post post : facts.posts()) {
      for (int seat = 0; seat < post.seats(); seat++) {
        lines.add(Line.of(TALL, Box.of(seat == 0 ? name(post) : ""), Box.of(seat == 0 ? number(post.seats()) : ""), Box.empty()));
      }
    }
    return new Block.Grid(List.of(320, 160, 520), lines);
  }

  /** A line for each name with a box for the mark, and one empty line for each seat to write somebody else in. */
  private Block printedBallot() {
    List<Line> lines = new ArrayList<>(List.of(Line.of(ROW, head("post"), head("seats"), head("people"), head("mark"))));
    if (facts.people().isEmpty()) holes.left(catalogue.text("paper.head.people"));
    for (Post post : facts.posts()) printed(post, lines);
    return new Block.Grid(List.of(250, 150, 400, 200), lines);
  }

  private void printed(Post post, List<Line> lines) {
    List<String> names = facts.people().stream().filter(p -> p.post().equals(post.name())).map(Person::name).toList();
    int rows = Math.max(names.size(), names.isEmpty() ? post.seats() + 1 : 0) + post.seats();
    for (int i = 0; i < rows; i++) {
      boolean first = i == 0;
      lines.add(Line.of(TALL, Box.of(first ? name(post) : ""), Box.of(first ? number(post.seats()) : ""), Box.of(i < names.size() ? names.get(i) : ""), Box.empty()));
    }
  }

  private String name(Post post) {
    return post.womenOnly() ? catalogue.text("paper.women-post", post.name()) : post.name();
  }

  private Block tally() {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(LOW, head("post"), head("name"), head("strokes"), head("total")));
    for (Post post : facts.posts()) {
      List<String> names = facts.people().stream().filter(p -> p.post().equals(post.name())).map(Person::name).toList();
      int rows = names.size() + Math.max(1, names.isEmpty() ? EMPTY_NAMES : 1);
      for (int i = 0; i < rows; i++) lines.add(Line.of(LOW, Box.of(i == 0 ? post.name() : ""), Box.of(i < names.size() ? names.get(i) : ""), Box.empty(), Box.empty()));
    }
    for (String kind : List.of("valid", "invalid", "abstained")) lines.add(Line.of(LOW, head("paper-account." + kind).over(2), Box.empty(), Box.empty()));
    return new Block.Grid(List.of(160, 180, 500, 160), lines);
  }

  private Block account() {
    Optional<Account> account = facts.account();
    LocalDate day = facts.checked().schedule().electionDay();
    if (account.isEmpty()) holes.left(catalogue.text("paper.account"));
    List<Line> lines = new ArrayList<>();
    lines.add(figures("registered", "voters", account.map(Account::registered), account.map(Account::voters)));
    lines.add(figures("issued", "collected", account.map(Account::issued), account.map(Account::collected)));
    lines.add(figures("valid", "invalid", account.map(Account::valid), account.map(Account::invalid)));
    lines.add(Line.of(ROW, head("account.abstained"), Box.of(account.map(a -> number(a.abstained())).orElse("")), head("account.day"), Box.of(day == null ? "" : wording.date(day))));
    return new Block.Grid(List.of(260, 200, 260, 280), lines);
  }

  private Line figures(String one, String other, Optional<Long> first, Optional<Long> second) {
    return Line.of(ROW, head("account." + one), Box.of(first.map(PaperForms::number).orElse("")), head("account." + other), Box.of(second.map(PaperForms::number).orElse("")));
  }

  private List<Block> votes() {
    List<Block> blocks = new ArrayList<>();
    if (facts.counts().isEmpty()) {
      holes.left(catalogue.text("paper.head.votes"));
      List<Line> lines = new ArrayList<>(List.of(Line.of(ROW, head("post"), head("name"), head("votes"))));
      for (Post post : facts.posts()) for (int i = 0; i < post.seats() + 1; i++) lines.add(Line.of(ROW, Box.of(i == 0 ? post.name() : ""), Box.empty(), Box.empty()));
      return List.of(new Block.Grid(List.of(300, 400, 300), lines));
    }
    for (ElectionFacts.Count count : facts.counts()) {
      List<Line> lines = new ArrayList<>();
      lines.add(Line.of(ROW, Box.strong(catalogue.text("paper.count." + count.kind().id(), number(count.input().tally().account().voters()), number(count.input().tally().account().valid()))).over(3)));
      lines.add(Line.of(ROW, head("post"), head("name"), head("votes")));
      for (Post post : count.paper().posts()) {
        boolean first = true;
        for (Map.Entry<String, Long> vote : sorted(count.input().tally().votes().get(post.name()))) {
          lines.add(Line.of(ROW, Box.of(first ? post.name() : ""), Box.of(vote.getKey()), Box.of(number(vote.getValue()))));
          first = false;
        }
      }
      blocks.add(new Block.Grid(List.of(300, 400, 300), lines));
    }
    return blocks;
  }

  private static List<Map.Entry<String, Long>> sorted(Map<String, Long> votes) {
    if (votes == null) return List.of();
    return votes.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).toList();
  }

  private Block result() {
    List<Line> lines = new ArrayList<>(List.of(Line.of(ROW, head("post"), head("seats"), head("elected"))));
    if (facts.outcome().isEmpty()) holes.left(catalogue.text("paper.head.elected"));
    for (Post post : facts.posts()) {
      String names = facts.outcome().map(o -> String.join("　", o.elected().getOrDefault(post.name(), List.of()))).orElse("");
      int vacant = facts.outcome().map(o -> o.vacant().getOrDefault(post.name(), 0)).orElse(0);
      String shown = vacant == 0 ? names : catalogue.text("paper.vacant", names, number(vacant)).strip();
      lines.add(Line.of(ROW, Box.of(post.name()), Box.of(number(post.seats())), Box.of(shown)));
    }
    return new Block.Grid(List.of(300, 200, 500), lines);
  }
}
