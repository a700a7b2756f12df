package vn.caicach.audit.internal;

import org.springframework.context.ApplicationContext;

/// Seals what is new in the log without waiting for the job, for tests of other modules.
public final class SealNow {

  private SealNow() {}

  public static void everything(ApplicationContext program) {
    program.getBean(SealEntries.class).sealAll();
  }
}
