package vn.caicach.database.internal;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import vn.caicach.database.BeforeMigrations;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.database.Maintenance;
import vn.caicach.database.Writes;
import vn.caicach.shared.BusinessTime;

/// Brings the database up before anything asks for it: the server, the migrations as its owner,
/// then the pool of the role that owns nothing.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(DatabaseSettings settings) {
    return settings.external()
        ? DatabaseServer.external(settings)
        : DatabaseServer.embedded(settings.home());
  }

  @Bean(destroyMethod = "close")
  HikariDataSource pool(
      DatabaseServer server,
      DatabaseSettings settings,
      ObjectProvider<BeforeMigrations> precautions,
      @Value("${spring.datasource.hikari.maximum-pool-size:8}") int size)
      throws SQLException {
    if (settings.external()) {
      ExternalServerCheck.refuseUnfit(server.owner());
      // Before its name is granted anything, and below once more: it may be the owner itself.
      RoleCheck.refuseUnsafe(server.app());
    }
    Migrations.apply(
        server.owner(),
        server.appUser(),
        pending -> {
          var maintenance = Maintenance.of(server, settings.home());
          precautions
              .orderedStream()
              .forEach(precaution -> precaution.before(maintenance, pending));
        });
    RoleCheck.refuseUnsafe(server.app());
    var config = new HikariConfig();
    config.setDataSource(server.app());
    config.setPoolName("caicach");
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(Duration.ofSeconds(8).toMillis());
    config.setValidationTimeout(Duration.ofSeconds(2).toMillis());
    config.setAutoCommit(true);
    return new HikariDataSource(config);
  }

  @Bean
  @Primary
  TransactionOnlyDataSource dataSource(HikariDataSource pool) {
    return new TransactionOnlyDataSource(pool);
  }

  @Bean
  Writes writes() {
    return new Writes();
  }

  @Bean
  ScopedTransactionManager transactionManager(TransactionOnlyDataSource dataSource, Writes writes) {
    return new ScopedTransactionManager(dataSource, writes);
  }

  @Bean
  JdbcCustomConversions jdbcCustomConversions() {
    return JdbcCustomConversions.of(
        org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect.INSTANCE,
        IdentifierConverters.all());
  }

  @Bean
  DbSchedulerCustomizer jobs(HikariDataSource pool, TransactionOnlyDataSource transactions) {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<DataSource> dataSource() {
        return Optional.of(new JobsDataSource(pool, transactions));
      }
    };
  }

  /// Jobs fall due by the time of the product.
  @Bean
  Clock jobsClock(BusinessTime time) {
    return time::now;
  }

  @Bean
  Guarding guarding(TransactionOnlyDataSource dataSource) {
    return new Guarding(dataSource);
  }

  /// From the moment the program serves, SQL needs a transaction.
  record Guarding(TransactionOnlyDataSource dataSource) {

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
      Objects.requireNonNull(dataSource).guard();
    }
  }
}
