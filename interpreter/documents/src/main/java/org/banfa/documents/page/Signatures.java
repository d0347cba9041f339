package org.banfa.documents.page;

import java.util.List;
import java.util.stream.Collectors;

/** Says what stands together: a heading and its form, boxes to sign in and the signature, a signature and its date, the date four characters from the right edge, the name in the middle above it. */
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

  /** Whether a block is a line of boxes to sign in, at the end of a form that is signed. */
  public static boolean isSigned(List<Block> blocks, int at) {
    boolean boxes = blocks.get(at) instanceof Block.Grid grid && grid.lines().size() == 1;
    for (int i = at + 1; boxes && i < blocks.size() && blocks.get(i) instanceof Block.Paragraph paragraph; i++) {
      if (isSignature(paragraph)) return true;
      if (paragraph.runs().stream().anyMatch(r -> !r.text().isEmpty())) return false;
    }
    return false;
  }

  /** Whether a block stands on the page of the one below it. */
  public static boolean keeps(List<Block> blocks, int at) {
    if (heads(blocks, at) || isSigned(blocks, at)) return true;
    boolean next = at + 1 < blocks.size() && (isSigned(blocks, at + 1) || isSignature(blocks.get(at + 1)));
    return next || at + 2 < blocks.size() && isSignature(blocks.get(at + 2));
  }

  private static float width(Block block) {
    String text = ((Block.Paragraph) block).runs().stream().map(Run::text).collect(Collectors.joining());
    return (float) text.codePoints().mapToDouble(Fitting::width).sum();
  }
}
