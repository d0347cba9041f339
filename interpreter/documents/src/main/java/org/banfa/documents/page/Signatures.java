package org.banfa.documents.page;

import java.util.List;
import java.util.stream.Collectors;

/** Says what stands together: a heading and its form, a signature and its date, the date four characters from the right edge, the name in the middle above it. */
public final class Signatures {
  private static final float FROM_EDGE = 4;

  private Signatures() {}

  /** How far, in characters, a paragraph that signs stands from the right edge. */
  public static float inset(List<Block> blocks, int at) {
    if (at + 1 >= blocks.size() || !isSignature(blocks.get(at + 1))) return FROM_EDGE;
    float wider = (width(blocks.get(at)) - width(blocks.get(at + 1))) / 2;
    return Math.min(FROM_EDGE + 2, Math.max(0, FROM_EDGE - wider));
  }

  /** Whether a block signs. */
  public static boolean isSignature(Block block) {
    return block instanceof Block.Paragraph paragraph && paragraph.place() == Block.Place.SIGNATURE;
  }

  /** Whether a block is the heading of the form below it, and stays with it. */
  public static boolean heads(List<Block> blocks, int at) {
    boolean heading = blocks.get(at) instanceof Block.Paragraph paragraph && paragraph.place() == Block.Place.FLUSH;
    return heading && at + 1 < blocks.size() && blocks.get(at + 1) instanceof Block.Grid;
  }

  private static float width(Block block) {
    String text = ((Block.Paragraph) block).runs().stream().map(Run::text).collect(Collectors.joining());
    return (float) text.codePoints().mapToDouble(Fitting::width).sum();
  }
}
