package org.banfa.syntax;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.banfa.syntax", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES = slices().matching("org.banfa.syntax.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_READER_TOUCHES_THE_PARSER =
      noClasses().that().resideOutsideOfPackage("org.banfa.syntax.read")
          .should().dependOnClassesThat().haveNameMatching("org\\.banfa\\.grammar\\.BanfaParser.*");

  /** Token types are constants, which leave no trace in class files: what remains is use of the lexer itself. */
  @ArchTest
  static final ArchRule ONLY_THE_CUTTER_TOUCHES_THE_LEXER =
      noClasses().that().resideOutsideOfPackages("org.banfa.syntax.read", "org.banfa.syntax.lex")
          .should().dependOnClassesThat().resideInAnyPackage("org.banfa.grammar..", "org.antlr..");

  @ArchTest
  static final ArchRule TREES_KNOW_NO_READER =
      noClasses().that().resideInAnyPackage("org.banfa.syntax.tree", "org.banfa.syntax.text", "org.banfa.syntax.diagnostic")
          .should().dependOnClassesThat().resideInAnyPackage("org.banfa.syntax.read", "org.banfa.syntax.format");

  @ArchTest
  static final ArchRule STANDS_ALONE =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.banfa.model..", "org.banfa.judgement..", "org.banfa.cli..");

  @ArchTest
  static final ArchRule KNOWS_NO_TRUFFLE =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("com.oracle.truffle..", "org.graalvm..");
}
