package org.banfa.engine;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.banfa.engine.language.BanfaContext;
import org.banfa.engine.language.BanfaLanguage;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.io.IOAccess;

/** Opens a library for execution, inside a locked-down context of the language. One per thread. */
public final class BanfaEngine implements AutoCloseable {
  private final Context context;
  private final Library library;
  private final LocalDate lawAsOf;
  private final boolean debugged;

  private BanfaEngine(Library library, LocalDate lawAsOf) {
    this.library = library;
    this.lawAsOf = lawAsOf;
    this.debugged = false;
    this.context = locked().build();
    context.initialize(BanfaLanguage.ID);
  }

  /** Takes over a context with a debugger, in which the library was evaluated. */
  BanfaEngine(Context context, Library library, LocalDate lawAsOf) {
    this.context = context;
    this.library = library;
    this.lawAsOf = lawAsOf;
    this.debugged = true;
  }

  /** Opens a library; {@code lawAsOf} null means the law of each method's own election day. */
  public static BanfaEngine open(Library library, LocalDate lawAsOf) {
    return new BanfaEngine(library, lawAsOf);
  }

  /** A context in which scripts reach neither files, nor the network, nor Java. */
  public static Context.Builder locked() {
    return Context.newBuilder(BanfaLanguage.ID)
        .allowAllAccess(false)
        .allowHostAccess(HostAccess.NONE)
        .allowPolyglotAccess(PolyglotAccess.NONE)
        .allowEnvironmentAccess(EnvironmentAccess.NONE)
        .allowIO(IOAccess.NONE)
        .option("engine.WarnInterpreterOnly", "false");
  }

  /**
   * The program of a method.
   *
   * @throws IllegalArgumentException when the library has no document of this title
   */
  public MethodProgram program(String methodTitle) {
    return program(library, methodTitle);
  }

  /** The program of a method of another library. */
  MethodProgram program(Library other, String methodTitle) {
    LegalDocument method = other.find(methodTitle).orElseThrow(() -> new IllegalArgumentException(methodTitle));
    return within(() -> new CompiledMethod(this, other, BanfaContext.current().lower(other, method, lawAsOf)));
  }

  /** Does some work inside the context, as evaluating conditions of a program needs. May be nested. */
  public <T> T within(Supplier<T> work) {
    context.enter();
    try {
      return work.get();
    } finally {
      context.leave();
    }
  }

  @Override
  public void close() {
    try {
      context.close(true);
    } catch (PolyglotException e) {
      // a debugger that has said goodbye may still hold its connection; the run is over all the same
      if (!debugged) throw e;
    }
  }
}
