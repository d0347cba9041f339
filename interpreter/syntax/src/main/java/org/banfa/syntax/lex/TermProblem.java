package org.banfa.syntax.lex;

import java.util.List;

/** Names what is wrong with a term: a message code, the term, and the message's arguments (the term first). */
public record TermProblem(String code, String term, List<String> arguments) implements Comparable<TermProblem> {
  static TermProblem of(String code, String term, String... more) {
    List<String> arguments = new java.util.ArrayList<>();
    arguments.add(term);
    arguments.addAll(List.of(more));
    return new TermProblem(code, term, List.copyOf(arguments));
  }

  @Override
  public int compareTo(TermProblem other) {
    int byCode = code.compareTo(other.code);
    return byCode != 0 ? byCode : arguments.toString().compareTo(other.arguments.toString());
  }
}
