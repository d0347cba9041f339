package org.banfa.engine.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.ArrayList;
import java.util.List;
import org.banfa.engine.certificate.CertifiedCount;
import org.banfa.engine.certificate.Certifier;
import org.banfa.engine.contest.ElectionOutcome;
import org.banfa.engine.nodes.NameList;

/**
 * Shows how an election came out: {@code valid}, {@code rounds}, {@code kinds}, and the elected under the names of the posts; of a
 * certified one also {@code certificates} and {@code tables}, what they can be verified against, in the order of the counts, and
 * {@code disagreeing}, the numbers of the counts whose ballots do not give the totals.
 */
@ExportLibrary(InteropLibrary.class)
final class OutcomeObject implements TruffleObject {
  private static final List<String> CERTIFIED = List.of("certificates", "tables", "disagreeing");

  private final ElectionOutcome outcome;
  private final Certifier certifier;

  /** An outcome; {@code certifier} is null when nobody wanted certificates. */
  OutcomeObject(ElectionOutcome outcome, Certifier certifier) {
    this.outcome = outcome;
    this.certifier = certifier;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(boolean includeInternal) {
    List<String> names = new ArrayList<>(List.of("valid", "rounds", "kinds"));
    if (certifier != null) names.addAll(CERTIFIED);
    names.addAll(outcome.elected().keySet());
    return new NameList(names.toArray(String[]::new));
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return certifier != null && CERTIFIED.contains(member) || member.equals("valid") || member.equals("rounds") || member.equals("kinds") || outcome.elected().containsKey(member);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    if (!isMemberReadable(member)) throw UnknownIdentifierException.create(member);
    return switch (member) {
      case "valid" -> outcome.valid();
      case "rounds" -> outcome.rounds().size();
      case "certificates" -> new NameList(certifier.counts().stream().map(CertifiedCount::certificate).toArray(String[]::new));
      case "tables" -> new NameList(certifier.counts().stream().map(CertifiedCount::table).toArray(String[]::new));
      case "disagreeing" -> new NameList(certifier.disagreements().keySet().stream().map(String::valueOf).toArray(String[]::new));
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
