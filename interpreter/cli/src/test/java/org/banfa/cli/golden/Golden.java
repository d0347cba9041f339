package org.banfa.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Compares an output with a file under {@code src/test/resources/golden}; {@code -Dbanfa.golden=rewrite} writes it anew. */
public final class Golden {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  public static void check(String name, String actual) {
    check(FOLDER, name, actual);
  }

  static void check(Path folder, String name, String actual) {
    Path file = folder.resolve(name);
    try {
      if (System.getProperty("banfa.golden", "check").equals("rewrite")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
        return;
      }
      assertThat(file).as("golden file; write it with -Dbanfa.golden=rewrite").exists();
      assertThat(actual).as(name).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text in which every hash stands as {@code #}. */
  public static String unhashed(String text) {
    return HASH.matcher(text).replaceAll("#");
  }
}
