package org.banfa.cli.papers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Block.Box;
import org.banfa.documents.page.Block.Line;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.CountKind;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays out results: the ballot account, the votes of everybody in every count, who is elected. */
final class ResultForms {
  /** More names than these at a post stand in two columns. */
  private static final int IN_ONE_COLUMN = 20;

  private final PaperForms forms;
  private final Catalogue catalogue;

  ResultForms(PaperForms forms) {
    this.forms = forms;
    this.catalogue = forms.catalogue();
  }

  Block account() {
    Optional<Account> account = forms.scope().casting() == null ? ElectionFacts.account(forms.scope().counted()) : Optional.ofNullable(forms.scope().casting().tally()).map(Tally::account);
    String voting = forms.holes().phrase(catalogue.text("paper.voting-day")).orElse("");
    String day = voting.equals(catalogue.text("paper.blank-day")) ? catalogue.text("paper.blank-day.short") : voting;
    if (account.isEmpty()) forms.holes().left(catalogue.text("paper.account"));
    List<Line> lines = new ArrayList<>();
    lines.add(figures("registered", "voters", account, Account::registered, Account::voters));
    lines.add(figures("issued", "collected", account, Account::issued, Account::collected));
    lines.add(figures("valid", "invalid", account, Account::valid, Account::invalid));
    lines.add(Line.of(PaperForms.ROW, forms.head("account.abstained"), Box.of(account.map(a -> PaperForms.number(a.abstained())).orElse("")), forms.head("account.day"), Box.of(day)));
    return new Block.Grid(List.of(260, 200, 260, 280), lines);
  }

  private Line figures(String one, String other, Optional<Account> account, ToLongFunction<Account> first, ToLongFunction<Account> second) {
    return Line.of(PaperForms.ROW, forms.head("account." + one), figure(account, first), forms.head("account." + other), figure(account, second));
  }

  private static Box figure(Optional<Account> account, ToLongFunction<Account> number) {
    return Box.of(account.map(a -> PaperForms.number(number.applyAsLong(a))).orElse(""));
  }

  /** Whether anything was counted. */
  boolean counted() {
    return forms.scope().votes().stream().anyMatch(v -> !v.counts().isEmpty());
  }

