package vn.caicach.database.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk of a few megabytes. Only root may mount one; elsewhere the tests that need it are
/// skipped.
record SmallDisk(Path folder) implements AutoCloseable {

  static SmallDisk of(Path folder, int megabytes) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
    return new SmallDisk(folder);
  }

  void makeReadOnly() throws IOException, InterruptedException {
    assumeTrue(run("mount", "-o", "remount,ro", folder.toString()));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", folder.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }
}
