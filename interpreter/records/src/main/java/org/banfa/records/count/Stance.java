package org.banfa.records.count;

/** What a ballot says of somebody; where names are marked or not, only {@link #FOR} is counted. */
public enum Stance {
  FOR, AGAINST, NEITHER
}
