package vn.caicach.isolation;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.ApplicationModule;
import vn.caicach.isolation.Reviewed.DatabaseFunction;
import vn.caicach.isolation.Reviewed.Kind;

/// Walks the system catalogue of a migrated database and names everything through which a record of
/// one authority could reach another.
final class Catalogue {

  private static final String OWN = "(authority_id = ( SELECT shared.app_scope() AS app_scope))";

  /// Everything of ours: not PostgreSQL's own, not an extension's.
  private static final String OURS =
      """
       n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
      """;

  private final Connection connection;
  private final Reviewed reviewed;
  private final String owner;
  private final String app;
  private final List<String> violations = new ArrayList<>();
  private final Set<String> working = new TreeSet<>();

  Catalogue(Connection connection, Reviewed reviewed, String owner, String app) {
    this.connection = connection;
    this.reviewed = reviewed;
    this.owner = owner;
    this.app = app;
  }

  List<String> violations() throws SQLException {
    tables();
    for (String table : working) {
      boolean log = kindOf(table) == Kind.LOG;
      scopeColumn(table);
      rowSecurity(table);
      policies(table);
      keys(table);
      if (!log) {
        idColumn(table);
        if (kindOf(table) != Kind.REPEATED) {
          auditTrigger(table);
        }
      }
    }
    reviewedTables();
    foreignKeys();
    relations();
    functions();
    rules();
    roles();
    rights();
    return violations;
  }

  /// The tables that belong to an authority, the log included.
  Set<String> workingTables() throws SQLException {
    tables();
    return working;
  }

  private void tables() throws SQLException {
    Set<String> all = new TreeSet<>();
    for (var row :
        query(
            """
            select n.nspname || '.' || c.relname as name, c.relpersistence::text as persistence
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and %s and not exists (
              select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """
                .formatted(OURS))) {
      String name = row.text("name");
      all.add(name);
      if (!row.text("persistence").equals("p")) {
        found("table " + name, "is unlogged: a crash empties it");
      }
      Kind kind = kindOf(name);
      if (kind == null || kind == Kind.LOG || kind == Kind.REPEATED) {
        working.add(name);
      }
    }
    for (String name : reviewed.tables().keySet()) {
      if (!all.contains(name)) {
        found("reviewed-tables.csv", "names " + name + ", which does not exist");
      }
    }
  }

  private @Nullable Kind kindOf(String table) {
    var entry = reviewed.tables().get(table);
    return entry == null ? null : entry.kind();
  }

  private void scopeColumn(String table) throws SQLException {
    var column =
        query(
            """
            select format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
                   coalesce(pg_get_expr(d.adbin, d.adrelid), '') as standard
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = ?::regclass and a.attname = 'authority_id'
            """,
            table);
    if (column.isEmpty()) {
      found("table " + table, "has no authority_id and is not on the reviewed list");
      return;
    }
    Row authority = column.getFirst();
    if (!authority.text("type").equals("uuid")) {
      found("table " + table, "authority_id is no uuid");
    }
    if (!authority.is("required")) {
      found("table " + table, "authority_id may be null");
    }
    if (!authority.text("standard").equals("shared.app_scope()")) {
      found("table " + table, "authority_id has not the default shared.app_scope()");
    }
  }

  private void idColumn(String table) throws SQLException {
    var column =
        query(
            """
            select format_type(atttypid, atttypmod) as type, attnotnull as required
            from pg_attribute where attrelid = ?::regclass and attname = 'id'
            """,
            table);
    if (column.isEmpty()
        || !column.getFirst().text("type").equals("uuid")
        || !column.getFirst().is("required")) {
      found("table " + table, "has no column id uuid not null");
    }
  }

  private void rowSecurity(String table) throws SQLException {
    Row flags =
        query(
                "select relrowsecurity as enabled, relforcerowsecurity as forced from pg_class where oid = ?::regclass",
                table)
            .getFirst();
    if (!flags.is("enabled")) {
      found("table " + table, "row-level security is not enabled");
    }
    if (!flags.is("forced")) {
      found("table " + table, "row-level security is not forced");
    }
  }

