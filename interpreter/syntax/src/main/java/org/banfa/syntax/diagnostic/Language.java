package org.banfa.syntax.diagnostic;

import java.util.Locale;
import java.util.Optional;

/** Names the languages messages exist in. */
public enum Language {
  ZH,
  EN;

  /** The name options and resource files use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Language> of(String id) {
    for (Language language : values()) if (language.id().equals(id)) return Optional.of(language);
    return Optional.empty();
  }
}
