package org.banfa.cli.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banfa.engine.MethodProgram;
import org.banfa.engine.ask.Event;
import org.banfa.engine.rules.SignatureRules;
import org.banfa.engine.ask.Unanswered;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.procedure.AfterElection;
import org.banfa.simulator.hand.OfficeHand;
import org.banfa.simulator.hand.OfficeKinds;
import org.banfa.simulator.hand.SamplerHand;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;

/** Finds a run of a scenario in which wanted incidents come up. */
public final class Incidents {
  /** Runs looked through. */
  public static final long MOST_RUNS = 20_000;

  private static final String PREFIX = "incident.";
  /** A count that does not fit is told before it is known whether the vote is void. */
  private static final String MISCOUNT = "account-broken";
  private static final String KIND_OF_MISCOUNT = "void-account";
  /** A number nobody knows, at first. */
  private static final String UNDECIDABLE = "undecidable";

  private static final String UNSIGNED = "unsigned";

  /** What comes about in office, as a scenario brings it; a record tells of the same by other words. */
  static final Set<String> IN_OFFICE = Set.of(OfficeKinds.ASKED, OfficeKinds.SHORT, OfficeKinds.BARRED, Event.RECALLED, Event.RECALL_LOST, OfficeKinds.FOLLOWED, OfficeKinds.VACANT,
      OfficeKinds.LEFT, OfficeKinds.SUCCEEDED, OfficeKinds.FILLING, OfficeKinds.FILLED, OfficeKinds.UNFILLED, OfficeKinds.FILLING_VOID, OfficeKinds.NOBODY, OfficeKinds.EMPTY);

  private Incidents() {}

  /** The kinds of outcome behind names, in either language; null for a name that is no incident. */
  public static String kind(String name) {
    for (Language language : Language.values()) {
      Catalogue catalogue = Catalogue.of(language);
      for (String key : catalogue.keys().tailSet(PREFIX)) {
        if (!key.startsWith(PREFIX)) break;
        if (catalogue.text(key).equals(name)) return key.substring(PREFIX.length());
      }
    }
    return null;
  }

  /** The kind of incident that an event or outcome means, or that a number is unknown; null for any other. */
  static String of(String kind, Catalogue catalogue) {
    if (kind.startsWith(UNDECIDABLE)) return UNDECIDABLE;
    if (kind.startsWith(SignatureRules.TOO_FEW) || kind.startsWith(SignatureRules.TOO_MANY)) return UNSIGNED;
    String incident = kind.equals(MISCOUNT) ? KIND_OF_MISCOUNT : kind;
    return catalogue.has(PREFIX + incident) ? incident : null;
  }

  /** The name of a kind of incident. */
  static String name(String incident, Catalogue catalogue) {
    if (incident.equals(UNDECIDABLE)) return catalogue.text("course.undecidable");
    return catalogue.text(PREFIX + incident);
  }

  /** The names of all incidents. */
  public static List<String> names(Catalogue catalogue) {
    Map<String, String> names = new TreeMap<>();
    for (String key : catalogue.keys().tailSet(PREFIX)) if (key.startsWith(PREFIX)) names.put(key, catalogue.text(key));
    return new ArrayList<>(names.values());
  }

  /** The first run whose outcome has all these kinds; 0 when none has. */
  static long find(MethodProgram program, SamplerHand sampler, OfficeHand office, long seed, List<String> kinds) {
    AfterElection after = office == null ? null : program.afterElection();
    for (long run = 1; run <= MOST_RUNS; run++) {
      if (office == null) sampler.deal(seed, run);
      else office.deal(seed, run);
      try {
        List<HeldVote> held = program.votes(office == null ? sampler : office);
        List<String> happened = new ArrayList<>(HeldVote.together(held).kinds());
        if (office != null) {
          after.hold(held, office, office::takeOffice);
          happened.addAll(office.kinds());
        }
        happened.addAll(sampler.noticed());
        if (happened.containsAll(kinds)) return run;
      } catch (Unanswered open) {
        if (kinds.isEmpty()) return run;
      }
    }
    return 0;
  }
}
