package org.banfa.records.rollup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.records.table.Table;

/**
 * Reads people from tables: a row each, under a row of headings. Columns it does not know are left unread. Names are read only from a roll,
 * which tells whom somebody elected is; a roster of members has none.
 */
public final class Roster {
  /** What columns hold. */
  private enum Field { PLACE, NAME, AGE, BIRTH, SCHOOLING, OFFICE, SEX }

  private static final Pattern DATE = Pattern.compile("(\\d{4})\\D+(\\d{1,2})(?:\\D+(\\d{1,2}))?\\D*");
  private static final Pattern PARTS = Pattern.compile("[、,，/；;\\s]+");
  private static final int YOUNGEST = 18;
  private static final int OLDEST = 120;

  private final Words words;
  private final Map<String, String> renamed;
  private final LocalDate day;
  private final Field key;
  private final Map<String, List<Person>> named = new HashMap<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * A reader of rosters of members.
   *
   * @param catalogue texts by key
   * @param renamed headings of the tables by the usual heading each stands for
   * @param day on which ages are reckoned from dates of birth; null when no table may give them
   */
  public Roster(UnaryOperator<String> catalogue, Map<String, String> renamed, LocalDate day) {
    this(catalogue, renamed, day, Field.OFFICE);
  }

  private Roster(UnaryOperator<String> catalogue, Map<String, String> renamed, LocalDate day, Field key) {
    this.words = new Words(catalogue);
    this.renamed = renamed;
    this.day = day;
    this.key = key;
  }

  /** A reader of rolls: rows with names, whose offices are known from elsewhere. */
  public static Roster ofNames(UnaryOperator<String> catalogue, Map<String, String> renamed, LocalDate day) {
    return new Roster(catalogue, renamed, day, Field.NAME);
  }

  public List<Person> people() {
    return List.copyOf(people);
  }

  /** The rows of a roll for a name in a place. */
  List<Person> of(String place, String name) {
    return named.getOrDefault(Words.plain(place) + '\n' + name, List.of());
  }

  /** The words tables may use. */
  Words words() {
    return words;
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Reads one table; a blank table holds nobody. */
  public void read(Table table) {
    int head = 0;
    while (head < table.rows().size() && table.isBlank(head)) head++;
    if (head == table.rows().size()) return;
    Map<Field, Integer> columns = columns(table, head);
    if (columns.isEmpty()) return;
    for (int row = head + 1; row < table.rows().size(); row++) if (!table.isBlank(row)) read(table, row, columns);
  }

  private Map<Field, Integer> columns(Table table, int head) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    List<String> found = new ArrayList<>();
    for (int column = 0; column < table.width(head); column++) {
      String heading = table.cell(head, column);
      if (!heading.isEmpty()) found.add(heading);
      for (Field field : Field.values()) if (isFor(heading, field)) columns.putIfAbsent(field, column);
    }
    List<Field> missing = new ArrayList<>();
    for (Field field : List.of(Field.PLACE, key, Field.SCHOOLING)) if (!columns.containsKey(field)) missing.add(field);
    if (!columns.containsKey(Field.AGE) && !columns.containsKey(Field.BIRTH)) missing.add(Field.AGE);
    for (Field field : missing)
      problems.add(Problem.of("B6201", table.place(head, 0).text(), words.all(key(field)).get(0), String.join("、", words.all(key(field))), String.join("、", found)));
    if (!columns.containsKey(Field.AGE) && columns.containsKey(Field.BIRTH) && day == null) {
      problems.add(Problem.of("B6202", table.place(head, columns.get(Field.BIRTH)).text()));
      return Map.of();
    }
    return missing.isEmpty() ? columns : Map.of();
  }

  private boolean isFor(String heading, Field field) {
    String usual = words.all(key(field)).get(0);
    String other = renamed.get(usual);
    return other != null ? Words.plain(other).equals(Words.plain(heading)) : words.means(heading, key(field));
  }

  private static String key(Field field) {
    return field.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void read(Table table, int row, Map<Field, Integer> columns) {
    int before = problems.size();
    String place = table.cell(row, columns.get(Field.PLACE));
    if (place.isEmpty()) problems.add(Problem.of("B6203", table.place(row, columns.get(Field.PLACE)).text()));
    int age = age(table, row, columns);
    int schooling = schooling(table, row, columns.get(Field.SCHOOLING));
    boolean woman = columns.containsKey(Field.SEX) && words.means(table.cell(row, columns.get(Field.SEX)), "woman");
    if (problems.size() > before) return;
    if (key == Field.NAME) {
      String name = table.cell(row, columns.get(Field.NAME));
      named.computeIfAbsent(Words.plain(place) + '\n' + name, k -> new ArrayList<>()).add(new Person(place, age, schooling, false, false, woman));
      return;
    }
    String[] offices = PARTS.split(table.cell(row, columns.get(Field.OFFICE)));
    people.add(new Person(place, age, schooling, holds(offices, "secretary"), holds(offices, "chair"), woman));
  }

  private boolean holds(String[] offices, String key) {
    for (String office : offices) if (words.means(office, key)) return true;
    return false;
  }

  private int age(Table table, int row, Map<Field, Integer> columns) {
    boolean given = columns.containsKey(Field.AGE);
    int column = columns.get(given ? Field.AGE : Field.BIRTH);
    String text = table.cell(row, column);
    Integer age = given ? number(text) : since(text);
    if (age != null && age >= YOUNGEST && age <= OLDEST) return age;
    problems.add(Problem.of(given ? "B6204" : "B6205", table.place(row, column).text(), text));
    return 0;
  }

  private static Integer number(String text) {
    String digits = text.replaceAll("(\\.0+|\\D+)$", "");
    return digits.matches("\\d{1,3}") ? Integer.valueOf(digits) : null;
  }

  private Integer since(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) return null;
    try {
      int dayOfMonth = date.group(3) == null ? 1 : Integer.parseInt(date.group(3));
      LocalDate born = LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), dayOfMonth);
      return Math.toIntExact(ChronoUnit.YEARS.between(born, day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private int schooling(Table table, int row, int column) {
    String text = table.cell(row, column);
    int levels = words.all("levels").size();
    for (int level = 1; level <= levels; level++) if (words.means(text, "level." + level)) return level;
    List<String> known = new ArrayList<>();
    for (int level = 1; level <= levels; level++) known.addAll(words.all("level." + level));
    problems.add(Problem.of("B6206", table.place(row, column).text(), text, String.join("、", known)));
    return 0;
  }
}
