package org.banfa.engine.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.nodes.NameList;

/** Shows how an election came out: {@code valid}, {@code rounds}, {@code kinds}, and the elected under the names of the posts. */
@ExportLibrary(InteropLibrary.class)
final class OutcomeObject implements TruffleObject {
  private final ElectionOutcome outcome;

  OutcomeObject(ElectionOutcome outcome) {
    this.outcome = outcome;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(boolean includeInternal) {
    List<String> names = new ArrayList<>(List.of("valid", "rounds", "kinds"));
    names.addAll(outcome.elected().keySet());
    return new NameList(names.toArray(String[]::new));
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return member.equals("valid") || member.equals("rounds") || member.equals("kinds") || outcome.elected().containsKey(member);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    if (!isMemberReadable(member)) throw UnknownIdentifierException.create(member);
    return switch (member) {
      case "valid" -> outcome.valid();
      case "rounds" -> outcome.rounds().size();
      case "kinds" -> new NameList(outcome.kinds().toArray(String[]::new));
      default -> new NameList(outcome.elected().get(member).toArray(String[]::new));
    };
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(boolean allowSideEffects) {
    return outcome.elected().toString();
  }
}
