package org.banfa.procedures.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.model.vocabulary.Term;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/**
 * No construct is there for one script alone: every role that scripts use is used by two, laws counted; words of the library that only one
 * script uses, and no law, template or other word, are listed.
 */
class SharedWordsTest {
  private static final Path LIST = Path.of("src", "test", "resources", "golden", "words-of-one-script.txt");

  @Test
  void everyRoleHasTwoUsers() {
    Map<String, Set<String>> users = new TreeMap<>();
    for (Folder folder : folders())
      for (LegalDocument method : folder.methods())
        for (String role : Facts.of(method).roles) users.computeIfAbsent(role, r -> new TreeSet<>()).add(method.title());
    for (LegalDocument law : folders().get(0).library().documents())
      if (law.kind() == DocumentKind.STATUTE) for (String role : Facts.of(law).roles) users.computeIfAbsent(role, r -> new TreeSet<>()).add(law.title());
    Set<String> ofOne = new TreeSet<>();
    users.forEach((role, by) -> {
      if (by.size() < 2) ofOne.add(role);
    });
    assertThat(users).hasSizeGreaterThan(60);
    assertThat(ofOne).as("roles that one script uses alone").isEmpty();
  }

  /** The folders of places, and that of the shapes. */
  private static List<Folder> folders() {
    return Stream.concat(Folder.all().stream(), Stream.of(Folder.of(Path.of("src", "test", "resources", "shapes")))).toList();
  }

  @Test
  void wordsOfOneScriptAreListed() throws IOException {
    Map<String, Set<String>> users = new TreeMap<>();
    for (Folder folder : folders())
      for (LegalDocument method : folder.methods()) note(users, method, method.source().name());
    var standard = new LibraryLoader(new Diagnostics()).withStandard(List.of());
    for (LegalDocument law : standard.documents()) if (law.kind() == DocumentKind.STATUTE) note(users, law, "stdlib " + law.source().name());
    List<String> lines = new ArrayList<>();
    for (Term term : standard.vocabulary().all()) {
      Set<String> by = users.getOrDefault(term.id(), Set.of());
      boolean inLibrary = by.stream().anyMatch(u -> u.startsWith("stdlib ")) || isSaidElsewhere(term);
      if (by.size() == 1 && !inLibrary) lines.add(term.id() + "  " + by.iterator().next().replace('\\', '/').replace("src/test/resources/", ""));
    }
    String text = String.join("\n", lines.stream().sorted().toList()) + "\n";
    if (System.getProperty("banfa.golden", "check").equals("rewrite")) Files.writeString(LIST, text);
    assertThat(text).isEqualTo(Folder.text(LIST));
  }

  /** Whether another word of the library, a template or a paper builds on the term. */
  private static boolean isSaidElsewhere(Term term) {
    for (Source source : StandardLibrary.sources())
      for (String line : source.text().split("\n"))
        if (line.contains(term.id()) && !line.contains("设「" + term.id() + "」")) return true;
    return false;
  }

  private static void note(Map<String, Set<String>> users, LegalDocument document, String name) {
    for (String word : Facts.of(document).words) users.computeIfAbsent(word, w -> new TreeSet<>()).add(name);
    for (Term own : document.declared()) for (String wider : own.broader()) users.computeIfAbsent(wider, w -> new TreeSet<>()).add(name);
  }
}
