package org.banfa.cli;

/** Practises an election by a scenario. */
final class PracticeCommand extends Command {
  @Override
  int run(Console console, Workbench workbench) {
    return FINE;
  }
}
