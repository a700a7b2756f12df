package vn.caicach;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/// The rules of docs/STYLE.md and docs/architecture.md that classes can be held against.
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/jooq/"))
          .withImportOption(location -> !location.contains("/templates/"))
          .importPackages("vn.caicach");

  @Test
  void onlyBusinessTimeAsksTheClock() {
    noClasses()
        .that()
        .areNotAssignableTo(vn.caicach.shared.BusinessTime.class)
        .and()
        .doNotHaveFullyQualifiedName("vn.caicach.operation.Commands") // makes one of its own
        .should()
        .callMethodWhere(asksTheClock())
        .because("tests and reports must be able to say which day it is")
        .check(PRODUCT);
  }

  @Test
  void onlyTheSampleTellsStories() {
    noClasses()
        .that()
        .resideOutsideOfPackages("vn.caicach.sample..", "vn.caicach.shared..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(vn.caicach.shared.StoryTime.class)
        .because("whoever works here acts now")
        .check(PRODUCT);
  }

  private static DescribedPredicate<JavaCall<?>> asksTheClock() {
    DescribedPredicate<JavaCall<?>> asks =
        target(owner(assignableTo(System.class)))
            .and(target(name("currentTimeMillis")))
            .or(target(owner(assignableTo(Clock.class))).and(target(name("system"))));
    for (Class<?> type :
        Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class)) {
      asks = asks.or(target(owner(assignableTo(type))).and(target(name("now"))));
    }
    return asks;
  }

  @Test
  void controllersStandInTheWebPackageOfTheirModule() {
    classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .should()
        .resideInAPackage("..web")
        .orShould()
        .haveFullyQualifiedName("vn.caicach.ui.internal.FailureController")
        .check(PRODUCT);
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Controller.class)
        .should()
        .beAnnotatedWith(Transactional.class)
        .because("a use case is the transaction")
        .check(PRODUCT);
  }

  @Test
  void queriesOnlyRead() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Queries")
        .and()
        .areAnnotatedWith(Transactional.class)
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.have(
                DescribedPredicate.<JavaMethod>describe(
                    "a read-only transaction",
                    method -> method.getAnnotationOfType(Transactional.class).readOnly())))
        .check(PRODUCT);
  }

  @Test
  void namesAreNouns() {
    noClasses()
        .should()
        .haveNameMatching(".*\\.(I[A-Z]\\w*|\\w+(Impl|Service|Helper|Utils?|Dto|Data|Info))")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .check(PRODUCT.that(areNotNamedByDesign()));
  }

  /// `ShellInfo` tells the shell about the person; the word is the one of the design.
  private static DescribedPredicate<JavaClass> areNotNamedByDesign() {
    return DescribedPredicate.describe(
        "are named freely", type -> !type.getSimpleName().equals("ShellInfo"));
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .check(PRODUCT);
  }

  @Test
  void connectionsAreTakenByTheDatabaseModuleAndByCommandsOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("vn.caicach.database..", "vn.caicach.operation..")
        .and()
        .areNotAssignableTo(vn.caicach.operation.Command.class)
        .and()
        .doNotHaveFullyQualifiedName("vn.caicach.audit.VerifyAudit") // a command's work
        .should()
        .callMethodWhere(
            target(owner(assignableTo(DataSource.class))).and(target(name("getConnection"))))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.sql.DriverManager.class)
        .because("SQL runs in a transaction with a scope or not at all")
        .check(PRODUCT);
  }

  @Test
  void rulesKnowNothingOfTheWeb() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "vn.caicach.shared..",
            "vn.caicach.audit..",
            "vn.caicach.organization.internal..",
            "vn.caicach.storage.internal..",
            "vn.caicach.notification.internal..")
        .and()
        .areNotAnnotatedWith(Configuration.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.web.bind..",
            "org.springframework.web.servlet..",
            "jakarta.servlet..")
        .check(PRODUCT);
  }

  @Test
  void onlyCommandsWriteToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.caicach.operation..")
        .and()
        .doNotHaveFullyQualifiedName("vn.caicach.storage.internal.InspectionProcess") // its answer
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(PRODUCT);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : PRODUCT) {
      JavaPackage own = type.getPackage();
      if (!own.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(own.getName());
      }
    }
    assertThat(unmarked).isEmpty();
  }
}
