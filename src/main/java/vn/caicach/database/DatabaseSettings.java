package vn.caicach.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the data lives.
///
/// @param home the data folder (`CAICACH_HOME`)
/// @param databaseUrl JDBC URL of the application role at an external PostgreSQL
///   (`CAICACH_DATABASE_URL`); null runs the embedded server
/// @param databaseOwnerUrl JDBC URL of the owner role, for migrations
///   (`CAICACH_DATABASE_OWNER_URL`)
@ConfigurationProperties("caicach")
public record DatabaseSettings(
    Path home, @Nullable String databaseUrl, @Nullable String databaseOwnerUrl) {

  /// Whether PostgreSQL is somebody else's server.
  public boolean external() {
    return databaseUrl != null && !databaseUrl.isBlank();
  }
}
