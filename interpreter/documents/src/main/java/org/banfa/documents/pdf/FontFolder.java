package org.banfa.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds typefaces among the files of the machine, by the names files of typefaces have. */
public final class FontFolder {
  private static final int DEEP = 6;
  private static final String HOME = "~";

  private final Map<String, Path> files = new TreeMap<>();
  private final Properties names = new Properties();

  private FontFolder() {
    try (InputStream in = FontFolder.class.getResourceAsStream("/org/banfa/documents/fonts.properties")) {
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The typefaces of this machine: for each the file to be used, where there is one. */
  public static Map<Typeface, Path> ofThisMachine() {
    FontFolder folder = new FontFolder();
    for (String place : folder.list("folders")) {
      folder.look(Path.of(place.startsWith(HOME) ? System.getProperty("user.home") + place.substring(1) : place));
    }
    return folder.chosen();
  }

  /** The typefaces of one folder. */
  public static Map<Typeface, Path> of(Path place) {
    FontFolder folder = new FontFolder();
    folder.look(place);
    return folder.chosen();
  }

  private List<String> list(String key) {
    return Stream.of(names.getProperty(key, "").split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private void look(Path folder) {
    if (!Files.isDirectory(folder)) return;
    try (Stream<Path> all = Files.walk(folder, DEEP)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) files.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file);
    } catch (IOException | UncheckedIOException unreadable) {
      // what cannot be listed is not there
    }
  }

  private Map<Typeface, Path> chosen() {
    Map<Typeface, Path> chosen = new EnumMap<>(Typeface.class);
    for (Typeface face : Typeface.values()) {
      List<String> wanted = new ArrayList<>(list(face.name()));
      wanted.addAll(list("any"));
      wanted.stream().map(n -> files.get(n.toLowerCase(Locale.ROOT))).filter(f -> f != null).findFirst().ifPresent(f -> chosen.put(face, f));
    }
    return chosen;
  }

  /** Whether a file is one of those that are named for the typeface itself. */
  public static boolean isItself(Typeface face, Path file) {
    return new FontFolder().list(face.name()).stream().anyMatch(n -> n.equalsIgnoreCase(file.getFileName().toString()));
  }
}
