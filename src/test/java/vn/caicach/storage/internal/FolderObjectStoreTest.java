package vn.caicach.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.caicach.storage.Sha256;

class FolderObjectStoreTest {

  private static final long MEGABYTE = 1 << 20;
  private static final UUID NINH_GIANG = UUID.randomUUID();
  private static final UUID NGUYEN_GIAP = UUID.randomUUID();
  // printf 'Xã Ninh Giang' | sha256sum
  private static final byte[] TEXT = "Xã Ninh Giang".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;
  private final AtomicLong space = new AtomicLong(Long.MAX_VALUE);
  private FolderObjectStore store;

  @BeforeEach
  void open() throws IOException {
    store = open(2 * MEGABYTE);
  }

  private FolderObjectStore open(long largest) throws IOException {
    return new FolderObjectStore(home.resolve("files"), largest, 200 * MEGABYTE, space::get);
  }

  private ObjectKey keep(UUID authority, byte[] bytes) throws IOException {
    try (Incoming incoming = store.receive(authority, new ByteArrayInputStream(bytes))) {
      return incoming.keep();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock")).toList();
    }
  }

  private static void assertRefused(Refusal refusal, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            UploadRefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }

  @Test
  void keepsBytesUnderTheirHashInTheFolderOfTheAuthority() throws IOException {
    ObjectKey key = keep(NINH_GIANG, TEXT);

    String hash = key.content().value();
    Path file =
        home.resolve("files")
            .resolve(NINH_GIANG.toString())
            .resolve(hash.substring(0, 2))
            .resolve(hash);
    assertThat(files()).containsExactly(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(TEXT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(store.contains(key)).isTrue();
    assertThat(store.verify(key)).isTrue();
    try (InputStream in = store.read(key)) {
      assertThat(in.readAllBytes()).isEqualTo(TEXT);
    }
  }

  @Test
  void keepsTheSameContentOnceForEachAuthority() throws IOException {
    assertThat(keep(NINH_GIANG, TEXT)).isEqualTo(keep(NINH_GIANG, TEXT));
    keep(NGUYEN_GIAP, TEXT);

    assertThat(files()).hasSize(2);
  }

  @Test
  void keepsTheSameContentOnceWhenManyUploadItTogether() throws Exception {
    var together = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ObjectKey>> keys =
          IntStream.range(0, 16)
              .mapToObj(i ->
                  threads.submit(() -> {
                    together.await();
                    return keep(NINH_GIANG, TEXT);
                  }))
              .toList();
      together.countDown();
      for (Future<ObjectKey> key : keys) {
        assertThat(store.verify(key.get())).isTrue();
      }
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void leavesNothingOfAFileThatIsNotKept() throws IOException {
    try (Incoming incoming = store.receive(NINH_GIANG, new ByteArrayInputStream(TEXT))) {
      assertThat(incoming.path()).exists();
      assertThat(incoming.size()).isEqualTo(TEXT.length);
    }

    assertThat(files()).isEmpty();
  }

  @Test
  void writesOverTheBytesItErases() throws IOException {
    ObjectKey key = keep(NINH_GIANG, TEXT);
    Path second = home.resolve("second-name");
    Files.createLink(second, files().getFirst());

    store.erase(key);

    assertThat(store.contains(key)).isFalse();
    assertThat(Files.readAllBytes(second)).hasSize(TEXT.length).containsOnly(0);
    store.erase(key);
  }

  @Test
  void refusesWhatIsLargerThanTheLimitWhileItStreams() throws IOException {
    var endless = new Endless();

    assertRefused(Refusal.TOO_LARGE, () -> store.receive(NINH_GIANG, endless));

    assertThat(endless.given).isLessThan(3 * MEGABYTE);
    assertThat(files()).isEmpty();
  }

  @Test
  void takesAFileOfExactlyTheLimit() throws IOException {
    assertThat(store.verify(keep(NINH_GIANG, new byte[(int) (2 * MEGABYTE)]))).isTrue();
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertRefused(
        Refusal.EMPTY_FILE, () -> store.receive(NINH_GIANG, InputStream.nullInputStream()));
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesBeforeTheDiskIsFull() throws IOException {
    space.set(200 * MEGABYTE);
    assertRefused(
        Refusal.DISK_FULL, () -> store.receive(NINH_GIANG, new ByteArrayInputStream(TEXT)));

    space.set(201 * MEGABYTE);
    keep(NINH_GIANG, TEXT);
  }

  @Test
  void refusesWhenTheDiskFillsWhileAFileComesIn() throws IOException {
    store = open(100 * MEGABYTE);
    space.set(220 * MEGABYTE);
    var filling =
        new Endless() {
          @Override
          void onBlock(int bytes) {
            space.addAndGet(-bytes);
          }
        };

    assertRefused(Refusal.DISK_FULL, () -> store.receive(NINH_GIANG, filling));
    assertThat(files()).isEmpty();
  }

  @Test
  void leavesNothingWhenTheSenderGoesAway() throws IOException {
    var broken =
        new InputStream() {
          private int given;

          @Override
          public int read() throws IOException {
            if (given++ > 100_000) {
              throw new IOException("Connection reset");
            }
            return 'x';
          }
        };

    assertThatThrownBy(() -> store.receive(NINH_GIANG, broken)).isInstanceOf(IOException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void seesAChangedByte() throws IOException {
    ObjectKey key = keep(NINH_GIANG, TEXT);
    Files.write(files().getFirst(), new byte[] {1, 2, 3});

    assertThat(store.verify(key)).isFalse();
    assertThat(store.verify(new ObjectKey(NGUYEN_GIAP, key.content()))).isFalse();
  }

  @Test
  void erasesWhatACrashLeftBehind() throws IOException {
    ObjectKey kept = keep(NINH_GIANG, TEXT);
    Path gone = Files.createDirectory(home.resolve("files/.incoming/gone"));
    Files.createFile(gone.resolve("lock"));
    Files.writeString(gone.resolve("half"), "một nửa");

    store = open(2 * MEGABYTE);

    assertThat(files()).hasSize(1);
    assertThat(store.verify(kept)).isTrue();
  }

  @Test
  void leavesAloneWhatAnotherProgramHasUnderWay() throws IOException {
    try (Incoming incoming = store.receive(NINH_GIANG, new ByteArrayInputStream(TEXT));
        var other = open(2 * MEGABYTE)) {
      assertThat(incoming.path()).exists();
      assertThat(other.verify(incoming.keep())).isTrue();
    }
  }

  @Test
  void aHashIsNeverAPath() {
    assertThatThrownBy(() -> new Sha256("../../../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static class Endless extends InputStream {
    long given;

    void onBlock(int bytes) {}

    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      given += length;
      onBlock(length);
      return length;
    }
  }
}
