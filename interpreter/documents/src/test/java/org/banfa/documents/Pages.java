package org.banfa.documents;

import java.util.List;
import org.banfa.documents.page.Block;
import org.banfa.documents.page.Page;
import org.banfa.documents.page.Run;

/** A page with one of everything, and with words that are marks of the formats. */
public final class Pages {
  public static final String HOSTILE = "a<b>&\"'|*_`#[x](y)\\ \u0007\uD800 𠮷 甲\n乙";

  private Pages() {}

  public static Page sample(String words) {
    return new Page("zh", "关于" + words, List.of("（副题）"), List.of(
        new Block.Heading(1, "一、甲", "one"), new Block.Heading(2, "（一）乙", ""), new Block.Heading(3, "1．丙", ""),
        Block.body(Run.strong("理由："), Run.plain(words), Run.quoted(words), Run.code(words)),
        new Block.Paragraph(List.of(Run.plain(words)), Block.Place.NOTE),
        new Block.Paragraph(List.of(Run.plain("签名")), Block.Place.SIGNATURE),
        new Block.Steps(List.of("第一步", words)),
        new Block.Table(List.of(300, 700), List.of("名", "值"), List.of(
            Block.Row.of(Block.Cell.of(words), Block.Cell.toned("抵触", Block.Tone.GRAVE)), Block.Row.of(Block.Cell.strong("全行")))),
        new Block.NewPage(), Block.body("完")));
  }
}
