package org.banfa.procedures.scripts;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.banfa.cli.Assembly;
import org.banfa.cli.Main;

/** What a command printed, and its exit code. */
record Terminal(int code, String out, String err) {
  static Terminal run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = new Main(InputStream.nullInputStream(), stream(out), stream(err), Assembly::new).run(args);
    return new Terminal(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
