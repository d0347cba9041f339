package org.banfa.records.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banfa.engine.contest.Account;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Vocabulary;
import org.banfa.records.table.Columns;

/**
 * What is to be counted: the seven items of the ballot account, then the posts with the names that may get votes.
 *
 * @param vocabulary gives the words for items and posts
 * @param posts in the order of the paper
 * @param onlyThese whether nobody but those named may get votes
 */
public record CountForm(Vocabulary vocabulary, List<PostForm> posts, boolean onlyThese) {
  /** The roles of the items, in the order of {@link Account}. */
  public static final List<String> ITEMS =
      List.of(Roles.REGISTERED, Roles.VOTERS, Roles.ISSUED, Roles.COLLECTED, Roles.VALID, Roles.INVALID, Roles.ABSTAINED);
  /** Those that nobody may know. */
  public static final List<String> MAY_BE_UNKNOWN = ITEMS.subList(0, 3);
  private static final String NUMBER = "数";

  /**
   * A post on the form.
   *
   * @param seats seats to fill, 0 when not known
   * @param names those who stand, in the order of the form
   * @param marked of these, whom ballots mark yes, no or not at all
   */
  public record PostForm(String name, int seats, List<String> names, List<String> marked) {
    /** A post where names are marked or not. */
    public PostForm(String name, int seats, List<String> names) {
      this(name, seats, names, List.of());
    }
  }

  /**
   * A line of the form.
   *
   * @param item role of an item of the account, or name of a post
   * @param name whose votes; empty for the account
   * @param stance which votes; votes for somebody, and the account, have {@link Stance#FOR}
   */
  public record Line(String item, String name, Stance stance) {
    /** Votes for somebody, or an item of the account. */
    public Line(String item, String name) {
      this(item, name, Stance.FOR);
    }

    public boolean ofAccount() {
      return name.isEmpty();
    }

    /** The line of the same person for other votes. */
    public Line of(Stance other) {
      return new Line(item, name, other);
    }
  }

  /** All lines in order. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (String item : ITEMS) lines.add(new Line(item, ""));
    for (PostForm post : posts) {
      for (String name : post.names()) {
        Line line = new Line(post.name(), name);
        for (Stance stance : marksEach(post.name(), name) ? Stance.values() : new Stance[] {Stance.FOR}) lines.add(line.of(stance));
      }
    }
    return lines;
  }

  /** Whether ballots mark somebody yes, no or not at all. */
  public boolean marksEach(String post, String name) {
    PostForm form = post(post);
    return form != null && form.marked().contains(name);
  }

  /** Whether ballots mark anybody so. */
  public boolean marksEach() {
    return posts.stream().anyMatch(p -> !p.marked().isEmpty());
  }

  /** The word for the votes of a line, where there are several kinds, behind a space; else empty. */
  public String mark(Line line) {
    String role = switch (line.stance()) {
      case FOR -> ColumnRoles.VOTES_FOR;
      case AGAINST -> ColumnRoles.VOTES_AGAINST;
      case NEITHER -> ColumnRoles.VOTES_NEITHER;
    };
    List<Term> terms = vocabulary.inRole(role);
    return line.ofAccount() || !marksEach(line.item(), line.name()) || terms.isEmpty() ? "" : " " + Columns.headings(terms.get(0)).get(0);
  }

  /** What the text in a column of items stands for; empty when it is neither an item of the account nor a post. */
  public Optional<String> item(String text) {
    for (String role : ITEMS) if (role.equals(text + NUMBER) || spells(term(role), text)) return Optional.of(role);
    for (PostForm post : posts) {
      if (post.name().equals(text) || vocabulary.find(post.name()).filter(t -> spells(t, text)).isPresent()) return Optional.of(post.name());
    }
    return Optional.empty();
  }

  private static boolean spells(Term term, String text) {
    return term != null && (term.id().equals(text) || term.english().equalsIgnoreCase(text) && !text.isEmpty() || term.synonyms().contains(text));
  }

  /** The vocabulary's word for an item of the account; null when it has none. */
  public Term term(String role) {
    List<Term> terms = vocabulary.inRole(role);
    return terms.isEmpty() ? null : terms.get(0);
  }

  /** The word for an item or a post by its identity, for a person. */
  public String word(String item) {
    return ITEMS.contains(item) && term(item) != null ? term(item).id() : item;
  }

  /** A post of the form; null when it is none. */
  public PostForm post(String name) {
    return posts.stream().filter(p -> p.name().equals(name)).findFirst().orElse(null);
  }

  /** An account of numbers by role; items without a number are 0. */
  static Account account(Map<String, Long> numbers) {
    long[] a = ITEMS.stream().mapToLong(role -> numbers.getOrDefault(role, 0L)).toArray();
    return new Account(a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
  }

  /** The numbers of an account by role. */
  static Map<String, Long> numbers(Account a) {
    long[] all = {a.registered(), a.voters(), a.issued(), a.collected(), a.valid(), a.invalid(), a.abstained()};
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (int i = 0; i < all.length; i++) numbers.put(ITEMS.get(i), all[i]);
    return numbers;
  }
}
