package org.banfa.engine.election;

/** A hand that wants to see what each count was decided from, for instance to certify it. */
public interface CountWitness {
  void counted(CountInput input, CountResult result);
}
