package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks how seats were divided among districts and units: that the numbers of a district are those of its parts, what the clauses
 * leave to each, that the shares are in proportion within those limits, how they became whole, and whose seats went up.
 */
final class QuotaCheck {
  private final JsonNode rules;
  private final JsonNode quota;
  private final Map<String, String> within = new TreeMap<>();
  private final Map<String, JsonNode> units = new LinkedHashMap<>();
  private final Map<String, JsonNode> lines = new HashMap<>();
  private final List<String> posts = new ArrayList<>();
  private final List<Problem> problems;

  QuotaCheck(JsonNode certificate, List<Problem> problems) throws MalformedException {
    this.rules = certificate.path("rules").path("quota");
    this.quota = certificate.path("quota");
    this.problems = problems;
    rules.path("within").properties().forEach(e -> within.put(e.getKey(), e.getValue().asText()));
    for (JsonNode unit : quota.path("units")) if (units.put(unit.path("unit").asText(), unit) != null) throw wrong("unit", unit);
    for (JsonNode line : quota.path("lines")) if (lines.put(key(line.path("unit").asText(), line.path("post").asText()), line) != null) throw wrong("line", line);
    quota.path("totals").fieldNames().forEachRemaining(posts::add);
  }

  private static MalformedException wrong(String what, Object found) {
    return new MalformedException(Problem.RESULT, what, String.valueOf(found));
  }

  private static String key(String unit, String post) {
    return unit + "\n" + post;
  }

  private void fails(String what, Object said, Object found) {
    problems.add(Problem.of(Problem.RESULT, what + " " + said, String.valueOf(found)));
  }

  private List<String> parts(String district) {
    return units.entrySet().stream().filter(e -> e.getValue().path("of").asText().equals(district)).map(Map.Entry::getKey).toList();
  }

  private boolean votes(String unit) {
    return parts(unit).isEmpty();
  }

  private int level(String unit) throws MalformedException {
    int level = 0;
    for (String at = units.get(unit).path("of").asText(); !at.isEmpty(); at = units.get(at).path("of").asText()) {
      if (!units.containsKey(at) || level++ > units.size()) throw wrong("district", at);
    }
    return level;
  }

  /** Checks everything; gives how many lines were checked. */
  int check() throws MalformedException {
    for (String unit : units.keySet()) {
      level(unit);
      if (!votes(unit)) for (String number : List.of("registered", "households")) sums(unit, number);
    }
    List<String> mains = posts.stream().filter(p -> !within.containsKey(p)).toList();
    if (mains.size() != 1) throw wrong("posts", posts);
    String main = mains.get(0);
    long total = quota.path("totals").path(main).asLong();
    sizes(main, total);
    Set<String> checked = new TreeSet<>();
    bounds(main, "");
    divided(main, "", total, checked);
    sizes(main, parts("").stream().mapToLong(u -> lines.get(key(u, main)).path("seats").asLong()).sum());
    for (String post : posts) if (!post.equals(main)) reserved(post, main, checked);
    for (String line : lines.keySet()) if (!checked.contains(line)) fails("line", line, "-");
    return checked.size();
  }

  private void sums(String unit, String number) {
    long sum = 0;
    for (String part : parts(unit)) {
      if (!units.get(part).has(number)) return;
      sum += units.get(part).path(number).asLong();
    }
    if (units.get(unit).path(number).asLong(-1) != sum) fails(unit + " " + number, units.get(unit).path(number), sum);
  }

  /** Whether a total is one that the clauses on it leave. */
  private void sizes(String post, long total) throws MalformedException {
    for (JsonNode size : rules.path("sizes")) if (size.path("post").asText().equals(post)) {
      if (!Expression.allHold(size.path("clauses"), known(total), Map.of())) fails("total " + post, total, "-");
    }
  }

  private Map<String, Long> known(long own) {
    Map<String, Long> numbers = new TreeMap<>();
    quota.path("given").properties().forEach(e -> numbers.put("given:" + e.getKey(), e.getValue().asLong()));
    quota.path("totals").properties().forEach(e -> numbers.put("total:" + e.getKey(), e.getValue().asLong()));
    long registered = 0;
    for (String top : parts("")) registered += units.get(top).path("registered").asLong();
    numbers.put("registered", registered);
    numbers.put("own", own);
    return numbers;
  }

