package vn.caicach.operation.internal;

import java.util.Objects;
import vn.caicach.operation.Command;

/// The version of this program.
final class ProgramVersion {

  private ProgramVersion() {}

  static String current() {
    return Objects.requireNonNullElse(
        Command.class.getPackage().getImplementationVersion(), "unpackaged");
  }
}
