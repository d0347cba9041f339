package org.banfa.engine.rules;

import org.banfa.model.vocabulary.BallotRoles;
import org.banfa.model.vocabulary.Roles;

/** The quantities an election supplies to conditions, by the role of their words. */
public enum Measure {
  REGISTERED(Roles.REGISTERED), VOTERS(Roles.VOTERS), ISSUED(Roles.ISSUED), COLLECTED(Roles.COLLECTED), CAST(Roles.CAST),
  VALID(Roles.VALID), INVALID(Roles.INVALID), ABSTAINED(Roles.ABSTAINED), VOTES(Roles.VOTES), SEATS(Roles.SEATS),
  MARKS(Roles.MARKS), POSTS_OF_ONE(Roles.POSTS_OF_ONE), IN_OFFICE(Roles.IN_OFFICE), ELECTED(Roles.ELECTED_NUMBER),
  MISSING(Roles.MISSING), PRESENT(BallotRoles.PRESENT), AGAINST(BallotRoles.AGAINST), NEITHER(BallotRoles.NEITHER),
  VALID_HERE(BallotRoles.VALID_HERE), SILENT(BallotRoles.SILENT), EXCUSED(BallotRoles.EXCUSED), CANDIDATES(BallotRoles.CANDIDATES), STANDING(BallotRoles.STANDING),
  CONSENTING(BallotRoles.CONSENTING), NOES(BallotRoles.NOES), WRITTEN_IN(BallotRoles.WRITTEN_IN), MISFITS(BallotRoles.MISFITS);

  private final String role;

  Measure(String role) {
    this.role = role;
  }

  /** The role of the words that stand for it. */
  public String role() {
    return role;
  }
}
