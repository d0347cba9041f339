package org.banfa.cli.papers;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Fitting;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Run;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Post;
import org.banfa.engine.election.CountKind;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.PaperForm;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.banfa.syntax.lex.Numerals;

/** Makes the papers of an election: texts filled, forms laid out, notices numbered one after the other. */
public final class PaperBuilder {
  /** Papers are Chinese, whatever language the terminal speaks. */
  private static final Catalogue CATALOGUE = Catalogue.of(Language.ZH);

  private static final String RECALL = "去职";
  private static final String BY_ELECTION = "补缺";
  /** The times of voting in office. */
  static final Set<String> IN_OFFICE = Set.of(RECALL, BY_ELECTION);

  private final ElectionFacts facts;
  private final Sayings sayings;
  private List<PaperForm.Phrase> phrases = List.of();
  private int notices;
  private int papers;

  public PaperBuilder(ElectionFacts facts) {
    this.facts = facts;
    this.sayings = new Sayings(facts, CATALOGUE);
  }

  /**
   * A paper ready to be printed.
   *
   * @param fileName without an ending
   * @param blanks what must be written in by hand
   */
  public record Made(PaperForm form, String fileName, Page page, Set<String> blanks) {}

  /** Every paper that this election has, in order; those of a recall that are asked for are made to be filled in where nobody petitioned for one. */
  public List<Made> all(List<PaperForm> forms, List<String> asked) {
    phrases = forms.stream().flatMap(f -> f.phrases().stream()).toList();
    List<Wanted> all = new ArrayList<>();
    for (PaperForm form : forms) {
      if (form.heading().isEmpty()) continue;
      List<Scope> scopes = form.forVote().isEmpty() ? List.of(Scope.whole(facts)) : scopes(form.forVote());
      boolean named = asked.contains(form.name()) || asked.contains(form.title());
      if (scopes.isEmpty() && named && form.forVote().equals(RECALL)) scopes = List.of(new Scope(facts, facts.tenure().blank(), null));
      List<Scope> wanted = scopes.stream().filter(s -> holes(s, Map.of()).holds(form.where())).toList();
      for (Scope scope : wanted) all.add(new Wanted(form, scope, wanted.size() > 1));
    }
    List<Made> made = new ArrayList<>();
    for (Wanted paper : byDay(all)) {
      boolean noticed = !paper.form().numbering().isEmpty();
      if (noticed) notices++;
      made.add(paper(paper.form(), paper.scope(), noticed ? Numerals.chinese(BigInteger.valueOf(notices)) : "", String.format(Locale.ROOT, "%02d", ++papers), paper.several()));
    }
    return made;
  }

  /** A paper to be made; {@code several} when there are more of its form. */
  private record Wanted(PaperForm form, Scope scope, boolean several) {}

  /** The papers with the notices among them in the order of their days; a notice without a day stays behind the one before it. */
  private List<Wanted> byDay(List<Wanted> all) {
    Map<Wanted, LocalDate> days = new IdentityHashMap<>();
    LocalDate last = LocalDate.MIN;
    for (Wanted paper : all) {
      if (paper.form().numbering().isEmpty()) continue;
      last = holes(paper.scope(), Map.of()).dated(paper.form().date()).orElse(last);
      days.put(paper, last);
    }
    Iterator<Wanted> notices = all.stream().filter(days::containsKey).sorted(Comparator.comparing(days::get)).iterator();
    return all.stream().map(p -> days.containsKey(p) ? notices.next() : p).toList();
  }

  /** The times of voting a paper is wanted for. */
  private List<Scope> scopes(String times) {
    if (times.equals(RECALL)) return facts.tenure().recalls().stream().map(v -> new Scope(facts, v, null)).toList();
    if (times.equals(BY_ELECTION)) return facts.tenure().byElections().stream().map(v -> new Scope(facts, v, null)).toList();
    Predicate<Scope> wanted = switch (times) {
      case "各次" -> s -> s.kind() != CountKind.VOTE || s.casting() == null || !s.casting().anew();
      case "首次" -> s -> s.kind() == CountKind.VOTE && (s.casting() == null || !s.casting().anew()) && !s.vote().isList();
      case "重来" -> s -> s.kind() == CountKind.VOTE && s.casting() != null && s.casting().anew();
      case "续选" -> s -> s.kind() == CountKind.RERUN;
      case "平局" -> s -> s.kind() == CountKind.AGAIN;
      default -> throw new IllegalArgumentException(times);
    };
    List<VoteFacts> votes = new ArrayList<>(facts.votes());
    votes.addAll(facts.tenure().byElections());
    return votes.stream().flatMap(v -> Scope.castings(facts, v).stream()).filter(wanted).toList();
  }

