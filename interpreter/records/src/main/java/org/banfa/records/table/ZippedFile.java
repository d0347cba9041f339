package org.banfa.records.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into a zipped file before it is read as a workbook: what it is, and how large it becomes. */
final class ZippedFile {
  /** What a workbook may come to when it is unpacked; more does not fit into the memory of an office computer. */
  private static final long MEBIBYTES = 100;

  private ZippedFile() {}

  /** Refuses documents that are no workbooks (B6010) and workbooks that are too large (B6011); what is no zip passes. */
  static void check(String name, byte[] bytes) {
    if (bytes[0] != 'P') return;
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().startsWith("word/") || entry.getName().startsWith("ppt/") || entry.getName().equals("content.xml")) throw new UnreadableRecord("B6010", name);
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          size += read;
          if (size > MEBIBYTES << 20) throw new UnreadableRecord("B6011", name, Long.toString(MEBIBYTES));
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      // what is wrong with it is said where it is read
    }
  }
}
