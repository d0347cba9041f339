package org.banfa.executor.answers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.KinPair;
import org.banfa.engine.contest.Paper;
import org.banfa.engine.contest.Person;
import org.banfa.engine.contest.Post;
import org.banfa.engine.contest.Tally;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;

/** Reads who stands, how a count came out, and who is related to whom. */
final class BallotText {
  private static final List<String> FIELDS =
      List.of(Roles.REGISTERED, Roles.VOTERS, Roles.ISSUED, Roles.COLLECTED, Roles.VALID, Roles.INVALID, Roles.ABSTAINED);
  private static final List<String> MAY_BE_UNKNOWN = List.of(Roles.REGISTERED, Roles.VOTERS, Roles.ISSUED);
  private static final Pattern AMOUNT = Pattern.compile("(.+?)\\s*(\\d{1,12})\\s*\\D?");

  private static final char SCALE = '·';

  private final AnswerWords words;

  BallotText(AnswerWords words) {
    this.words = words;
  }

  /** {@code post: name (woman), name; post: …}; names without a post stand for any. */
  List<Person> people(Paper paper, String text) {
    List<Person> people = new ArrayList<>();
    for (String part : parts(text)) {
      int colon = part.indexOf(':');
      String post = colon < 0 ? "" : post(paper, part.substring(0, colon).strip());
      for (String name : names(part.substring(colon + 1))) people.add(person(name, post));
    }
    if (people.isEmpty()) throw new UnreadableAnswer("B4079", text);
    return List.copyOf(people);
  }

  /** {@code name, name}, or the word for none. */
  List<Person> named(String text) {
    if (AnswerWords.texts("answers.none").contains(text)) return List.of();
    return names(text).stream().map(n -> person(n, "")).toList();
  }

  private static Person person(String text, String post) {
    int open = text.indexOf('(');
    boolean woman = open > 0 && AnswerWords.texts("answers.woman").contains(text.substring(open + 1).replace(")", "").strip());
    return new Person(open > 0 ? text.substring(0, open).strip() : text, woman, post);
  }

  private String post(Paper paper, String name) {
    String id = words.term(name).map(Term::id).orElse(name);
    return paper.posts().stream().map(Post::name).filter(p -> p.equals(id) || p.equals(name)).findFirst()
        .orElseThrow(() -> new UnreadableAnswer("B4080", name));
  }

  /**
   * The account by the names of its quantities, then {@code post: name votes, name votes; …}. Votes against follow the votes, as
   * in {@code name 30 against 5}; void columns are {@code void columns post 3}. A part that begins with the word of a
   * further measure and a middle dot is a part of the count on that measure.
   */
  Tally tally(Paper paper, String text) {
    List<String> own = new ArrayList<>();
    SortedMap<String, List<String>> scaled = new TreeMap<>();
    for (String part : parts(text)) {
      int dot = part.indexOf(SCALE);
      String scale = dot < 0 ? "" : words.term(part.substring(0, dot).strip()).map(Term::id).orElse("");
      if (paper.scales().contains(scale)) scaled.computeIfAbsent(scale, s -> new ArrayList<>()).add(part.substring(dot + 1).strip());
      else own.add(part);
    }
    SortedMap<String, Tally> scales = new TreeMap<>();
    for (Map.Entry<String, List<String>> scale : scaled.entrySet()) scales.put(scale.getKey(), counted(paper, scale.getValue()));
    Tally people = counted(paper, own);
    return new Tally(people.account(), people.votes(), people.against(), people.voidColumns(), scales);
  }

