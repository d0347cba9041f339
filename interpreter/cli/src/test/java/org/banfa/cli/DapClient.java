package org.banfa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.function.Predicate;

/** Speaks as much of the Debug Adapter Protocol as a test needs. */
final class DapClient implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int PATIENCE = 20_000;

  private final Socket socket;
  private final InputStream in;
  private final ArrayDeque<JsonNode> passed = new ArrayDeque<>();
  private int sequence;

  private DapClient(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** Connects as soon as somebody listens. */
  static DapClient connect(int port) throws Exception {
    long end = System.nanoTime() + PATIENCE * 1_000_000L;
    while (true) {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), PATIENCE);
        return new DapClient(socket);
      } catch (IOException notYet) {
        socket.close();
        if (System.nanoTime() > end) throw notYet;
        Thread.sleep(50);
      }
    }
  }

  /** Sends a request and returns the body of its response. */
  JsonNode request(String command, String arguments) throws IOException {
    int mine = send(command, arguments);
    JsonNode response = await(m -> m.path("type").asText().equals("response") && m.path("request_seq").asInt() == mine);
    if (!response.path("success").asBoolean()) throw new IOException(response.toString());
    return response.path("body");
  }

  int send(String command, String arguments) throws IOException {
    ObjectNode message = MAPPER.createObjectNode().put("seq", ++sequence).put("type", "request").put("command", command);
    message.set("arguments", MAPPER.readTree(arguments));
    byte[] body = MAPPER.writeValueAsBytes(message);
    socket.getOutputStream().write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(body);
    socket.getOutputStream().flush();
    return sequence;
  }

  /** Waits for an event and returns its body. */
  JsonNode event(String name) throws IOException {
    return await(m -> m.path("type").asText().equals("event") && m.path("event").asText().equals(name)).path("body");
  }

  private JsonNode await(Predicate<JsonNode> wanted) throws IOException {
    for (JsonNode message : passed) {
      if (!wanted.test(message)) continue;
      passed.remove(message);
      return message;
    }
    while (true) {
      JsonNode message = next();
      if (wanted.test(message)) return message;
      passed.add(message);
    }
  }

  private JsonNode next() throws IOException {
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.startsWith("Content-Length:")) length = Integer.parseInt(line.substring("Content-Length:".length()).strip());
    }
    return MAPPER.readTree(in.readNBytes(length));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new EOFException();
      if (c != '\r') line.append((char) c);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
