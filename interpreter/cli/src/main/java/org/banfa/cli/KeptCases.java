package org.banfa.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes cases into a folder, one file each; a file that is there already is never touched. */
final class KeptCases {
  private final Path folder;

  KeptCases(Path folder) {
    this.folder = folder;
  }

  void write(List<Workbench.KeptCase> cases, Console console) {
    try {
      Files.createDirectories(folder);
      int written = 0;
      for (Workbench.KeptCase one : cases) if (write(one, console)) written++;
      console.line(cases.isEmpty() ? "drills.none" : "drills.written", Integer.toString(written), folder.toString());
    } catch (IOException unwritable) {
      throw new Refusal("B1016", folder.toString());
    }
  }

  private boolean write(Workbench.KeptCase one, Console console) throws IOException {
    if (one.fileName().isEmpty()) {
      console.line("drills.left", one.title());
      return false;
    }
    Path file = folder.resolve(one.fileName());
    try {
      OutFile.create(file, one.text());
    } catch (FileAlreadyExistsException kept) {
      boolean same = Files.readString(file).equals(one.text());
      console.line(same ? "drills.same" : "drills.changed", file.toString());
      return false;
    }
    console.line("drills.kept", file.toString());
    return true;
  }
}