  /** The limits of the units of a district, from the clauses and, of districts, from their parts; compares those of the certificate. */
  private QuotaLimits bounds(String main, String district) throws MalformedException {
    long least = 0;
    long most = 0;
    for (String unit : parts(district)) {
      QuotaLimits own = demanded(unit, "", new QuotaLimits(1, QuotaLimits.OPEN), 0);
      if (!votes(unit)) own = own.and(bounds(main, unit));
      JsonNode line = lines.get(key(unit, main));
      if (line == null) throw wrong("line", unit);
      compare(line, own);
      least += own.least();
      most = own.most() == QuotaLimits.OPEN || most == QuotaLimits.OPEN ? QuotaLimits.OPEN : most + own.most();
    }
    return new QuotaLimits(least, most);
  }

  private void compare(JsonNode line, QuotaLimits limits) {
    long most = line.has("most") ? line.path("most").asLong() : QuotaLimits.OPEN;
    if (line.path("least").asLong() != limits.least() || most != limits.most()) fails("limits " + line.path("unit").asText(), line, limits);
  }

  /** What the clauses leave to a unit. */
  private QuotaLimits demanded(String unit, String post, QuotaLimits otherwise, long seats) throws MalformedException {
    QuotaLimits limits = otherwise;
    JsonNode one = units.get(unit);
    for (JsonNode demand : rules.path("demands")) {
      boolean here = demand.path("level").asInt() == level(unit) || demand.path("level").asInt() < 0 && votes(unit);
      if (!here || !demand.path("post").asText().equals(post)) continue;
      Map<String, Long> numbers = new TreeMap<>(Map.of("registered", Math.max(0, one.path("registered").asLong()), "households", Math.max(0, one.path("households").asLong()), "seats", seats));
      if (demand.path("perSeat").asBoolean()) {
        if (one.has("households")) limits = limits.and(QuotaLimits.perSeat(demand.path("clauses"), one.path("households").asLong()));
      } else {
        limits = limits.and(QuotaLimits.of(demand.path("clauses"), numbers));
      }
    }
    return limits;
  }

  private void divided(String post, String district, long total, Set<String> checked) throws MalformedException {
    List<String> parts = parts(district);
    if (parts.isEmpty()) return;
    List<JsonNode> own = new ArrayList<>();
    for (String part : parts) {
      JsonNode line = lines.get(key(part, post));
      if (line == null) throw wrong("line", part);
      if (!line.path("of").asText().equals(district)) fails("of", line, district);
      checked.add(key(part, post));
      own.add(line);
    }
    if (rules.path("weighing").asText().isEmpty()) summed(district, own, total);
    else QuotaShares.check(own, weights(parts), written(parts, post), total, rules.path("rounding").asText(), problems);
    long sum = own.stream().mapToLong(l -> l.path("seats").asLong()).sum();
    if (!district.isEmpty() && sum != total) fails("seats " + district, total, sum);
    for (String part : parts) divided(post, part, lines.get(key(part, post)).path("seats").asLong(), checked);
  }

  private List<Long> weights(List<String> parts) throws MalformedException {
    List<Long> weights = new ArrayList<>();
    String number = rules.path("weighing").asText().equals("households") ? "households" : "registered";
    for (String part : parts) {
      if (!units.get(part).has(number)) throw wrong(number, part);
      weights.add(units.get(part).path(number).asLong());
    }
    return weights;
  }

  /** What was written for each: of a post within another that post alone, else everything; −1 where nothing was. */
  private List<Long> written(List<String> parts, String post) {
    List<Long> all = new ArrayList<>();
    for (String part : parts) {
      JsonNode written = units.get(part).path("written");
      long sum = -1;
      if (within.containsKey(post)) sum = written.path(post).asLong(-1);
      else for (JsonNode number : written) sum = Math.max(0, sum) + number.asLong();
      all.add(sum);
    }
    return all;
  }

  private void summed(String district, List<JsonNode> own, long total) {
    long sum = 0;
    for (JsonNode line : own) {
      sum += line.path("seats").asLong();
      QuotaLimits limits = QuotaLimits.of(line);
      if (!limits.allow(line.path("seats").asLong()) || line.has("share")) fails("seats", line, limits);
    }
    if (sum != total) fails("seats " + district, total, sum);
  }

