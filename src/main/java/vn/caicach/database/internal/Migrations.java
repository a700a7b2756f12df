package vn.caicach.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the schemas up to date, as the owner. One history for all modules; a module's migrations
/// stand in a folder of its own and may land out of order.
public final class Migrations {

  private static final String FOLDER = "db/migration";

  private Migrations() {}

  /// @param owner connections of the role that owns the schemas
  /// @param appRole name of the role the program connects as
  /// @return how many migrations were applied
  public static int apply(DataSource owner, String appRole) {
    return apply(owner, appRole, pending -> {});
  }

  /// As [#apply(DataSource, String)].
  ///
  /// @param beforeChangingData told how many migrations wait, if there is data of an earlier
  ///   version of the program and some do wait
  static int apply(DataSource owner, String appRole, IntConsumer beforeChangingData) {
    Flyway flyway = flyway(owner, appRole).load();
    MigrationInfoService info = flyway.info();
    int pending = info.pending().length;
    if (info.applied().length > 0 && pending > 0) {
      beforeChangingData.accept(pending);
    }
    return flyway.migrate().migrationsExecuted;
  }

  /// How many migrations wait.
  public static int pending(DataSource owner, String appRole) {
    return flyway(owner, appRole).load().info().pending().length;
  }

  /// The versions of all migrations of this program.
  public static Set<String> known() {
    try {
      Set<String> versions = new HashSet<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "/*/V*.sql")) {
        String name = String.valueOf(file.getFilename());
        versions.add(name.substring(1, name.indexOf("__")));
      }
      for (JavaMigration migration : dataOfModules()) {
        if (migration.getVersion() != null) {
          versions.add(migration.getVersion().getVersion());
        }
      }
      return versions;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static FluentConfiguration flyway(DataSource owner, String appRole) {
    return Flyway.configure()
        .dataSource(owner)
        .locations("classpath:" + FOLDER)
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
