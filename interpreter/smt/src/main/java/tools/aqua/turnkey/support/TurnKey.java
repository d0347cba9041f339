package tools.aqua.turnkey.support;

import java.io.InputStream;
import java.util.function.Function;
import org.banfa.smt.NativeLibraries;

/**
 * Stands in for the loader that the solver's classes call by this name: it unpacks the native libraries once into a cache
 * instead of anew on every start.
 */
public final class TurnKey {
  private TurnKey() {}

  /**
   * Loads the native libraries that lie under {@code prefix}; the resources are found by this class itself.
   *
   * @throws UnsatisfiedLinkError when there are none for this machine, or they cannot be unpacked or loaded
   */
  public static void load(String prefix, Function<String, InputStream> resources) {
    for (String library : NativeLibraries.unpacked(prefix)) System.load(library);
  }
}
