package org.banfa.cli.report;

import org.banfa.syntax.diagnostic.Catalogue;

/** Renders a check as one HTML file that needs nothing else and prints well. */
public final class HtmlReport {
  private final Catalogue catalogue;

  public HtmlReport(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public String render(CheckReport report) {
    return Templates.render("/org/banfa/cli/report.html.ftl", new HtmlModel(catalogue).of(report));
  }
}
