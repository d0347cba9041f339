package org.banfa.documents.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.banfa.documents.Pages;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
  @Test
  void marksOfTheFormatAreEscapedAndRowsStayOnOneLine() {
    String page = MarkdownWriter.write(Pages.sample(Pages.HOSTILE));
    assertThat(page).startsWith("# 关于a\\<b\\>\\&\"'\\|\\*\\_\\`\\#\\[x\\](y)\\\\");
    assertThat(page.lines().filter(l -> l.startsWith("| a"))).singleElement().asString().endsWith("| **抵触** |");
    assertThat(page).contains("## 一、甲", "### （一）乙", "#### 1．丙", "| 名 | 值 |\n| --- | --- |\n", "1. 第一步\n2. a");
  }
}
