package org.banfa.smt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
  private static final String PREFIX = "com/microsoft/z3";

  @Test
  void librariesAreUnpackedOnce(@TempDir Path cache) throws IOException {
    String before = System.getProperty("banfa.cache");
    try {
      System.setProperty("banfa.cache", cache.toString());
      List<String> first = NativeLibraries.unpacked(PREFIX);
      assertThat(first).isNotEmpty().allSatisfy(file -> assertThat(Path.of(file)).exists().startsWith(cache));
      Path library = Path.of(first.get(first.size() - 1));
      FileTime written = Files.getLastModifiedTime(library);
      assertThat(NativeLibraries.unpacked(PREFIX)).isEqualTo(first);
      assertThat(Files.getLastModifiedTime(library)).isEqualTo(written);
      try (var left = Files.list(cache)) {
        assertThat(left).hasSize(1);
      }
    } finally {
      if (before == null) System.clearProperty("banfa.cache");
      else System.setProperty("banfa.cache", before);
    }
  }

  @Test
  void aCacheThatCannotBeWrittenIsToldAsALinkError(@TempDir Path folder) throws IOException {
    String before = System.getProperty("banfa.cache");
    try {
      System.setProperty("banfa.cache", Files.writeString(folder.resolve("file"), "no folder").toString());
      assertThatThrownBy(() -> NativeLibraries.unpacked(PREFIX)).isInstanceOf(UnsatisfiedLinkError.class).hasMessageContaining("unpack");
    } finally {
      if (before == null) System.clearProperty("banfa.cache");
      else System.setProperty("banfa.cache", before);
    }
    assertThatThrownBy(() -> NativeLibraries.unpacked("no/such/solver")).isInstanceOf(UnsatisfiedLinkError.class);
  }

  @Test
  void theCacheLiesWhereTheSystemWantsIt() {
    Properties linux = properties("os.name", "Linux", "user.home", "/home/u");
    assertThat(CacheFolder.path(linux, Map.of())).isEqualTo(Path.of("/home/u", ".cache", "banfa"));
    assertThat(CacheFolder.path(linux, Map.of("XDG_CACHE_HOME", "/srv/c"))).isEqualTo(Path.of("/srv/c", "banfa"));
    Properties windows = properties("os.name", "Windows 11", "user.home", "C:/Users/u");
    assertThat(CacheFolder.path(windows, Map.of("LOCALAPPDATA", "C:/Local", "XDG_CACHE_HOME", "/srv/c"))).isEqualTo(Path.of("C:/Local", "banfa"));
    Properties own = properties("os.name", "Linux", "banfa.cache", "/srv/cache");
    assertThat(CacheFolder.path(own, Map.of("XDG_CACHE_HOME", "/srv/c"))).isEqualTo(Path.of("/srv/cache"));
  }

  private static Properties properties(String... pairs) {
    Properties properties = new Properties();
    for (int i = 0; i < pairs.length; i += 2) properties.setProperty(pairs[i], pairs[i + 1]);
    return properties;
  }
}