  private Holes holes(Scope scope, Map<String, String> more) {
    Map<String, String> own = common(scope);
    own.putAll(more);
    return new Holes(facts, CATALOGUE, sayings, own, phrases, scope.counted());
  }

  private Made paper(PaperForm form, Scope scope, String number, String place, boolean several) {
    Set<String> blanks = new LinkedHashSet<>();
    List<Block> blocks = new ArrayList<>();
    List<Map<String, String>> people = form.forEach().isEmpty() ? List.of(Map.of()) : people(scope);
    Map<String, String> numbered = Map.of(CATALOGUE.text("paper.number"), number);
    String title = "";
    for (Map<String, String> person : people) {
      Map<String, String> own = new LinkedHashMap<>(numbered);
      own.putAll(person);
      Holes holes = holes(scope, own);
      if (form.forEach().isEmpty()) {
        title = holes.fill(form.heading());
        blocks(form, scope, holes, blocks);
      } else {
        if (!facts.filling().stream().allMatch(VoteFacts::knowsElected)) holes.left(CATALOGUE.text("paper.head.elected"));
        blocks.add(card(form, holes));
      }
      blanks.addAll(holes.blanks());
    }
    List<String> subtitle = form.numbering().isEmpty() ? List.of() : List.of(holes(scope, numbered).fill(form.numbering()));
    Page page = Fitting.fitted(new Page("zh", title, subtitle, List.copyOf(blocks)));
    if (!form.numberedPages()) page = page.unnumbered();
    return new Made(form, place + "-" + form.title() + (several ? label(scope) : ""), page, blanks);
  }

  /** What tells the papers of one kind apart: the vote, the unit, and which time. */
  private String label(Scope scope) {
    List<String> parts = new ArrayList<>();
    if (facts.votes().stream().map(VoteFacts::act).distinct().count() > 1 || isLater(scope)) parts.add(scope.vote().act() + (isLater(scope) ? which(scope.vote()) : ""));
    if (!scope.vote().unit().isEmpty()) parts.add(scope.vote().unit());
    if (parts.isEmpty() || scope.kind() != CountKind.VOTE) parts.add(CATALOGUE.text("paper.round." + scope.kind().id()));
    return CATALOGUE.text("paper.label", String.join(CATALOGUE.text("paper.label.and"), parts));
  }

  private boolean isLater(Scope scope) {
    return scope.vote() != null && (facts.tenure().isByElection(scope.vote()) || facts.tenure().isRecall(scope.vote()));
  }

  /** Which of several votes of a kind in office it is; empty where there is one. */
  private String which(VoteFacts vote) {
    List<VoteFacts> all = facts.tenure().isRecall(vote) ? facts.tenure().recalls() : facts.tenure().byElections();
    return all.size() < 2 ? "" : Integer.toString(all.indexOf(vote) + 1);
  }

  private static Block card(PaperForm form, Holes holes) {
    List<String> address = new ArrayList<>();
    List<String> body = new ArrayList<>();
    for (PaperForm.Part part : form.parts()) {
      if (holes.holds(part.where())) (part.kind() == PaperForm.Kind.ADDRESS ? address : body).add(holes.fill(part.text()));
    }
    return new Block.Card(holes.fill(form.heading()), String.join("", address), body, holes.fill(form.signed()), holes.fill(form.date()));
  }

