package org.banfa.executor.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hashes rows so that each holds fast all rows before it. */
public final class Chain {
  /** What the first row names as the hash before it. */
  public static final String START = "0".repeat(64);

  private Chain() {}

  /** SHA-256 of a text, in lower-case hexadecimal digits. */
  public static String hash(String text) {
    return hash(List.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** SHA-256 over the columns as stored, each with its length before it. */
  static String hash(List<byte[]> columns) {
    MessageDigest digest = sha();
    for (byte[] column : columns) {
      digest.update(ByteBuffer.allocate(8).putLong(column.length).flip());
      digest.update(column);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
