package io.leadscorer.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "io.leadscorer", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyDirectionTest {

  @ArchTest
  static final ArchRule domainKnowsNothingButJavaAndItself =
      classes()
          .that()
          .resideInAPackage("io.leadscorer.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.leadscorer.domain..",
              "java.lang..",
              "java.util..",
              "java.time..",
              "java.math..",
              "java.nio.charset..",
              "org.jspecify.annotations");

  @ArchTest
  static final ArchRule domainPackagesStandInOneOrder =
      slices().matching("io.leadscorer.domain.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule factsKnowNoModel =
      noClasses()
          .that()
          .resideInAPackage("io.leadscorer.domain.lead..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.leadscorer.domain.model..",
              "io.leadscorer.domain.state..",
              "io.leadscorer.domain.score..",
              "io.leadscorer.domain.flow..");

  @ArchTest
  static final ArchRule processingReadsNoWallClock =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.leadscorer.domain..",
              "io.leadscorer.store..",
              "io.leadscorer.topology..",
              "io.leadscorer.wire..",
              "io.leadscorer.replay..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule edgesDoNotCallUpwards =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.leadscorer.store..",
              "io.leadscorer.wire..",
              "io.leadscorer.modelfile..",
              "io.leadscorer.catalog..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.leadscorer.topology..",
              "io.leadscorer.replay..",
              "io.leadscorer.runtime..",
              "io.leadscorer.cli..");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsCommands =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.leadscorer", "io.leadscorer.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.leadscorer.cli..");

  @ArchTest
  static final ArchRule folderByFolderWithoutCircles =
      slices().matching("io.leadscorer.(*)..").should().beFreeOfCycles();
}
