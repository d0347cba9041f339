package org.banfa.model.elaborate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.document.Scenario;
import org.banfa.model.document.Scenario.Contender;
import org.banfa.model.document.Scenario.Kin;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.lex.Keys;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.text.Span;
import org.banfa.syntax.tree.GroupTree;

/** Reads the people of a scenario: who stands for what with which support, who is a woman, who is related. */
final class ContenderReader {
  private static final Set<Kind> POSTS = Set.of(Kind.OFFICE, Kind.PEOPLE, Kind.BODY);

  private final Scope scope;
  private final List<Contender> contenders = new ArrayList<>();
  private final Map<String, Span> women = new HashMap<>();
  private final List<Kin> kin = new ArrayList<>();
  private final List<Scenario.Office> elsewhere = new ArrayList<>();

  ContenderReader(Scope scope) {
    this.scope = scope;
  }

  /** Names, the post they stand for, and a share each. */
  void contest(Annotated one, Place place) {
    Span span = one.groups().isEmpty() ? Span.NONE : ValueReader.span(one.groups());
    List<Word> names = new ArrayList<>();
    String post = "";
    boolean after = false;
    List<Word> rest = new ArrayList<>();
    List<Word> opposed = null;
    for (Word word : one.words()) {
      if (isKey(word, ScenarioKeys.STANDS_FOR)) after = true;
      else if (after && isKey(word, ScenarioKeys.AGAINST)) opposed = new ArrayList<>();
      else if (opposed != null) opposed.add(word);
      else if (!after && isName(word)) names.add(word);
      else if (after && post.isEmpty()) post = post(word);
      else rest.add(word);
    }
    List<BigFraction> shares = Shares.all(rest, scope);
    List<BigFraction> against = opposed == null ? null : Shares.all(opposed, scope);
    if (shares == null || opposed != null && against == null) return;
    if (names.isEmpty() || post.isEmpty()) {
      scope.error("B3207", span, scope.text(span));
    } else if (shares.size() != names.size()) {
      scope.error("B3208", span, post, Integer.toString(names.size()), Integer.toString(shares.size()));
    } else if (against != null && against.size() != names.size()) {
      scope.error("B3208", span, post, Integer.toString(names.size()), Integer.toString(against.size()));
    } else {
      for (int i = 0; i < names.size(); i++) add(names.get(i), post, shares.get(i), against == null ? null : against.get(i), place, span);
    }
  }

  private void add(Word word, String post, BigFraction support, BigFraction against, Place place, Span span) {
    String name = name(word);
    if (contenders.stream().anyMatch(c -> c.name().equals(name))) scope.error("B3209", word.span(), name);
    else if (against != null && support.add(against).compareTo(BigFraction.ONE) > 0) scope.error("B3225", word.span(), name);
    else contenders.add(new Contender(name, post, support, against, false, place.at(0, span)));
  }

  private String post(Word word) {
    Optional<Term> term = scope.term(word);
    return term.filter(t -> POSTS.contains(t.kind())).map(Term::id).orElse("");
  }

  /** Names, and the share of voters who sign for each; more of them go on with what is known. */
  SortedMap<String, BigFraction> signed(Annotated one, Span span, SortedMap<String, BigFraction> known) {
    List<Word> names = one.words().stream().filter(this::isName).toList();
    List<BigFraction> shares = Shares.all(one.words(), scope);
    if (shares == null) return known;
    if (names.isEmpty() || names.size() != shares.size()) scope.error("B3233", span, scope.text(span), Integer.toString(names.size()), Integer.toString(shares.size()));
    else for (int i = 0; i < names.size(); i++) if (known.put(name(names.get(i)), shares.get(i)) != null) scope.error("B3234", names.get(i).span(), name(names.get(i)));
    return known;
  }

  /** Names of women. */
  void women(Annotated one) {
    for (Word word : one.words()) women.put(isName(word) ? name(word) : word.text(), word.span());
  }

  /** Names, and the offices they hold in other organs. */
  void elsewhere(Annotated one, Place place) {
    for (GroupTree group : one.groups()) {
      List<Word> names = new ArrayList<>();
      String post = "";
      for (Word word : Phrases.words(List.of(group))) {
        if (isKey(word, ScenarioKeys.HOLDS)) continue;
        Optional<Term> term = scope.term(word).filter(t -> POSTS.contains(t.kind()));
        if (post.isEmpty() && term.isPresent() && !names.isEmpty() && word.type() != BanfaLexer.QUOTED) post = term.get().id();
        else if (isName(word)) names.add(word);
      }
      if (names.isEmpty() || post.isEmpty()) {
        scope.error("B3227", group.span(), scope.text(group.span()));
        continue;
      }
      for (Word name : names) elsewhere.add(new Scenario.Office(name(name), post, place.at(0, group.span())));
    }
  }

  List<Scenario.Office> elsewhere() {
    return List.copyOf(elsewhere);
  }

  /** Two names and their relation. */
  void related(Annotated one, Place place) {
    for (GroupTree group : one.groups()) {
      List<Word> names = new ArrayList<>();
      String relation = "";
      for (Word word : Phrases.words(List.of(group))) {
        if (isKey(word, ScenarioKeys.WITH)) continue;
        Optional<Term> term = scope.term(word);
        if (isName(word)) names.add(word);
        else if (term.isPresent() && term.get().kind() == Kind.WORD) relation = term.get().id();
      }
      if (names.size() != 2 || relation.isEmpty() || name(names.get(0)).equals(name(names.get(1)))) {
        scope.error("B3211", group.span(), scope.text(group.span()));
      } else {
        kin.add(new Kin(name(names.get(0)), name(names.get(1)), relation, place.at(0, group.span())));
      }
    }
  }

  /** Reports people who are spoken of and do not stand, and marks the women. */
  void finish(List<Contender> others) {
    Set<String> known = new HashSet<>();
    contenders.forEach(c -> known.add(c.name()));
    others.forEach(c -> known.add(c.name()));
    elsewhere.forEach(o -> known.add(o.name()));
    women.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(w -> known(w.getKey(), w.getValue(), known));
    for (Kin pair : kin) {
      known(pair.first(), pair.locus().span(), known);
      known(pair.second(), pair.locus().span(), known);
    }
  }

  private void known(String name, Span span, Set<String> known) {
    if (!known.contains(name)) scope.error("B3210", span, name);
  }

  /** Those who stand; {@code all} says who is a woman. */
  List<Scenario.Contender> contenders(ContenderReader all) {
    return contenders.stream().map(c -> new Contender(c.name(), c.post(), c.support(), c.against(), all.women.containsKey(c.name()), c.locus())).toList();
  }

  /** Somebody of a unit, called by another name. */
  Contender called(String name, Contender as) {
    return new Contender(name, as.post(), as.support(), as.against(), as.woman() || women.containsKey(name), as.locus());
  }

  List<Scenario.Kin> kin() {
    return List.copyOf(kin);
  }

  private static boolean isKey(Word word, String key) {
    return word.entry() != null && word.entry().key().equals(key);
  }

  /** A quotation, one of the letters for people, or a declared person. */
  boolean isName(Word word) {
    if (word.type() == BanfaLexer.QUOTED) return true;
    if (word.entry() == null) return false;
    String key = word.entry().key();
    return key.length() == 1 && Keys.READINGS.contains(key) || scope.term(word).filter(t -> t.kind() == Kind.PEOPLE).isPresent();
  }

  /** The name a word gives. */
  static String name(Word word) {
    return word.literal() instanceof String text ? text : word.entry().key();
  }
}