  /// One policy for reading and writing, and for the owner reading across authorities only where a
  /// reviewed definer function does.
  private void policies(String table) throws SQLException {
    boolean own = false;
    for (Row policy : policiesOf(table)) {
      String name = policy.text("name");
      if (!policy.is("permissive")) {
        continue; // can only take away
      }
      if (policy.text("using").equals("true")) {
        boolean definers =
            policy.text("command").equals("r")
                && policy.text("roles").equals(owner)
                && reviewed.functions().values().stream().anyMatch(f -> f.reads().contains(table));
        if (!definers) {
          found("table " + table, "policy " + name + " shows all authorities: using (true)");
        }
        continue;
      }
      if (!policy.text("using").equals(OWN)) {
        found("table " + table, "policy " + name + " has not USING " + OWN);
      }
      if (!policy.text("checking").equals(OWN)) {
        found("table " + table, "policy " + name + " has not WITH CHECK " + OWN);
      }
      own |=
          policy.text("command").equals("*")
              && policy.text("roles").equals("-")
              && policy.text("using").equals(OWN)
              && policy.text("checking").equals(OWN);
    }
    if (!own) {
      found("table " + table, "has no policy that keeps reading and writing to the own authority");
    }
  }

  private List<Row> policiesOf(String table) throws SQLException {
    return query(
        """
        select p.polname as name, p.polpermissive as permissive, p.polcmd::text as command,
               coalesce(pg_get_expr(p.polqual, p.polrelid), '') as using,
               coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as checking,
               (select string_agg(coalesce(r.rolname, '-'), ',')
                from unnest(p.polroles) member left join pg_roles r on r.oid = member) as roles
        from pg_policy p where p.polrelid = ?::regclass order by p.polname
        """,
        table);
  }

  /// A unique key over all authorities tells one of them what another has.
  private void keys(String table) throws SQLException {
    boolean primary = false;
    for (Row index :
        query(
            """
            select c.relname as name, i.indisprimary as main, i.indisunique as one,
                   coalesce(x.contype = 'x', false) as excludes,
                   (select coalesce(string_agg(a.attname, ','), '') from unnest(i.indkey) with ordinality k(attnum, place)
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                    where k.place <= i.indnkeyatts
                      and (x.contype is distinct from 'x'
                           or (select o.oprname from pg_operator o where o.oid = x.conexclop[k.place]) = '=')) as columns
            from pg_index i join pg_class c on c.oid = i.indexrelid
            left join pg_constraint x on x.conindid = i.indexrelid and x.conrelid = i.indrelid and x.contype in ('p', 'u', 'x')
            where i.indrelid = ?::regclass
            """,
            table)) {
      primary |= index.is("main");
      boolean scoped = List.of(index.text("columns").split(",")).contains("authority_id");
      if ((index.is("one") || index.is("excludes")) && !scoped) {
        found("table " + table, "unique key " + index.text("name") + " leaves out authority_id");
      }
    }
    if (!primary) {
      found("table " + table, "has no primary key");
    }
  }

  private void auditTrigger(String table) throws SQLException {
    boolean missing =
        query(
                """
                select tgname from pg_trigger
                where tgrelid = ?::regclass and not tgisinternal and tgenabled in ('O', 'A') and tgtype = 29
                  and tgqual is null and tgattr::text = '' and tgfoid = 'audit.record()'::regprocedure
                """,
                table)
            .isEmpty();
    if (missing) {
      found("table " + table, "its changes are not logged: the audit trigger is missing");
    }
  }

