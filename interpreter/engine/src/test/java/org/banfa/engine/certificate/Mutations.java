package org.banfa.engine.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Every single change of a certificate, sealed anew: a value changed, a field left out, an element of a list left out, twice, or in
 * the place of its neighbour.
 */
public final class Mutations {
  private static final ObjectMapper MAPPER = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
  private static final String SEAL = "seal";

  private Mutations() {}

  /** Hands on every mutant with the name of the place that was changed: the path without numbers and people's names. */
  public static int each(String certificate, BiConsumer<String, String> taken) {
    try {
      ObjectNode root = (ObjectNode) MAPPER.readTree(certificate);
      List<List<Object>> paths = new ArrayList<>();
      collect(root, List.of(), paths);
      int number = 0;
      for (List<Object> path : paths) {
        if (path.equals(List.of(SEAL))) continue;
        for (JsonNode mutant : mutants(root, path)) {
          if (mutant.equals(root)) continue;
          taken.accept(place(path), sealed((ObjectNode) mutant));
          number++;
        }
      }
      return number;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The text of a field of a certificate. */
  public static String field(String certificate, String name) {
    try {
      return MAPPER.readTree(certificate).path(name).asText();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void collect(JsonNode node, List<Object> path, List<List<Object>> paths) {
    if (!path.isEmpty()) paths.add(path);
    if (node.isObject()) node.properties().forEach(e -> collect(e.getValue(), with(path, e.getKey()), paths));
    if (node.isArray()) for (int i = 0; i < node.size(); i++) collect(node.get(i), with(path, i), paths);
  }

  private static List<Object> with(List<Object> path, Object more) {
    List<Object> all = new ArrayList<>(path);
    all.add(more);
    return List.copyOf(all);
  }

  private static List<JsonNode> mutants(ObjectNode root, List<Object> path) {
    List<JsonNode> all = new ArrayList<>();
    Object last = path.get(path.size() - 1);
    List<Object> above = path.subList(0, path.size() - 1);
    if (at(root, path).isValueNode()) {
      JsonNode changed = root.deepCopy();
      JsonChanges.change(changed, path);
      all.add(changed);
    }
    JsonNode without = root.deepCopy();
    if (last instanceof Integer i) ((ArrayNode) at(without, above)).remove(i);
    else ((ObjectNode) at(without, above)).remove((String) last);
    all.add(without);
    if (!(last instanceof Integer place)) return all;
    JsonNode twice = root.deepCopy();
    ((ArrayNode) at(twice, above)).insert(place, at(root, path).deepCopy());
    all.add(twice);
    if (place == 0) return all;
    JsonNode swapped = root.deepCopy();
    ArrayNode list = (ArrayNode) at(swapped, above);
    list.insert(place - 1, list.remove(place));
    all.add(swapped);
    return all;
  }

  private static JsonNode at(JsonNode root, List<Object> path) {
    JsonNode at = root;
    for (Object key : path) at = key instanceof Integer i ? at.get(i) : at.get((String) key);
    return at;
  }

  /** The fields on the way, up to four of them; numbers and keys that are no field names of certificates are left out. */
  private static String place(List<Object> path) {
    List<String> fields = new ArrayList<>();
    for (Object key : path) if (key instanceof String s && s.matches("[A-Za-z-]+")) fields.add(s);
    return String.join(".", fields.subList(0, Math.min(4, fields.size())));
  }

  /** The mutant with the seal it would have. */
  public static String sealed(ObjectNode mutant) {
    mutant.remove(SEAL);
    try {
      byte[] text = MAPPER.writeValueAsString(MAPPER.convertValue(mutant, Map.class)).getBytes(StandardCharsets.UTF_8);
      mutant.put(SEAL, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
      return mutant.toString();
    } catch (com.fasterxml.jackson.core.JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
