package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFileTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesAFileAndTheFoldersItLiesIn() throws IOException {
    Path file = folder.resolve("甲 村/报告/r.txt");
    OutFile.write(file, "一");
    OutFile.write(file, "二");
    assertThat(file).hasContent("二");
    assertThat(names()).containsExactly("甲 村");
  }

  @Test
  void leavesNothingBesideTheFileAndKeepsWhoMayReadIt() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "一");
    var before = Files.getPosixFilePermissions(file);
    OutFile.replace(file, bytes("二"));
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(before);
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void whatSomebodyWroteIsNotOverwritten() throws IOException {
    Path script = Files.writeString(folder.resolve("a.banfa"), "办法「甲」\n");
    Path journal = Files.write(folder.resolve("日志"), bytes("SQLite format 3\0…"));
    for (Path kept : List.of(script, journal)) {
      byte[] before = Files.readAllBytes(kept);
      assertThatThrownBy(() -> OutFile.write(kept, "报告")).isInstanceOf(Refusal.class);
      assertThat(kept).hasBinaryContent(before);
    }
    Terminal done = Terminal.run("calendar", "src/test/resources/broken/village.banfa", "--out", script.toString());
    assertThat(script).hasContent("办法「甲」");
    assertThat(done.code()).isNotZero();
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "一");
    Path link = Files.createSymbolicLink(folder.resolve("b.txt"), file);
    OutFile.write(link, "二");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("二");
  }

  @Test
  void whatIsCreatedIsNotThereYet() throws IOException {
    Path file = folder.resolve("a.txt");
    OutFile.create(file, "一");
    assertThatThrownBy(() -> OutFile.create(file, "二")).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("一");
  }

  @Test
  void aTranslationDoesNotTakeThePlaceOfItsOriginal() throws IOException {
    Path script = Files.writeString(folder.resolve("a.banfa"), "办法「甲」\n  组织：村民委员会。\n");
    Terminal done = Terminal.run("translate", "--to", "en", script.toString(), "--out", script.toString());
    assertThat(done.code()).isEqualTo(2);
    assertThat(done.err()).contains("B1025");
    Path english = folder.resolve("en.banfa");
    for (int i = 0; i < 2; i++) assertThat(Terminal.run("translate", "--to", "en", script.toString(), "--out", english.toString()).code()).isZero();
    assertThat(Files.readString(english)).startsWith("method");
  }
}
