package org.banfa.records.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files of tables by what they hold, not by how they are called: workbooks old and new, or comma-separated values. */
public final class Tables {
  private static final long MEBIBYTES = 64;

  private Tables() {}

  /**
   * Every table of a file, in the order of its sheets.
   *
   * @throws UnreadableRecord when the file is not there, too large, or not a table
   */
  public static List<Table> read(Path file) {
    String name = String.valueOf(file.getFileName());
    byte[] bytes;
    try {
      if (!Files.isRegularFile(file)) throw new UnreadableRecord("B6001", file.toString());
      if (Files.size(file) > MEBIBYTES << 20) throw new UnreadableRecord("B6004", name, Long.toString(MEBIBYTES));
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableRecord("B6001", file.toString());
    }
    if (!isWorkbook(bytes)) return List.of(CsvFile.read(name, bytes));
    ZippedFile.check(name, bytes);
    return Workbooks.read(name, bytes);
  }

  /** Whether a file holds a workbook, whatever it is called; false when it cannot be read. */
  public static boolean isWorkbook(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return isWorkbook(in.readNBytes(4));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isWorkbook(byte[] bytes) {
    return startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0);
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) return false;
    for (int i = 0; i < first.length; i++) if ((bytes[i] & 0xFF) != first[i]) return false;
    return true;
  }
}
