package org.banfa.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {
  @TempDir Path folder;

  private static List<String> codes(Scripts scripts) {
    return scripts.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private Scripts read(byte[] bytes) throws IOException {
    return Scripts.read(List.of(Files.write(folder.resolve("a.banfa"), bytes)));
  }

  @Test
  void readsUtf8WithAndWithoutMark() throws IOException {
    assertThat(read("办法".getBytes(StandardCharsets.UTF_8)).sources().get(0).text()).isEqualTo("办法");
    Scripts marked = read("\uFEFF办法".getBytes(StandardCharsets.UTF_8));
    assertThat(marked.sources().get(0).text()).isEqualTo("办法");
    assertThat(marked.diagnostics()).isEmpty();
  }

  @Test
  void readsGb18030AndSaysSo() throws IOException {
    Scripts scripts = read("办法「甲」".getBytes(Charset.forName("GB18030")));
    assertThat(scripts.sources().get(0).text()).isEqualTo("办法「甲」");
    assertThat(codes(scripts)).containsExactly("B1013");
  }

  @Test
  void refusesOtherBytes() throws IOException {
    assertThat(codes(read("办法甲：abc".getBytes(StandardCharsets.UTF_16LE)))).as("without a mark").containsExactly("B1012");
    assertThat(codes(read(new byte[] {'P', 'K', 3, 4, 0, 0, 0}))).containsExactly("B1026");
    assertThat(codes(read("{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII)))).containsExactly("B1026");
    assertThat(codes(read("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))).containsExactly("B1026");
  }

  @Test
  void readsWhatNotepadCallsUnicode() throws IOException {
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Scripts scripts = read("\uFEFF办法「甲」".getBytes(charset));
      assertThat(scripts.sources().get(0).text()).isEqualTo("办法「甲」");
      assertThat(codes(scripts)).containsExactly("B1027");
    }
  }

  @Test
  void leavesOutWhatCannotBeSeen() throws IOException {
    Scripts scripts = read("选\u00AD举\u200B日：⼈\u202E\u001B[31m".getBytes(StandardCharsets.UTF_8));
    assertThat(scripts.sources().get(0).text()).isEqualTo("选举日：人 [31m");
    assertThat(codes(scripts)).containsExactly("B1022");
    Scripts name = read("𬭊葛\uDB40\uDD00\u2003甲\u000B乙\r丙\r\n丁\u2028戊".getBytes(StandardCharsets.UTF_8));
    assertThat(name.sources().get(0).text()).as("variants of names stay, breaks are breaks").isEqualTo("𬭊葛\uDB40\uDD00 甲\n乙\n丙\r\n丁\n戊");
    assertThat(codes(name)).isEmpty();
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    byte[] large = new byte[(8 << 20) + 1];
    java.util.Arrays.fill(large, (byte) 'a');
    assertThat(codes(read(large))).containsExactly("B1014");
  }

  @Test
  void findsScriptsInFoldersInOrderAndOnce() throws IOException {
    Files.createDirectories(folder.resolve("b"));
    Files.writeString(folder.resolve("b/z.banfa"), "一");
    Files.writeString(folder.resolve("b/y.banfa"), "二");
    Files.writeString(folder.resolve("b/notes.txt"), "三");
    Scripts scripts = Scripts.read(List.of(folder, folder.resolve("b/y.banfa")));
    assertThat(scripts.sources()).extracting(Source::text).containsExactly("二", "一");
    assertThat(scripts.sources().get(0).name()).endsWith("/b/y.banfa").doesNotContain("\\");
  }

  @Test
  void namesWhatIsMissing() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Scripts scripts = Scripts.read(List.of(folder.resolve("none.banfa"), folder.resolve("empty")));
    assertThat(codes(scripts)).containsExactly("B1010", "B1011");
    assertThat(scripts.sources()).isEmpty();
  }

  @Test
  void whatABuildKeepsBesideItsFileIsNoScriptOfThePlace() throws IOException {
    Files.createDirectories(folder.resolve("src/test"));
    Files.writeString(folder.resolve("src/test/z.banfa"), "一");
    Files.writeString(folder.resolve("y.banfa"), "二");
    assertThat(Scripts.read(List.of(folder)).sources()).hasSize(2);
    Files.writeString(folder.resolve("pom.xml"), "");
    assertThat(Scripts.read(List.of(folder)).sources()).singleElement().extracting(Source::text).isEqualTo("二");
    assertThat(Scripts.read(List.of(folder.resolve("src"))).sources()).hasSize(1);
  }

  @Test
  void aCopyIsReadOnceAndTwoTextsOfOneDocumentAreToldOnce() throws IOException {
    String text = "办法「甲办法」\n层级：村级办法。组织：村民委员会。\n设「灯手」：人员。\n设「灯数」：数量；单位：个。\n选举日：2026年12月1日。\n";
    Files.createDirectories(folder.resolve("bak"));
    Files.writeString(folder.resolve("bak/a.banfa"), text);
    Files.writeString(folder.resolve("z.banfa"), text);
    Collection copies = Collection.of(List.of(folder));
    assertThat(copies.diagnostics()).extracting(Diagnostic::code).containsExactly("B1018");
    assertThat(copies.asked()).singleElement().extracting(Source::name).asString().endsWith("z.banfa");
    Files.writeString(folder.resolve("bak/a.banfa"), text.replace("12月1日", "12月2日"));
    assertThat(Collection.of(List.of(folder)).diagnostics()).extracting(Diagnostic::code).containsExactly("B1019");
  }
}
