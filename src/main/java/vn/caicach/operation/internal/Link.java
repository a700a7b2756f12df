package vn.caicach.operation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A column that names a record without a foreign key: between modules that do not know each other.
///
/// @param target the table it names a record of, by its `id` and of the same authority; empty when
///   it may name any
record Link(String table, String column, String target) {

  /// The reviewed list of them. A test holds it against the database.
  static List<Link> all() throws IOException {
    try (InputStream list = Link.class.getResourceAsStream("/operation/links.csv")) {
      if (list == null) {
        throw new IOException("missing from the program: links.csv");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";", -1))
          .map(fields -> new Link(fields[0], fields[1], fields[2]))
          .toList();
    }
  }
}
