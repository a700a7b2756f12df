package vn.caicach.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// Rows for one table, by COPY.
final class CopyIn implements AutoCloseable {

  private static final int FLUSHED = 1 << 16;

  private final Connection connection;
  private final PGCopyOutputStream out;
  private final StringBuilder waiting = new StringBuilder(2 * FLUSHED);

  /// @param target table with its columns
  CopyIn(Connection connection, String target) throws SQLException {
    this.connection = connection;
    this.out =
        new PGCopyOutputStream(
            connection.unwrap(PGConnection.class), "copy " + target + " from stdin", FLUSHED);
  }

  /// @param values numbers, days and ids as their text; null as null; a collection as an array
  void row(@Nullable Object... values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        waiting.append('\t');
      }
      append(values[i]);
    }
    waiting.append('\n');
    if (waiting.length() > FLUSHED) {
      flush();
    }
  }

  private void append(@Nullable Object value) {
    switch (value) {
      case null -> waiting.append("\\N");
      case Collection<?> all ->
          waiting.append(
              all.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
      default -> escape(value.toString());
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> waiting.append("\\\\");
        case '\t' -> waiting.append("\\t");
        case '\n' -> waiting.append("\\n");
        default -> waiting.append(c);
      }
    }
  }

  private void flush() throws IOException {
    out.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
    waiting.setLength(0);
  }

  @Override
  public void close() throws IOException, SQLException {
    try (connection) {
      flush();
      out.close();
    }
  }
}
