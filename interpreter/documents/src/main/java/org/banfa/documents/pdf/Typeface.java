package org.banfa.documents.pdf;

import java.util.Arrays;
import java.util.Optional;

/** The typefaces of official documents by their Chinese names. */
public enum Typeface {
  TITLE("小标宋"), TEXT("仿宋"), SUBHEADING("楷体"), HEADING("黑体"), NUMBER("宋体");

  private final String chinese;

  Typeface(String chinese) {
    this.chinese = chinese;
  }

  /** The name officials know it by. */
  public String chinese() {
    return chinese;
  }

  /** The typeface of a name. */
  public static Optional<Typeface> of(String name) {
    return Arrays.stream(values()).filter(t -> t.chinese.equals(name) || t.name().equalsIgnoreCase(name)).findFirst();
  }
}
