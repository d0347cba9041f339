package org.banfa.cli.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.banfa.syntax.diagnostic.Catalogue;

/** Renders a check as one HTML file that needs nothing else and prints well. */
public final class HtmlReport {
  private static final String TEMPLATE = "/org/banfa/cli/report.html.ftl";

  private final Catalogue catalogue;

  public HtmlReport(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public String render(CheckReport report) {
    Map<String, Object> model = new HtmlModel(catalogue).of(report);
    StringWriter out = new StringWriter();
    try {
      new freemarker.template.Template("report", template(), configuration()).process(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static String template() throws IOException {
    try (var in = HtmlReport.class.getResourceAsStream(TEMPLATE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Configuration configuration() {
    System.setProperty("org.freemarker.loggerLibrary", "none");
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    return configuration;
  }
}