  private void blocks(PaperForm form, Scope scope, Holes holes, List<Block> blocks) {
    PaperForms forms = new PaperForms(scope, CATALOGUE, holes);
    for (PaperForm.Part part : form.parts()) {
      if (!holes.holds(part.where())) continue;
      switch (part.kind()) {
        case FORM -> blocks.addAll(forms.of(holes.fill(part.text())));
        case ADDRESS -> blocks.add(new Block.Paragraph(List.of(Run.plain(holes.fill(part.text()))), Block.Place.FLUSH));
        case TEXT -> text(holes.fill(part.text()), blocks);
        case NOTE -> blocks.add(new Block.Paragraph(List.of(Run.plain(holes.fill(part.text()))), Block.Place.NOTE));
      }
    }
    attachments(form, forms, holes, blocks);
    if (!form.signed().isEmpty()) {
      blocks.add(Block.body(""));
      blocks.add(new Block.Paragraph(List.of(Run.plain(holes.fill(form.signed()))), Block.Place.SIGNATURE));
      blocks.add(new Block.Paragraph(List.of(Run.plain(holes.fill(form.date()))), Block.Place.SIGNATURE));
    }
    for (String appended : form.appended()) {
      List<Block> further = forms.of(appended);
      if (further.isEmpty()) continue;
      blocks.add(new Block.NewPage());
      blocks.add(new Block.Paragraph(List.of(Run.strong(CATALOGUE.text("paper.appendix"))), Block.Place.FLUSH));
      blocks.add(Block.body(""));
      holes.phrase(appended + CATALOGUE.text("paper.appendix.title")).ifPresent(t -> blocks.add(new Block.Title(t)));
      blocks.addAll(further);
    }
  }

  /** A line of the text; what is attached is named below an empty line. */
  private static void text(String text, List<Block> blocks) {
    if (text.startsWith(CATALOGUE.text("paper.appendix.named", ""))) blocks.add(Block.body(""));
    blocks.add(Block.body(text));
  }

  /** Names the forms that are attached, where the text does not do so. */
  private static void attachments(PaperForm form, PaperForms forms, Holes holes, List<Block> blocks) {
    String opening = CATALOGUE.text("paper.appendix.named", "");
    if (form.parts().stream().anyMatch(p -> p.text().startsWith(opening))) return;
    for (String appended : form.appended()) {
      if (!forms.of(appended).isEmpty()) holes.phrase(appended + CATALOGUE.text("paper.appendix.title")).ifPresent(t -> text(opening + t, blocks));
    }
  }

  private Map<String, String> common(Scope scope) {
    Map<String, String> own = new LinkedHashMap<>();
    List<String> places = facts.effective().method().header().territory();
    List<Post> posts = together(scope);
    Holes plain = new Holes(facts, CATALOGUE, sayings, Map.of(), phrases, scope.counted());
    own.put("行", Fitting.MAY_BREAK);
    own.put("辖区", places.isEmpty() ? "" : places.get(places.size() - 1));
    own.put("乡镇", places.size() < 2 ? "" : places.get(places.size() - 2));
    own.put("办法", sayings.called(facts.effective().method().title()));
    own.put("此次", scope.main().act());
    own.put("单位", scope.vote() == null ? "" : scope.vote().unit());
    String unitDay = scope.vote() == null || scope.kind() != CountKind.VOTE ? "" : scope.vote().day().map(new Wording(CATALOGUE)::date).orElse("");
    own.put("单位日", unitDay);
    own.put("有单位日", yes(!unitDay.isEmpty()));
    boolean list = scope.kind() == CountKind.VOTE && scope.vote() != null && (scope.vote().isList() || isLater(scope));
    own.put("轮次", list ? scope.vote().act() : CATALOGUE.text("paper.round." + scope.kind().id()));
    List<LocalDate> days = scope.votes().stream().flatMap(v -> v.day().stream()).sorted().toList();
    own.put("单位期", days.isEmpty() ? "" : plain.period(days.get(0), days.get(days.size() - 1)));
    own.put("有单位期", yes(!days.isEmpty()));
    own.put("有名册", yes(facts.voters().known()));
    String winners = scope.votes().stream().flatMap(v -> v.posts().stream().flatMap(p -> v.elected(p).stream())).distinct().collect(Collectors.joining(CATALOGUE.text("paper.and")));
    own.put("有选出", yes(!winners.isEmpty()));
    if (!winners.isEmpty()) own.put("选出的人", winners);
    boolean known = posts.stream().noneMatch(p -> p.seats() == 0);
    if (known) own.put("席位", posts.stream().map(p -> CATALOGUE.text("paper.seats", plain.post(p.name()), Integer.toString(p.seats()))).collect(Collectors.joining(CATALOGUE.text("paper.and"))));
    if (known) own.put("名额", Integer.toString(posts.stream().mapToInt(Post::seats).sum()));
    own.put("职位", posts.stream().map(p -> plain.post(p.name())).collect(Collectors.joining(CATALOGUE.text("paper.and"))));
    own.put("结论", CATALOGUE.text(conclusion(scope)));
    own.put("空缺", vacancies(plain));
    own.put("有空缺", yes(!vacancies(plain).isEmpty()));
    own.put("有人选", yes(scope.posts().entrySet().stream().anyMatch(e -> e.getValue().stream().anyMatch(p -> !scope.names(e.getKey(), p, plain, CATALOGUE).isEmpty()))));
    own.put("有票数", yes(scope.votes().stream().anyMatch(v -> !v.counts().isEmpty())));
    own.put("有票", yes(scope.votes().stream().anyMatch(v -> !v.counts().isEmpty()) || !facts.hasNumbers()));
    own.put("有单位", yes(scope.votes().stream().anyMatch(v -> !v.unit().isEmpty())));
    own.put("有分额", yes(facts.allotment().isThere()));
    own.put("分额", facts.allotment().act());
    own.put("待重来", yes(facts.votes().stream().anyMatch(VoteFacts::isVoid)));
    List<VoteFacts> due = scope.votes().stream().filter(VoteFacts::awaitsRerun).toList();
    own.put("待另选", yes(!due.isEmpty()));
    own.put("已选", Integer.toString(scope.votes().stream().mapToInt(v -> v.posts().stream().mapToInt(p -> v.elected(p).size()).sum()).sum()));
    own.put("待选", awaited(due, plain));
    own.put("按票排", yes(scope.byVotes(plain, CATALOGUE)));
    own.put("有再投", yes(facts.votes().stream().anyMatch(v -> v.counts().stream().anyMatch(c -> c.kind() == CountKind.AGAIN))));
    own.put("有另选", yes(facts.votes().stream().anyMatch(v -> v.counts().stream().anyMatch(c -> c.kind() == CountKind.RERUN))));
    own.put("可另选", yes(scope.writeIns()));
    return own;
  }

