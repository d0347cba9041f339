package org.banfa.engine.reference;

import java.util.List;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Post;

/** Which shapes of rules one random method drew, and how each came out in one election. The numbers are those of the list of shapes. */
final class ContestTable {
  private final ShapeTable table = new ShapeTable();

  void check(Class<?> test, int least) {
    table.check(test, least);
  }

  void add(Variant rules, World world, ElectionOutcome outcome) {
    Extras extras = rules.extras();
    List<String> kinds = outcome.kinds();
    boolean valid = !kinds.contains("void-turnout") && !kinds.contains("void-account") && !kinds.contains("preliminary-void");
    boolean full = outcome.valid() && outcome.vacant().isEmpty();
    boolean first = outcome.rounds().stream().filter(r -> r.kind().equals("vote")).anyMatch(r -> r.elected().values().stream().anyMatch(n -> !n.isEmpty()));
    boolean reruns = kinds.contains("rerun");
    boolean again = outcome.rounds().stream().filter(r -> r.kind().equals("rerun")).anyMatch(r -> r.elected().values().stream().anyMatch(n -> !n.isEmpty()));
    if (valid && rules.wins() != null) table.add("01 base " + rules.wins().base() + ": somebody wins at once", first);
    if (extras.membersWin() != null && valid) table.add("01 base " + extras.membersWin().base() + " of the post alone: post filled", !outcome.vacant().containsKey("值理"));
    if (extras.areaWins() != null && valid) table.add("01 area, base " + extras.areaWins().base() + ": somebody wins at once", first);
    if (extras.present() != null) table.add("01 base present: vote valid", valid);
    if (rules.wins() != null && valid) table.add((rules.wins().strict() ? "02 strict" : "02 inclusive") + " comparator: seats full", full);
    exact(rules, outcome);
    if (rules.turnout() != null && rules.wins() != null) table.add("03 quorum beside a majority: vote valid", !kinds.contains("void-turnout"));
    if (rules.account()) table.add("03 account in order: vote valid", !kinds.contains("void-account"));
    if (rules.wins() == null && rules.order() && valid) table.add("04 plurality: seats full", full);
    if (rules.wins() != null && rules.wins().numerator() == 2 && rules.wins().denominator() == 3 && valid) table.add("04 two thirds: somebody wins at once", first);
    boolean half = rules.wins() != null && rules.wins().base() == Share.Base.REGISTERED && rules.wins().strict() && rules.wins().denominator() == 2;
    if (half && extras.areaWins() == null && valid) table.add("04 more than half of all, by heads: somebody wins at once", first);
    if (rules.wins() == null && rules.order() && extras.membersWin() != null && valid) table.add("04 plurality at one post, majority at another: seats full", full);
    boolean third = rules.rerunWins() != null && rules.rerunWins().numerator() == 1 && rules.rerunWins().denominator() == 3;
    if (third && rules.order() && reruns) table.add("04 plurality with a third in the rerun: rerun elects", again);
    if (rules.rerunWins() != null && reruns) table.add("04 floor of the rerun: rerun elects", again);
    equal(rules, world, outcome, valid);
    if (extras.rerunNumber() > 0 && rules.candidates() && reruns) table.add("06 margin of the rerun by number: rerun elects", again);
    boolean round = kinds.contains("preliminary") || kinds.contains("preliminary-void");
    if (extras.places() != Extras.Places.UNSAID) table.add("06 margin of the round " + extras.places() + ": round held", round);
    if (rules.posts().size() > 2 && valid) table.add("07 one full, one empty, one partly filled", mixed(rules, outcome));
    if (rules.posts().size() > 1 && valid) table.add("07 several contests: all full", full);
    ballots(extras, outcome, valid, full);
    boolean reserved = extras.adding().contains("女值理") && extras.adding().indexOf("女值理") < extras.adding().indexOf("值理");
    if (reserved && valid && rules.posts().stream().anyMatch(Post::womenOnly)) table.add("10 votes added from the women's column: seats full", full);
    if (!extras.adding().isEmpty() && valid) table.add("10 votes added: seats full", full);
    for (Post post : rules.posts()) {
      if (post.womenOnly() && valid) table.add("11 seat for a woman: filled", !outcome.vacant().containsKey(post.name()));
      if (!post.kind().isEmpty() && valid) table.add("11 seat for a kind of people: filled", !outcome.vacant().containsKey(post.name()));
    }
    boolean order = !kinds.contains("composition-open");
    String repair = extras.givesWay().isEmpty() ? " without repair: in order" : " with repair: in order";
    if (valid && extras.women() > 0) table.add("12 women at least" + repair, order);
    if (valid && extras.kindAtMostHalf()) table.add("12 of a kind at most half" + repair, order);
    if (valid && extras.kindMajority()) table.add("12 of a kind more than half" + repair, order);
    if (!extras.inTurn().isEmpty() && valid) table.add("13 a post decided first: seats full", full);
    if (kinds.contains("kin") && !rules.refill().isEmpty()) table.add("13 kin who leave: seat filled again", kinds.contains("refilled"));
    rounds(rules, kinds, valid, reruns, full);
    ties(rules, outcome);
    if (extras.area() != null) table.add("23 area in the quorum: vote valid", valid);
    if (extras.areaWins() != null && valid) table.add("23 area in the majority: somebody wins at once", first);
    if (!extras.silence().isEmpty() && valid) table.add("24 silence " + extras.silence() + ": seats full", full);
    if (extras.excused()) table.add("24 excused leave the base: vote valid", valid);
    if (kinds.contains("kin") || kinds.contains("kin-open")) table.add("30 kin parted: all settled", !kinds.contains("kin-open"));
    if (extras.naming() && valid) table.add("36 names made out: seats full", full);
    if (extras.issued()) table.add("09 no more collected than issued: account in order", !kinds.contains("void-account"));
    barred(rules, world, outcome, valid, full);
  }

