package vn.caicach.organization.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.AdministrativeUnit;
import vn.caicach.organization.internal.AdministrativeCatalogue.Succession;

/// Brings the administrative units into the database, as the owner, and again whenever a file of
/// the catalogue changed. Found through the service list of Flyway migrations.
public final class LoadAdministrativeUnits implements JavaMigration {

  @Override
  public @Nullable MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return "administrative units";
  }

  @Override
  public Integer getChecksum() {
    return AdministrativeCatalogue.checksum();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    AdministrativeCatalogue catalogue = AdministrativeCatalogue.load();
    Connection connection = context.getConnection();
    units(connection, catalogue);
    versions(connection, catalogue);
    successions(connection, catalogue);
  }

  private static void units(Connection connection, AdministrativeCatalogue catalogue)
      throws SQLException {
    List<AdministrativeUnit> units = catalogue.units();
    save(
        connection,
        """
        insert into organization.administrative_units (id, level, slug)
        select distinct on (id) * from unnest(?::uuid[], ?::text[], ?::text[]) as unit (id, level, slug)
        on conflict (id) do update set slug = coalesce(administrative_units.slug, excluded.slug)
        """,
        column("uuid", units, unit -> unit.id().value()),
        column("text", units, unit -> unit.type().level().name()),
        column("text", units, AdministrativeUnit::slug));
  }

  private static void versions(Connection connection, AdministrativeCatalogue catalogue)
      throws SQLException {
    List<AdministrativeUnit> units = catalogue.units();
    save(
        connection,
        """
        insert into organization.administrative_unit_versions
          (unit_id, valid_from, valid_until, code, type, name, parent_id)
        select * from unnest(?::uuid[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[], ?::uuid[])
        on conflict (unit_id, valid_from) do update
        set valid_until = excluded.valid_until, code = excluded.code, type = excluded.type,
          name = excluded.name, parent_id = excluded.parent_id
        """,
        column("uuid", units, unit -> unit.id().value()),
        column("date", units, unit -> unit.validity().from()),
        column("date", units, unit -> unit.validity().until()),
        column("text", units, AdministrativeUnit::code),
        column("text", units, unit -> unit.type().name()),
        column("text", units, AdministrativeUnit::name),
        column("uuid", units, LoadAdministrativeUnits::parent));
  }

  private static void successions(Connection connection, AdministrativeCatalogue catalogue)
      throws SQLException {
    List<Succession> successions = catalogue.successions();
    save(
        connection,
        """
        insert into organization.administrative_successions
          (from_id, into_id, effective_on, whole, legal_basis)
        select * from unnest(?::uuid[], ?::uuid[], ?::date[], ?::boolean[], ?::text[])
        on conflict (from_id, into_id) do update
        set effective_on = excluded.effective_on, whole = excluded.whole,
          legal_basis = excluded.legal_basis
        """,
        column("uuid", successions, succession -> succession.from().value()),
        column("uuid", successions, succession -> succession.into().value()),
        column("date", successions, Succession::effectiveOn),
        column("boolean", successions, Succession::whole),
        column("text", successions, Succession::legalBasis));
  }

  private static @Nullable UUID parent(AdministrativeUnit unit) {
    return unit.parent() == null ? null : unit.parent().value();
  }

  /// One column of all rows.
  private record Column(String type, @Nullable Object[] values) {}

  private static <T> Column column(
      String type, List<T> rows, Function<T, ? extends @Nullable Object> value) {
    @Nullable Object[] values = new Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    return new Column(type, values);
  }

  private static void save(Connection connection, String statement, Column... columns)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(statement)) {
      for (int i = 0; i < columns.length; i++) {
        insert.setArray(i + 1, connection.createArrayOf(columns[i].type(), columns[i].values()));
      }
      insert.executeUpdate();
    }
  }
}
