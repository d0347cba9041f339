package org.banfa.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.banfa.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES = slices().matching("org.banfa.model.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule KNOWS_NO_PARSER = noClasses().should().dependOnClassesThat().resideInAnyPackage("org.banfa.grammar..", "org.antlr..");

  @ArchTest
  static final ArchRule KNOWS_NOTHING_ABOVE = noClasses().should().dependOnClassesThat().resideInAnyPackage("org.banfa.judgement..", "org.banfa.cli..");

  @ArchTest
  static final ArchRule KNOWS_NO_TRUFFLE =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("com.oracle.truffle..", "org.graalvm..");
}