  private void reviewedTables() throws SQLException {
    for (var entry : reviewed.tables().values()) {
      if (query("select 1 where to_regclass(?) is null", entry.name()).isEmpty()) {
        Set<String> rights = rightsOf(app, entry.name());
        switch (entry.kind()) {
          case OWNER -> allow(entry.name(), rights, Set.of());
          case REFERENCE -> allow(entry.name(), rights, Set.of("SELECT"));
          case TECHNICAL, REPEATED ->
              allow(entry.name(), rights, Set.of("SELECT", "INSERT", "UPDATE", "DELETE"));
          case LOG -> allow(entry.name(), rights, Set.of("SELECT", "INSERT"));
          case PUBLIC -> {
            allow(entry.name(), rights, Set.of("SELECT", "INSERT", "UPDATE"));
            rowSecurity(entry.name());
            for (Row policy : policiesOf(entry.name())) {
              if (!policy.text("command").equals("r")
                  && !(policy.text("using") + policy.text("checking")).contains("app_scope()")) {
                found(
                    "table " + entry.name(),
                    "policy " + policy.text("name") + " lets any authority write");
              }
            }
          }
        }
      }
    }
  }

  private void allow(String table, Set<String> rights, Set<String> allowed) {
    for (String right : rights) {
      if (!allowed.contains(right)) {
        found("table " + table, "the program has the right " + right);
      }
    }
  }

  private void foreignKeys() throws SQLException {
    for (Row key :
        query(
            """
            select x.conname as name, n.nspname || '.' || c.relname as source, n.nspname as source_schema,
                   tn.nspname || '.' || t.relname as target, tn.nspname as target_schema,
                   x.confdeltype::text as deleting, x.convalidated as valid,
                   exists (select from unnest(x.conkey, x.confkey) k(own, other)
                           join pg_attribute a on a.attrelid = x.conrelid and a.attnum = k.own
                           join pg_attribute b on b.attrelid = x.confrelid and b.attnum = k.other
                           where a.attname = 'authority_id' and b.attname = 'authority_id') as scoped
            from pg_constraint x
            join pg_class c on c.oid = x.conrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class t on t.oid = x.confrelid join pg_namespace tn on tn.oid = t.relnamespace
            where x.contype = 'f'
            """)) {
      String source = key.text("source");
      String target = key.text("target");
      if (working.contains(target) && !key.is("scoped")) {
        found(
            "table " + source,
            "foreign key " + key.text("name") + " to " + target + " leaves out authority_id");
      }
      boolean technical = kindOf(source) == Kind.TECHNICAL && kindOf(target) == Kind.TECHNICAL;
      if (!key.text("deleting").equals("r") && !technical) {
        found("table " + source, "foreign key " + key.text("name") + " is not ON DELETE RESTRICT");
      }
      if (!key.is("valid")) {
        found("table " + source, "foreign key " + key.text("name") + " was never validated");
      }
      if (!key.text("source_schema").equals(key.text("target_schema"))
          && !dependenciesOf(key.text("source_schema")).contains(key.text("target_schema"))) {
        found(
            "table " + source,
            "foreign key "
                + key.text("name")
                + " leads to "
                + target
                + ", a module this one must not know");
      }
    }
  }

  /// Read from the product's own class files: a package of the same name among the tests would hide
  /// the declaration.
  private static Set<String> dependenciesOf(String module) {
    Path declaration =
        Path.of("target/classes/vn/caicach").resolve(module).resolve("package-info.class");
    if (!Files.exists(declaration)) {
      return Set.of();
    }
    return new ClassFileImporter()
        .importPath(declaration).stream()
            .filter(type -> type.isAnnotatedWith(ApplicationModule.class))
            .flatMap(type ->
                Arrays.stream(
                    type.getAnnotationOfType(ApplicationModule.class).allowedDependencies()))
            .map(name -> name.replaceFirst("\\s*::.*", "").strip())
            .collect(Collectors.toSet());
  }

  private void relations() throws SQLException {
    for (Row relation :
        query(
            """
            select n.nspname || '.' || c.relname as name, c.relkind::text as kind,
                   coalesce(c.reloptions::text, '') ~ 'security_invoker=(true|on)' as invoker
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('v', 'm', 'f') and %s and not exists (
              select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """
                .formatted(OURS))) {
      String name = relation.text("name");
      switch (relation.text("kind")) {
        case "m" -> found("view " + name, "is materialized: it keeps rows outside all policies");
        case "f" -> found("table " + name, "is foreign: no policy binds it");
        default -> {
          if (!relation.is("invoker")) {
            found("view " + name, "is not security_invoker: it reads as its owner");
          }
          allow(name, rightsOf(app, name), Set.of("SELECT"));
        }
      }
    }
  }

