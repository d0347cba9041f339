package org.banfa.engine.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banfa.engine.ask.Answer;
import org.banfa.engine.ask.Ask;
import org.banfa.engine.ask.Question;
import org.banfa.engine.ask.Refusal;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.contest.UnitShare;
import org.banfa.engine.rules.Balloting;
import org.banfa.engine.rules.UnitRules;
import org.banfa.engine.series.Districts;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;

/**
 * Corrects what was said of a unit of a vote: its electors, households and seats, or that it takes no part. The seats are divided
 * anew; a unit whose count was taken keeps the electors and seats it was taken on.
 */
final class UnitCorrection {
  private static final String OF = "/";

  private final Procedure procedure;
  private final Desk desk;
  private final Progress progress;

  UnitCorrection(Procedure procedure, Desk desk, Progress progress) {
    this.procedure = procedure;
    this.desk = desk;
    this.progress = progress;
  }

  /** What may be corrected: each unit as {@code act/unit}, and of one that takes no part that it does as {@code act/unit/#absent}. */
  List<String> items() {
    List<String> items = new ArrayList<>();
    progress.apart.forEach((act, votes) -> {
      if (votes.isBegun() && !progress.days.containsKey(act)) return;
      for (UnitShare unit : votes.whole.named()) items.add(act + OF + unit.name());
      for (UnitInTurn unit : votes.units.values()) if (isAbsent(unit)) items.add(act + OF + unit.share.name() + OF + Special.ABSENT);
    });
    return items;
  }

  private static boolean isAbsent(UnitInTurn unit) {
    return unit.held != null && (unit.held.why().equals(HeldVote.ABSENT) || unit.held.why().equals(HeldVote.RAISED));
  }

  /** Corrects one of these; false when it is none. */
  boolean correct(String item) {
    for (Map.Entry<String, UnitVotes> one : progress.apart.entrySet()) {
      String begins = one.getKey() + OF;
      if (!item.startsWith(begins)) continue;
      String unit = item.substring(begins.length());
      boolean absent = unit.endsWith(OF + Special.ABSENT);
      if (absent) unit = unit.substring(0, unit.length() - OF.length() - Special.ABSENT.length());
      String name = unit;
      if (one.getValue().whole.named().stream().noneMatch(u -> u.name().equals(name)) && !one.getValue().units.containsKey(name)) continue;
      boolean done = absent ? takesPart(item, one.getValue(), name) : renamed(item, one.getValue(), name);
      if (done && one.getValue().isOver()) procedure.goOn(one.getValue());
      return true;
    }
    return false;
  }

  /** A unit takes part after all: it is open again, and seats that had gone up come back. */
  private boolean takesPart(String item, UnitVotes votes, String name) {
    UnitInTurn unit = votes.units.get(name);
    List<UnitInTurn> through = new ArrayList<>(votes.through);
    through.remove(unit);
    Ask ask = desk.ask(item + "#corrected", "", new Question.Reason(item));
    Answer.Word reason = desk.answer(ask, Answer.Word.class);
    List<UnitShare> base = votes.whole.divided(votes.whole.named()).units();
    Districts anew = new Districts(base, votes.vote.rules().units().upward());
    Refusal refusal = reason.word().isBlank() ? new Refusal("B4026", List.of(item), null) : dependent(votes);
    Map<String, UnitInTurn> open = open(votes, anew, through);
    if (refusal == null) refusal = disturbed(votes, open, Set.of(unit));
    if (refusal != null) {
      refuse(ask, reason, refusal);
      return false;
    }
    unit.reopen();
    follow(votes, base, anew, open, through);
    desk.tell("corrected-absent", progress.days.get(votes.act.id()), List.of(), votes.act.id(), name, reason.word());
    return true;
  }

  /** A unit is named again, with other numbers. */
  private boolean renamed(String item, UnitVotes votes, String name) {
    UnitShare before = votes.whole.named().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
    Ask ask = desk.ask(item + "#corrected", "", new Question.Units(votes.vote.scope().name(), votes.posts));
    Answer.Units answer = desk.answer(ask, Answer.Units.class);
    UnitShare now = answer.units().size() == 1 ? answer.units().get(0) : null;
    if (now == null || !now.name().equals(name) || !now.parent().equals(before.parent()) || now.equals(before)) {
      refuse(ask, answer, new Refusal("B5096", List.of(name), null));
      return false;
    }
    List<UnitShare> named = votes.whole.named().stream().map(u -> u.name().equals(name) ? now : u).toList();
    UnitRules.Division division = votes.whole.divided(named);
    Refusal refusal = division.refusal() == null ? dependent(votes) : division.refusal();
    Districts anew = new Districts(division.units(), votes.vote.rules().units().upward());
    Map<String, UnitInTurn> open = refusal == null ? open(votes, anew, votes.through) : Map.of();
    if (refusal == null) refusal = disturbed(votes, open, Set.of());
    if (refusal == null) refusal = rested(votes, anew, name, now, before);
    if (refusal != null) {
      refuse(ask, answer, refusal);
      return false;
    }
    String reason = desk.reason(item + "#corrected");
    tell(votes, before, now, reason);
    votes.whole.corrected(named, division);
    Map<String, UnitShare> shares = new LinkedHashMap<>();
    votes.units.values().forEach(u -> shares.put(u.share.name(), u.share));
    follow(votes, division.units(), anew, open, List.copyOf(votes.through));
    for (UnitInTurn unit : votes.units.values()) {
      if (!unit.begun() || unit.share.equals(shares.get(unit.share.name()))) continue;
      unit.reopen();
      desk.tell("unit-anew", null, List.of(), unit.share.name());
    }
    votes.show();
    return true;
  }

