package org.banfa.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banfa.cli.report.CheckReport;
import org.banfa.model.document.LegalDocument;

/** Joins reader, model and judgement for the commands. */
final class Assembly implements Workbench {
  @Override
  public CheckReport check(List<Path> paths, Optional<LocalDate> lawAsOf) {
    throw new Refusal("B1098");
  }

  @Override
  public TestOutcome test(List<Path> paths) {
    throw new Refusal("B1098");
  }

  @Override
  public FormatOutcome format(Path file) {
    throw new Refusal("B1098");
  }

  @Override
  public List<LegalDocument> library() {
    throw new Refusal("B1098");
  }
}
