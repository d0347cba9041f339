package org.banfa.engine.series;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.contest.Incumbent;
import org.banfa.engine.contest.Person;
import org.banfa.engine.election.Origin;
import org.banfa.engine.election.VoteFrame;
import org.banfa.engine.rules.Balloting;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;

/** What the votes and acts so far settle for a vote before it begins: who votes, who stands, and where they come from. */
public final class Frames {
  private final Returns returns;
  private final List<Balloting> votes;

  /** By what {@code returns} holds, of all {@code votes} of the method. */
  Frames(Returns returns, List<Balloting> votes) {
    this.returns = returns;
    this.votes = votes;
  }

  /** What is settled for a vote before it begins. */
  public VoteFrame frame(Balloting vote, String unit) {
    Set<Term> from = vote.rules().electors();
    boolean own = !from.isEmpty() && from.stream().allMatch(this::isSettledHere);
    boolean settled = own || !from.isEmpty() && from.stream().allMatch(t -> isSettledHere(t) || isSettledElsewhere(t));
    String organ = own || !settled ? "" : from.stream().flatMap(t -> returns.elsewhere(t).stream()).map(Incumbent::method).distinct().sorted().collect(Collectors.joining("》、《"));
    SortedSet<String> electors = new TreeSet<>();
    if (settled) from.forEach(t -> electors.addAll(returns.people(t)));
    return new VoteFrame(vote.scope().name(), unit, settled ? electors.size() : VoteFrame.UNKNOWN, isClosed(vote), returns.isListed(vote.scope().name()), field(vote), List.of(), new TreeMap<>(returns.women()),
        isClosed(vote) ? origin(vote) : Origin.NONE, settled ? new Origin(elected(from), returns.changes(), List.copyOf(electors), returns.taken(from), seats(from)) : Origin.NONE, organ);
  }

  /** Where the people of some words come from. */
  public Origin origin(Set<Term> words) {
    return new Origin(elected(words), returns.changes(), List.of(), returns.taken(words), seats(words));
  }

  /** The votes those who may stand come from. */
  private Origin origin(Balloting vote) {
    if (!returns.isListed(vote.scope().name())) return origin(vote.rules().field());
    List<Origin.Vote> from = new ArrayList<>();
    for (Balloting one : votes) {
      boolean lists = one.scope().later().stream().anyMatch(l -> l.name().equals(vote.scope().name()));
      if (lists && returns.isHeld(one.scope().name())) from.add(new Origin.Vote(one.scope().name(), "", true));
    }
    return new Origin(List.copyOf(from), returns.changes(), List.of(), List.of(), null);
  }

  /** The votes that elected the people of some words. */
  private List<Origin.Vote> elected(Set<Term> words) {
    Set<Origin.Vote> from = new LinkedHashSet<>();
    for (Term word : words) {
      if (returns.isHeld(word.id())) from.add(new Origin.Vote(word.id(), "", false));
      for (Balloting one : votes) {
        Map<String, ElectionOutcome> held = returns.outcomes(one.scope().name());
        if (!one.scope().isPreselection() && held.values().stream().anyMatch(o -> o.elected().containsKey(word.id()))) from.add(new Origin.Vote(one.scope().name(), word.id(), false));
      }
    }
    return List.copyOf(from);
  }

  /** Whether the journal of another organ says who these people are: holders of an office, members of a body, or people it elected as such. */
  private boolean isSettledElsewhere(Term word) {
    List<Incumbent> all = returns.elsewhere(word);
    boolean membership = word.kind() == Kind.OFFICE || Roles.MEMBERS.equals(word.role()) || all.stream().anyMatch(i -> i.post().equals(word.id()));
    return membership && !all.isEmpty() && all.stream().noneMatch(i -> i.organ().isEmpty());
  }

  /** Whether only those earlier acts brought may stand. */
  boolean isClosed(Balloting vote) {
    boolean listed = returns.isListed(vote.scope().name()) || votes.stream().anyMatch(v -> v.scope().later().stream().anyMatch(l -> l.name().equals(vote.scope().name())));
    Set<Term> among = vote.rules().field();
    return listed || !among.isEmpty() && among.stream().allMatch(t -> isSettledHere(t) || !returns.elsewhere(t).isEmpty());
  }

  private List<Person> field(Balloting vote) {
    if (!isClosed(vote)) return List.of();
    if (returns.isListed(vote.scope().name())) return returns.onList(vote.scope().name());
    List<Person> field = new ArrayList<>();
    for (Term word : vote.rules().field()) {
      for (String name : returns.people(word)) field.add(new Person(name, Boolean.TRUE.equals(returns.women().get(name)), ""));
    }
    return List.copyOf(field);
  }

  /** Why a vote cannot be held yet; empty when it can. */
  public String hindrance(Balloting vote) {
    for (Term gate : vote.rules().gates()) if (!returns.isCarried(gate.id())) return "gate";
    VoteFrame frame = frame(vote, "");
    if (frame.electors() == 0) return "no-electors";
    return frame.closed() && frame.field().isEmpty() ? "no-candidates" : "";
  }

  /** Whether earlier votes brought nobody who could vote, or nobody who could stand. */
  public boolean isEmpty(Balloting vote) {
    VoteFrame frame = frame(vote, "");
    return frame.electors() == 0 || frame.closed() && frame.field().isEmpty();
  }

  /** Whether votes of the method elect these people, or an act has appointed them. */
  private boolean isSettledHere(Term word) {
    return Returns.isFilled(word, votes) || returns.isAppointed(word);
  }

  /** The seats that words mean, with who holds them here. */
  private Origin.Seats seats(Set<Term> words) {
    SortedSet<String> all = new TreeSet<>();
    for (Term word : words) all.addAll(returns.seated(word));
    all.removeAll(returns.left());
    return new Origin.Seats(words.stream().map(Term::id).sorted().toList(), all, returns.turn());
  }
}
