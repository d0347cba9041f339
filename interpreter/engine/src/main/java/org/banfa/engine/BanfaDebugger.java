package org.banfa.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.banfa.engine.language.BanfaContext;
import org.banfa.engine.language.BanfaLanguage;
import org.banfa.model.library.Library;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

/** Opens documents for execution under a debug adapter that nobody but this computer reaches. */
public final class BanfaDebugger {
  private static final String LOOPBACK = "127.0.0.1:";

  private BanfaDebugger() {}

  /**
   * Evaluates documents by file, in whatever order they refer to each other; waits until a client has attached. Stops before the
   * first clause, so that every breakpoint is in place when the rules begin.
   *
   * @throws IllegalStateException when the adapter does not open
   * @throws IllegalArgumentException when none of the documents can be read
   */
  public static BanfaEngine attach(SortedMap<Path, String> documents, LocalDate lawAsOf, int port) {
    Context context = open(port);
    try {
      context.initialize(BanfaLanguage.ID);
      return new BanfaEngine(context, evaluated(context, documents), lawAsOf);
    } catch (RuntimeException e) {
      context.close(true);
      throw e;
    }
  }

  /** The adapter says that it did not open only by writing so. */
  private static Context open(int port) {
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    Context context = BanfaEngine.locked()
        .allowExperimentalOptions(true)
        .option("dap", LOOPBACK + port)
        .option("dap.WaitAttached", "true")
        .option("dap.Suspend", "true")
        .out(OutputStream.nullOutputStream())
        .err(complaints)
        .logHandler(OutputStream.nullOutputStream())
        .build();
    if (complaints.size() == 0) return context;
    context.close(true);
    throw new IllegalStateException();
  }

  /** The library of the documents; each that can be read is known by its file afterwards. */
  private static Library evaluated(Context context, SortedMap<Path, String> documents) {
    context.enter();
    try {
      List<org.banfa.syntax.text.Source> expected = new ArrayList<>();
      documents.forEach((path, text) -> expected.add(new org.banfa.syntax.text.Source(path.toString(), text)));
      BanfaContext.current().expect(expected);
      documents.forEach((path, text) -> evaluate(context, source(path, text)));
      Library library = BanfaContext.current().evaluated();
      if (library == null) throw new IllegalArgumentException();
      return library;
    } finally {
      context.leave();
    }
  }

  /** What cannot be read is left as it is: the documents beside a method may be unfinished. */
  private static void evaluate(Context context, Source source) {
    try {
      context.eval(source);
    } catch (PolyglotException e) {
      if (!e.isSyntaxError()) throw e;
    }
  }

  private static Source source(Path path, String text) {
    try {
      return Source.newBuilder(BanfaLanguage.ID, path.toFile()).content(text).name(path.toString()).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
