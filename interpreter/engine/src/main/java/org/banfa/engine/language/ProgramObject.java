package org.banfa.engine.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.Arrays;
import org.banfa.engine.ask.Hand;
import org.banfa.engine.certificate.BallotSource;
import org.banfa.engine.certificate.CertifyingHand;
import org.banfa.engine.contest.HeldVote;
import org.banfa.engine.nodes.NameList;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;

/**
 * Shows a method to whoever evaluated it: {@code title}, {@code text}, and {@code hold} and {@code certify}, which take a
 * {@link Hand}. Both hold the election; what {@code certify} gives has a certificate of each count besides, by the ballots where
 * the hand is a {@link BallotSource}, else by the totals.
 */
@ExportLibrary(InteropLibrary.class)
final class ProgramObject implements TruffleObject {
  private static final String[] MEMBERS = {"title", "text", "hold", "certify"};

  private final Library library;
  private final LegalDocument method;
  private HeldMethod held;

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
    return new NameList(MEMBERS);
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
  boolean isMemberInvocable(String member) {
    return member.equals("hold") || member.equals("certify");
  }

  @ExportMessage
  @TruffleBoundary
  Object invokeMember(String member, Object[] arguments) throws UnknownIdentifierException, ArityException, UnsupportedTypeException {
    if (!isMemberInvocable(member)) throw UnknownIdentifierException.create(member);
    if (arguments.length != 1) throw ArityException.create(1, 1, arguments.length);
    BanfaContext context = BanfaContext.current();
    TruffleLanguage.Env env = context.env();
    if (!env.isHostObject(arguments[0]) || !(env.asHostObject(arguments[0]) instanceof Hand hand)) {
      throw UnsupportedTypeException.create(Arrays.copyOf(arguments, 1));
    }
    if (held == null) held = context.lower(library, method, null);
    if (member.equals("hold")) return new OutcomeObject(HeldVote.together(held.hold(hand)), null);
    CertifyingHand witnessed = new CertifyingHand(hand, number -> hand instanceof BallotSource source ? source.ballots(number) : null);
    return new OutcomeObject(HeldVote.together(held.hold(witnessed)), witnessed.certifier());
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(boolean allowSideEffects) {
    return method.title();
  }
}
