package vn.caicach.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caicach.database.internal.Asking.ask;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.caicach.testing.TestPostgres;

class MigrationsTest {

  private static final String OF_AN_EARLIER_VERSION =
      "drop table shared.scheduled_tasks; delete from shared.schema_history where version = '202611220004'";

  private final DatabaseConnections database =
      TestPostgres.copyOf(TestPostgres.shared().withDatabase("template1"));
  private final DataSource owner = DatabaseServer.dataSource(database.jdbcUrl(), database.owner());
  private final String app = database.app().user();
  private final List<Integer> warnings = new ArrayList<>();

  @Test
  void warnsBeforeItChangesDataOfAnEarlierVersion() throws Exception {
    Migrations.apply(owner, app, warnings::add);
    assertThat(warnings).as("there was nothing to lose").isEmpty();

    Migrations.apply(owner, app, warnings::add);
    assertThat(warnings).as("there was nothing to change").isEmpty();

    ask(database, database.owner(), OF_AN_EARLIER_VERSION);
    assertThatThrownBy(() ->
            Migrations.apply(
                owner,
                app,
                pending -> {
                  throw new IllegalStateException("no backup");
                }))
        .hasMessage("no backup");
    assertThat(Migrations.pending(owner, app)).as("nothing was changed").isOne();

    Migrations.apply(owner, app, warnings::add);
    assertThat(warnings).containsExactly(1);
    assertThat(Migrations.pending(owner, app)).isZero();
  }

  @Test
  void knowsAllItsMigrations() throws Exception {
    Migrations.apply(owner, app);

    assertThat(Migrations.known())
        .containsExactlyInAnyOrderElementsOf(
            ask(
                database,
                database.owner(),
                "select version from shared.schema_history where version is not null"));
  }
}
