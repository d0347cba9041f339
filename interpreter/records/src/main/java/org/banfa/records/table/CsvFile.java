package org.banfa.records.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads values separated by commas, tabs, semicolons or bars in UTF-8, UTF-16 with a mark, or what Chinese spreadsheets save: GB18030, of which GBK is a part. */
final class CsvFile {
  private static final char[] SEPARATORS = {',', '\t', ';', '|', '，'};
  /** Titles may stand above the headings. */
  private static final int LOOKED_AT = 12;
  private static final char MARK = '\uFEFF';

  private CsvFile() {}

  static Table read(String name, byte[] bytes) {
    String text = text(name, bytes);
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        while (rows.size() < row.getStartingLineNumber() - 1) rows.add(List.of());
        rows.add(List.copyOf(row.getFields()));
      }
    } catch (CsvParseException e) {
      throw new UnreadableRecord("B6005", name, Integer.toString(rows.size() + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Table(name, "", rows);
  }

  static String text(String name, byte[] bytes) {
    for (Charset charset : charsets(bytes)) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (text.indexOf('\0') < 0) return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        // the next one
      }
    }
    throw new UnreadableRecord("B6003", name);
  }

  private static List<Charset> charsets(byte[] bytes) {
    boolean marked = bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    return marked ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  }

  /**
   * The separator that the first line with any has most of; a comma where no line has any. Below the first line one or two
   * signs may part names within a cell, so the next line has to have as many of them.
   */
  private static char separator(String text) {
    List<String> lines = text.lines().limit(LOOKED_AT).toList();
    for (int i = 0; i < lines.size(); i++) {
      char most = ',';
      for (char c : SEPARATORS) if (count(lines.get(i), c) > count(lines.get(i), most)) most = c;
      long found = count(lines.get(i), most);
      boolean heads = i == 0 || most == ',' || most == '\t' || found > 1 && i + 1 < lines.size() && count(lines.get(i + 1), most) == found;
      if (found > 0 && heads) return most;
    }
    return ',';
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }
}
