package vn.caicach.operation.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.caicach.database.Maintenance;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.CannotProceedException;

/// PostgreSQL: settings, roles, migrations, clock, the tail of the audit log.
final class DatabaseExamination {

  private static final Map<String, String> DURABLE =
      new TreeMap<>(
          Map.of(
              "fsync", "on",
              "full_page_writes", "on",
              "synchronous_commit", "on",
              "data_checksums", "on"));

  private static final Duration CLOCK = Duration.ofSeconds(30);
  private static final Duration SEALED_WITHIN = Duration.ofMinutes(5);

  private final Maintenance database;
  private final BusinessTime time;

  DatabaseExamination(Maintenance database, BusinessTime time) {
    this.database = database;
    this.time = time;
  }

  List<Finding> examine() throws SQLException {
    List<Finding> findings = new ArrayList<>();
    try (Connection connection = database.owner().getConnection()) {
      findings.add(
          Finding.well(
              "PostgreSQL %s%s",
              connection.getMetaData().getDatabaseProductVersion(),
              database.external() ? " (máy chủ ngoài)" : ""));
      findings.addAll(settings(connection));
      findings.add(clock(connection));
    }
    findings.add(role());
    findings.add(migrations());
    if (!database.external()) {
      try (Connection superuser = database.superuser().getConnection()) {
        findings.addAll(audit(superuser));
      }
    }
    return findings;
  }

  private static List<Finding> settings(Connection connection) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (var setting : DURABLE.entrySet()) {
      String found = ask(connection, "select current_setting('" + setting.getKey() + "')");
      if (!setting.getValue().equals(found)) {
        findings.add(
            Finding.wrong(
                "PostgreSQL chạy với %s = %s: mất điện có thể mất dữ liệu. Hãy đặt lại %s = %s.",
                setting.getKey(), found, setting.getKey(), setting.getValue()));
      }
    }
    return findings.isEmpty()
        ? List.of(Finding.well("Dữ liệu đã ghi được giữ cả khi mất điện"))
        : findings;
  }

  private Finding clock(Connection connection) throws SQLException {
    Instant there = moment(connection, "select clock_timestamp()");
    Duration apart = there == null ? Duration.ZERO : Duration.between(there, time.now()).abs();
    return apart.compareTo(CLOCK) > 0
        ? Finding.wrong(
            "Đồng hồ của máy này và của máy chủ PostgreSQL lệch nhau %d giây. Hãy bật đồng bộ giờ (chrony hoặc systemd-timesyncd).",
            apart.toSeconds())
        : Finding.well("Đồng hồ: %s", Times.text(time.now()));
  }

  private Finding role() throws SQLException {
    try {
      database.refuseUnsafeRole();
      return Finding.well(
          "Vai trò %s bị ràng buộc bởi cách ly dữ liệu", database.applicationRole());
    } catch (CannotProceedException unsafe) {
      return Finding.wrong("%s", unsafe.sentence());
    }
  }

  private Finding migrations() {
    int pending = database.pendingMigrations();
    return pending == 0
        ? Finding.well("Cấu trúc dữ liệu đúng phiên bản")
        : Finding.notice(
            "Còn %d bước cập nhật cấu trúc dữ liệu; lần khởi động tới sẽ sao lưu rồi cập nhật.",
            pending);
  }

  private List<Finding> audit(Connection superuser) throws SQLException {
    if (!new DatabaseCensus(superuser).exists("audit.sealing")) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Instant newest = moment(superuser, "select max(recorded_at) from audit.entries");
    if (newest != null && newest.isAfter(time.now().plus(CLOCK))) {
      findings.add(
          Finding.wrong(
              "Giờ của máy đã bị chỉnh lùi: nhật ký có dòng ghi lúc %s. Hãy chỉnh lại giờ trước khi làm việc tiếp.",
              Times.text(newest)));
    }
    Instant oldest =
        moment(
            superuser,
            "select min(recorded_at) from audit.entries where xact_id >= (select sealed_until from audit.sealing)");
    if (oldest != null
        && !database.ownServer()
        && Duration.between(oldest, time.now()).compareTo(SEALED_WITHIN) > 0) {
      findings.add(
          Finding.wrong(
              "Nhật ký từ %s chưa được niêm phong dù chương trình đang chạy. Hãy xem logs/caicach.json.",
              Times.text(oldest)));
    } else {
      findings.add(Finding.well("Nhật ký được niêm phong đều"));
    }
    return findings;
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static @Nullable Instant moment(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      Timestamp moment = answer.getTimestamp(1);
      return moment == null ? null : moment.toInstant();
    }
  }
}
