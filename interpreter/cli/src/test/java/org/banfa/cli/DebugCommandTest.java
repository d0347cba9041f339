package org.banfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.banfa.engine.BanfaDebugger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DebugCommandTest {
  private static final Path FOLDER = Path.of(System.getProperty("banfa.root", "../.."), "procedures", "changguo-2017").toAbsolutePath().normalize();
  private static final String METHOD = FOLDER.resolve("example-village.banfa").toString();
  private static final String SCENARIO = FOLDER.resolve("villagers-committee.scenario.banfa").toString();
  private static final String LISTENS = "0A";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Main(to, new PrintStream(err, true, StandardCharsets.UTF_8), Assembly::new).run(args);
  }

  @Test
  @Timeout(60)
  void breakpointsOnClausesStopAndShowTheQuantities() throws Exception {
    int port = freePort();
    String[] command = {"debug", METHOD, "--scenario", SCENARIO, "--port", Integer.toString(port), "--run", "1"};
    CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(() -> run(command));
    Path file = FOLDER.resolve("villagers-committee.banfa");
    int line = lineOf(file, "〔选举有效〕");
    try (DapClient client = DapClient.connect(port)) {
      assertThat(listeners(port)).allMatch(a -> a.equals("0100007F") || a.equals("0000000000000000FFFF00000100007F"));
      assertThat(client.request("initialize", "{\"adapterID\": \"banfa\", \"linesStartAt1\": true, \"columnsStartAt1\": true}")
          .path("supportsConditionalBreakpoints").asBoolean()).isTrue();
      client.request("attach", "{}");
      String path = new ObjectMapper().writeValueAsString(file.toString());
      client.request("setBreakpoints", "{\"source\": {\"path\": " + path + "}, \"breakpoints\": [{\"line\": " + line + "}]}");
      client.request("configurationDone", "{}");
      JsonNode stopped = client.event("stopped");
      for (int more = 0; more < 5 && !stopped.path("reason").asText().equals("breakpoint"); more++) {
        client.request("continue", "{\"threadId\": " + stopped.path("threadId") + "}");
        stopped = client.event("stopped");
      }
      assertThat(stopped.path("reason").asText()).isEqualTo("breakpoint");
      JsonNode frame = client.request("stackTrace", "{\"threadId\": " + stopped.path("threadId") + "}").path("stackFrames").path(0);
      assertThat(frame.path("line").asInt()).isEqualTo(line);
      assertThat(frame.path("source").path("path").asText()).isEqualTo(file.toString());
      JsonNode scope = client.request("scopes", "{\"frameId\": " + frame.path("id") + "}").path("scopes").path(0);
      JsonNode variables = client.request("variables", "{\"variablesReference\": " + scope.path("variablesReference") + "}").path("variables");
      List<String> seen = new ArrayList<>();
      variables.forEach(v -> seen.add(v.path("name").asText() + "=" + v.path("value").asText()));
      assertThat(seen).contains("参加投票人数=952", "登记选民=1500");
      client.send("disconnect", "{}");
      assertThat(ended.get(20, TimeUnit.SECONDS)).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("127.0.0.1:" + port, "重演第1次", "参加投票952人", "结果");
    assertThat(err.size()).isZero();
  }

  @Test
  void aTakenPortIsRefused() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      refuses("B4501", "debug", METHOD, "--scenario", SCENARIO, "--port", Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  @Timeout(20)
  void nothingIsHeldWithoutTheAdapter() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> BanfaDebugger.attach(new TreeMap<>(), null, taken.getLocalPort())).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void whatIsMissingOrWrongIsRefused() {
    refuses("B1002", "debug", METHOD);
    refuses("B1010", "debug", METHOD, "--scenario", FOLDER.resolve("none.banfa").toString());
    refuses("B3001", "debug", METHOD, "--scenario", SCENARIO, "--port", "0");
    refuses("B3001", "debug", METHOD, "--scenario", SCENARIO, "--port", "65536");
    refuses("B3001", "debug", METHOD, "--scenario", SCENARIO, "--run", "first");
  }

  private void refuses(String code, String... args) {
    out.reset();
    err.reset();
    assertThat(run(args)).as(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("错误 " + code + "  ").doesNotContain("Exception");
    assertThat(out.size()).isZero();
  }

  private static int lineOf(Path file, String label) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) if (lines.get(i).strip().startsWith(label)) return i + 1;
    throw new AssertionError(label);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return free.getLocalPort();
    }
  }

  /** The addresses on which somebody listens at the port, as the kernel writes them; empty where it does not tell. */
  private static List<String> listeners(int port) throws IOException {
    List<String> addresses = new ArrayList<>();
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      if (!Files.isReadable(Path.of(table))) continue;
      for (String row : Files.readAllLines(Path.of(table))) {
        List<String> cells = Arrays.asList(row.strip().split("\\s+"));
        if (cells.size() > 3 && cells.get(1).endsWith(suffix) && cells.get(3).equals(LISTENS)) {
          addresses.add(cells.get(1).substring(0, cells.get(1).length() - suffix.length()));
        }
      }
    }
    return addresses;
  }
}
