package vn.caicach;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void modulesKeepToTheirDependencies() {
    // Compiled templates show the page records of every module; they are no module of their own.
    ApplicationModules.of(CaiCach.class, resideInAPackage("vn.caicach.templates..")).verify();
  }
}
