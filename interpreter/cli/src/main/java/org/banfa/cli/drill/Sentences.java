package org.banfa.cli.drill;

import java.util.ArrayList;
import java.util.List;
import org.banfa.judgement.finding.Argument;

/** Makes sentences of the catalogue with texts as arguments. */
public final class Sentences {
  private Sentences() {}

  public static Argument of(String key, String... arguments) {
    List<Argument> all = new ArrayList<>();
    for (String argument : arguments) all.add(new Argument.Text(argument));
    return new Argument.Sentence(key, all);
  }

  /** 是 or 否, in the language of the reader. */
  static Argument yes(boolean yes) {
    return of(yes ? "case.yes" : "case.no");
  }

  static Argument with(String key, Argument... arguments) {
    return new Argument.Sentence(key, List.of(arguments));
  }
}
