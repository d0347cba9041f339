package org.banfa.executor.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.LibraryLoaderUtil;

/** Unpacks the database's native library once into a cache, instead of anew on every start. */
final class Driver {
  private static final String CACHE = "banfa.cache";
  private static boolean done;

  private Driver() {}

  static synchronized void prepare() {
    if (done) return;
    done = true;
    if (System.getProperty("org.sqlite.lib.path") != null) return;
    String folder = LibraryLoaderUtil.getNativeLibResourcePath();
    String name = LibraryLoaderUtil.getNativeLibName();
    Path cache = Path.of(System.getProperty(CACHE, Path.of(System.getProperty("user.home", "."), ".cache", "banfa").toString()));
    try (InputStream in = Driver.class.getResourceAsStream(folder + "/" + name)) {
      if (in == null) return;
      byte[] library = in.readAllBytes();
      Path home = cache.resolve("sqlite-" + Chain.hash(java.util.List.of(library)).substring(0, 16));
      Path file = home.resolve(name);
      if (!Files.exists(file) || Files.size(file) != library.length) {
        Files.createDirectories(home);
        Path fresh = Files.createTempFile(home, name, ".new");
        Files.write(fresh, library);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      }
      System.setProperty("org.sqlite.lib.path", home.toString());
      System.setProperty("org.sqlite.lib.name", name);
    } catch (IOException | UncheckedIOException e) {
      // without a cache the driver unpacks for itself
    }
  }
}
