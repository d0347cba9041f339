package org.banfa.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.banfa.documents", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES = slices().matching("org.banfa.documents.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_TWO_PACKAGES_KNOW_THE_OFFICE_FORMATS =
      noClasses().that().resideOutsideOfPackages("org.banfa.documents.docx..", "org.banfa.documents.questionnaire..").should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

  @ArchTest
  static final ArchRule A_PAGE_KNOWS_NO_FORMAT =
      noClasses().that().resideInAPackage("org.banfa.documents.page..").should().dependOnClassesThat().resideInAnyPackage("org.banfa.documents.docx..", "org.banfa.documents.html..", "org.banfa.documents.markdown..");
}