  private void functions() throws SQLException {
    Set<String> seen = new TreeSet<>();
    for (Row function :
        query(
            """
            select n.nspname || '.' || p.proname || '(' || oidvectortypes(p.proargtypes) || ')' as signature,
                   p.prosecdef as definer, p.proleakproof as leakproof, p.prosrc as source,
                   coalesce(array_to_string(p.proconfig, ','), '') as settings,
                   coalesce(array_to_string(p.proargnames[1:p.pronargs], ','), '') as arguments,
                   pg_get_userbyid(p.proowner) as owner,
                   has_function_privilege(?, p.oid, 'EXECUTE') as callable,
                   p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0) as public
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where %s and not exists (
              select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
            """
                .formatted(OURS),
            app)) {
      String signature = function.text("signature");
      DatabaseFunction entry = reviewed.functions().get(signature);
      seen.add(signature);
      if (function.is("leakproof")) {
        found("function " + signature, "is LEAKPROOF: it may see rows before the policies do");
      }
      if (!function.is("definer")) {
        if (function.is("public") && entry == null) {
          found("function " + signature, "may be called by PUBLIC and is not on the reviewed list");
        }
        continue;
      }
      if (entry == null || !entry.definer()) {
        found("function " + signature, "is SECURITY DEFINER and not on the reviewed list");
      }
      if (!function.text("settings").contains("search_path=pg_catalog")) {
        found("function " + signature, "is SECURITY DEFINER without a fixed search_path");
      }
      if (function.is("public")) {
        found("function " + signature, "is SECURITY DEFINER and may be called by PUBLIC");
      }
      if (!function.text("owner").equals(owner)) {
        found("function " + signature, "is SECURITY DEFINER as " + function.text("owner"));
      }
      if (Arrays.stream(function.text("arguments").split(","))
          .anyMatch(argument -> argument.matches("(.*_)?(authority|scope)(_id)?"))) {
        found("function " + signature, "is SECURITY DEFINER and takes its scope from an argument");
      }
      boolean asksScope =
          function.text("source").contains("shared.app_kind()")
              || function.text("source").contains("shared.app_scope()");
      boolean tellsYesOrNo = signature.equals("access.any_account()");
      if (!asksScope && !tellsYesOrNo) {
        found("function " + signature, "is SECURITY DEFINER and never asks for the scope");
      }
      if (entry != null) {
        for (String table : entry.reads()) {
          if (!function.text("source").contains(table)) {
            found("reviewed-functions.csv", signature + " does not read " + table);
          }
        }
      }
    }
    for (String signature : reviewed.functions().keySet()) {
      if (!seen.contains(signature)) {
        found("reviewed-functions.csv", "names " + signature + ", which does not exist");
      }
    }
  }

  /// A rule rewrites a statement past policies and triggers.
  private void rules() throws SQLException {
    for (Row rule :
        query(
            """
            select r.rulename as name, n.nspname || '.' || c.relname as target from pg_rewrite r
            join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
            where r.rulename <> '_RETURN' and %s
            """
                .formatted(OURS))) {
      found("table " + rule.text("target"), "has the rule " + rule.text("name"));
    }
  }

