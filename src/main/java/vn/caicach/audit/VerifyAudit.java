package vn.caicach.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.caicach.audit.internal.ChainHeads;
import vn.caicach.audit.internal.ChainHeads.Head;
import vn.caicach.audit.internal.RecomputeChain;
import vn.caicach.shared.AuthorityId;

/// Recomputes every seal of the log and says where it does not fit. Works beside the running
/// program or without it, as the application role, in one transaction per authority; entries are
/// streamed, so a log of any size needs the same memory.
public final class VerifyAudit {

  /// The daily lists are read once for so many authorities.
  private static final int AT_ONCE = 200;

  private final DataSource application;
  private final ChainHeads heads;

  /// @param application connections of the application role, outside any transaction
  /// @param home the data folder, for the daily lists of heads in it
  public VerifyAudit(DataSource application, Path home) {
    this.application = application;
    this.heads = new ChainHeads(home);
  }

  /// Verifies every authority that has a chain, an entry or a head on a daily list.
  ///
  /// @param finding told of each, in the order of their ids
  /// @throws ChainHeads.UnreadableHeads when a daily list is not what the program wrote
  public void verifyAll(Consumer<Verification> finding) throws SQLException {
    List<UUID> all = new ArrayList<>(authorities());
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      List<UUID> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
      var said = heads.of(new HashSet<>(some));
      for (UUID authority : some) {
        finding.accept(verify(authority, said));
      }
    }
  }

  /// Verifies one authority.
  public Verification verify(AuthorityId authority) throws SQLException {
    return verify(authority.value(), heads.of(Set.of(authority.value())));
  }

  private Verification verify(UUID authority, Map<UUID, NavigableMap<Long, Set<Head>>> said)
      throws SQLException {
    try (Connection connection = begin("job", authority.toString())) {
      var finding =
          new RecomputeChain(
                  connection,
                  new AuthorityId(authority),
                  said.getOrDefault(authority, new TreeMap<>()))
              .recompute();
      connection.rollback();
      return finding;
    }
  }

  private Set<UUID> authorities() throws SQLException {
    Set<UUID> all = new TreeSet<>(heads.authorities());
    try (Connection connection = begin("schedule", "");
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select * from audit.authorities_with_seals()
                union select * from audit.authorities_with_entries_since('0', '9223372036854775807')
                """);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        all.add(rows.getObject(1, UUID.class));
      }
      connection.rollback();
    }
    return all;
  }

  private Connection begin(String kind, String scope) throws SQLException {
    Connection connection = application.getConnection();
    try {
      connection.setAutoCommit(false);
      try (PreparedStatement statement =
          connection.prepareStatement(
              "select set_config('app.kind', ?, true), set_config('app.scope', ?, true)")) {
        statement.setString(1, kind);
        statement.setString(2, scope);
        statement.execute();
      }
      return connection;
    } catch (SQLException | RuntimeException problem) {
      connection.close();
      throw problem;
    }
  }
}
