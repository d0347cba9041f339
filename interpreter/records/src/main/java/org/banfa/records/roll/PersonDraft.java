package org.banfa.records.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Term;
import org.banfa.records.roll.RollPerson.Relative;
import org.banfa.records.roll.RollPerson.Unread;
import org.banfa.records.table.CellPlace;

/** Gathers what one row says of somebody. */
final class PersonDraft {
  private static final Pattern KIN = Pattern.compile("(.+?)(?:为|是|[:：(（]| is )(.+?)[)）]?");
  private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{6}");
  private static final Pattern ENDED = Pattern.compile("(.+?)[(（](.+)[)）]");

  private final RollWords words;
  private String name = "";
  private CellPlace at;
  private DayRange birth;
  private Answered woman = Answered.OPEN;
  private String identity = "";
  private final Map<Term, Answered> facts = new LinkedHashMap<>();
  private final Map<Term, DayRange> grounds = new LinkedHashMap<>();
  private final Map<Term, DayRange> since = new LinkedHashMap<>();
  private DayRange ended;
  private Term of;
  private String household = "";
  private String group = "";
  private final List<Term> standsFor = new ArrayList<>();
  private final List<Term> holds = new ArrayList<>();
  private final List<Relative> kin = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private IdentityNumber number;

  PersonDraft(RollWords words) {
    this.words = words;
  }

  void name(String text, CellPlace place) {
    // a number in the column of names is somebody's identity number more often than not, and is not shown
    name = NUMBER.matcher(text).find() ? "" : text;
    at = place;
  }

  void take(Term column, String heading, String text) {
    Unread problem = new Unread(heading, text);
    switch (column.role()) {
      case ColumnRoles.BIRTH -> DayRange.read(text).ifPresentOrElse(d -> birth = d, () -> unread.add(problem));
      case ColumnRoles.SEX -> RollWords.woman(text).ifPresentOrElse(w -> woman = Answered.of(w), () -> unread.add(problem));
      case ColumnRoles.IDENTITY -> identity(heading, text);
      case ColumnRoles.FACT -> RollWords.answer(text).ifPresentOrElse(a -> facts.put(column, a), () -> unread.add(problem));
      case ColumnRoles.GROUNDS -> grounds(heading, text);
      case ColumnRoles.GROUNDS_END -> DayRange.read(text).ifPresentOrElse(d -> ended = d, () -> unread.add(problem));
      case ColumnRoles.SINCE -> DayRange.read(text).ifPresentOrElse(d -> since.put(column, d), () -> unread.add(problem));
      case ColumnRoles.CLASS -> words.term(text).filter(t -> ColumnRoles.CLASS_OF.equals(t.role())).ifPresentOrElse(t -> of = t, () -> unread.add(problem));
      case ColumnRoles.HOUSEHOLD -> household = text;
      case ColumnRoles.GROUP -> group = text;
      case ColumnRoles.STANDS_FOR -> terms(heading, text, standsFor, true);
      case ColumnRoles.HOLDS -> terms(heading, text, holds, false);
      case ColumnRoles.RELATIVES -> kin(heading, text);
      default -> throw new IllegalStateException(column.role());
    }
  }

  /** The number is used here and not kept; of a wrong one nothing is told but that it is wrong. */
  private void identity(String heading, String text) {
    Optional<IdentityNumber> read = IdentityNumber.read(text);
    if (read.isEmpty()) unread.add(new Unread(heading, ""));
    else number = read.get();
    identity = RollWords.sealed(IdentityNumber.plain(text));
  }

  private void grounds(String heading, String text) {
    if (RollWords.answer(text).filter(a -> a == Answered.NO).isPresent()) return;
    for (String part : RollWords.parts(text)) {
      Matcher dated = ENDED.matcher(part);
      boolean hasDate = dated.matches() && DayRange.read(dated.group(2)).isPresent();
      Optional<Term> word = words.term(hasDate ? dated.group(1) : part).filter(t -> t.kind() == Kind.WORD);
      if (word.isEmpty()) unread.add(new Unread(heading, part));
      else grounds.put(word.get(), hasDate ? DayRange.read(dated.group(2)).get() : null);
    }
  }

  private void terms(String heading, String text, List<Term> all, boolean posts) {
    if (RollWords.answer(text).filter(a -> a == Answered.NO).isPresent()) return;
    for (String part : RollWords.parts(text)) {
      Optional<Term> term = words.term(part).filter(t -> t.kind() == Kind.OFFICE || t.kind() == Kind.BODY || !posts && t.kind() == Kind.PEOPLE);
      if (term.isPresent()) all.add(term.get());
      else unread.add(new Unread(heading, part));
    }
  }

  private void kin(String heading, String text) {
    if (RollWords.answer(text).filter(a -> a == Answered.NO).isPresent()) return;
    for (String part : RollWords.parts(text)) {
      Matcher matcher = KIN.matcher(part);
      Optional<Term> relation = matcher.matches() ? words.term(matcher.group(2)) : Optional.empty();
      if (relation.isEmpty()) unread.add(new Unread(heading, part));
      else kin.add(new Relative(matcher.group(1).strip(), relation.get()));
    }
  }

  /** The person; empty for a row without a name, or with a number in its place. */
  Optional<RollPerson> made() {
    if (name.isEmpty()) return Optional.empty();
    if (number != null) {
      DayRange written = birth;
      LocalDate told = number.birth();
      if (written == null) birth = DayRange.of(told);
      else if (told.isBefore(written.from()) || told.isAfter(written.to())) {
        unread.add(new Unread("roll.birth-differs", ""));
        birth = new DayRange(told.isBefore(written.from()) ? told : written.from(), told.isAfter(written.to()) ? told : written.to());
      } else birth = DayRange.of(told);
      if (woman == Answered.OPEN) woman = Answered.of(number.woman());
      else if (woman != Answered.of(number.woman())) unread.add(new Unread("roll.sex-differs", ""));
    }
    if (ended != null) grounds.replaceAll((word, own) -> own == null ? ended : own);
    return Optional.of(new RollPerson(name, at, birth, woman, identity, facts, grounds, since, of, household, group, List.copyOf(standsFor), List.copyOf(holds), List.copyOf(kin), List.copyOf(unread)));
  }
}
