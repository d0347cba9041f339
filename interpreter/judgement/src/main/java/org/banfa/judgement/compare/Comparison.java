package org.banfa.judgement.compare;


/** Compares what a method says with one kind of demand. */
public interface Comparison {
  /** Whether this comparison is the one for the demand. */
  boolean handles(Demand demand);

  /** The verdict on a demand whose condition is met and about whose slot the method says something. */
  Outcome compare(Demand demand, Setting setting);

  /** Whether clauses under conditions are compared situation by situation; else the comparison takes conditions into account itself. */
  default boolean bySituation() {
    return false;
  }

  /** Whether the method says anything that this comparison can use. */
  default boolean answered(Demand demand, Setting setting) {
    return !setting.statements(demand).isEmpty();
  }
}
