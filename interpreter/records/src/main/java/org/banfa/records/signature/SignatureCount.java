package org.banfa.records.signature;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banfa.engine.ask.SignatureCap;
import org.banfa.records.count.Discrepancy;

/** Finds which signatures count and adds them up; whose they are is forgotten with the tables. */
public final class SignatureCount {
  /** Why a signature does not count, or that it does. */
  public enum Fate { VOIDED, NOT_ELECTOR, TWICE, BEYOND, VALID }

  private final List<String> nominees;
  private final Electors electors;
  private final boolean households;
  private final SignatureCap cap;
  private final Map<String, Map<Fate, Integer>> counts = new LinkedHashMap<>();
  private final List<Discrepancy> problems;

  private SignatureCount(SignatureReader reader, List<String> nominees, Electors electors, boolean households, SignatureCap cap) {
    this.nominees = nominees;
    this.electors = electors;
    this.households = households;
    this.cap = cap;
    this.problems = new ArrayList<>(reader.problems());
    nominees.forEach(n -> counts.put(n, new TreeMap<>()));
  }

  /**
   * The count of everything a reader has read.
   *
   * @param electors those who may sign; null when nobody gives their roll
   * @param households whether households sign and not people
   */
  public static SignatureCount of(SignatureReader reader, List<String> nominees, Electors electors, boolean households, SignatureCap cap) {
    SignatureCount count = new SignatureCount(reader, nominees, electors, households, cap);
    Map<String, Map<String, SignatureLine>> bySigner = new LinkedHashMap<>();
    for (SignatureLine line : reader.lines()) count.take(line, bySigner);
    bySigner.values().forEach(own -> count.limited(List.copyOf(own.values())));
    if (electors == null && !reader.lines().isEmpty()) count.problems.add(new Discrepancy("B6411", false, List.of(), List.of()));
    return count;
  }

  private void take(SignatureLine line, Map<String, Map<String, SignatureLine>> bySigner) {
    if (line.voided()) {
      add(line, Fate.VOIDED);
      return;
    }
    String who = key(line.signer());
    if (who.isEmpty()) return;
    if (who.equals("-")) {
      add(line, Fate.NOT_ELECTOR);
      return;
    }
    SignatureLine before = bySigner.computeIfAbsent(who, k -> new LinkedHashMap<>()).putIfAbsent(line.nominee(), line);
    if (before == null) return;
    add(line, Fate.TWICE);
    problems.add(new Discrepancy("B6407", false, Discrepancy.texts(line.at().text(), line.nominee(), before.at().text()), List.of()));
  }

  /** What tells the signer from others; a dash for somebody who may not sign, empty when that is not known. */
  private String key(Signer signer) {
    String where = signer.at().text();
    if (households ? signer.household().isEmpty() : signer.nobody()) {
      problems.add(Discrepancy.blocking(households ? "B6412" : "B6406", where));
      return "";
    }
    if (electors == null) return households ? signer.household() : signer.key();
    if (households && electors.hasHousehold(signer.household())) return signer.household();
    List<Integer> places = households ? List.of() : electors.matching(signer);
    if (places.size() == 1) return "r" + places.get(0);
    if (places.isEmpty()) problems.add(new Discrepancy("B6408", false, List.of(where), List.of()));
    else problems.add(Discrepancy.blocking("B6409", where, places.size()));
    return places.isEmpty() ? "-" : "";
  }

  /** The signatures of one signer for different people, as many as may count. */
  private void limited(List<SignatureLine> own) {
    if (!cap.limits() || own.size() <= cap.most()) {
      own.forEach(l -> add(l, Fate.VALID));
      return;
    }
    List<String> told = Discrepancy.texts(own.get(0).at().text(), own.size(), cap.most());
    if (cap.beyond() == SignatureCap.Beyond.NOTHING) {
      own.forEach(l -> add(l, Fate.BEYOND));
      problems.add(new Discrepancy("B6413", false, told, cap.clauses()));
    } else if (cap.beyond() == SignatureCap.Beyond.FIRST && inOrder(own)) {
      List<SignatureLine> first = own.stream().sorted(Comparator.comparing(SignatureLine::day, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
      for (int i = 0; i < first.size(); i++) add(first.get(i), i < cap.most() ? Fate.VALID : Fate.BEYOND);
      problems.add(new Discrepancy("B6414", false, told, cap.clauses()));
    } else {
      problems.add(new Discrepancy(cap.beyond() == SignatureCap.Beyond.FIRST ? "B6415" : "B6410", true, told, cap.clauses()));
    }
  }

  /** Whether the tables tell which came first: by the days, or where no day is given by the rows of one table. */
  private boolean inOrder(List<SignatureLine> own) {
    boolean table = own.stream().map(l -> l.at().file() + "\n" + l.at().sheet()).distinct().count() == 1;
    List<SignatureLine> dated = own.stream().filter(l -> l.day() != null).toList();
    if (dated.isEmpty()) return table;
    if (dated.size() < own.size()) return false;
    var days = own.stream().map(SignatureLine::day).sorted().toList();
    return table || !days.get((int) cap.most() - 1).equals(days.get((int) cap.most()));
  }

  private void add(SignatureLine line, Fate fate) {
    counts.get(line.nominee()).merge(fate, 1, Integer::sum);
  }

  /** What does not fit, and what does not count. */
  public List<Discrepancy> problems() {
    return List.copyOf(problems);
  }

  /** How many signatures for somebody had this fate. */
  public int number(String nominee, Fate fate) {
    return counts.get(nominee).getOrDefault(fate, 0);
  }

  /** The valid signatures of each. */
  public SortedMap<String, BigInteger> valid() {
    SortedMap<String, BigInteger> valid = new TreeMap<>();
    for (String nominee : nominees) valid.put(nominee, BigInteger.valueOf(number(nominee, Fate.VALID)));
    return valid;
  }
}