  List<Block> votes() {
    List<Block> blocks = new ArrayList<>();
    List<VoteFacts> all = forms.scope().vote() == null ? forms.scope().facts().votes() : forms.scope().votes();
    for (VoteFacts vote : all) {
      for (VoteFacts.Casting count : vote.counts()) blocks.add(count(vote, count, all.size() > 1));
    }
    if (!blocks.isEmpty()) return blocks;
    forms.holes().left(catalogue.text("paper.head.votes"));
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.head("post"), forms.head("name"), forms.head("votes"))));
    for (PaperForms.At at : forms.all()) {
      List<String> names = forms.names(at.vote(), at.post());
      int rows = Math.max(names.size(), at.post().seats() == 0 ? BallotForms.EMPTY_NAMES : Math.min(at.post().seats() + 1, 12));
      for (int i = 0; i < rows; i++) lines.add(Line.of(PaperForms.ROW, PaperForms.down(forms.holes().post(at.post().name()), i == 0), Box.of(i < names.size() ? names.get(i) : ""), Box.empty()));
    }
    return List.of(new Block.Grid(List.of(300, 400, 300), lines, 1, true));
  }

  private Block count(VoteFacts vote, VoteFacts.Casting count, boolean several) {
    Tally tally = count.tally();
    boolean against = !tally.against().isEmpty();
    List<String> scales = List.copyOf(tally.scales().keySet());
    int columns = 3 + (against ? 1 : 0) + scales.size();
    boolean many = count.posts().stream().anyMatch(p -> tally.votes().getOrDefault(p.name(), Collections.emptySortedMap()).size() > IN_ONE_COLUMN);
    if (columns == 3 && many) return inTwoColumns(vote, count, several);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(PaperForms.ROW, Box.strong(title(vote, count, several)).over(columns)));
    List<Box> heads = new ArrayList<>(List.of(forms.head("post"), forms.head("name"), forms.head("votes")));
    if (against) heads.add(forms.head("against"));
    for (String scale : scales) heads.add(Box.strong(forms.holes().post(scale)));
    lines.add(new Line(PaperForms.ROW, heads));
    for (Post post : count.posts()) {
      boolean first = true;
      for (Map.Entry<String, Long> one : sorted(tally.votes().get(post.name()))) {
        List<Box> boxes = new ArrayList<>(List.of(PaperForms.down(forms.holes().post(post.name()), first), Box.of(one.getKey()), Box.of(PaperForms.number(one.getValue()))));
        if (against) boxes.add(Box.of(PaperForms.number(tally.against(post.name(), one.getKey()))));
        for (String scale : scales) boxes.add(Box.of(PaperForms.number(tally.scales().get(scale).votes(post.name(), one.getKey()))));
        lines.add(new Line(PaperForms.LOW, boxes));
        first = false;
      }
    }
    int rest = columns - 2;
    List<Integer> widths = new ArrayList<>(rest == 1 ? List.of(300, 400, 300) : List.of(200, 240));
    if (rest > 1) widths.addAll(shares(heads.subList(2, columns)));
    return new Block.Grid(widths, lines, 2, true);
  }

  /** Two people to a line, for long lists. */
  private Block inTwoColumns(VoteFacts vote, VoteFacts.Casting count, boolean several) {
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, Box.strong(title(vote, count, several)).over(5))));
    lines.add(Line.of(PaperForms.ROW, forms.head("post"), forms.head("name"), forms.head("votes"), forms.head("name"), forms.head("votes")));
    for (Post post : count.posts()) {
      List<Map.Entry<String, Long>> all = sorted(count.tally().votes().get(post.name()));
      for (int i = 0; i < all.size(); i += 2) {
        List<Box> boxes = new ArrayList<>(List.of(PaperForms.down(forms.holes().post(post.name()), i == 0)));
        for (int k = i; k < i + 2; k++) {
          boxes.add(Box.of(k < all.size() ? all.get(k).getKey() : catalogue.text("paper.unused")));
          boxes.add(Box.of(k < all.size() ? PaperForms.number(all.get(k).getValue()) : catalogue.text("paper.unused")));
        }
        lines.add(new Line(PaperForms.LOW, boxes));
      }
    }
    return new Block.Grid(List.of(200, 250, 150, 250, 150), lines, 2, true);
  }

  /** What is left beside the post and the name, by the length of the headings. */
  private static List<Integer> shares(List<Box> heads) {
    int all = heads.stream().mapToInt(h -> h.text().length() + 1).sum();
    return heads.stream().map(h -> 560 * (h.text().length() + 1) / all).toList();
  }

  private String title(VoteFacts vote, VoteFacts.Casting count, boolean several) {
    Account account = count.tally().account();
    String of = vote.unit().isEmpty() ? vote.act() : vote.unit();
    String called = several && !isPlain(vote) || vote.isList() ? of : catalogue.text("paper.count.name");
    String title = catalogue.text("paper.count." + count.kind().id(), PaperForms.number(account.voters()), PaperForms.number(account.valid()), called);
    if (!count.valid()) title += catalogue.text("paper.count.void");
    for (Map.Entry<String, Tally> scale : count.tally().scales().entrySet()) {
      Account on = scale.getValue().account();
      title += "\n" + catalogue.text("paper.count.scale", forms.holes().post(scale.getKey()), PaperForms.number(on.registered()), PaperForms.number(on.voters()));
    }
    return several && !isPlain(vote) && count.kind() != CountKind.VOTE ? catalogue.text("paper.count.of", of, title) : title;
  }

  /** Whether a vote is that of the whole election, which needs no name beside its preselection. */
  private boolean isPlain(VoteFacts vote) {
    return vote.unit().isEmpty() && forms.scope().facts().filling().size() == 1;
  }

  private static List<Map.Entry<String, Long>> sorted(Map<String, Long> votes) {
    if (votes == null) return List.of();
    return votes.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(new org.banfa.records.name.NameOrder()))).toList();
  }

  /** Who is elected by the votes of some acts, of all when there are none of these. */
  Block result(List<String> acts) {
    List<VoteFacts> some = forms.scope().votes().stream().filter(v -> acts.contains(v.act())).toList();
    List<VoteFacts> votes = some.isEmpty() ? forms.scope().votes() : some;
    List<Line> lines = new ArrayList<>(List.of(Line.of(PaperForms.ROW, forms.posts(), forms.head("seats"), forms.head("elected"))));
    List<Integer> widths = widths(votes.stream().flatMap(v -> Scope.known(v).stream().map(p -> v.elected(p).size())).max(Integer::compare).orElse(0), PaperForms.width(votes.stream().flatMap(v -> Scope.known(v).stream().map(p -> called(v, p))), 280, 400), 180);
    boolean open = votes.stream().anyMatch(v -> !v.knowsElected());
    if (open) forms.holes().left(catalogue.text("paper.head.elected"));
    for (VoteFacts vote : votes) {
      for (Post post : Scope.known(vote)) {
        String names = NameLines.of(vote.elected(post), widths.get(2));
        int awaited = vote.awaited(post);
        int vacant = vote.outcome().map(o -> o.vacant().getOrDefault(post.name(), 0)).orElse(0);
        String shown = vacant + awaited == 0 ? names : catalogue.text(awaited > 0 ? "paper.awaits-rerun" : "paper.vacant", names, PaperForms.number(vacant + awaited)).strip();
        String raised = isByUnit(vote) ? forms.scope().facts().allotment().raised(vote.unit()) : "";
        if (!raised.isEmpty()) shown = raised;
        lines.add(Line.of(vote.knowsElected() ? PaperForms.ROW : PaperForms.room(post.seats()), Box.of(called(vote, post)), PaperForms.seats(post), Box.of(shown)));
      }
    }
    return new Block.Grid(widths, atOneEdge(lines), 1, true);
  }

  /** Whether a row is called by its unit: where the paper is about several. */
  private boolean isByUnit(VoteFacts vote) {
    return !vote.unit().isEmpty() && forms.scope().vote() == null;
  }

  private String called(VoteFacts vote, Post post) {
    if (!isByUnit(vote)) return forms.holes().post(post.name());
    return post.womenOnly() ? catalogue.text("paper.women-post", vote.unit()) : vote.unit();
  }

  /** The widths of a post, its seats and names: more for the names where there are many. */
  static List<Integer> widths(int most, int post, int seats) {
    return most > IN_ONE_COLUMN ? List.of(190, 170, 640) : List.of(post, seats, 1000 - post - seats);
  }

  /** Names that need several lines in one box stand at the edge in all. */
  static List<Line> atOneEdge(List<Line> lines) {
    List<Line> names = lines.subList(1, lines.size());
    if (names.stream().noneMatch(l -> l.boxes().get(2).text().contains("\n"))) return lines;
    List<Line> all = new ArrayList<>(lines.subList(0, 1));
    names.forEach(l -> all.add(Line.of(l.height(), l.boxes().get(0), l.boxes().get(1), l.boxes().get(2).atTheEdge())));
    return all;
  }
}