  /** Seats of a post within another: handed down from the whole or from a district, or set for single units. */
  private void reserved(String post, String main, Set<String> checked) throws MalformedException {
    long total = quota.path("totals").path(post).asLong();
    boolean stated = false;
    for (JsonNode size : rules.path("sizes")) stated |= size.path("post").asText().equals(post);
    sizes(post, total);
    boolean down = stated && !rules.path("weighing").asText().isEmpty();
    if (down && total > 0 && leavesLess(post, total)) fails("total " + post, total, "least");
    long sum = 0;
    for (String unit : parts("")) sum += part(post, main, unit, checked, down);
    if (down) sizes(post, sum);
    else if (sum != total) fails("total " + post, total, sum);
    if (down) divided(post, "", total, checked);
  }

  private boolean leavesLess(String post, long total) throws MalformedException {
    for (JsonNode size : rules.path("sizes")) if (size.path("post").asText().equals(post)) {
      Map<String, Long> less = known(total - 1);
      if (Expression.allHold(size.path("clauses"), less, Map.of())) return true;
    }
    return false;
  }

  /** Checks the seats of a unit and of its parts; gives how many it has. */
  private long part(String post, String main, String unit, Set<String> checked, boolean handed) throws MalformedException {
    JsonNode line = lines.get(key(unit, post));
    boolean divides = !rules.path("weighing").asText().isEmpty();
    long sum = 0;
    if (line == null) {
      if (handed || votes(unit)) throw wrong("line", unit);
      for (String part : parts(unit)) sum += part(post, main, part, checked, false);
      QuotaLimits limits = demanded(unit, post, new QuotaLimits(0, QuotaLimits.OPEN), lines.get(key(unit, main)).path("seats").asLong());
      if (!limits.allow(sum)) fails("seats " + unit, sum, limits);
      return sum;
    }
    long taken = 0;
    for (String other : posts) {
      boolean earlier = !other.equals(main) && lines.containsKey(key(unit, other)) && posts.indexOf(other) < posts.indexOf(post);
      if (earlier) taken += lines.get(key(unit, other)).path("seats").asLong();
    }
    long seats = lines.get(key(unit, main)).path("seats").asLong();
    QuotaLimits limits = demanded(unit, post, new QuotaLimits(0, QuotaLimits.OPEN), seats).and(new QuotaLimits(0, seats - taken));
    compare(line, limits);
    long own = line.path("seats").asLong();
    checked.add(key(unit, post));
    if (!line.path("of").asText().equals(units.get(unit).path("of").asText())) fails("of", line, units.get(unit).path("of"));
    if (!handed) {
      long written = units.get(unit).path("written").path(post).asLong(-1);
      if (own != (written >= 0 ? written : limits.least()) || line.has("share")) fails("seats", line, limits);
    }
    if (!limits.allow(own)) fails("seats", line, limits);
    if (!votes(unit) && !divides) throw wrong("line", line);
    for (String part : parts(unit)) sum += part(post, main, part, checked, true);
    if (!handed && !votes(unit)) divided(post, unit, own, checked);
    if (!votes(unit) && sum != own) fails("seats " + unit, own, sum);
    return own;
  }

  /** The seats of each unit and district that voted, or took no part, once the seats of absent ones went up. */
  Map<String, Map<String, Long>> afterwards(JsonNode certificate) {
    Map<String, Map<String, Long>> seats = new TreeMap<>();
    for (String unit : units.keySet()) if (votes(unit)) seats.put(unit, first(unit));
    if (!rules.path("upward").asBoolean()) return seats;
    for (JsonNode held : certificate.path("units")) {
      String unit = held.path("unit").asText();
      String above = units.containsKey(unit) ? units.get(unit).path("of").asText() : "";
      if (held.has("result") || above.isEmpty()) continue;
      Map<String, Long> up = seats.computeIfAbsent(above, a -> new TreeMap<>());
      seats.getOrDefault(unit, Map.of()).forEach((post, number) -> up.merge(post, number, Long::sum));
      seats.put(unit, new TreeMap<>());
    }
    return seats;
  }

  private Map<String, Long> first(String unit) {
    Map<String, Long> own = new TreeMap<>();
    long parts = 0;
    String main = "";
    for (String post : posts) {
      JsonNode line = lines.get(key(unit, post));
      long number = line == null ? 0 : line.path("seats").asLong();
      if (!within.containsKey(post)) main = post;
      else if (number > 0) own.put(post, number);
      if (within.containsKey(post)) parts += number;
    }
    long rest = lines.get(key(unit, main)).path("seats").asLong() - parts;
    if (rest > 0) own.put(main, rest);
    return own;
  }
}
