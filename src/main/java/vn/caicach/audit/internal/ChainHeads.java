package vn.caicach.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The heads of the chains as they were at the end of each day, in files outside the database: who
/// rewrites a chain from some entry on, seals included, does not fit them any more. One file a day,
/// `audit-heads/2026-11-22.csv`, to be copied away like any other backup.
public final class ChainHeads {

  private static final String TITLE = "authority,seal,hash";
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f-]{36}),([0-9]{1,18}),([0-9a-f]{64})");

  private final Path folder;

  /// @param home the data folder of the program
  public ChainHeads(Path home) {
    this.folder = home.resolve("audit-heads");
  }

  /// @param file name of the file that says so
  public record Head(String file, String hash) {}

  record Line(UUID authority, long seal, byte[] hash) {}

  /// Adds lines to the file of the day. What it says already stays.
  void write(LocalDate day, List<Line> heads) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(day + ".csv");
    var text = new StringBuilder(Files.exists(file) ? Files.readString(file) : TITLE + "\n");
    for (Line head : heads) {
      text.append(head.authority())
          .append(',')
          .append(head.seal())
          .append(',')
          .append(HexFormat.of().formatHex(head.hash()))
          .append('\n');
    }
    Path fresh = folder.resolve(day + ".csv.new");
    Files.writeString(fresh, text);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// What the files say of these authorities: the hash of a seal by its number. Where the files
  /// contradict each other, all they say.
  public Map<UUID, NavigableMap<Long, Set<Head>>> of(Set<UUID> authorities) {
    Map<UUID, NavigableMap<Long, Set<Head>>> found = new HashMap<>();
    read((file, line) -> {
      if (authorities.contains(line.authority())) {
        String hash = HexFormat.of().formatHex(line.hash());
        Set<Head> said =
            found
                .computeIfAbsent(line.authority(), _ -> new TreeMap<>())
                .computeIfAbsent(line.seal(), _ -> new LinkedHashSet<>());
        if (said.stream().noneMatch(head -> head.hash().equals(hash))) {
          said.add(new Head(file, hash));
        }
      }
    });
    return found;
  }

  /// All authorities the files name.
  public Set<UUID> authorities() {
    Set<UUID> found = new TreeSet<>();
    read((_, line) -> found.add(line.authority()));
    return found;
  }

  private void read(BiConsumer<String, Line> reader) {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
        lines
            .skip(1)
            .forEach(text -> {
              var line = LINE.matcher(text);
              if (!line.matches()) {
                throw new UnreadableHeads(file);
              }
              reader.accept(
                  name,
                  new Line(
                      UUID.fromString(line.group(1)),
                      Long.parseLong(line.group(2)),
                      HexFormat.of().parseHex(line.group(3))));
            });
      } catch (IOException | UncheckedIOException problem) {
        throw new UnreadableHeads(file);
      }
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException problem) {
      throw new UnreadableHeads(folder);
    }
  }

  /// A file of heads was changed by hand or cannot be read.
  public static final class UnreadableHeads extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableHeads(Path file) {
      super(
          "Không đọc được %s: tệp không còn đúng dạng authority,seal,hash. Hãy chép lại tệp này từ bản lưu, rồi chạy lại."
              .formatted(file));
    }
  }
}
