package org.banfa.simulator.run;

import org.banfa.engine.MethodProgram;

/** Opens one program per thread. */
public interface Programs {
  /** Opens a program for the thread that asks. */
  Session open();

  /** A program and what has to be closed after it. */
  interface Session extends AutoCloseable {
    MethodProgram program();

    @Override
    void close();
  }
}
