package vn.caicach.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import vn.caicach.access.Role;
import vn.caicach.audit.internal.SealNow;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.database.Maintenance;
import vn.caicach.shared.BusinessTime;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// `bin/check` and `bin/doctor` beside the running product.
@ProductTest
@TestPropertySource(properties = "caicach.test=backup") // a data folder of its own
class ExaminationTest {

  /// Columns that name a record, have no foreign key and are not listed as links.
  private static final String UNREVIEWED =
      """
      select a.attrelid::regclass || '.' || a.attname
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and a.attname like '%\\_id' and a.attname <> 'authority_id'
        and a.atttypid = 'uuid'::regtype and not a.attisdropped
        and n.nspname not in ('pg_catalog', 'information_schema')
        and not exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and a.attnum = any (k.conkey))
      order by 1
      """;

  @Autowired private DatabaseSettings settings;
  @Autowired private TestAuthorities authorities;
  @Autowired private BusinessTime time;
  @Autowired private ApplicationContext context;

  @TempDir private Path folder;

  private Operator operator;

  @BeforeEach
  void operator() {
    operator = new Operator(settings, folder, time);
  }

  @Test
  void checkFindsNothingInASoundDatabase() throws Exception {
    authorities.commune("A").account(Role.COM_CHAIR);

    assertThat(operator.run("check", "--files"))
        .satisfies(answer -> assertThat(answer.exitCode()).as(answer.text()).isZero());
  }

  @Test
  void checkFindsWhatLeadsNowhere() throws Exception {
    UUID lost = UUID.randomUUID();
    UUID account = authorities.freshCommune().account(Role.COM_CHAIR).id().value();
    sql(
        "set session_replication_role = replica; update access.accounts set officer_id = '%s' where id = '%s'; update access.role_grants set account_id = '%s' where account_id = '%s'"
            .formatted(lost, account, lost, account));
    try {
      assertThat(operator.run("check"))
          .satisfies(answer -> assertThat(answer.exitCode()).isOne())
          .satisfies(answer ->
              assertThat(answer.text())
                  .contains("access.accounts.officer_id: 1 dòng trỏ tới organization.officers")
                  .contains("Khóa ngoại access.role_grants"));
    } finally {
      sql(
          "set session_replication_role = replica; update access.accounts set officer_id = null where id = '%s'; update access.role_grants set account_id = '%s' where account_id = '%s'"
              .formatted(account, account, lost));
    }
  }

  @Test
  void checkFindsATableThatLostItsProtection() throws Exception {
    sql(
        "alter table organization.units no force row level security; alter table organization.units disable trigger recorded");
    try {
      assertThat(operator.run("check"))
          .satisfies(answer -> assertThat(answer.exitCode()).isOne())
          .satisfies(answer ->
              assertThat(answer.text())
                  .contains("không được cách ly giữa các đơn vị: organization.units")
                  .contains("organization.units (recorded)"));
    } finally {
      sql(
          "alter table organization.units force row level security; alter table organization.units enable trigger recorded");
    }
  }

  @Test
  void everyReferenceIsAForeignKeyOrAReviewedLink() throws Exception {
    List<String> listed =
        new ClassPathResource("operation/links.csv")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(line -> line.split(";", -1))
            .map(fields -> fields[0] + "." + fields[1])
            .toList();

    assertThat(ask(UNREVIEWED)).isSubsetOf(listed);
  }

  @Test
  void doctorFindsASoundInstallationWell() throws Exception {
    assertThat(operator.run("doctor"))
        .satisfies(answer -> assertThat(answer.exitCode()).as(answer.text()).isZero())
        .satisfies(answer ->
            assertThat(answer.text())
                .contains("Dữ liệu đã ghi được giữ cả khi mất điện")
                .contains("Cấu trúc dữ liệu đúng phiên bản")
                .contains("Khóa và mật khẩu chỉ chủ sở hữu đọc được"));
  }

  @Test
  void doctorNamesASecretThatOthersCanRead() throws Exception {
    Path secret = settings.home().resolve("secrets/database.properties");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    try {
      assertThat(operator.run("doctor"))
          .satisfies(answer -> assertThat(answer.exitCode()).isOne())
          .satisfies(answer ->
              assertThat(answer.text()).contains("Người khác đọc được " + secret.toAbsolutePath()));
    } finally {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void doctorNamesARoleThatPoliciesDoNotBind() throws Exception {
    sql("alter role caicach_app bypassrls");
    try {
      assertThat(operator.run("doctor"))
          .satisfies(answer -> assertThat(answer.exitCode()).isOne())
          .satisfies(answer -> assertThat(answer.text()).contains("BYPASSRLS"));
    } finally {
      sql("alter role caicach_app nobypassrls");
    }
  }

  @Test
  void doctorSaysWhereNoDataIs() throws Exception {
    assertThat(operator.at(folder.resolve("khong-co")).run("doctor"))
        .satisfies(answer -> assertThat(answer.exitCode()).isOne())
        .satisfies(answer -> assertThat(answer.text()).contains("Không có dữ liệu trong thư mục"));
  }

  @Test
  void auditVerifyFindsTheLogIntact() throws Exception {
    assertThat(operator.run("audit-verify"))
        .satisfies(answer -> assertThat(answer.exitCode()).as(answer.text()).isZero());
  }

  @Test
  void auditVerifyNamesTheAuthorityWhoseLogWasChangedByHand() throws Exception {
    UUID commune = authorities.freshCommune().id().value();
    SealNow.everything(context);
    String changing =
        "set session_replication_role = replica; update audit.entries set table_name = 'access.account%s' "
            + "where authority_id = '"
            + commune
            + "' and table_name = 'access.account%s' and operation = 'INSERT'";
    sql(changing.formatted("z", "s"));
    try {
      assertThat(operator.run("audit-verify"))
          .satisfies(answer -> assertThat(answer.exitCode()).isOne())
          .satisfies(answer ->
              assertThat(answer.text())
                  .contains(
                      "Đơn vị " + commune + ": nội dung không khớp dấu niêm phong số 1",
                      "CÓ DẤU HIỆU BỊ SỬA ở 1 đơn vị.")
                  .doesNotContain("Không có dấu hiệu bị sửa"));
    } finally {
      sql(changing.formatted("s", "z"));
    }
    assertThat(operator.run("audit-verify"))
        .satisfies(answer -> assertThat(answer.exitCode()).as(answer.text()).isZero());
  }

  private void sql(String statements) throws SQLException {
    try (Maintenance database = Maintenance.open(settings);
        Connection connection = database.superuser().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  private List<String> ask(String query) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Maintenance database = Maintenance.open(settings);
        Connection connection = database.superuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }
}
