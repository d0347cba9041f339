package org.banfa.model.elaborate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The words by which a scenario names outcomes, each with the engine's kinds it stands for. */
public final class OutcomeWords {
  private final Map<String, List<String>> kinds;

  private OutcomeWords(Map<String, List<String>> kinds) {
    this.kinds = kinds;
  }

  /** Reads the table of the language. */
  public static OutcomeWords read() {
    Map<String, List<String>> kinds = new TreeMap<>();
    try (InputStream in = OutcomeWords.class.getResourceAsStream("/org/banfa/model/outcomes.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] fields = line.split("\\|");
        if (!line.startsWith("#") && fields.length == 2) kinds.put(fields[0].strip(), List.of(fields[1].strip().split(" +")));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new OutcomeWords(kinds);
  }

  /** The kinds a word stands for; empty when it names no outcome. */
  public List<String> kinds(String word) {
    return kinds.getOrDefault(word, List.of());
  }

  /** Every word, sorted. */
  public Set<String> words() {
    return kinds.keySet();
  }
}
