package org.banfa.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Where a report goes and in which form. */
final class ReportOptions {
  private static final List<String> FORMATS = List.of("text", "json");

  @Option(names = "--format", paramLabel = "text|json")
  String format = "text";

  @Option(names = "--out", paramLabel = "FILE")
  Path out;

  boolean json() {
    if (!FORMATS.contains(format)) throw new Refusal("B1005", "--format", format, String.join(", ", FORMATS));
    return format.equals("json");
  }

  void deliver(String text, Console console) {
    if (out == null) {
      console.print(text);
      return;
    }
    OutFile.write(out, text);
    console.line("cli.written", out.toString());
  }
}
