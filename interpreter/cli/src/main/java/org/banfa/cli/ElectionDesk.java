package org.banfa.cli;

import java.nio.file.Path;
import java.util.List;
import org.banfa.cli.input.Collection;
import org.banfa.engine.BanfaEngine;
import org.banfa.engine.MethodProgram;
import org.banfa.executor.answers.AnswerWords;
import org.banfa.executor.running.Dossier;
import org.banfa.executor.running.Programs;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.library.Library;
import org.banfa.syntax.diagnostic.Diagnostic;

/**
 * One method with its library, ready to be carried out.
 *
 * @param method null when the file could not be read
 */
record ElectionDesk(Library library, LegalDocument method, List<Diagnostic> diagnostics) implements Programs {
  /** Reads the one method of a file. */
  static ElectionDesk open(Path file) {
    Collection collection = Collection.of(List.of(file));
    if (Command.anyError(collection.diagnostics())) return new ElectionDesk(collection.library(), null, collection.diagnostics());
    List<LegalDocument> methods = collection.library().documents().stream()
        .filter(d -> d.kind() == DocumentKind.METHOD && collection.asked().contains(d.source()))
        .toList();
    if (methods.size() != 1) throw new Refusal("B4001", file.toString());
    return new ElectionDesk(collection.library(), methods.get(0), collection.diagnostics());
  }

  Dossier dossier() {
    return Dossier.of(library, method);
  }

  AnswerWords words() {
    return new AnswerWords(library.vocabulary());
  }

  /** The engine stays open as long as its program is used: until the command ends. */
  @Override
  public MethodProgram of(Library other, String title) {
    return BanfaEngine.open(other, null).program(title);
  }
}