  /** Who votes when these units are through. */
  private static Map<String, UnitInTurn> open(UnitVotes votes, Districts anew, List<UnitInTurn> through) {
    List<UnitShare> voting = new ArrayList<>(anew.voting());
    for (UnitInTurn unit : through) {
      if (voting.stream().anyMatch(u -> u.name().equals(unit.share.name()))) voting.addAll(anew.through(unit.share.name(), isAbsent(unit)));
    }
    Map<String, UnitInTurn> open = new LinkedHashMap<>();
    for (UnitShare share : voting) open.put(share.name(), votes.units.getOrDefault(share.name(), new UnitInTurn(share)));
    return open;
  }

  /** Why a district that votes for seats that came up cannot lose them again, or have others; null when none has begun. */
  private static Refusal disturbed(UnitVotes votes, Map<String, UnitInTurn> open, Set<UnitInTurn> but) {
    for (UnitInTurn unit : votes.units.values()) {
      boolean gone = !open.containsKey(unit.share.name()) && !but.contains(unit);
      if (gone && (unit.begun() || unit.held != null)) return new Refusal("B5097", List.of(unit.share.name()), null);
    }
    return null;
  }

  /** Why the electors and seats of a unit whose count was taken stay as they are; null when none would have others. */
  private static Refusal rested(UnitVotes votes, Districts anew, String name, UnitShare now, UnitShare before) {
    for (UnitInTurn unit : votes.units.values()) {
      if (!unit.counted()) continue;
      boolean own = unit.share.name().equals(name) && (now.registered() != before.registered() || now.households() != before.households());
      boolean seats = anew.division().stream().anyMatch(u -> u.name().equals(unit.share.name()) && !u.seats().equals(unit.share.seats()));
      if (own || seats) return new Refusal("B5098", List.of(unit.share.name()), null);
    }
    return null;
  }

  /** Why a vote others rest on cannot be opened again: one that takes people from it has begun; null when none has. */
  private Refusal dependent(UnitVotes votes) {
    if (!votes.isOver()) return null;
    for (Balloting other : procedure.regime().votes()) {
      if (other.rules() == null || other.scope().name().equals(votes.vote.scope().name()) || progress.isOpen(other.scope().name())) continue;
      boolean takes = votes.vote.scope().later().stream().anyMatch(l -> l.name().equals(other.scope().name()));
      for (Set<Term> words : List.of(other.rules().electors(), other.rules().field())) {
        takes |= words.stream().anyMatch(w -> w.equals(votes.act) || votes.vote.scope().filled().contains(w));
      }
      if (takes) return new Refusal("B5099", List.of(votes.act.id(), other.scope().name()), null);
    }
    return null;
  }

  /** {@code base} are the units with the seats they have before any go up. */
  private void follow(UnitVotes votes, List<UnitShare> base, Districts anew, Map<String, UnitInTurn> open, List<UnitInTurn> through) {
    open.forEach((name, unit) -> {
      boolean raised = unit.held != null && HeldVote.RAISED.equals(unit.held.why());
      unit.share = (raised ? base : anew.division()).stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
    });
    votes.districts = anew;
    votes.units.clear();
    votes.units.putAll(open);
    votes.through.clear();
    votes.through.addAll(through);
    votes.show();
  }

  private void tell(UnitVotes votes, UnitShare before, UnitShare now, String reason) {
    String registered = procedure.regime().library().vocabulary().inRole(Roles.REGISTERED).get(0).id();
    Map<String, Long> had = numbers(before, registered);
    Map<String, Long> has = numbers(now, registered);
    Set<String> all = new TreeSet<>(had.keySet());
    all.addAll(has.keySet());
    for (String what : all) {
      if (String.valueOf(had.get(what)).equals(String.valueOf(has.get(what)))) continue;
      desk.tell("corrected-unit", progress.days.get(votes.act.id()), List.of(), votes.act.id(), now.name(), what, text(had.get(what)), text(has.get(what)), reason);
    }
  }

  private static Map<String, Long> numbers(UnitShare unit, String registered) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    if (unit.registered() != UnitShare.UNKNOWN) numbers.put(registered, unit.registered());
    if (unit.households() != UnitShare.UNKNOWN) numbers.put(Special.HOUSEHOLDS, unit.households());
    unit.seats().forEach((post, seats) -> numbers.put(post, (long) seats));
    return numbers;
  }

  private static String text(Long number) {
    return number == null ? "–" : number.toString();
  }

  private void refuse(Ask ask, Answer answer, Refusal refusal) {
    desk.refuse(ask, answer, refusal.code(), refusal.rule(), refusal.arguments().toArray(String[]::new));
  }
}
