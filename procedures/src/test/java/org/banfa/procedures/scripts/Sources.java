package org.banfa.procedures.scripts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a source, what each says, what of it no script has and why, and the clauses that cite it. */
final class Sources {
  private static final Pattern CLAUSE = Pattern.compile("^ {2}〔([^〕]+)〕.*");
  private static final Pattern NOTE = Pattern.compile("注：来源 ?(.*)$");
  private static final Pattern ARTICLE = Pattern.compile("^第[一二三四五六七八九十百]+条.*");
  /** What follows a place when the citation goes on inside it. */
  private static final String FURTHER = "（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑾⑿⒀⒁⑴⑵⑶首末第后一二三四五六七八九十至之的 ";

  /** A place: its citation, what it says in a few words, and why something of it is in no script; empty when all is. */
  record Place(String key, String says, String left) {}

  /** A clause of a script and what its note cites; empty when it has no note. */
  record Cited(String script, String label, String citation) {}

  private Sources() {}

  static Path list(Folder folder) {
    return Path.of("src", "test", "resources", "sources", folder + ".txt");
  }

  static List<Place> places(Folder folder) {
    List<Place> places = new ArrayList<>();
    for (String line : Folder.text(list(folder)).split("\n")) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] parts = line.split(" \\| ", -1);
      places.add(new Place(parts[0].strip(), parts[1].strip(), parts.length > 2 ? parts[2].strip() : ""));
    }
    return places;
  }

  /** The clauses of the scripts that stand for the source: not those of villages and communities that are examples. */
  static List<Cited> clauses(Folder folder) {
    List<Cited> clauses = new ArrayList<>();
    for (Path file : folder.scripts()) {
      String name = Folder.stem(file, ".banfa");
      if (name.contains(".") || name.equals("review") || name.matches("(example|village|community)-(?!committee).*") && !name.equals("villagers-committee")) continue;
      String above = "";
      for (String line : Folder.text(file).split("\n")) {
        Matcher note = NOTE.matcher(line);
        boolean noted = note.find();
        Matcher clause = CLAUSE.matcher(line);
        if (ARTICLE.matcher(line).matches()) above = "";
        else if (clause.matches()) clauses.add(new Cited(name, clause.group(1), noted ? note.group(1) : above));
        else if (noted) above = note.group(1);
      }
    }
    return clauses;
  }

  /** By place, the clauses that cite it. */
  static Map<String, List<Cited>> byPlace(Folder folder) {
    Map<String, List<Cited>> all = new LinkedHashMap<>();
    List<Place> places = places(folder);
    places.forEach(p -> all.put(p.key(), new ArrayList<>()));
    for (Cited clause : clauses(folder)) for (String key : keys(clause.citation(), places)) all.get(key).add(clause);
    return all;
  }

  /** The places a citation names; none when it begins with no place. */
  static List<String> keys(String citation, List<Place> places) {
    List<String> keys = new ArrayList<>();
    for (String part : citation.replace(" ", "").split("[，；。、]")) {
      String found = "";
      for (Place place : places) if (place.key().length() > found.length() && begins(part, place.key())) found = place.key();
      if (!found.isEmpty() && !keys.contains(found)) keys.add(found);
      if (found.isEmpty() && keys.isEmpty()) break;
    }
    return keys;
  }

  private static boolean begins(String part, String key) {
    return part.startsWith(key) && (part.length() == key.length() || FURTHER.indexOf(part.charAt(key.length())) >= 0) && !part.substring(key.length()).startsWith("一肩");
  }

  /** The clauses script by script. */
  static String told(List<Cited> clauses) {
    Map<String, List<String>> scripts = new TreeMap<>();
    for (Cited clause : clauses) scripts.computeIfAbsent(clause.script(), s -> new ArrayList<>()).add(clause.label());
    return String.join("；", scripts.entrySet().stream().map(e -> e.getKey() + "：" + String.join("、", e.getValue())).toList());
  }
}
