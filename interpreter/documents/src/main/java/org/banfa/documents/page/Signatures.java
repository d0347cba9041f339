package org.banfa.documents.page;

import java.util.List;
import java.util.stream.Collectors;

/** Says what stands together: a heading and its form, the end of a form and what closes it, boxes to sign in and the signature, a signature and its date, the date four characters from the right edge, the name in the middle above it. */
public final class Signatures {
  private static final float FROM_EDGE = 4;
  /** Texts of more paragraphs than these between a form and boxes to sign in, of more than one before a signature, stand without the form. */
  private static final int MOST_TEXTS = 2;
  /** So many rows of a form stand with what closes it, all of a form with no more than so many. */
  private static final int LAST_ROWS = 3;
  private static final int SHORT_FORM = 7;
  /** No more rows whose boxes go on below each other than these are kept on one page. */
  public static final int MOST_TOGETHER = 18;
  /** What closes a form has fewer blocks than these. */
  private static final int FAR = 8;

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

  /**
   * Where what closes a form ends: the words right after it, the boxes to sign in and the signature.
   *
   * @return the first block that does not belong to it; the block after the form where nobody signs it, or long texts stand between
   */
  public static int closing(List<Block> blocks, int form) {
    if (!(blocks.get(form) instanceof Block.Grid grid) || grid.lines().size() < 2) return form + 1;
    int texts = 0;
    boolean signs = false;
    boolean signed = false;
    int end = form + 1;
    for (; end < blocks.size(); end++) {
      Block block = blocks.get(end);
      boolean boxes = block instanceof Block.Grid line && line.lines().size() == 1;
      if (!boxes && !(block instanceof Block.Paragraph)) break;
      signed |= boxes;
      if (boxes || isSignature(block)) signs = true;
      else if (((Block.Paragraph) block).runs().stream().anyMatch(r -> !r.text().isEmpty()) && (signs || ++texts > MOST_TEXTS)) break;
    }
    return signs && texts <= (signed ? MOST_TEXTS : 1) ? end : form + 1;
  }

  /** Whether a row is among the last of a form, which stand with what closes it; all rows of a short form are. */
  public static boolean isEnd(int rows, int at) {
    return rows <= SHORT_FORM || rows - at <= LAST_ROWS;
  }

  /** Whether a block is a form, or stands in what closes one, and stays on the page of the block below it. */
  private static boolean closes(List<Block> blocks, int at) {
    for (int form = at; form >= 0 && form > at - FAR; form--) if (closing(blocks, form) > at + 1) return true;
    return false;
  }

  /** Whether a block stands on the page of the one below it. */
  public static boolean keeps(List<Block> blocks, int at) {
    if (heads(blocks, at) || isSigned(blocks, at) || closes(blocks, at)) return true;
    boolean next = at + 1 < blocks.size() && (isSigned(blocks, at + 1) || isSignature(blocks.get(at + 1)));
    return next || at + 2 < blocks.size() && isSignature(blocks.get(at + 2));
  }

  private static float width(Block block) {
    String text = ((Block.Paragraph) block).runs().stream().map(Run::text).collect(Collectors.joining());
    return (float) text.codePoints().mapToDouble(Fitting::width).sum();
  }
}
