package org.banfa.executor.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.banfa.executor.journal.Entry;
import org.banfa.executor.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a scripted run, with an amendment while its vote is open, at random moments; nothing said to be kept may be lost or doubled. */
class KillTest {
  private static final int KILLS = Integer.getInteger("banfa.kills", 24);
  private static final long STARTING_MILLIS = 1_500;

  @TempDir Path folder;
  private final SplittableRandom random = new SplittableRandom(9);
  private final Map<Long, String> kept = new TreeMap<>();
  private boolean ended;

  @Test
  void aKilledRunGoesOnWhereItWas() throws Exception {
    List<String> undisturbed = content(whole(folder.resolve("undisturbed.db")));
    assertThat(undisturbed).hasSizeGreaterThan(100);
    assertThat(undisturbed.stream().filter(r -> r.contains(" AMENDED "))).hasSize(1);
    int kills = 0;
    for (int run = 0; kills < KILLS; run++) {
      Path file = folder.resolve("killed" + run + ".db");
      kept.clear();
      ended = false;
      while (!ended && kills < KILLS) {
        live(file, true);
        kills++;
        check(file, undisturbed, false);
      }
      while (!ended) live(file, false);
      check(file, undisturbed, true);
    }
  }

  private List<Entry> whole(Path file) throws Exception {
    live(file, false);
    kept.clear();
    return entries(file);
  }

  /** One life of the process, ended by a kill at a random moment or by itself. */
  private void live(Path file, boolean kill) throws Exception {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
            "-Dfile.encoding=UTF-8", "-Dbanfa.root=" + System.getProperty("banfa.root"), "-cp", System.getProperty("java.class.path"),
            Carrier.class.getName(), file.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    boolean early = random.nextInt(6) == 0;
    int answers = early ? Integer.MAX_VALUE : 1 + random.nextInt(12);
    long pause = random.nextLong(4_000_000);
    if (kill && early) {
      process.waitFor(random.nextLong(STARTING_MILLIS), TimeUnit.MILLISECONDS);
      process.destroyForcibly();
    }
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int heard = 0;
      for (String line = next(lines); line != null; line = next(lines)) {
        if (line.equals("ended")) ended = true;
        if (line.startsWith("kept ") && line.length() > 69) hear(line);
        if (kill && ++heard == answers) {
          LockSupport.parkNanos(pause);
          process.destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    if (!kill) assertThat(ended).as("an undisturbed life reaches the end").isTrue();
  }

  private static String next(BufferedReader lines) {
    try {
      return lines.readLine();
    } catch (IOException killed) {
      return null;
    }
  }

  private void hear(String line) {
    String[] words = line.split(" ");
    String before = kept.put(Long.parseLong(words[1]), words[2]);
    assertThat(before).as("kept twice: " + words[1]).isNull();
  }

  private void check(Path file, List<String> undisturbed, boolean whole) {
    if (!Files.exists(file)) {
      assertThat(kept).isEmpty();
      return;
    }
    List<Entry> entries = entries(file);
    List<String> content = content(entries);
    assertThat(content).isEqualTo(undisturbed.subList(0, content.size()));
    if (whole) assertThat(content).isEqualTo(undisturbed);
    kept.forEach((seq, hash) -> assertThat(entries.get((int) (seq - 1)).hash()).as("kept " + seq).isEqualTo(hash));
  }

  private static List<Entry> entries(Path file) {
    try (Journal journal = Journal.openOrCreate(file, Instant::now)) {
      return journal.entries();
    }
  }

  /** What rows say, without when they were written and what follows from that. */
  private static List<String> content(List<Entry> entries) {
    List<String> content = new ArrayList<>();
    for (Entry e : entries) content.add(String.join(" ", Long.toString(e.seq()), e.kind().name(), e.key(), e.type(), e.arguments(), e.answer(), e.rule()));
    return content;
  }
}