  private Tally counted(Paper paper, List<String> parts) {
    Map<String, Long> account = new HashMap<>();
    SortedMap<String, SortedMap<String, Long>> votes = new TreeMap<>();
    SortedMap<String, SortedMap<String, Long>> against = new TreeMap<>();
    SortedMap<String, Long> voidColumns = new TreeMap<>();
    for (Post post : paper.posts()) votes.put(post.name(), new TreeMap<>());
    for (String part : parts) {
      int colon = part.indexOf(':');
      String column = first(part, AnswerWords.texts("answers.void-columns"));
      if (colon < 0 && column != null) {
        Matcher amount = amount(part.substring(column.length()).strip());
        voidColumns.put(post(paper, amount.group(1).strip()), Long.parseLong(amount.group(2)));
      } else if (colon < 0) {
        String unknown = AnswerWords.texts("answers.unknown").stream().filter(part::endsWith).findFirst().orElse(null);
        if (unknown != null && MAY_BE_UNKNOWN.contains(field(part.substring(0, part.length() - unknown.length())))) {
          account.put(field(part.substring(0, part.length() - unknown.length())), Account.UNKNOWN);
          continue;
        }
        Matcher amount = amount(part);
        account.put(field(amount.group(1)), Long.parseLong(amount.group(2)));
      } else {
        String post = post(paper, part.substring(0, colon).strip());
        for (String one : names(part.substring(colon + 1))) person(one, votes.get(post), against.computeIfAbsent(post, p -> new TreeMap<>()));
      }
    }
    for (String field : FIELDS) if (!account.containsKey(field)) throw new UnreadableAnswer("B4082", words.vocabulary().inRole(field).get(0).id());
    long[] a = FIELDS.stream().mapToLong(account::get).toArray();
    against.values().removeIf(Map::isEmpty);
    return new Tally(new Account(a[0], a[1], a[2], a[3], a[4], a[5], a[6]), votes, against, voidColumns, new TreeMap<>());
  }

  /** {@code name 12, name 9}. */
  SortedMap<String, BigInteger> numbers(String text) {
    SortedMap<String, BigInteger> numbers = new TreeMap<>();
    for (String one : names(text)) {
      Matcher amount = amount(one);
      if (numbers.put(amount.group(1).strip(), new BigInteger(amount.group(2))) != null) throw new UnreadableAnswer("B4081", amount.group(1));
    }
    return numbers;
  }

  /** {@code name 30}, or {@code name 30 against 5}. */
  private static void person(String text, SortedMap<String, Long> votes, SortedMap<String, Long> against) {
    String[] both = text.split("(?<=\\d)\\s*\\D?\\s*(?:" + String.join("|", AnswerWords.texts("answers.against")) + ")\\s*(?=\\d)");
    Matcher amount = amount(both[0]);
    String name = amount.group(1).strip();
    if (votes.put(name, Long.parseLong(amount.group(2))) != null) throw new UnreadableAnswer("B4081", amount.group(1));
    if (both.length > 1) against.put(name, Long.parseLong(amount(name + " " + both[1]).group(2)));
  }

  private static String first(String text, List<String> starts) {
    for (String start : starts) if (text.startsWith(start)) return start;
    return null;
  }

  private String field(String name) {
    String role = words.term(name.strip()).map(Term::role).orElse(null);
    if (role == null || !FIELDS.contains(role)) throw new UnreadableAnswer("B4083", name);
    return role;
  }

  private static Matcher amount(String text) {
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) throw new UnreadableAnswer("B4076", text);
    return matcher;
  }

  /** {@code name and name: relation; …}, or the word for none. */
  List<KinPair> kin(List<String> people, String text) {
    if (AnswerWords.texts("answers.none").contains(text)) return List.of();
    List<KinPair> pairs = new ArrayList<>();
    for (String part : parts(text)) {
      int colon = part.indexOf(':');
      String[] two = colon < 0 ? new String[0] : part.substring(0, colon).strip().split(String.join("|", AnswerWords.texts("answers.and")));
      if (two.length != 2) throw new UnreadableAnswer("B4084", part);
      for (String name : two) if (!people.contains(name.strip())) throw new UnreadableAnswer("B4085", name.strip());
      String relation = part.substring(colon + 1).strip();
      Term term = words.term(relation).orElseThrow(() -> new UnreadableAnswer("B4078", relation));
      pairs.add(new KinPair(two[0].strip(), two[1].strip(), term.id()));
    }
    return List.copyOf(pairs);
  }

  private static List<String> parts(String text) {
    return split(text, "[;]");
  }

  private static List<String> names(String text) {
    return split(text, "[、,]");
  }

  private static List<String> split(String text, String marks) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(marks)) if (!part.isBlank()) parts.add(part.strip());
    return parts;
  }
}
