package org.banfa.cli.papers;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banfa.engine.contest.Post;
import org.banfa.judgement.wording.Wording;
import org.banfa.model.document.PaperForm;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.lex.Numerals;

/** Fills the holes of a paper's texts with what is known; what is not is left as a line to write on, and its name noted. */
final class Holes {
  private static final Pattern SOURCE = Pattern.compile("（\\{据 ([^{}]*)\\}）");
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern DAY = Pattern.compile("(\\d+)年(\\d+)月(\\d+)日");
  /** Phrases may use phrases; one that uses itself stops here. */
  private static final int DEEPEST = 8;

  private final ElectionFacts facts;
  private final Catalogue catalogue;
  private final Wording wording;
  private final Sayings sayings;
  private final Map<String, String> own;
  private final List<PaperForm.Phrase> phrases;
  private final List<VoteFacts> votes;
  private final int depth;
  private final Set<String> blanks = new LinkedHashSet<>();
  private int items;

  /** Holes of one paper about a vote, or about its units together; {@code own} are those that are its own, {@code phrases} those of its body. */
  Holes(ElectionFacts facts, Catalogue catalogue, Sayings sayings, Map<String, String> own, List<PaperForm.Phrase> phrases, List<VoteFacts> votes) {
    this(facts, catalogue, sayings, own, phrases, votes, 0);
  }

  private Holes(ElectionFacts facts, Catalogue catalogue, Sayings sayings, Map<String, String> own, List<PaperForm.Phrase> phrases, List<VoteFacts> votes, int depth) {
    this.facts = facts;
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.sayings = sayings;
    this.own = own;
    this.phrases = phrases;
    this.votes = votes;
    this.depth = depth;
  }

  /** The names of what was left open so far. */
  Set<String> blanks() {
    return blanks;
  }

  String fill(String text) {
    Matcher hole = HOLE.matcher(withoutIdleSources(text));
    StringBuilder out = new StringBuilder();
    while (hole.find()) hole.appendReplacement(out, Matcher.quoteReplacement(value(hole.group(1).strip())));
    return hole.appendTail(out).toString();
  }

