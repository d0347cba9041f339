package org.banfa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A typeface with every character, for tests on machines without Chinese ones: the library's own, in which every character that is
 * as wide as high looks like a dash of that width, and every other one like a figure.
 */
final class WideFont {
  private static final String OWN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int[][] RANGES = {{0x20, 0x1FFF, '0'}, {0x2000, 0xD7FF, 0x2014}, {0xE000, 0xFFFF, 0x2014}, {0x20000, 0x2FFFF, 0x2014}};
  private static final int ENTRY = 16;

  private WideFont() {}

  static void write(Path file) throws IOException {
    byte[] own;
    try (InputStream in = PDFont.class.getResourceAsStream(OWN)) {
      own = in.readAllBytes();
    }
    byte[] map = map(own);
    int at = (own.length + 3) / 4 * 4;
    byte[] made = Arrays.copyOf(own, at + map.length);
    System.arraycopy(map, 0, made, at, map.length);
    ByteBuffer tables = ByteBuffer.wrap(made);
    for (int i = 0; i < tables.getShort(4); i++) {
      int entry = 12 + ENTRY * i;
      if (new String(made, entry, 4, StandardCharsets.US_ASCII).equals("cmap")) tables.putInt(entry + 8, at).putInt(entry + 12, map.length);
    }
    Files.write(file, made);
  }

  /** The table of characters, many to one. */
  private static byte[] map(byte[] own) throws IOException {
    ByteBuffer map = ByteBuffer.allocate(28 + 12 * RANGES.length);
    map.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 10).putInt(12);
    map.putShort((short) 13).putShort((short) 0).putInt(16 + 12 * RANGES.length).putInt(0).putInt(RANGES.length);
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(own))) {
      for (int[] range : RANGES) map.putInt(range[0]).putInt(range[1]).putInt(font.getUnicodeCmapLookup().getGlyphId(range[2]));
    }
    return map.array();
  }
}
