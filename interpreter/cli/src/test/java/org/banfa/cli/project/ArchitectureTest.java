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
      layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
          .layer("grammar").definedBy("org.banfa.grammar..")
          .layer("syntax").definedBy("org.banfa.syntax..")
          .layer("model").definedBy("org.banfa.model..")
          .layer("judgement").definedBy("org.banfa.judgement..")
          .layer("smt").definedBy("org.banfa.smt..")
          .layer("engine").definedBy("org.banfa.engine..")
          .layer("simulator").definedBy("org.banfa.simulator..")
          .layer("executor").definedBy("org.banfa.executor..")
          .layer("verifier").definedBy("org.banfa.verifier..")
          .layer("documents").definedBy("org.banfa.documents..")
          .layer("records").definedBy("org.banfa.records..")
          .layer("cli").definedBy("org.banfa.cli..")
          .whereLayer("grammar").mayOnlyBeAccessedByLayers("syntax")
          .whereLayer("syntax").mayOnlyBeAccessedByLayers("model", "judgement", "smt", "engine", "simulator", "executor", "documents", "records", "cli")
          .whereLayer("model").mayOnlyBeAccessedByLayers("judgement", "smt", "engine", "simulator", "executor", "documents", "records", "cli")
          .whereLayer("judgement").mayOnlyBeAccessedByLayers("smt", "simulator", "executor", "documents", "cli")
          .whereLayer("smt").mayNotBeAccessedByAnyLayer()
          .whereLayer("engine").mayOnlyBeAccessedByLayers("simulator", "executor", "records", "cli")
          .whereLayer("simulator").mayOnlyBeAccessedByLayers("executor", "cli")
          .whereLayer("executor").mayOnlyBeAccessedByLayers("cli")
          .whereLayer("verifier").mayOnlyBeAccessedByLayers("cli")
          .whereLayer("documents").mayOnlyBeAccessedByLayers("records", "cli")
          .whereLayer("records").mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli").mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES = slices().matching("org.banfa.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_ENGINE_KNOWS_TRUFFLE = noClasses().that().resideOutsideOfPackage("org.banfa.engine..").should().dependOnClassesThat().resideInAnyPackage("com.oracle.truffle..", "org.graalvm..");

  @ArchTest
  static final ArchRule THE_VERIFIER_STANDS_ALONE =
      noClasses().that().resideInAPackage("org.banfa.verifier..").should().dependOnClassesThat(
          com.tngtech.archunit.base.DescribedPredicate.describe("other Banfa modules",
              c -> c.getPackageName().startsWith("org.banfa.") && !c.getPackageName().startsWith("org.banfa.verifier"))).allowEmptyShould(true);

  @ArchTest
  static final ArchRule RULES_AND_VERDICTS_ARE_EXACT =
      noClasses().that().resideInAnyPackage("org.banfa.syntax..", "org.banfa.model..", "org.banfa.judgement..")
          .should().dependOnClassesThat().haveNameMatching("double|float|java\\.lang\\.(Double|Float)|.*\\.DoubleStream");
}
