package org.banfa.engine.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.ImplicitCast;
import com.oracle.truffle.api.dsl.TypeSystem;
import java.math.BigInteger;

/** Names the types numbers have in nodes: long where it fits, BigInteger where it does not. */
@TypeSystem({long.class, BigInteger.class})
public abstract class NumberTypes {
  @ImplicitCast
  @TruffleBoundary
  public static BigInteger widen(long value) {
    return BigInteger.valueOf(value);
  }
}
