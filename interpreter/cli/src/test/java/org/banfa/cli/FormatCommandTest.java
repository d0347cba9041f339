package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banfa.cli.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  private static final String MESSY =
      """
      办法 "甲村选举办法"  / "Method of A"
      层级:村级办法;地域：浙江省/甲县 .
      // 总的规定
      第１条(总则)选举日:２０１７年5月6日。   换届选举的选举方式：自荐直选.

      第二条（投票）
           注：门槛
      投票 : 选举有效:参加投票人数超过登记选民的１/２；
      当选：得票超过参加投票人数的二分之一;  无记名：是。
      收回票数多于参加投票人数的,选举无效。 [门槛]投票应当公开计票 / 秘密写票处。
      投票：主持：选举委员会。/* 完 */
      """;

  private Terminal done;

  private int run(String... args) {
    done = Terminal.run(args);
    return done.code();
  }

  @Test
  void bringsAMessyTextIntoOrder(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("messy.banfa"), MESSY);
    assertThat(run("format", file.toString())).as(done.err()).isZero();
    String formatted = done.out();
    Golden.check("format/messy.txt", formatted);
    assertThat(Files.readString(file)).isEqualTo(MESSY);

    assertThat(run("format", file.toString(), "--write")).isZero();
    assertThat(Files.readString(file)).isEqualTo(formatted);
    assertThat(run("format", file.toString())).isZero();
    assertThat(done.out()).isEqualTo(formatted);
  }

  @Test
  void leavesATextWithErrorsAlone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.banfa"), "办法「甲」\n第一条（总则）\n选举日：：2017年5月6日。\n");
    assertThat(run("format", file.toString(), "--write")).isEqualTo(2);
    assertThat(Files.readString(file)).contains("：：");
    assertThat(done.err()).startsWith("错误 B1207");
  }
}
