package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.banfa.cli.golden.Golden;
import org.banfa.judgement.check.SemanticHash;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  private static final Path CHANGGUO = Path.of("../../procedures/changguo-2017");

  @TempDir Path folder;

  private String printed;

  private int run(String... args) {
    Terminal done = Terminal.run(args);
    printed = done.all();
    assertThat(printed).doesNotContain("B1099");
    return done.code();
  }

  private String markdown(Path method, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("render", method.toString(), "--md", folder.resolve("out.md").toString()));
    args.addAll(List.of(more));
    assertThat(run(args.toArray(String[]::new))).as(() -> printed).isZero();
    return Files.readString(folder.resolve("out.md"));
  }

  @Test
  void aRealMethodReadsAsTheGoldenFile() throws IOException {
    Golden.check("commands/render-2017.md", markdown(CHANGGUO.resolve("villagers-committee.banfa"), "--notes", "--issuer", "街道办事处", "--date", "2017-03-01"));
  }

  @Test
  void wordAndWebPageHoldTheSameWords() throws IOException {
    Path docx = folder.resolve("a/x.docx");
    Path html = folder.resolve("a/x.html");
    assertThat(run("render", CHANGGUO.resolve("example-village.banfa").toString(), "--docx", docx.toString(), "--html", html.toString())).isZero();
    String xml = document(Files.readAllBytes(docx));
    String words = xml.replace("</w:p>", "\n").replaceAll("<[^>]*>", "");
    Golden.check("commands/render-village.docx.txt", words.strip() + "\n");
    for (String line : words.strip().split("\n")) if (!line.isBlank()) assertThat(Files.readString(html)).contains(line.strip());
    assertThat(xml).as("typefaces are those of the styles").contains("<w:pStyle w:val=\"Title\"/>", "<w:pStyle w:val=\"Heading1\"/>", "w:linePitch=\"579\"").doesNotContain("w:rFonts");
  }

  @Test
  void theProseMeansWhatTheScriptMeans() throws IOException {
    Path method = CHANGGUO.resolve("example-village.banfa");
    StringBuilder again = new StringBuilder("办法「甲村村民委员会选举办法」\n  组织：村民委员会。\n");
    for (String line : markdown(method).split("\n")) {
      if (line.startsWith("## ")) again.append('\n').append(line.substring(3).replaceFirst("　(.*)", "（$1）")).append('\n');
      else if (line.endsWith("。")) again.append("  ").append(line).append('\n');
    }
    assertThat(meanings(again.toString())).isEqualTo(meanings(Files.readString(method)));
  }

  private static List<String> meanings(String script) {
    List<Source> sources = new ArrayList<>(StandardLibrary.words());
    sources.add(new Source("x.banfa", script));
    Diagnostics diagnostics = new Diagnostics();
    LegalDocument document = new LibraryLoader(diagnostics).load(sources).find("甲村村民委员会选举办法").orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    List<String> meanings = new ArrayList<>();
    document.rules().forEach(r -> r.clauses().forEach(c -> meanings.add(SemanticHash.meaning(c))));
    return meanings;
  }

  @Test
  void itemsReferencesStagesAndNotes() throws IOException {
    Path script = Files.writeString(folder.resolve("x.banfa"), """
        办法「甲」
          层级：村级办法。 发布：2017年3月1日。

        第一条（总则）
          注：整条的说明
          〔日〕选举日：2017年5月6日。 注：行末
          〔退出〕有下列情形之一的，应当退出选举委员会：（一）自荐；（二）亲属参选。
          〔阶段〕设「准备阶段」/"preparing"：阶段；2017年4月9日至4月11日；包括：推选选举委员会。
          〔除外〕〔日〕另有规定的，从其规定。
        """);
    String plain = run("check", script.toString()) == 2 ? "" : markdown(script);
    if (plain.isEmpty()) {
      Files.writeString(script, Files.readString(script).replaceAll("  〔除外〕.*\n", ""));
      plain = markdown(script);
    }
    assertThat(plain).contains("选举日为2017年5月6日。\n", "准备阶段：2017年4月9日至4月11日", "有下列情形之一的，应当退出选举委员会：\n\n（一）自荐；\n\n（二）亲属参选。", "2017年3月1日");
    assertThat(plain).doesNotContain("〔", "注：", "行末", "preparing", "阶段；");
    String noted = markdown(script, "--notes", "--labels");
    assertThat(noted).contains("〔日〕选举日为2017年5月6日。`〔1〕``〔2〕`", "〔1〕整条的说明", "〔2〕行末");
  }

  @Test
  void englishScriptsStayEnglish() throws IOException {
    Path english = folder.resolve("village.banfa");
    assertThat(run("translate", "--to", "en", CHANGGUO.resolve("example-village.banfa").toString(), "--out", english.toString())).isZero();
    Files.copy(CHANGGUO.resolve("villagers-committee.banfa"), folder.resolve("villagers-committee.banfa"));
    Files.copy(CHANGGUO.resolve("scheme.banfa"), folder.resolve("scheme.banfa"));
    String page = markdown(english, "--lang", "en");
    assertThat(page).contains("## Article 1 (", "headcount of villagers' committee: 5 individuals.", "# Village Jia's method").doesNotContain("。", "〔");
  }

  @Test
  void whatCannotBeReadOrWrittenIsRefused() throws IOException {
    assertThat(run("render", CHANGGUO.resolve("example-village.banfa").toString())).isEqualTo(2);
    assertThat(printed).contains("B1002", "--docx");
    assertThat(run("render", CHANGGUO.toString(), "--docx", folder.resolve("x.docx").toString())).isEqualTo(2);
    assertThat(printed).contains("B5420");
    assertThat(run("render", folder.resolve("none.banfa").toString(), "--docx", folder.resolve("x.docx").toString())).isEqualTo(2);
    assertThat(printed).contains("B1010");
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(run("render", CHANGGUO.resolve("example-village.banfa").toString(), "--docx", file.resolve("x.docx").toString())).isEqualTo(2);
    assertThat(printed).contains("B1016");
    Path broken = Files.writeString(folder.resolve("broken.banfa"), "办法「甲」\n第一条\n  投票的当选：得票超过。\n");
    assertThat(run("render", broken.toString(), "--docx", folder.resolve("x.docx").toString())).isEqualTo(2);
    assertThat(folder.resolve("x.docx")).doesNotExist();
  }

  private static String document(byte[] docx) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
        if (entry.getName().equals("word/document.xml")) return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    throw new IOException("no document");
  }
}
