package org.banfa.documents.pdf;

import java.util.List;

/** Stops a document that cannot be printed as it stands, with a coded message. */
public final class PdfProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> arguments;

  public PdfProblem(String code, String... arguments) {
    super(code, null, false, false);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public String code() {
    return code;
  }

  public List<String> arguments() {
    return arguments;
  }
}
