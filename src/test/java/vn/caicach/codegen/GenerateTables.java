package vn.caicach.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.postgresql.ds.PGSimpleDataSource;
import vn.caicach.database.internal.DatabaseConnections;
import vn.caicach.database.internal.Migrations;
import vn.caicach.testing.TestPostgres;

/// Writes the jOOQ tables of every module from the migrated database into src/main/generated, each
/// into the internals of the module that owns the schema. Run by bin/codegen; a test runs it beside
/// the tree and compares.
public final class GenerateTables {

  /// The modules with tables of their own: module and schema bear one name.
  private static final List<String> MODULES =
      List.of(
          "audit",
          "organization",
          "access",
          "storage",
          "notification",
          "search",
          "document",
          "plan",
          "drafting");

  /// Module → modules whose published views its queries read.
  private static final Map<String, List<String>> READS =
      Map.of(
          "access", List.of("organization"),
          "document", List.of("organization", "storage"),
          "plan", List.of("organization", "document", "storage"),
          "drafting", List.of("organization"));

  private GenerateTables() {}

  public static void main(String[] arguments) throws Exception {
    into(Path.of(arguments.length > 0 ? arguments[0] : "src/main/generated"));
    System.exit(0);
  }

  /// Generates all modules' tables below the folder, whose content is replaced.
  static void into(Path folder) throws Exception {
    DatabaseConnections server = TestPostgres.shared().withDatabase("postgres");
    DatabaseConnections fresh = TestPostgres.copyOf(server.withDatabase("template1"));
    var owner = new PGSimpleDataSource();
    owner.setUrl(fresh.jdbcUrl());
    owner.setUser(fresh.owner().user());
    owner.setPassword(fresh.owner().password());
    Migrations.apply(owner, fresh.app().user());
    delete(folder);
    for (String module : MODULES) {
      String own = "vn.caicach." + module + ".internal.jooq";
      generate(fresh, module, ".*", own, folder);
      for (String other : READS.getOrDefault(module, List.of())) {
        generate(fresh, other, "published_.*", own + "." + other, folder);
      }
    }
  }

  private static void generate(
      DatabaseConnections server, String schema, String tables, String target, Path folder)
      throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withLogging(org.jooq.meta.jaxb.Logging.WARN)
            .withJdbc(
                new Jdbc()
                    .withDriver("org.postgresql.Driver")
                    .withUrl(server.jdbcUrl())
                    .withUser(server.owner().user())
                    .withPassword(server.owner().password()))
            .withGenerator(
                new Generator()
                    .withName("org.jooq.codegen.JavaGenerator")
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withInputSchema(schema)
                            .withIncludes(tables)
                            .withIncludeRoutines(true)
                            .withIncludeExcludeColumns(false)
                            .withOutputSchemaToDefault(false))
                    .withGenerate(
                        new Generate()
                            .withRecords(false)
                            .withRelations(false)
                            .withKeys(false)
                            .withIndexes(false)
                            .withGlobalCatalogReferences(false)
                            .withGlobalSchemaReferences(true)
                            .withImplicitJoinPathsToOne(false)
                            .withGeneratedAnnotation(false)
                            .withJavadoc(false)
                            .withComments(false))
                    .withTarget(
                        new Target()
                            .withPackageName(target)
                            .withDirectory(folder.toString())
                            .withEncoding("UTF-8"))));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }
}
