package org.banfa.engine.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.contest.Incumbent;

/**
 * Who holds which office by the election of an organ, as its journal, or a scenario, says.
 *
 * @param method title of the method of that election
 * @param organ the organ, empty when the office says it
 * @param rows of the journal when it was read; 0 where a scenario says it
 * @param head the hash of the journal then, empty where a scenario says it
 * @param seats names by office
 */
public record Statement(String method, String organ, long rows, String head, SortedMap<String, List<String>> seats) {
  private static final String FORMAT = "banfa-seats-certificate-1";

  /** What these people, all of one election, hold. */
  public static Statement of(String method, String organ, long rows, String head, List<Incumbent> incumbents) {
    SortedMap<String, List<String>> seats = new TreeMap<>();
    for (Incumbent one : incumbents) {
      if (!one.method().equals(method)) continue;
      List<String> names = seats.computeIfAbsent(one.post(), p -> new ArrayList<>());
      if (!names.contains(one.name())) names.add(one.name());
    }
    seats.values().forEach(names -> names.sort(null));
    return new Statement(method, organ, rows, head, seats);
  }

  /** As JSON under its own seal. */
  public String certificate() {
    return sealed(fields());
  }

  /** The same with the certificates by which seats were gained and lost, in order. */
  String certificate(List<Object> course) {
    Map<String, Object> all = fields();
    all.put("course", course);
    return sealed(all);
  }

  private Map<String, Object> fields() {
    return new TreeMap<>(Map.of("format", FORMAT, "method", method, "organ", organ, "rows", rows, "head", head, "seats", seats));
  }

  private static String sealed(Map<String, Object> all) {
    all.put("seal", Json.hash(all));
    return Json.pretty(all);
  }
}
