package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The totals of a count as a table of comma-separated values, UTF-8, with three columns: what is counted, whose votes, the
 * number. The first row is a heading. The seven rows of the account have no name; the others have a post and a name.
 */
final class TotalsFile {
  private static final Map<String, String> ITEMS = new LinkedHashMap<>();
  private static final int COLUMNS = 3;

  static {
    String[] items = {"登记", "registered", "参加", "voters", "发出", "issued", "收回", "collected", "有效", "valid", "无效", "invalid", "弃权", "abstained"};
    for (int i = 0; i < items.length; i += 2) ITEMS.put(items[i], items[i + 1]);
  }

  private final Map<String, Long> account = new TreeMap<>();
  private final Map<String, Map<String, Long>> votes = new TreeMap<>();
  private int rows;

  static TotalsFile read(String text) throws MalformedException {
    TotalsFile file = new TotalsFile();
    List<List<String>> rows = Rows.of(text, Problem.TOTALS);
    for (int r = 1; r < rows.size(); r++) file.row(rows.get(r), r + 1);
    for (String key : ITEMS.values()) if (!file.account.containsKey(key)) throw new MalformedException(Problem.TOTALS, rows.size());
    file.rows = rows.size() - 1;
    return file;
  }

  private void row(List<String> row, int line) throws MalformedException {
    if (row.size() != COLUMNS || !row.get(2).strip().matches("\\d{1,12}")) throw new MalformedException(Problem.TOTALS, line);
    String item = row.get(0).strip();
    String name = row.get(1).strip();
    long number = Long.parseLong(row.get(2).strip());
    Long before;
    if (name.isEmpty()) {
      String key = ITEMS.containsKey(item) ? ITEMS.get(item) : item;
      if (!ITEMS.containsValue(key)) throw new MalformedException(Problem.TOTALS, line);
      before = account.put(key, number);
    } else {
      before = votes.computeIfAbsent(item, p -> new TreeMap<>()).put(name, number);
    }
    if (before != null) throw new MalformedException(Problem.TOTALS, line);
  }

  /** How many totals there are. */
  int size() {
    return rows;
  }

  /** Compares with what a certificate says, and sees whether the totals can be at all. */
  void compare(JsonNode certificate, List<Problem> problems) {
    for (String key : ITEMS.values()) {
      JsonNode said = certificate.path("account").path(key);
      long counted = account.get(key);
      if (!said.isIntegralNumber() || said.asLong() != counted) problems.add(Problem.of(Problem.ACCOUNT, key, said.asText(), counted));
    }
    Set<String> posts = new TreeSet<>(votes.keySet());
    certificate.path("votes").properties().forEach(e -> posts.add(e.getKey()));
    for (String post : posts) votes(certificate, post, problems);
    possible(certificate, problems);
  }

  private void votes(JsonNode certificate, String post, List<Problem> problems) {
    Map<String, Long> counted = votes.getOrDefault(post, Map.of());
    JsonNode said = certificate.path("votes").path(post);
    Set<String> names = new TreeSet<>(counted.keySet());
    said.properties().forEach(e -> names.add(e.getKey()));
    for (String name : names) {
      long one = said.path(name).asLong();
      long other = counted.getOrDefault(name, 0L);
      if (one != other) problems.add(Problem.of(Problem.VOTES, post, name, one, other));
    }
  }

  private void possible(JsonNode certificate, List<Problem> problems) {
    long valid = account.get("valid");
    if (account.get("collected") != valid + account.get("invalid") + account.get("abstained")) problems.add(Problem.of(Problem.IMPOSSIBLE, "收回"));
    if (account.get("voters") > account.get("registered")) problems.add(Problem.of(Problem.IMPOSSIBLE, "参加"));
    List<String> known = new ArrayList<>();
    for (JsonNode post : certificate.path("posts")) {
      String name = post.path("name").asText();
      known.add(name);
      Map<String, Long> here = votes.getOrDefault(name, Map.of());
      long sum = here.values().stream().mapToLong(Long::longValue).sum();
      boolean tooMany = here.values().stream().anyMatch(n -> n > valid) || sum > valid * post.path("seats").asLong();
      if (tooMany) problems.add(Problem.of(Problem.IMPOSSIBLE, name));
    }
    for (String post : votes.keySet()) if (!known.contains(post)) problems.add(Problem.of(Problem.IMPOSSIBLE, post));
  }
}
