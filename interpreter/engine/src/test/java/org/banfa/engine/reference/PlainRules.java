package org.banfa.engine.reference;

import java.util.Map;
import java.util.TreeMap;

/** The rules in force, as others take over at a moment. */
final class PlainRules {
  private Variant now;
  private final Variant later;
  private final Moment moment;
  /** Whether the ballots of a rerun are cast by the time its count is asked for. */
  final boolean castReruns;
  private final Map<String, Integer> asked = new TreeMap<>();
  private boolean changed;

  PlainRules(Variant first, Variant later, Moment moment, boolean castReruns) {
    this.now = first;
    this.later = later;
    this.moment = moment;
    this.castReruns = castReruns;
  }

  Variant now() {
    return now;
  }

  Extras extras() {
    return now.extras();
  }

  /** Called when it is asked who stands. */
  void people() {
    if (moment.stage() == Moment.Stage.PEOPLE && moment.round() == 0) change();
  }

  /** Called when a count is asked for; true when other rules take over before it is entered. */
  boolean entered(int round) {
    return moment.stage() == Moment.Stage.ENTRY && moment.round() == round && change();
  }

  /** Called when a count has been entered: other rules may take over while it is looked at again. */
  void looked(int round) {
    if (moment.stage() == Moment.Stage.ENTERED && moment.round() == round) change();
  }

  /** The written name at which other rules take over while a count is being decided; empty when they do at no name, null when they do not. */
  String decided(int round) {
    if (changed || moment.stage() != Moment.Stage.DECISION || moment.round() != round) return null;
    return moment.subject().startsWith(Moment.NAME) ? moment.subject().substring(Moment.NAME.length()) : "";
  }

  /** Called for a question between two counts; true when other rules take over before it is answered. */
  boolean after(int round, String subject) {
    int nth = asked.merge(round + subject, 1, Integer::sum);
    return moment.equals(new Moment(Moment.Stage.AFTER, round, subject, nth)) && change();
  }

  boolean change() {
    if (changed) return false;
    changed = true;
    now = later;
    return true;
  }
}
