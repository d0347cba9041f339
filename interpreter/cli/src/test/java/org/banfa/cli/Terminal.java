package org.banfa.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a command line printed, and its exit code; {@code err} holds the problems, {@code all} both as they stand on the screen. */
record Terminal(int code, String out, String err, String all) {
  /** Runs a command line at which nobody types. */
  static Terminal run(Object... args) {
    return typed("", args);
  }

  /** Runs a command line at which a person types these lines, and then no more. */
  static Terminal typed(String lines, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    int code = new Main(in, stream(out, all), stream(err, all), Assembly::new).run(Arrays.stream(args).map(String::valueOf).toArray(String[]::new));
    return new Terminal(code, text(out), text(err), text(all));
  }

  private static PrintStream stream(ByteArrayOutputStream one, ByteArrayOutputStream screen) {
    OutputStream both = new OutputStream() {
      @Override
      public void write(int oneByte) {
        one.write(oneByte);
        screen.write(oneByte);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        one.write(bytes, from, length);
        screen.write(bytes, from, length);
      }
    };
    return new PrintStream(both, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
