package org.banfa.executor.running;

import org.banfa.engine.MethodProgram;

/** Documents ready to be carried out: as they were recorded, as a program, and hashed. */
record Documents(Dossier dossier, MethodProgram program, RuleHashes hashes) {}
