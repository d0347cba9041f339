package org.banfa.smt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.banfa", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule ONLY_THIS_MODULE_KNOWS_THE_SOLVER =
      noClasses().that().resideOutsideOfPackage("org.banfa.smt..").should().dependOnClassesThat().resideInAnyPackage("com.microsoft.z3..", "org.banfa.smt..");
}
