package org.banfa.engine.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;
import java.math.BigInteger;

/** Shows a debugger the quantities and situations of a condition under their own names. */
@ExportLibrary(InteropLibrary.class)
final class QuantityScope implements TruffleObject {
  private final MaterializedFrame frame;
  private final ConditionRootNode condition;
  private final FrameDescriptor descriptor;
  private final SourceSection section;

  QuantityScope(MaterializedFrame frame, ConditionRootNode condition, SourceSection section) {
    this.frame = frame;
    this.condition = condition;
    this.descriptor = condition.getFrameDescriptor();
    this.section = section;
  }

  @ExportMessage
  boolean isScope() {
    return true;
  }

  @ExportMessage
  boolean hasLanguage() {
    return condition.language() != null;
  }

  @ExportMessage
  Class<? extends TruffleLanguage<?>> getLanguage() throws UnsupportedMessageException {
    if (condition.language() == null) throw UnsupportedMessageException.create();
    return condition.language();
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(boolean includeInternal) {
    String[] names = new String[descriptor.getNumberOfSlots()];
    for (int i = 0; i < names.length; i++) names[i] = String.valueOf(descriptor.getSlotName(i));
    return new NameList(names);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return slot(member) >= 0;
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    int slot = slot(member);
    if (slot < 0) throw UnknownIdentifierException.create(member);
    if (frame == null) return NoValue.SINGLETON;
    if (frame.isLong(slot)) return frame.getLong(slot);
    if (frame.isBoolean(slot)) return frame.getBoolean(slot);
    Object value = frame.getValue(slot);
    return value instanceof BigInteger number ? number.toString() : NoValue.SINGLETON;
  }

  @ExportMessage
  boolean hasSourceLocation() {
    return section != null;
  }

  @ExportMessage
  SourceSection getSourceLocation() {
    return section;
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(boolean allowSideEffects) {
    return condition.getName();
  }

  private int slot(String member) {
    for (int i = 0; i < descriptor.getNumberOfSlots(); i++) if (member.equals(descriptor.getSlotName(i))) return i;
    return -1;
  }
}
