package org.banfa.executor.running;

import org.banfa.engine.MethodProgram;
import org.banfa.model.library.Library;

/** Lowers methods to programs. */
@FunctionalInterface
public interface Programs {
  /** The program of a method of a library. */
  MethodProgram of(Library library, String title);
}
