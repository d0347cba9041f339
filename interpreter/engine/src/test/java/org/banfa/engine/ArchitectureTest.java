package org.banfa.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.banfa.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES = slices().matching("org.banfa.engine.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule KNOWS_NOTHING_BESIDE = noClasses().should().dependOnClassesThat()
      .resideInAnyPackage("org.banfa.judgement..", "org.banfa.cli..", "org.banfa.verifier..", "com.fasterxml..");

  @ArchTest
  static final ArchRule NODES_KNOW_NO_DOCUMENTS =
      noClasses().that().resideInAPackage("org.banfa.engine.nodes").should().dependOnClassesThat().resideInAnyPackage("org.banfa.model..", "org.banfa.syntax..");
}
