package vn.caicach.database.internal;

import java.util.Map;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/// Brings the schemas up to date, as the owner. One history for all modules; a module's migrations
/// stand in a folder of its own and may land out of order.
public final class Migrations {

  private Migrations() {}

  /// @param owner connections of the role that owns the schemas
  /// @param appRole name of the role the program connects as
  /// @return how many migrations were applied
  public static int apply(DataSource owner, String appRole) {
    return flyway(owner, appRole).load().migrate().migrationsExecuted;
  }

  /// How many migrations wait.
  public static int pending(DataSource owner, String appRole) {
    return flyway(owner, appRole).load().info().pending().length;
  }

  private static FluentConfiguration flyway(DataSource owner, String appRole) {
    return Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration")
        .defaultSchema("shared")
        .table("schema_history")
        .outOfOrder(true)
        .validateMigrationNaming(true)
        .javaMigrations(dataOfModules())
        .placeholders(Map.of("appRole", appRole));
  }

  /// Reference data a module ships as files and loads by itself; listed as a service.
  private static JavaMigration[] dataOfModules() {
    return ServiceLoader.load(JavaMigration.class).stream()
        .map(ServiceLoader.Provider::get)
        .toArray(JavaMigration[]::new);
  }
}
