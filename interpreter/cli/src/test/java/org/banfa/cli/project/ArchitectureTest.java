package org.banfa.cli.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.banfa", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture().consideringOnlyDependenciesInLayers()
          .layer("grammar").definedBy("org.banfa.grammar..")
          .layer("syntax").definedBy("org.banfa.syntax..")
          .layer("model").definedBy("org.banfa.model..")
          .layer("judgement").definedBy("org.banfa.judgement..")
          .layer("cli").definedBy("org.banfa.cli..")
          .whereLayer("grammar").mayOnlyBeAccessedByLayers("syntax")
          .whereLayer("syntax").mayOnlyBeAccessedByLayers("model", "judgement", "cli")
          .whereLayer("model").mayOnlyBeAccessedByLayers("judgement", "cli")
          .whereLayer("judgement").mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli").mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES = slices().matching("org.banfa.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_TRUFFLE = noClasses().should().dependOnClassesThat().resideInAnyPackage("com.oracle.truffle..", "org.graalvm..");

  @ArchTest
  static final ArchRule RULES_AND_VERDICTS_ARE_EXACT =
      noClasses().that().resideInAnyPackage("org.banfa.syntax..", "org.banfa.model..", "org.banfa.judgement..")
          .should().dependOnClassesThat().haveNameMatching("double|float|java\\.lang\\.(Double|Float)|.*\\.DoubleStream");
}
