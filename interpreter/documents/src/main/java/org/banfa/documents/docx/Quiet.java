package org.banfa.documents.docx;

/** Keeps the library that writes Word documents from talking on the terminal. */
public final class Quiet {
  private Quiet() {}

  /** Sets what is not set yet. */
  public static void logging() {
    set("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    set("org.apache.logging.log4j.simplelog.StatusLogger.level", "OFF");
    set("org.apache.logging.log4j.simplelog.level", "OFF");
    set("log4j2.StatusLogger.level", "OFF");
  }

  private static void set(String key, String value) {
    if (System.getProperty(key) == null) System.setProperty(key, value);
  }
}
