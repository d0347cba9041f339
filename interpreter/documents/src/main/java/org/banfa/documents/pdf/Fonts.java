package org.banfa.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.banfa.documents.page.LineBreaker;

/** The typefaces of one document, loaded when first used; a character that one lacks stops the document. */
final class Fonts {
  private static final String COLLECTION = ".ttc";

  private final PDDocument document;
  private final Map<Typeface, Path> files;
  private final Map<Path, Loaded> loaded = new HashMap<>();

  private record Loaded(PDFont font, CmapLookup characters, Map<Integer, Float> widths) {}

  Fonts(PDDocument document, Map<Typeface, Path> files) {
    this.document = document;
    this.files = files;
  }

  PDFont font(Typeface face) {
    return loaded(face).font();
  }

  private Loaded loaded(Typeface face) {
    Path file = files.get(face);
    if (file == null) throw new PdfProblem("B5601", face.chinese());
    return loaded.computeIfAbsent(file, this::load);
  }

  private Loaded load(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      TrueTypeFont font = file.toString().toLowerCase(Locale.ROOT).endsWith(COLLECTION) ? first(bytes) : new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      CmapLookup characters = font.getUnicodeCmapLookup();
      return new Loaded(PDType0Font.load(document, font, true), characters, new HashMap<>());
    } catch (IOException | RuntimeException unfit) {
      throw new PdfProblem("B5603", file.toString());
    }
  }

  private static TrueTypeFont first(byte[] bytes) throws IOException {
    List<TrueTypeFont> fonts = new ArrayList<>();
    new TrueTypeCollection(new ByteArrayInputStream(bytes)).processAllFonts(fonts::add);
    return fonts.get(0);
  }

  /** Parts texts in a typeface of a size into lines. */
  LineBreaker breaker(Typeface face, float size) {
    return new LineBreaker(c -> width(face, c) / 1000, size);
  }

  /** The width of a character in thousandths of the size. */
  float width(Typeface face, int character) {
    Loaded loaded = loaded(face);
    Float known = loaded.widths().get(character);
    if (known != null) return known;
    String text = Character.toString(character);
    if (loaded.characters().getGlyphId(character) == 0) {
      throw new PdfProblem("B5602", text, String.format(Locale.ROOT, "U+%04X", character), face.chinese(), files.get(face).getFileName().toString());
    }
    try {
      float width = loaded.font().getStringWidth(text);
      loaded.widths().put(character, width);
      return width;
    } catch (IOException | RuntimeException unfit) {
      throw new PdfProblem("B5603", files.get(face).toString());
    }
  }
}
