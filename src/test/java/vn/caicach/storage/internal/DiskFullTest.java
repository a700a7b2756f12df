package vn.caicach.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk of two megabytes that really is full. Only root can make one.
class DiskFullTest {

  @TempDir private Path folder;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.toString()) == 0;
    assumeTrue(mounted, "a small disk can be mounted");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run("umount", "-l", folder.toString());
    }
  }

  @Test
  void refusesAFileThatDoesNotFitAndLeavesNothingOfIt() throws IOException {
    UUID authority = UUID.randomUUID();
    var store = new FolderObjectStore(folder.resolve("files"), 100L << 20, 0);

    assertThatThrownBy(() -> store.receive(authority, new ByteArrayInputStream(new byte[5 << 20])))
        .isInstanceOfSatisfying(
            UploadRefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.DISK_FULL));

    assertThat(bytesBelow(folder)).isZero();
    try (Incoming small =
        store.receive(authority, new ByteArrayInputStream(new byte[] {1, 2, 3}))) {
      small.keep();
    }
    assertThat(bytesBelow(folder)).isEqualTo(3);
  }

  private static long bytesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException none) {
      return -1;
    }
  }
}
