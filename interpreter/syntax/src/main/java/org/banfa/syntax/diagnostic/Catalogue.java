package org.banfa.syntax.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Holds every text a user sees, by key, in one language.
 *
 * <p>Each module ships a pair of files {@code messages_zh.properties} and {@code messages_en.properties} (UTF-8) in its
 * own folder. Keys of a code are {@code Bdddd.title}, {@code Bdddd.message} and {@code Bdddd.help}; the title takes
 * no arguments, the help those of the message. {@code Bdddd.meaning} and {@code Bdddd.example} are for readers who ask.
 */
public final class Catalogue {
  private static final List<String> ROOTS =
      List.of(
          "/org/banfa/syntax/",
          "/org/banfa/model/",
          "/org/banfa/judgement/",
          "/org/banfa/judgement/wording/",
          "/org/banfa/engine/",
          "/org/banfa/simulator/",
          "/org/banfa/executor/",
          "/org/banfa/documents/",
          "/org/banfa/records/",
          "/org/banfa/cli/",
          "/org/banfa/cli/reference/");

  private static final Map<Language, Catalogue> LOADED = Collections.synchronizedMap(new java.util.EnumMap<>(Language.class));

  private final Language language;
  private final TreeMap<String, String> texts;

  private Catalogue(Language language, TreeMap<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The catalogue of a language, from all modules on the class path. */
  public static Catalogue of(Language language) {
    return LOADED.computeIfAbsent(language, Catalogue::load);
  }

  /** This catalogue with further texts, which go before its own. */
  public Catalogue with(Map<String, String> more) {
    TreeMap<String, String> all = new TreeMap<>(texts);
    all.putAll(more);
    return new Catalogue(language, all);
  }

  private static Catalogue load(Language language) {
    TreeMap<String, String> texts = new TreeMap<>();
    for (String root : ROOTS) add(texts, root + "messages_" + language.id() + ".properties");
    return new Catalogue(language, texts);
  }

  private static void add(TreeMap<String, String> texts, String resource) {
    try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
      if (in == null) return;
      Properties read = new Properties();
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String key : read.stringPropertyNames()) {
        if (texts.put(key, read.getProperty(key)) != null) throw new IllegalStateException("two texts for " + key);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Language language() {
    return language;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** All keys, sorted. */
  public SortedSet<String> keys() {
    return Collections.unmodifiableSortedSet(texts.navigableKeySet());
  }

  /** The text as written, with its {0}, {1}, … */
  public String pattern(String key) {
    String text = texts.get(key);
    if (text == null) throw new IllegalStateException("no text for " + key + " in " + language.id());
    return text;
  }

  /** The numbers of the arguments a text asks for. */
  public SortedSet<Integer> argumentsOf(String key) {
    return Template.arguments(pattern(key));
  }

  /** The text with its arguments in place; throws IllegalStateException rather than show a hole. */
  public String text(String key, List<String> arguments) {
    return Template.fill(key, pattern(key), arguments);
  }

  public String text(String key, String... arguments) {
    return text(key, List.of(arguments));
  }

  /** The full sentence of a diagnostic. */
  public String message(Diagnostic diagnostic) {
    return text(diagnostic.code() + ".message", diagnostic.arguments());
  }
}
