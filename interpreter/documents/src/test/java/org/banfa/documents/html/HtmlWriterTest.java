package org.banfa.documents.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.banfa.documents.Pages;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  @Test
  void wordsAreEscapedEverywhere() {
    String page = HtmlWriter.write(Pages.sample("<script>alert(1)</script>&\"'"));
    assertThat(page).doesNotContain("<script", "alert(1)</").contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;");
  }

  @Test
  void needsNothingElseAndPrintsOnTheSheetOfOfficialDocuments() {
    String page = HtmlWriter.write(Pages.sample("甲村"));
    assertThat(page).startsWith("<!DOCTYPE html>").contains("lang=\"zh\"", "charset=\"utf-8\"", "margin: 37mm 26mm 35mm 28mm", "</html>");
    assertThat(page).doesNotContain("http:", "https:", "src=", "@import", "url(");
    assertThat(page).contains("<h2 id=\"one\">一、甲</h2>", "<b>理由：</b>", "<td class=\"grave\"><b>抵触</b></td>", "colspan=\"2\"");
  }
}
