package vn.caicach.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.caicach.database.internal.DatabaseConnections;

/// Each leak is planted in the migrated database, seen by the catalogue test, and rolled back.
class PlantedLeaksTest {

  private static final String TABLE =
      """
      create table access.planted (
        authority_id uuid not null default shared.app_scope(), id uuid not null, account_id uuid, name text,
        primary key (authority_id, id)%s);
      call shared.protect('access.planted');
      """;

  static Stream<Arguments> leaks() {
    return Stream.of(
        leak(
            "a table without the protection",
            "create table access.planted (id uuid primary key, name text);",
            "table access.planted: has no authority_id and is not on the reviewed list"),
        leak(
            "a table with the column alone",
            "create table access.planted (authority_id uuid not null default shared.app_scope(), id uuid not null, primary key (authority_id, id));",
            "table access.planted: row-level security is not enabled",
            "table access.planted: its changes are not logged: the audit trigger is missing"),
        leak(
            "row-level security that does not bind the owner",
            "alter table access.accounts no force row level security;",
            "table access.accounts: row-level security is not forced"),
        leak(
            "a policy for reading that leaves writing open",
            """
            drop policy own_authority on access.accounts;
            create policy own_authority on access.accounts
              using (authority_id = (select shared.app_scope())) with check (true);
            """,
            "table access.accounts: policy own_authority has not WITH CHECK"),
        leak(
            "a second policy that shows everything",
            "create policy all_for_reports on access.role_grants for select using (true);",
            "table access.role_grants: policy all_for_reports shows all authorities: using (true)"),
        leak(
            "the owner's policy without a reviewed function",
            "create policy definer_reads on access.role_grants for select to %OWNER% using (true);",
            "table access.role_grants: policy definer_reads shows all authorities: using (true)"),
        leak(
            "a policy that looks at another column",
            "create policy shared_with on access.role_grants using (account_id = (select shared.app_scope()));",
            "table access.role_grants: policy shared_with has not USING"),
        leak(
            "a unique key over all authorities",
            TABLE.formatted(", unique (name)"),
            "table access.planted: unique key planted_name_key leaves out authority_id"),
        leak(
            "a unique index over all authorities",
            TABLE.formatted("")
                + "create unique index planted_names on access.planted (lower(name));",
            "table access.planted: unique key planted_names leaves out authority_id"),
        leak(
            "an exclusion over all authorities",
            TABLE.formatted(", exclude using gist (name with =)"),
            "table access.planted: unique key planted_name_excl leaves out authority_id"),
        leak(
            "a foreign key that reaches into another authority",
            """
            create unique index planted_accounts on access.accounts (id);
            """
                + TABLE.formatted(
                    ", foreign key (account_id) references access.accounts (id) on delete restrict"),
            "table access.planted: foreign key planted_account_id_fkey to access.accounts leaves out authority_id"),
        leak(
            "a foreign key that deletes",
            TABLE.formatted(
                ", foreign key (authority_id, account_id) references access.accounts (authority_id, id) on delete cascade"),
            "table access.planted: foreign key planted_authority_id_account_id_fkey is not ON DELETE RESTRICT"),
        leak(
            "a foreign key into a module above",
            """
            create table audit.planted (authority_id uuid not null default shared.app_scope(), id uuid not null,
              account_id uuid, primary key (authority_id, id),
              foreign key (authority_id, account_id) references access.accounts (authority_id, id) on delete restrict);
            call shared.protect('audit.planted');
            """,
            "table audit.planted: foreign key planted_authority_id_account_id_fkey leads to access.accounts, a module this one must not know"),
        leak(
            "a view that reads as its owner",
            "create view access.published_accounts as select id, display_name from access.accounts;",
            "view access.published_accounts: is not security_invoker: it reads as its owner"),
        leak(
            "a materialized view",
            "create materialized view access.account_counts as select authority_id, count(*) from access.accounts group by 1 with no data;",
            "view access.account_counts: is materialized: it keeps rows outside all policies"),
        leak(
            "a definer function nobody reviewed",
            """
            create function access.peek(which uuid) returns text language sql stable security definer
              set search_path = pg_catalog as 'select display_name from access.accounts where id = which';
            """,
            "function access.peek(uuid): is SECURITY DEFINER and not on the reviewed list",
            "function access.peek(uuid): is SECURITY DEFINER and may be called by PUBLIC",
            "function access.peek(uuid): is SECURITY DEFINER and never asks for the scope"),
        leak(
            "a definer function without a fixed search_path",
            "alter function access.any_account() reset search_path;",
            "function access.any_account(): is SECURITY DEFINER without a fixed search_path"),
        leak(
            "a definer function that takes the authority as an argument",
            """
            create function access.count_accounts(authority_id uuid) returns bigint language sql stable security definer
              set search_path = pg_catalog as 'select count(*) from access.accounts a where a.authority_id = $1';
            """,
            "function access.count_accounts(uuid): is SECURITY DEFINER and takes its scope from an argument"),
        leak(
            "a function that sees rows before the policies",
            "create function shared.looks(text) returns boolean language sql immutable leakproof as 'select true';",
            "function shared.looks(text): is LEAKPROOF: it may see rows before the policies do",
            "function shared.looks(text): may be called by PUBLIC and is not on the reviewed list"),
        leak(
            "a program that bypasses row-level security",
            "alter role %APP% bypassrls;",
            "role %APP%: has BYPASSRLS"),
        leak(
            "a program that is superuser",
            "alter role %APP% superuser;",
            "role %APP%: is a superuser"),
        leak(
            "a program that owns a table",
            "alter table access.accounts owner to %APP%;",
            "role %APP%: owns access.accounts"),
        leak(
            "a program that may become the owner",
            "grant %OWNER% to %APP%;",
            "role %APP%: is a member of %OWNER%"),
        leak(
            "a program that may empty a table",
            "grant truncate on access.accounts to %APP%;",
            "table access.accounts: the program has the right TRUNCATE"),
        leak(
            "a program that may rewrite the log",
            "grant update on audit.entries to %APP%;",
            "table audit.entries: the program has the right UPDATE"),
        leak(
            "a right for everybody",
            "grant select on access.accounts to public;",
            "table access.accounts: PUBLIC has the right SELECT"),
        leak(
            "a log that skips a table",
            "drop trigger recorded on access.accounts;",
            "table access.accounts: its changes are not logged: the audit trigger is missing"),
        leak(
            "a log that is switched off",
            "alter table access.accounts disable trigger recorded;",
            "table access.accounts: its changes are not logged: the audit trigger is missing"),
        leak(
            "a record that does not know its authority by itself",
            "alter table access.accounts alter authority_id drop default;",
            "table access.accounts: authority_id has not the default shared.app_scope()"),
        leak(
            "a record without an authority",
            TABLE.formatted("").replace("primary key (authority_id, id)", "primary key (id)")
                + "alter table access.planted alter authority_id drop not null;",
            "table access.planted: authority_id may be null",
            "table access.planted: unique key planted_pkey leaves out authority_id"),
        leak(
            "a rule that diverts writing",
            "create rule diverted as on delete to access.accounts do also delete from access.recovery_codes;",
            "table access.accounts: has the rule diverted"));
  }

  private static Arguments leak(String name, String sql, String... messages) {
    return Arguments.of(name, sql, List.of(messages));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leaks")
  void catches(String name, String sql, List<String> messages) throws SQLException {
    DatabaseConnections database = MigratedDatabase.connections();
    String owner = database.owner().user();
    String app = database.app().user();
    try (var connection = MigratedDatabase.asSuperuser();
        var statement = connection.createStatement()) {
      try {
        // As the owner, where the owner could: so that it owns what is planted.
        boolean asSuperuser =
            Stream.of(" role ", "owner to", "grant %", "leakproof").anyMatch(sql::contains);
        if (!asSuperuser) {
          statement.execute("set local role " + owner);
        }
        statement.execute(sql.replace("%OWNER%", owner).replace("%APP%", app));
        statement.execute("reset role");
        var found = new Catalogue(connection, Reviewed.read(), owner, app).violations();
        for (String message : messages) {
          String expected = message.replace("%OWNER%", owner).replace("%APP%", app);
          assertThat(found).as(name).anyMatch(violation -> violation.startsWith(expected));
        }
      } finally {
        connection.rollback();
      }
    }
  }
}
