package org.banfa.cli.papers;

import org.banfa.engine.contest.Account;
import org.banfa.model.vocabulary.Roles;

/** Finds a number of the ballot account by what its quantity is to the engine. */
final class AccountNumbers {
  private AccountNumbers() {}

  /** The number; null when the role is none of the account's. */
  static Long of(Account account, String role) {
    if (role.equals(Roles.REGISTERED)) return account.registered();
    if (role.equals(Roles.VOTERS)) return account.voters();
    if (role.equals(Roles.ISSUED)) return account.issued();
    if (role.equals(Roles.COLLECTED)) return account.collected();
    if (role.equals(Roles.VALID)) return account.valid();
    if (role.equals(Roles.INVALID)) return account.invalid();
    return role.equals(Roles.ABSTAINED) ? account.abstained() : null;
  }
}
