package vn.caicach;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void modulesKeepToTheirDependencies() {
    ApplicationModules.of(CaiCach.class).verify();
  }
}
