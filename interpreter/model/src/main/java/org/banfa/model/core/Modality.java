package org.banfa.model.core;

/** The force of a sentence. {@link #STATED} is a definition without a modal word. */
public enum Modality { MUST, MUST_NOT, NORMALLY, ENCOURAGED, MAY, STATED }
