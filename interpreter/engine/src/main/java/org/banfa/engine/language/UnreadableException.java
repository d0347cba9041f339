package org.banfa.engine.language;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import org.banfa.syntax.diagnostic.Diagnostic;

/** Says that a source cannot be read, by the code of the first problem. */
@ExportLibrary(InteropLibrary.class)
final class UnreadableException extends AbstractTruffleException {
  private static final long serialVersionUID = 1L;

  private final transient SourceSection section;

  UnreadableException(Diagnostic problem, Source source) {
    super(problem.code() + " " + String.join(" ", problem.arguments()));
    int start = Math.min(problem.span().start(), source.getLength());
    this.section = source.createSection(start, Math.min(problem.span().length(), source.getLength() - start));
  }

  @ExportMessage
  ExceptionType getExceptionType() {
    return ExceptionType.PARSE_ERROR;
  }

  @ExportMessage
  boolean hasSourceLocation() {
    return true;
  }

  @ExportMessage
  SourceSection getSourceLocation() {
    return section;
  }
}
