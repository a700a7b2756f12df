package vn.caicach.storage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import vn.caicach.storage.Sha256;

/// Keeps the bytes in a folder: `<root>/<authority>/<first two digits>/<sha256>`.
///
/// A file appears under its name only when its bytes and the name itself are on the disk, so after
/// a crash there is the whole file or none. What was under way lies in `<root>/.incoming` and is
/// erased at the next start.
public final class FolderObjectStore implements ObjectStore, AutoCloseable {

  private static final String INCOMING = ".incoming";
  private static final int BLOCK = 1 << 16;
  private static final long LOOK_AT_SPACE_EVERY = 8L << 20;
  private static final FileAttribute<?> OWNER_ONLY_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path root;
  private final OwnFolder incoming;
  private final long largest;
  private final long spaceToLeave;
  private final LongSupplier usableSpace;

  /// @param root the folder, made when missing
  /// @param largest the largest file, in bytes
  /// @param spaceToLeave how many bytes of the disk stay free for the database and the rest of the
  ///   machine
  public FolderObjectStore(Path root, long largest, long spaceToLeave) throws IOException {
    this(root, largest, spaceToLeave, () -> usableSpaceOf(root));
  }

  FolderObjectStore(Path root, long largest, long spaceToLeave, LongSupplier usableSpace)
      throws IOException {
    this.root = root.toAbsolutePath();
    this.largest = largest;
    this.spaceToLeave = spaceToLeave;
    this.usableSpace = usableSpace;
    makeFolder(this.root);
    this.incoming = OwnFolder.below(this.root.resolve(INCOMING));
  }

  @Override
  public long largest() {
    return largest;
  }

  @Override
  public Incoming receive(UUID authority, InputStream content) throws IOException {
    Path file = incoming.path().resolve(UUID.randomUUID().toString());
    boolean received = false;
    try {
      Received result = write(content, file);
      received = true;
      return new Arrival(authority, file, result.hash(), result.size());
    } catch (FileSystemException e) {
      String reason = e.getReason();
      if (reason != null && reason.toLowerCase(Locale.ROOT).contains("no space left")) {
        throw new UploadRefusedException(Refusal.DISK_FULL);
      }
      throw e;
    } catch (IOException e) {
      String message = e.getMessage();
      if (message != null && message.toLowerCase(Locale.ROOT).contains("no space left")) {
        throw new UploadRefusedException(Refusal.DISK_FULL);
      }
      throw e;
    } finally {
      if (!received) {
        Erasure.erase(file);
      }
    }
  }

  private record Received(Sha256 hash, long size) {}

  private Received write(InputStream content, Path file) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    long lookAt = 0;
    byte[] block = new byte[BLOCK];
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OWNER_ONLY_FILE)) {
      for (int read = content.read(block); read >= 0; read = content.read(block)) {
        size += read;
        if (size > largest) {
          throw new UploadRefusedException(Refusal.TOO_LARGE, largest >> 20);
        }
        if (size > lookAt) {
          if (usableSpace.getAsLong() - read < spaceToLeave) {
            throw new UploadRefusedException(Refusal.DISK_FULL);
          }
          lookAt = size + LOOK_AT_SPACE_EVERY;
        }
        digest.update(block, 0, read);
        ByteBuffer buffer = ByteBuffer.wrap(block, 0, read);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
      if (size == 0) {
        throw new UploadRefusedException(Refusal.EMPTY_FILE);
      }
      channel.force(true);
    }
    return new Received(Sha256.of(digest.digest()), size);
  }

  @Override
  public InputStream read(ObjectKey key) throws IOException {
    return Files.newInputStream(path(key));
  }

  @Override
  public boolean contains(ObjectKey key) {
    return Files.isRegularFile(path(key));
  }

  @Override
  public boolean verify(ObjectKey key) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = read(key)) {
      byte[] block = new byte[BLOCK];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
    } catch (NoSuchFileException e) {
      return false;
    }
    return Sha256.of(digest.digest()).equals(key.content());
  }

  @Override
  public void erase(ObjectKey key) throws IOException {
    Erasure.erase(path(key));
  }

  private Path path(ObjectKey key) {
    String hash = key.content().value();
    return root.resolve(key.authority().toString()).resolve(hash.substring(0, 2)).resolve(hash);
  }

  /// Makes a folder and the ones above it, each durable before the next.
  private static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      makeFolder(parent);
    }
    try {
      Files.createDirectory(folder, OWNER_ONLY_FOLDER);
    } catch (FileAlreadyExistsException e) {
      // Made by another upload just now.
    }
    if (parent != null) {
      Erasure.flushFolder(parent);
    }
  }

  @Override
  public void close() throws IOException {
    incoming.close();
  }

  private static long usableSpaceOf(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Arrival implements Incoming {

    private final UUID authority;
    private final Path file;
    private final Sha256 hash;
    private final long size;
    private boolean moved;

    Arrival(UUID authority, Path file, Sha256 hash, long size) {
      this.authority = authority;
      this.file = file;
      this.hash = hash;
      this.size = size;
    }

    @Override
    public Path path() {
      return file;
    }

    @Override
    public Sha256 sha256() {
      return hash;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public ObjectKey keep() throws IOException {
      ObjectKey key = new ObjectKey(authority, hash);
      Path target = FolderObjectStore.this.path(key);
      Path folder = target.getParent();
      if (folder == null) {
        throw new IllegalStateException("A kept file lies in a folder");
      }
      makeFolder(folder);
      // The same name is the same content: whichever of two uploads comes last changes nothing.
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
      Erasure.flushFolder(folder);
      return key;
    }

    @Override
    public void close() throws IOException {
      if (!moved) {
        Erasure.erase(file);
      }
    }
  }
}
