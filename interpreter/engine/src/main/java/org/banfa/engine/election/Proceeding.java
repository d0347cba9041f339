package org.banfa.engine.election;

/** Something that was decided beside the counts. */
public sealed interface Proceeding permits Resolution, Appointment, Succession, Confirmation {}