  private void roles() throws SQLException {
    for (String role : List.of(app, owner)) {
      Row powers =
          query(
                  """
                  select rolsuper as superuser, rolbypassrls as bypasses,
                         rolcreaterole or rolcreatedb or rolreplication as administers
                  from pg_roles where rolname = ?
                  """,
                  role)
              .getFirst();
      if (powers.is("superuser")) {
        found("role " + role, "is a superuser");
      }
      if (powers.is("bypasses")) {
        found("role " + role, "has BYPASSRLS");
      }
      if (powers.is("administers")) {
        found("role " + role, "administers the server");
      }
    }
    for (Row member :
        query(
            """
            select r.rolname as role from pg_auth_members m join pg_roles r on r.oid = m.roleid
            join pg_roles a on a.oid = m.member where a.rolname = ?
            """,
            app)) {
      found("role " + app, "is a member of " + member.text("role"));
    }
    for (Row owned :
        query(
            """
            select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where pg_get_userbyid(c.relowner) = ?
            union all
            select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where pg_get_userbyid(p.proowner) = ?
            union all
            select 'schema ' || nspname from pg_namespace where pg_get_userbyid(nspowner) = ?
            union all
            select 'database ' || datname from pg_database
            where datname = current_database() and pg_get_userbyid(datdba) = ?
            """,
            app,
            app,
            app,
            app)) {
      found("role " + app, "owns " + owned.text("name"));
    }
  }

  private void rights() throws SQLException {
    for (Row schema :
        query(
            """
            select nspname as name, has_schema_privilege(?, oid, 'CREATE') as creates from pg_namespace n where %s
            """
                .formatted(OURS),
            app)) {
      if (schema.is("creates")) {
        found("role " + app, "may create in schema " + schema.text("name"));
      }
    }
    Row database =
        query(
                """
                select has_database_privilege(?, current_database(), 'CREATE') as creates,
                       has_database_privilege(?, current_database(), 'TEMP') as temporary
                """,
                app,
                app)
            .getFirst();
    if (database.is("creates") || database.is("temporary")) {
      found("role " + app, "may create schemas or temporary tables");
    }
    for (Row table :
        query(
            """
            select n.nspname || '.' || c.relname as name, a.privilege_type as right, a.grantee = 0 as everyone,
                   a.is_grantable as passes_on, pg_get_userbyid(a.grantee) as grantee, c.relkind::text as kind
            from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
            where %s and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and a.grantee <> c.relowner and not exists (
              select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """
                .formatted(OURS))) {
      String name = table.text("name");
      String right = table.text("right");
      if (table.is("everyone")) {
        found("table " + name, "PUBLIC has the right " + right);
      } else if (!table.text("grantee").equals(app)) {
        found("table " + name, "role " + table.text("grantee") + " has the right " + right);
      } else if (table.is("passes_on")) {
        found("table " + name, "the program may pass on the right " + right);
      } else if (!table.text("kind").equals("S")
          && !Set.of("SELECT", "INSERT", "UPDATE", "DELETE").contains(right)) {
        found("table " + name, "the program has the right " + right);
      }
    }
    for (Row column :
        query(
            """
            select n.nspname || '.' || c.relname || '.' || a.attname as name from pg_attribute a
            join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where %s and a.attacl is not null
            """
                .formatted(OURS))) {
      found("column " + column.text("name"), "has rights of its own");
    }
    for (Row standard : query("select pg_get_userbyid(defaclrole) as role from pg_default_acl")) {
      found("role " + standard.text("role"), "gives default rights to whatever it will create");
    }
  }

  private Set<String> rightsOf(String role, String table) throws SQLException {
    return query(
            """
            select a.privilege_type as right from pg_class c, aclexplode(c.relacl) a
            where c.oid = ?::regclass and pg_get_userbyid(a.grantee) = ?
            """,
            table,
            role)
        .stream()
        .map(row -> row.text("right"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void found(String where, String what) {
    violations.add(where + ": " + what);
  }

  private List<Row> query(String sql, String... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
          Map<String, String> values = new LinkedHashMap<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            String value = result.getString(i);
            values.put(result.getMetaData().getColumnLabel(i), value == null ? "" : value);
          }
          rows.add(new Row(values));
        }
        return rows;
      }
    }
  }

  private record Row(Map<String, String> values) {

    String text(String column) {
      return values.getOrDefault(column, "");
    }

    boolean is(String column) {
      return text(column).equals("t");
    }
  }
}
