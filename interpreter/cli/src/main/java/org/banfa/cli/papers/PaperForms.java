package org.banfa.cli.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Block.Box;
import org.banfa.engine.contest.Post;
import org.banfa.syntax.diagnostic.Catalogue;

/** Lays out the forms a paper may ask for, from the posts, the people and the counts of an election. */
final class PaperForms {
  /** Heights of rows, in tenths of a millimetre: of a list, of a tally, of a line to write on. */
  static final int ROW = 85;
  static final int LOW = 75;
  static final int TALL = 115;
  /** So many names are written into one line of a box. */
  private static final int IN_ONE_LINE = 5;

  private final Scope scope;
  private final Catalogue catalogue;
  private final Holes holes;

  /** Forms of a paper about so much of an election. */
  PaperForms(Scope scope, Catalogue catalogue, Holes holes) {
    this.scope = scope;
    this.catalogue = catalogue;
    this.holes = holes;
  }

  /** The form of a name; words after a colon say for whom. */
  List<Block> of(String form) {
    int colon = form.indexOf('：');
    String name = colon < 0 ? form : form.substring(0, colon);
    List<String> words = colon < 0 ? List.of() : List.of(form.substring(colon + 1).split("、"));
    NoticeForms notices = new NoticeForms(this);
    BallotForms ballots = new BallotForms(this);
    ResultForms results = new ResultForms(this);
    return switch (name) {
      case "席位表" -> List.of(notices.posts());
      case "人选表" -> List.of(notices.people(words));
      case "空白名单" -> List.of(notices.names(words));
      case "签字栏" -> List.of(notices.signatures(words));
      case "日程表" -> List.of(new TimetableForm(this).grid());
      case "名册栏" -> notices.voters();
      case "名额分配表" -> new AllotmentForm(this).table();
      case "分组表" -> List.of(notices.groups());
      case "表决栏" -> List.of(notices.motion());
      case "空格票样" -> List.of(ballots.open());
      case "印名票样" -> List.of(ballots.printed(words.isEmpty()));
      case "划票栏" -> List.of(ballots.tally());
      case "报告表" -> List.of(results.account());
      case "票数表" -> results.votes();
      case "票数附表" -> results.counted() ? results.votes() : List.of();
      case "空白表" -> List.of(notices.empty(words));
      case "去职名单" -> List.of(new RecallForms(this).people());
      case "去职票样" -> List.of(new RecallForms(this).ballot());
      case "去职划票栏" -> List.of(new RecallForms(this).tally());
      case "去职结果表" -> List.of(new RecallForms(this).result());
      case "结果表" -> List.of(results.result(words));
      default -> throw new IllegalArgumentException(form);
    };
  }

  Scope scope() {
    return scope;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Holes holes() {
    return holes;
  }

  List<String> names(VoteFacts vote, Post post) {
    return scope.names(vote, post, holes, catalogue);
  }

  /** A heading of a column or a row, as the papers of the body call it. */
  Box head(String key) {
    return Box.strong(holes.post(catalogue.text("paper.head." + key)));
  }

  /** Boxes that repeat a word down a column are one box. */
  static Box down(String text, boolean first) {
    return first ? Box.of(text) : Box.of(text).below();
  }

  /** How many seats a post has; a box to write in where that is not known. */
  static Box seats(Post post) {
    return Box.of(post.seats() == 0 ? "" : number(post.seats()));
  }

  /** How high a box is that so many people are to be written into. */
  static int room(int people) {
    return Math.max(TALL, ROW * ((people + IN_ONE_LINE - 1) / IN_ONE_LINE));
  }

  /** How wide a column is for the longest of some words, in thousandths of the text's width: no less and no more than these. */
  static int width(Stream<String> words, int least, int most) {
    double longest = words.flatMap(String::lines).mapToDouble(NameLines::width).max().orElse(0);
    return Math.max(least, Math.min(most, NameLines.share(longest)));
  }

  static String number(long value) {
    return Long.toString(value);
  }

  /** All votes of the scope with each of their posts. */
  List<At> all() {
    List<At> all = new ArrayList<>();
    scope.posts().forEach((vote, posts) -> posts.forEach(post -> all.add(new At(vote, post))));
    return all;
  }

  /** The same of the votes of some acts, of all when there are none of these. */
  List<At> all(List<String> acts) {
    List<At> some = all().stream().filter(a -> acts.contains(a.vote().act())).toList();
    return some.isEmpty() ? all() : some;
  }

  /** A post of a vote. */
  record At(VoteFacts vote, Post post) {}

  /** The heading of the posts, or of the units where the paper is about several. */
  Box posts() {
    boolean units = scope.vote() == null && scope.votes().stream().anyMatch(v -> !v.unit().isEmpty());
    return head(units ? "group" : "post");
  }

  /** The post of a vote: by its unit where the paper is about several. */
  String called(At at) {
    return at.vote().unit().isEmpty() || scope.vote() != null ? called(at.post()) : at.vote().unit();
  }

  /** The same in two lines where only some may hold it. */
  String calledBelow(Post post) {
    String name = holes.post(post.name());
    return post.womenOnly() ? name + "\n" + catalogue.text("paper.women-post", "") : name;
  }

  /** A post as papers call it, with who may hold it. */
  String called(Post post) {
    String name = holes.post(post.name());
    return post.womenOnly() ? catalogue.text("paper.women-post", name) : name;
  }
}