  /** The posts with their seats; those of several units under one name. */
  private static List<Post> together(Scope scope) {
    Map<String, Post> posts = new LinkedHashMap<>();
    for (List<Post> some : scope.posts().values()) for (Post post : some) posts.merge(post.name(), post, (a, b) -> a.withSeats(a.seats() + b.seats()));
    return List.copyOf(posts.values());
  }

  private static String yes(boolean holds) {
    return CATALOGUE.text(holds ? "paper.yes" : "paper.no");
  }

  private static String conclusion(Scope scope) {
    if (scope.casting() != null && scope.casting().counted()) return scope.casting().valid() ? "paper.valid" : "paper.void";
    if (scope.votes().stream().anyMatch(v -> v.outcome().isEmpty())) return "paper.valid-open";
    return scope.votes().stream().allMatch(v -> v.isAbsent() || v.outcome().orElseThrow().valid()) ? "paper.valid" : "paper.void";
  }

  /** The seats that stay empty after all, in one phrase; empty when none do. */
  private String vacancies(Holes holes) {
    List<String> all = new ArrayList<>();
    if (facts.outcome().isEmpty()) return "";
    for (VoteFacts vote : facts.filling()) {
      vote.outcome().map(ElectionOutcome::vacant).ifPresent(v -> v.forEach((post, seats) -> {
        if (seats > 0) all.add(CATALOGUE.text("paper.seats", vote.unit() + holes.post(post), seats.toString()));
      }));
    }
    return String.join(CATALOGUE.text("paper.and"), all);
  }

  /** The seats that reruns are to fill, in one phrase; each unit's by its name. */
  private static String awaited(List<VoteFacts> due, Holes holes) {
    List<String> all = new ArrayList<>();
    for (VoteFacts vote : due) for (Post post : vote.posts()) {
      if (vote.awaited(post) > 0) all.add(CATALOGUE.text("paper.seats", vote.unit() + holes.post(post.name()), Integer.toString(vote.awaited(post))));
    }
    return String.join(CATALOGUE.text("paper.and"), all);
  }

  /** Whoever is elected, with the post; one page to be filled in while nobody is. */
  private List<Map<String, String>> people(Scope scope) {
    List<Map<String, String>> all = new ArrayList<>();
    Holes holes = holes(scope, Map.of());
    for (VoteFacts vote : scope.votes()) {
      for (Post post : vote.posts()) {
        for (String name : vote.elected(post)) all.add(Map.of("某人", name, "某职", holes.post(post.name()), "某选", vote.act()));
      }
    }
    return all.isEmpty() ? List.of(Map.of("某人", CATALOGUE.text("paper.blank"), "某职", CATALOGUE.text("paper.blank"), "某选", scope.main().act())) : all;
  }
}