  /** A post for which as many stand as there are seats may be filled, or not. */
  private void equal(Variant rules, World world, ElectionOutcome outcome, boolean valid) {
    for (Post post : rules.posts()) {
      long standing = world.people.stream().filter(p -> p.post().equals(post.name())).count();
      long any = world.people.stream().filter(p -> p.post().isEmpty()).count();
      if (valid && any == 0 && standing == 1 && post.seats() == 1) table.add("05 one stands for the one seat: elected", !outcome.vacant().containsKey(post.name()));
      if (valid && any == 0 && standing == post.seats()) table.add("05 as many stand as seats: filled", !outcome.vacant().containsKey(post.name()));
    }
  }

  /** Somebody who has exactly the share of the votes has enough by an inclusive comparator only. */
  private void exact(Variant rules, ElectionOutcome outcome) {
    Share share = rules.wins();
    if (share == null) return;
    for (ElectionOutcome.Round round : outcome.rounds()) {
      Account account = round.tally().account();
      long base = switch (share.base()) {
        case REGISTERED -> account.registered();
        case VOTERS -> account.voters();
        case VALID -> account.valid();
        default -> account.collected();
      };
      boolean vote = round.kind().equals("vote") && base > 0;
      boolean some = vote && round.tally().votes().values().stream().anyMatch(p -> p.values().stream().anyMatch(n -> n * share.denominator() == base * share.numerator()));
      if (some) table.add("02 somebody has exactly the share: it is enough", !share.strict());
    }
  }

  private static boolean mixed(Variant rules, ElectionOutcome outcome) {
    boolean filled = false;
    boolean empty = false;
    boolean partly = false;
    for (Post post : rules.posts()) {
      int missing = outcome.vacant().getOrDefault(post.name(), 0);
      filled |= missing == 0;
      empty |= missing == post.seats();
      partly |= missing > 0 && missing < post.seats();
    }
    return filled && empty && partly;
  }

