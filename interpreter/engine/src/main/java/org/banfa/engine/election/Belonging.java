package org.banfa.engine.election;

/** Tells what people are, where a rule asks for it. */
public interface Belonging {
  /** Whether somebody is a woman. */
  boolean woman(String name);

  /** Whether somebody is one of the people a word means. */
  boolean of(String people, String name);
}
