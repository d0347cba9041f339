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
 * number. The first row is a heading. The seven rows of the account have no name; the others have a post and a name: votes for
 * somebody, votes against with {@code ×} before the name, or, with {@code ×} alone, void columns of the post. On a further
 * measure its word and a middle dot stand before what is counted.
 */
final class TotalsFile {
  private static final Map<String, String> ITEMS = new LinkedHashMap<>();
  private static final int COLUMNS = 3;
  private static final String NO = "×";

  static {
    String[] items = {"登记", "registered", "参加", "voters", "发出", "issued", "收回", "collected", "有效", "valid", "无效", "invalid", "弃权", "abstained"};
    for (int i = 0; i < items.length; i += 2) ITEMS.put(items[i], items[i + 1]);
  }

  private final Set<String> scales;
  private final Totals people = new Totals();
  private int rows;

  private TotalsFile(Set<String> scales) {
    this.scales = scales;
  }

  /** Reads a table; {@code certificate} says on which further measures there are totals. */
  static TotalsFile read(String text, JsonNode certificate) throws MalformedException {
    TotalsFile file = new TotalsFile(Totals.of(certificate).scales.keySet());
    List<List<String>> rows = Rows.of(text, Problem.TOTALS);
    for (int r = 1; r < rows.size(); r++) file.row(rows.get(r), r + 1);
    for (String scale : file.scales) complete(file.people.scales.getOrDefault(scale, new Totals()), rows.size());
    complete(file.people, rows.size());
    file.rows = rows.size() - 1;
    return file;
  }

  private static void complete(Totals totals, int rows) throws MalformedException {
    for (String key : ITEMS.values()) if (!totals.account.containsKey(key)) throw new MalformedException(Problem.TOTALS, rows);
  }

  private void row(List<String> row, int line) throws MalformedException {
    if (row.size() != COLUMNS || !row.get(2).strip().matches("\\d{1,12}")) throw new MalformedException(Problem.TOTALS, line);
    String item = row.get(0).strip();
    String name = row.get(1).strip();
    long number = Long.parseLong(row.get(2).strip());
    Totals into = people;
    int dot = item.indexOf('·');
    if (dot > 0 && scales.contains(item.substring(0, dot))) {
      into = people.scales.computeIfAbsent(item.substring(0, dot), s -> new Totals());
      item = item.substring(dot + 1);
    }
    if (put(into, item, name, number, line) != null) throw new MalformedException(Problem.TOTALS, line);
  }

  private static Long put(Totals into, String item, String name, long number, int line) throws MalformedException {
    if (name.isEmpty()) {
      String key = ITEMS.containsKey(item) ? ITEMS.get(item) : item;
      if (!ITEMS.containsValue(key)) throw new MalformedException(Problem.TOTALS, line);
      return into.account.put(key, number);
    }
    if (name.equals(NO)) return into.voidColumns.put(item, number);
    if (name.startsWith(NO)) return into.against.computeIfAbsent(item, p -> new TreeMap<>()).put(name.substring(NO.length()), number);
    return into.votes.computeIfAbsent(item, p -> new TreeMap<>()).put(name, number);
  }

  /** How many totals there are. */
  int size() {
    return rows;
  }

  /** Compares with what a certificate says, and sees whether the totals can be at all. */
  void compare(JsonNode certificate, List<Problem> problems) {
    compare(people, certificate, Totals.of(certificate), "", problems);
    for (String scale : scales) compare(people.scales.get(scale), certificate.path("scales").path(scale), Totals.of(certificate).scales.get(scale), scale + "·", problems);
    possible(certificate, problems);
  }

  private static void compare(Totals read, JsonNode node, Totals said, String before, List<Problem> problems) {
    for (String key : ITEMS.values()) {
      JsonNode number = node.path("account").path(key);
      long counted = read.account.get(key);
      if (!number.isIntegralNumber() || number.asLong() != counted) problems.add(Problem.of(Problem.ACCOUNT, before + key, number.asText(), counted));
    }
    people(said.votes, read.votes, before, "", problems);
    people(said.against, read.against, before, NO, problems);
    Set<String> columns = new TreeSet<>(said.voidColumns.keySet());
    columns.addAll(read.voidColumns.keySet());
    for (String post : columns) differ(before + post, NO, said.voidColumns.getOrDefault(post, 0L), read.voidColumns.getOrDefault(post, 0L), problems);
  }

  private static void people(Map<String, Map<String, Long>> said, Map<String, Map<String, Long>> read, String before, String mark, List<Problem> problems) {
    Set<String> posts = new TreeSet<>(said.keySet());
    posts.addAll(read.keySet());
    for (String post : posts) {
      Set<String> names = new TreeSet<>(said.getOrDefault(post, Map.of()).keySet());
      names.addAll(read.getOrDefault(post, Map.of()).keySet());
      for (String name : names) {
        boolean both = said.getOrDefault(post, Map.of()).containsKey(name) && read.getOrDefault(post, Map.of()).containsKey(name);
        differ(before + post, mark + name, Totals.in(said, post, name), Totals.in(read, post, name), problems);
        if (!both && Totals.in(said, post, name) == Totals.in(read, post, name)) problems.add(Problem.of(Problem.VOTES, before + post, mark + name, text(said, post, name), text(read, post, name)));
      }
    }
  }

  private static String text(Map<String, Map<String, Long>> votes, String post, String name) {
    Long number = votes.getOrDefault(post, Map.of()).get(name);
    return number == null ? "-" : number.toString();
  }

  private static void differ(String post, String name, long said, long read, List<Problem> problems) {
    if (said != read) problems.add(Problem.of(Problem.VOTES, post, name, said, read));
  }

  private void possible(JsonNode certificate, List<Problem> problems) {
    if (people.get("collected") != people.get("valid") + people.get("invalid") + people.get("abstained")) problems.add(Problem.of(Problem.IMPOSSIBLE, "收回"));
    if (people.get("registered") >= 0 && people.get("voters") > people.get("registered")) problems.add(Problem.of(Problem.IMPOSSIBLE, "参加"));
    List<String> known = new ArrayList<>();
    for (JsonNode post : certificate.path("posts")) {
      String name = post.path("name").asText();
      known.add(name);
      long valid = people.validAt(name);
      Map<String, Long> here = people.votes.getOrDefault(name, Map.of());
      long sum = here.values().stream().mapToLong(Long::longValue).sum();
      boolean tooMany = valid < 0 || here.values().stream().anyMatch(n -> n > valid) || sum > valid * post.path("seats").asLong();
      for (Map.Entry<String, Long> no : people.against.getOrDefault(name, Map.of()).entrySet()) {
        boolean printed = false;
        for (JsonNode one : certificate.path("printed").path(name)) printed |= one.asText().equals(no.getKey());
        tooMany |= !printed || !certificate.path("eachName").asBoolean() || no.getValue() + here.getOrDefault(no.getKey(), 0L) > valid;
      }
      if (tooMany) problems.add(Problem.of(Problem.IMPOSSIBLE, name));
    }
    Set<String> posts = new TreeSet<>(people.votes.keySet());
    posts.addAll(people.against.keySet());
    posts.addAll(people.voidColumns.keySet());
    for (String post : posts) if (!known.contains(post)) problems.add(Problem.of(Problem.IMPOSSIBLE, post));
  }
}
