package org.banfa.documents.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs the parts of an archive so that the same parts give the same bytes on every machine and day. */
public final class StableZip {
  private static final String FIRST = "[Content_Types].xml";
  /** The first month would be written with the zone of the machine. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  private StableZip() {}

  /** The same parts in the order of their names, the list of types first, uncompressed and without a time. */
  public static byte[] of(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) parts.put(entry.getName(), in.readAllBytes());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length * 4);
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      byte[] types = parts.remove(FIRST);
      if (types != null) put(out, FIRST, types);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) put(out, part.getKey(), part.getValue());
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCompressedSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(EPOCH);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
