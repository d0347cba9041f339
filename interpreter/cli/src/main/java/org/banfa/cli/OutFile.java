package org.banfa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Writes a file whole or not at all: what was there before stays as it is until the new content is on the disk. */
final class OutFile {
  private static final String SCRIPT = ".banfa";
  private static final byte[] DATABASE = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);

  private OutFile() {}

  /** Writes a result; never in the place of a script or a journal, which somebody has written (B1025). */
  static void write(Path file, byte[] content) {
    if (isWork(file)) throw new Refusal("B1025", file.toString());
    replace(file, content);
  }

  static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file that is not there yet; nothing of it is left behind when that fails. */
  static void create(Path file, String text) throws IOException {
    create(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void create(Path file, byte[] content) throws IOException {
    try {
      Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException | AccessDeniedException untouched) {
      throw untouched;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Writes a file in the place of any other; B1016 when it cannot be written. */
  static void replace(Path file, byte[] content) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) Files.createDirectories(folder);
      if (Files.exists(file) && !Files.isRegularFile(file)) Files.write(file, content, StandardOpenOption.WRITE);
      else save(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
    } catch (IOException e) {
      throw new Refusal("B1016", file.toString());
    }
  }

  private static void save(Path file, byte[] content) throws IOException {
    Path fresh = null;
    try {
      fresh = beside(file, content);
    } catch (AccessDeniedException closed) {
      // nothing may be added to the folder; the file itself may still be open for writing
      Files.write(file, content, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
      return;
    }
    try {
      permissions(file, fresh);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static Path beside(Path file, byte[] content) throws IOException {
    for (int i = 1; ; i++) {
      Path fresh = file.resolveSibling("." + file.getFileName() + "." + i + ".new");
      try {
        create(fresh, content);
        return fresh;
      } catch (FileAlreadyExistsException taken) {
        // left behind by a run that was cut off, or another run is at it
      }
    }
  }

  private static void permissions(Path file, Path fresh) throws IOException {
    if (!Files.exists(file)) return;
    try {
      Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    } catch (UnsupportedOperationException otherSystem) {
      // such permissions are not known here
    }
  }

  private static boolean isWork(Path file) {
    if (!Files.isRegularFile(file)) return false;
    if (String.valueOf(file.getFileName()).endsWith(SCRIPT)) return true;
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(DATABASE.length), DATABASE);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
