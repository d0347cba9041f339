package org.banfa.documents.pdf;

import org.banfa.syntax.diagnostic.CodedProblem;

/** Stops a document that cannot be printed as it stands, with a coded message. */
public final class PdfProblem extends CodedProblem {
  private static final long serialVersionUID = 1L;

  public PdfProblem(String code, String... arguments) {
    super(code, arguments);
  }
}
