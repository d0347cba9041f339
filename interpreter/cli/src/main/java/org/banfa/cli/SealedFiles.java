package org.banfa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banfa.cli.input.TextFile;
import org.banfa.verifier.ActVerifier;
import org.banfa.verifier.ResultVerifier;

/** Reads the certificates of a folder and what they rest on, and reports those that cannot be read. */
record SealedFiles(Console console, Path folder) {
  private static final String NONE = "{}";

  /** A file anywhere; null when it cannot be read. */
  String read(Path path) {
    TextFile file = TextFile.read(path);
    console.problems(file.diagnostics());
    return file.text();
  }

  /** The certificate of a kind and number; null when it cannot be read. */
  String numbered(String kind, int number) {
    return read(file(kind, number));
  }

  Path file(String kind, int number) {
    return folder.resolve(kind + "-" + number + ".json");
  }

  /** The ballots of a count or recall, or its totals. */
  String table(String before, int number) {
    Path single = folder.resolve(before + "ballots-" + number + ".csv");
    return read(Files.exists(single) ? single : folder.resolve(before + "totals-" + number + ".csv"));
  }

  /** All certificates of a kind by their numbers, from 1. */
  List<String> all(String kind) {
    List<String> all = new ArrayList<>();
    for (int n = 1; Files.exists(file(kind, n)); n++) all.add(or(numbered(kind, n), NONE));
    return all;
  }

  /** What the elections of other organs say, as a certificate names it. */
  List<String> statements(String sealed) {
    return ResultVerifier.statements(sealed).stream().map(n -> or(numbered("known", n), "")).toList();
  }

  /** What an act rests on. */
  ActVerifier.Beside beside(String sealed) {
    List<ActVerifier.Rests> rests = new ArrayList<>();
    for (int number : ActVerifier.results(sealed)) {
      String result = numbered("result", number);
      List<String> counts = ResultVerifier.counts(result == null ? "" : result).stream().map(n -> or(numbered("count", n), NONE)).toList();
      rests.add(new ActVerifier.Rests(or(result, NONE), counts));
    }
    int recall = ActVerifier.recall(sealed);
    return new ActVerifier.Beside(rests, statements(sealed), course(sealed), recall == 0 ? "" : or(numbered("recall", recall), ""));
  }

  /** The certificates by which seats were gained or lost, as another names them. */
  List<String> course(String sealed) {
    return ActVerifier.course(sealed).stream().map(m -> or(numbered(m.result() ? "result" : "act", m.number()), "")).toList();
  }

  private static String or(String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
