package org.banfa.smt;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Finds where this user's programs keep what they can make again: -Dbanfa.cache, or the place the system provides. */
final class CacheFolder {
  private CacheFolder() {}

  static Path path() {
    return path(System.getProperties(), System.getenv());
  }

  static Path path(Properties properties, Map<String, String> environment) {
    String own = properties.getProperty("banfa.cache", "");
    if (!own.isBlank()) return Path.of(own);
    boolean windows = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    String provided = environment.getOrDefault(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME", "");
    if (!provided.isBlank()) return Path.of(provided).resolve("banfa");
    return Path.of(properties.getProperty("user.home", "."), ".cache", "banfa");
  }
}