  /** The day a text gives when it is filled; empty when it is to be written in. */
  Optional<LocalDate> dated(String text) {
    Matcher day = DAY.matcher(inner().fill(text));
    return day.find() ? Optional.of(LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))) : Optional.empty();
  }

  /** A phrase of the body; empty when it has none of this name. */
  Optional<String> phrase(String name) {
    if (depth > DEEPEST) return Optional.empty();
    for (PaperForm.Phrase phrase : phrases) {
      if (!phrase.name().equals(name) || !holds(phrase.where())) continue;
      Holes inner = inner();
      String text = inner.fill(phrase.text());
      blanks.addAll(inner.blanks);
      return Optional.of(text);
    }
    return Optional.empty();
  }

  /** How the papers of this body call a post. */
  String post(String name) {
    return phrase(name).orElse(name);
  }

  private Holes inner() {
    return new Holes(facts, catalogue, sayings, own, phrases, votes, depth + 1);
  }

  /** A source in parentheses goes with its parentheses where the effective program says nothing. */
  private String withoutIdleSources(String text) {
    Matcher source = SOURCE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (source.find()) {
      boolean idle = slot(source.group(1)).flatMap(sayings::source).isEmpty();
      source.appendReplacement(out, Matcher.quoteReplacement(idle ? "" : source.group()));
    }
    return source.appendTail(out).toString();
  }

  /** Law about the first and source of the last of some slots, each once. */
  private String grounds(String names) {
    String[] all = names.split(" ");
    Set<String> cited = new LinkedHashSet<>();
    slot(all[0]).flatMap(sayings::law).ifPresent(cited::add);
    slot(all[all.length - 1]).flatMap(sayings::source).ifPresent(cited::add);
    return cited.isEmpty() ? catalogue.text("paper.method", sayings.called(facts.effective().method().title())) : Citations.joined(List.copyOf(cited), catalogue);
  }

  /** Whether a condition holds; a null one always does. */
  boolean holds(PaperForm.Where where) {
    if (where == null) return true;
    String filled = inner().fill(where.text());
    return where.words().stream().anyMatch(filled::contains);
  }

  private String value(String hole) {
    if (own.containsKey(hole)) return own.get(hole);
    Optional<String> phrase = phrase(hole);
    if (phrase.isPresent()) return phrase.get();
    int space = hole.indexOf(' ');
    String what = space < 0 ? hole : hole.substring(0, space);
    String name = space < 0 ? "" : own(hole.substring(space + 1).strip());
    return switch (what) {
      case "项" -> Numerals.chinese(BigInteger.valueOf(++items));
      case "日" -> day(name).map(wording::date).orElseGet(() -> blankDay(name));
      case "止" -> until(name).map(wording::date).orElseGet(() -> blankDay(name.split(" ")[0]));
      case "时" -> period(name);
      case "席" -> seats(name);
      case "额" -> slot(name).flatMap(sayings::exactly).orElseGet(() -> blankAmount(name));
      case "册" -> facts.voters().known() ? Integer.toString(facts.voters().size()) : blank(name);
      case "末" -> last(name).map(wording::date).orElseGet(() -> blankDay(name.split(" ")[0]));
      case "有" -> yes(facts.done(name));
      case "待" -> yes(facts.awaits(name));
      case "程" -> yes(facts.scheduled(name) || facts.done(name));
      case "定" -> yes(slot(name).filter(s -> !sayings.says(s).isEmpty()).isPresent());
      case "写" -> yes(facts.effective().method().source().text().contains(name));
      case "题" -> title(name);
      case "数" -> slot(name).flatMap(s -> facts.number(s, votes)).map(n -> sayings.amount(n, slot(name).orElseThrow())).orElseGet(() -> blankAmount(name));
      case "值" -> slot(name).map(sayings::says).filter(s -> !s.isEmpty()).map(this::renamed).orElseGet(() -> blank(name));
      case "言" -> facts.library().vocabulary().find(name).map(sayings::words).filter(s -> !s.isEmpty()).orElseGet(() -> blank(name));
      case "据" -> slot(name).flatMap(sayings::source).orElseGet(() -> blank(name));
      case "法" -> slot(name).flatMap(sayings::law).or(() -> slot(name).flatMap(sayings::source)).orElseGet(() -> blank(name));
      case "依" -> grounds(name);
      case "短" -> shortBlank(name);
      default -> blank(name.isEmpty() ? hole : name);
    };
  }

  /** What the documents say, with the numbers and people called as the papers of the body call them. */
  private String renamed(String said) {
    String text = said;
    for (PaperForm.Phrase phrase : phrases) {
      if (!text.contains(phrase.name())) continue;
      if (renames(phrase.name())) text = text.replace(phrase.name(), phrase(phrase.name()).orElse(phrase.name()));
    }
    return text;
  }

  /** Whether a phrase is for a number, for people, or for words about a number. */
  private boolean renames(String name) {
    Optional<Term> term = facts.library().vocabulary().find(name);
    if (term.isPresent()) return term.get().kind() == Kind.QUANTITY || term.get().kind() == Kind.PEOPLE;
    return name.chars().anyMatch(Character::isDigit) && facts.library().vocabulary().all().stream().anyMatch(t -> t.kind() == Kind.QUANTITY && name.startsWith(t.id()));
  }

  /** The vote at hand stands for its act. */
  private String own(String name) {
    return name.replace(catalogue.text("paper.this-vote"), votes.get(0).act());
  }

  private String yes(boolean holds) {
    return catalogue.text(holds ? "paper.yes" : "paper.no");
  }

  /** The method's title without the first of these endings that it has. */
  private String title(String endings) {
    String title = sayings.called(facts.effective().method().title());
    for (String ending : endings.split(" ")) if (title.endsWith(ending)) return title.substring(0, title.length() - ending.length());
    return title;
  }

  /** How many there are of some people, where the effective program says; else empty. */
  String size(String people) {
    return sayings.size(people);
  }

  /** Notes something to be written in whose room is there already. */
  void left(String name) {
    blanks.add(name);
  }

  /** A line to write on. */
  String blank(String name) {
    blanks.add(name.substring(name.indexOf('.') + 1));
    return catalogue.text("paper.blank");
  }

  /** A line to write a number on, with its unit. */
  private String blankAmount(String name) {
    String line = blank(name);
    return slot(name).map(s -> sayings.amount(line, s)).orElse(line);
  }

  private String shortBlank(String name) {
    blanks.add(name);
    return catalogue.text("paper.short-blank");
  }

  private String blankDay(String name) {
    blanks.add(catalogue.text("paper.day-of", name));
    return catalogue.text("paper.blank-day");
  }

  /** The day of an act or of a day the documents name; the vote of the election day has no other. */
  Optional<LocalDate> day(String name) {
    Optional<LocalDate> election = Optional.ofNullable(facts.checked().schedule().electionDay());
    boolean isElection = facts.library().vocabulary().find(name).filter(t -> t.kind() == Kind.DAY || Roles.VOTE.equals(t.role())).isPresent();
    Optional<LocalDate> own = votes.size() == 1 && votes.get(0).act().equals(name) && !votes.get(0).unit().isEmpty() ? votes.get(0).day() : Optional.empty();
    if (own.isPresent()) return own;
    return facts.day(name).or(() -> isElection ? election : Optional.empty());
  }

  /** The last of the days on which acts were done. */
  private Optional<LocalDate> last(String names) {
    boolean decided = List.of(names.split(" ")).contains(catalogue.text("paper.decided"));
    Stream<LocalDate> acts = Arrays.stream(names.split(" ")).filter(n -> !n.isEmpty()).flatMap(n -> lastDay(own(n)).stream());
    return Stream.concat(acts, decided ? facts.decided().stream() : Stream.empty()).max(LocalDate::compareTo);
  }

  /** The day of an act, of one that units hold apart the last. */
  private Optional<LocalDate> lastDay(String act) {
    Optional<LocalDate> units = votes.stream().filter(v -> v.act().equals(act)).flatMap(v -> v.day().stream()).max(LocalDate::compareTo);
    return units.or(() -> facts.day(act));
  }

  /** The last day of the window of an act; no later than the others named after it were done. */
  private Optional<LocalDate> until(String names) {
    String[] all = names.split(" ");
    Stream<LocalDate> others = Arrays.stream(all).skip(1).filter(facts::done).flatMap(n -> facts.day(n).stream());
    return facts.latest(all[0]).map(last -> Stream.concat(Stream.of(last), others).min(LocalDate::compareTo).orElse(last));
  }

  /** The window of an act; two further acts, where given, are the one it does not begin before and the one it ends by the day of. */
  private String period(String names) {
    String[] all = names.split(" ");
    Optional<LocalDate> from = facts.earliest(all[0]);
    Optional<LocalDate> to = facts.latest(all[0]);
    if (from.isEmpty() || to.isEmpty()) return blankDay(all[0]);
    Optional<LocalDate> after = all.length < 2 ? Optional.empty() : facts.day(all[1]).filter(d -> d.isAfter(from.get()));
    Optional<LocalDate> before = all.length < 3 ? Optional.empty() : facts.day(all[2]).filter(d -> d.isBefore(to.get()));
    return period(after.or(() -> from).get(), before.or(() -> to).get());
  }

  /** One day, or from one to another; the year is said once where it is the same. */
  String period(LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) return wording.date(to);
    if (from.getYear() != to.getYear()) return catalogue.text("paper.period", wording.date(from), wording.date(to));
    return catalogue.text("paper.period-of-year", wording.date(from), Integer.toString(to.getMonthValue()), Integer.toString(to.getDayOfMonth()));
  }

  /** The seats that some acts fill, of all where there are none of these. */
  private String seats(String acts) {
    List<String> named = List.of(acts.split(" "));
    List<VoteFacts> some = facts.filling().stream().filter(v -> named.contains(v.act())).toList();
    Map<String, Integer> seats = new LinkedHashMap<>();
    for (VoteFacts vote : some.isEmpty() ? facts.filling() : some) for (Post post : vote.posts()) seats.merge(post(post.name()), post.seats(), Integer::sum);
    if (seats.isEmpty()) return blank(catalogue.text("paper.head.seats"));
    return seats.entrySet().stream().map(e -> catalogue.text("paper.seats", e.getKey(), e.getValue().toString())).collect(Collectors.joining(catalogue.text("paper.and")));
  }

  /** A quantity alone, or A.S as the documents have it. */
  private Optional<Slot> slot(String name) {
    String meant = own(name);
    int dot = meant.indexOf('.');
    if (dot < 0) return facts.library().vocabulary().find(meant).map(t -> new Slot(null, t));
    Optional<Term> owner = facts.library().vocabulary().find(meant.substring(0, dot));
    Optional<Term> term = facts.library().vocabulary().find(meant.substring(dot + 1));
    return owner.isEmpty() || term.isEmpty() ? Optional.empty() : Optional.of(new Slot(owner.get(), term.get()));
  }
}
