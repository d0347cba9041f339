package org.banfa.engine.nodes;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** Stands for a value that is not there. */
@ExportLibrary(InteropLibrary.class)
public final class NoValue implements TruffleObject {
  public static final NoValue SINGLETON = new NoValue();

  private NoValue() {}

  @ExportMessage
  boolean isNull() {
    return true;
  }

  @ExportMessage
  Object toDisplayString(boolean allowSideEffects) {
    return "";
  }
}