  /** Votes for those who cannot win: they stay in the base. */
  private void barred(Variant rules, World world, ElectionOutcome outcome, boolean valid, boolean full) {
    if (!valid) return;
    boolean unknown = false;
    boolean man = false;
    for (ElectionOutcome.Round round : outcome.rounds()) {
      for (Post post : rules.posts()) {
        for (var vote : round.tally().votes().getOrDefault(post.name(), new java.util.TreeMap<>()).entrySet()) {
          boolean known = world.known(vote.getKey());
          unknown |= rules.extras().naming() && !known && vote.getValue() > 0 && world.meant(vote.getKey()).equals(World.NOBODY);
          man |= post.womenOnly() && vote.getValue() > 0 && !world.woman(vote.getKey());
        }
      }
    }
    if (unknown) table.add("36 votes for somebody who cannot be made out: seats full", full);
    if (man) table.add("36 votes for a man at a post for women: seats full", full);
  }

  private void ballots(Extras extras, ElectionOutcome outcome, boolean valid, boolean full) {
    if (!valid) return;
    if (extras.printed() && !extras.eachName()) table.add("08 names printed: seats full", full);
    if (extras.eachName()) table.add("08 each name marked: seats full", full);
    if (extras.moreThanAgainst()) table.add("08 more for than against: seats full", full);
    if (extras.closed()) table.add("08 no write-ins: seats full", full);
    if (outcome.rounds().stream().anyMatch(r -> !r.tally().voidColumns().isEmpty())) table.add("09 some columns void: seats full", full);
  }

  private void rounds(Variant rules, List<String> kinds, boolean valid, boolean reruns, boolean full) {
    Extras extras = rules.extras();
    boolean held = kinds.contains("preliminary") || kinds.contains("preliminary-void");
    if (extras.preliminary() && extras.startAbove() >= 0) table.add("14 round needed: held", held);
    boolean two = extras.preliminary() && extras.places().of(1) == 2 && rules.posts().stream().anyMatch(p -> p.seats() == 1);
    if (two) table.add("14 the first two go on: round held", held);
    if (extras.exempt()) table.add("18 exempt from the round: round held", held);
    if (reruns && rules.candidates()) table.add("14 rerun among those not elected: fills the seats", full);
    if (!extras.printed() && !extras.preliminary() && valid) table.add("19 free votes, nobody on the paper: seats full", full);
    if (reruns) table.add("14 rerun: fills the seats", full);
    if (extras.anew()) table.add("14 held anew: not needed", !kinds.contains("anew"));
    if (rules.vacancyFrom() >= 0 && reruns) table.add("15 may stay empty: used", kinds.contains("vacant"));
    if ((extras.reducedFrom() >= 0 || extras.consent() != null) && kinds.contains("shortfall")) table.add(extras.consent() != null ? "15 fewer seats by consent: used" : "15 fewer seats from a number on: used", kinds.contains("reduced"));
  }

  private void ties(Variant rules, ElectionOutcome outcome) {
    List<String> kinds = outcome.kinds();
    if (!kinds.contains("tie")) return;
    List<String> ways = rules.extras().ties();
    long again = outcome.rounds().stream().filter(r -> r.kind().equals("again")).count();
    long ties = kinds.stream().filter(k -> k.equals("tie")).count();
    if (ways.isEmpty() && rules.again() || ways.size() == 1 && ways.get(0).equals("重投胜出")) table.add("16 vote again: settles at the first", again == ties);
    if (ways.contains("亩多在先")) table.add("16 by measure: settles", kinds.contains("tie-by-scale"));
    if (ways.contains("抽中")) table.add("16 lot: drawn", kinds.contains("tie-by-lot"));
    if (ways.contains("相商")) table.add("16 agreement: reached", kinds.contains("tie-by-agreement"));
  }
}
