package org.banfa.engine.rules;

/**
 * The rules of one kind of vote.
 *
 * @param valid whether the vote counts
 * @param account whether its ballot account stands
 * @param wins whether somebody's votes suffice
 * @param ties what settles a tie, one after the other
 * @param order who wins when more qualify than there are seats
 */
public record ActRules(Condition valid, Condition account, Condition wins, Criteria order, Ranked ties) {
  /** These rules; what they do not state is taken from others. */
  ActRules over(ActRules base) {
    return new ActRules(
        valid.stated() ? valid : base.valid, account.stated() ? account : base.account, wins.stated() ? wins : base.wins,
        order.stated() ? order : base.order, ties.over(base.ties));
  }
}
