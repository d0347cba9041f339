package org.banfa.engine.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import org.banfa.engine.nodes.NameList;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;

/** Shows a method to whoever evaluated it. */
@ExportLibrary(InteropLibrary.class)
final class ProgramObject implements TruffleObject {
  final Library library;
  final LegalDocument method;

  ProgramObject(Library library, LegalDocument method) {
    this.library = library;
    this.method = method;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  Object getMembers(boolean includeInternal) {
    return new NameList("title", "text");
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return member.equals("title") || member.equals("text");
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    return switch (member) {
      case "title" -> method.title();
      case "text" -> method.source().text();
      default -> throw UnknownIdentifierException.create(member);
    };
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(boolean allowSideEffects) {
    return method.title();
  }
}
