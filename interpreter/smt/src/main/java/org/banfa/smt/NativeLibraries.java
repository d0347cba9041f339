package org.banfa.smt;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** Unpacks the solver's native libraries for this machine into the user's cache, once for each build of them. */
public final class NativeLibraries {
  /** In the order in which they must be loaded; a platform has some of them. */
  private static final List<String> NAMES = List.of("vcruntime140", "vcruntime140_1", "libz3", "libz3java");

  private NativeLibraries() {}

  /**
   * The libraries under a resource prefix as files, in the order in which to load them.
   *
   * @throws UnsatisfiedLinkError when there are none for this machine or they cannot be unpacked
   */
  public static List<String> unpacked(String prefix) {
    String suffix = suffix();
    String folder = prefix + "/" + system() + "/" + processor() + "/";
    List<URL> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String name : NAMES) {
      URL resource = NativeLibraries.class.getClassLoader().getResource(folder + name + suffix);
      if (resource == null) continue;
      found.add(resource);
      names.add(name + suffix);
    }
    if (found.isEmpty()) throw new UnsatisfiedLinkError("no native library for " + system() + "/" + processor());
    try {
      Path home = home(found);
      return names.stream().map(n -> home.resolve(n).toString()).toList();
    } catch (IOException e) {
      throw (UnsatisfiedLinkError) new UnsatisfiedLinkError("cannot unpack native libraries: " + e.getMessage()).initCause(e);
    }
  }

  /** The folder of these very libraries; it appears under its name only when it is complete. */
  private static Path home(List<URL> libraries) throws IOException {
    Path cache = CacheFolder.path();
    Path home = cache.resolve("z3-" + system() + "-" + processor() + "-" + fingerprint(libraries));
    if (Files.isDirectory(home)) return home;
    Files.createDirectories(cache);
    Path fresh = Files.createTempDirectory(cache, "z3-unpacking");
    try {
      for (URL library : libraries) {
        String path = library.getPath();
        try (InputStream in = library.openStream()) {
          Files.copy(in, fresh.resolve(path.substring(path.lastIndexOf('/') + 1)), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
      // another process was faster; its folder is as good
      discard(fresh);
    } catch (IOException e) {
      discard(fresh);
      if (!Files.isDirectory(home)) throw e;
    }
    return home;
  }

  private static void discard(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return;
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }

  /** What the archive's index says of the contents, so that they need not be read. */
  private static String fingerprint(List<URL> libraries) throws IOException {
    CRC32 all = new CRC32();
    for (URL library : libraries) {
      URLConnection connection = library.openConnection();
      long contents = connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : connection.getLastModified();
      all.update((library.getFile().replaceAll(".*/", "") + contents + connection.getContentLengthLong()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return HexFormat.of().toHexDigits((int) all.getValue());
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.contains("win") && !name.contains("darwin") ? "windows" : name.contains("mac") ? "osx" : "linux";
  }

  private static String processor() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "x86_64", "amd64" -> "amd64";
      case "arm64", "aarch64" -> "aarch64";
      case "i386", "i586", "i686", "x86" -> "x86";
      default -> name;
    };
  }

  private static String suffix() {
    return switch (system()) {
      case "windows" -> ".dll";
      case "osx" -> ".dylib";
      default -> ".so";
    };
  }
}
