package vn.caicach.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  @Test
  void everyTableKeepsTheRecordsOfAnAuthorityToIt() throws SQLException {
    var database = MigratedDatabase.connections();
    try (var connection = MigratedDatabase.asSuperuser()) {
      var catalogue =
          new Catalogue(
              connection, Reviewed.read(), database.owner().user(), database.app().user());
      assertThat(catalogue.violations()).isEmpty();
      assertThat(catalogue.workingTables()).contains("access.accounts", "audit.entries");
    }
  }
}
