package vn.caicach.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.caicach.access.internal.PermissionTable;
import vn.caicach.isolation.Reviewed.Kind;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAuthority;

/// The running product with two fresh communes full of canaries, and its routes.
final class ProbedProduct {

  private static final List<String> TABLES_OF_JOBS = List.of("audit.seals");

  private final ApplicationContext context;
  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final TestAuthority commune;
  private final TestAuthority other;
  private final Set<String> working;
  private final Canaries own;
  private final Canaries foreign;
  private final RouteIsolation isolation;

  ProbedProduct(ApplicationContext context) {
    this.context = context;
    this.jdbc = context.getBean(JdbcTemplate.class);
    this.client = context.getBean(JdbcClient.class);
    var authorities = context.getBean(TestAuthorities.class);
    this.commune = authorities.freshCommune();
    this.other = authorities.freshCommune();
    this.working =
        commune.inside(() ->
            onConnection(
                connection -> new Catalogue(connection, Reviewed.read(), "", "").workingTables()));
    this.own = plantIn(commune);
    this.foreign = plantIn(other);
    this.isolation =
        new RouteIsolation(
            new RouteProbe(context.getBean(MockMvc.class)),
            context.getBean(PermissionTable.class),
            List.of(commune, authorities.city()),
            own,
            foreign);
  }

  RouteIsolation isolation() {
    return isolation;
  }

  /// The commune whose accounts call.
  TestAuthority commune() {
    return commune;
  }

  /// The commune nobody of the callers belongs to.
  TestAuthority other() {
    return other;
  }

  Canaries foreign() {
    return foreign;
  }

  List<Route> routes() {
    return handlers().entrySet().stream()
        .flatMap(entry -> Route.of(entry.getKey(), entry.getValue()).stream())
        .sorted(Comparator.comparing(Route::toString))
        .toList();
  }

  Map<RequestMappingInfo, HandlerMethod> handlers() {
    return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Canaries plantIn(TestAuthority authority) {
    var reviewed = Reviewed.read();
    List<String> tables =
        working.stream()
            .filter(table -> {
              var entry = reviewed.tables().get(table);
              return entry == null || entry.kind() != Kind.LOG;
            })
            .toList();
    return authority.inside(() -> onConnection(connection -> Canaries.plant(connection, tables)));
  }

  /// What the tables of the authority hold; the seals come by themselves.
  Map<String, String> fingerprints(TestAuthority authority) {
    Map<String, String> prints = new TreeMap<>();
    authority.inside(() -> {
      for (String table : working) {
        if (!TABLES_OF_JOBS.contains(table)) {
          prints.put(
              table,
              client
                  .sql(
                      "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                          .formatted(table))
                  .query(String.class)
                  .single());
        }
      }
    });
    return prints;
  }

  /// Columns in which an id of another authority was taken in.
  Set<String> foreignIdsIn(TestAuthority authority) {
    Set<String> found = new TreeSet<>();
    UUID[] ids = foreign.ids().values().toArray(UUID[]::new);
    authority.inside(() -> {
      for (String table : working) {
        for (String column :
            client
                .sql(
                    "select attname::text from pg_attribute where attrelid = ?::regclass and atttypid = 'uuid'::regtype and attnum > 0")
                .param(table)
                .query(String.class)
                .list()) {
          boolean taken =
              client
                  .sql("select exists (select from %s where %s = any (?))".formatted(table, column))
                  .param(ids)
                  .query(Boolean.class)
                  .single();
          if (taken) {
            found.add(table + "." + column);
          }
        }
      }
    });
    return found;
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T onConnection(Work<T> work) {
    return Objects.requireNonNull(
        jdbc.execute((ConnectionCallback<T>) connection -> work.on(connection)));
  }
}
