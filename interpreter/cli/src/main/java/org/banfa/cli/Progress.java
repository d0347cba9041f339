package org.banfa.cli;

import java.io.PrintStream;
import java.util.function.LongConsumer;
import org.banfa.syntax.diagnostic.Catalogue;

/** Tells at a terminal how far a long simulation is and when it will be done; elsewhere nothing. */
final class Progress implements LongConsumer {
  private static final long EVERY = 500_000_000L;
  private static final long BILLION = 1_000_000_000L;

  private final PrintStream err;
  private final Catalogue catalogue;
  private final long runs;
  private final long began = System.nanoTime();
  private long shown = began;
  private boolean any;

  private Progress(PrintStream err, Catalogue catalogue, long runs) {
    this.err = err;
    this.catalogue = catalogue;
    this.runs = runs;
  }

  static Progress of(Console console, long runs) {
    return new Progress(atTerminal() ? console.err() : null, console.catalogue(), runs);
  }

  /** Newer JDKs give a console also when there is no terminal, and a method that tells. */
  private static boolean atTerminal() {
    if (System.console() == null) return false;
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
    } catch (ReflectiveOperationException olderThanTheMethod) {
      return true;
    }
  }

  @Override
  public synchronized void accept(long done) {
    long now = System.nanoTime();
    if (err == null || now - shown < EVERY || done == 0) return;
    shown = now;
    any = true;
    long left = (now - began) / done * (runs - done) / BILLION;
    err.print("\r" + catalogue.text("simulate.progress", Long.toString(done), Long.toString(runs), Long.toString(left)) + "   ");
    err.flush();
  }

  void finish() {
    if (any) err.print("\r" + " ".repeat(70) + "\r");
  }
}
