package vn.caicach.operation.internal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.caicach.shared.CannotProceedException;

/// A start that fails for a reason the operator can mend ends with one sentence and no stack trace.
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

  StartFailure(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String sentence =
          switch (cause) {
            case CannotProceedException problem -> problem.sentence();
            case PortInUseException taken ->
                "Cổng %d đang có chương trình khác sử dụng. Hãy dừng chương trình đó, hoặc chọn cổng khác: bin/run --port 8081 (hay đặt CAICACH_PORT, CAICACH_MANAGEMENT_PORT)."
                    .formatted(taken.getPort());
            case SQLException problem -> sentence(problem.getSQLState());
            default -> null;
          };
      if (sentence != null) {
        System.err.println(sentence);
        return true;
      }
    }
    return false;
  }

  /// Only an external server refuses in these ways.
  private static @Nullable String sentence(@Nullable String state) {
    if (state == null) {
      return null;
    }
    if (state.startsWith("08")) {
      return "Không kết nối được máy chủ PostgreSQL. Hãy kiểm tra địa chỉ và cổng trong CAICACH_DATABASE_URL, CAICACH_DATABASE_OWNER_URL, và tường lửa giữa hai máy.";
    }
    return switch (state) {
      case "28P01", "28000" ->
          "Máy chủ PostgreSQL không nhận tên hoặc mật khẩu. Hãy kiểm tra user và password trong CAICACH_DATABASE_URL, CAICACH_DATABASE_OWNER_URL.";
      case "3D000" ->
          "Máy chủ PostgreSQL không có cơ sở dữ liệu ghi trong CAICACH_DATABASE_URL. Hãy tạo nó theo deploy/external-postgresql.sql.";
      case "42501" ->
          "Vai trò trong CAICACH_DATABASE_OWNER_URL không đủ quyền tạo cấu trúc dữ liệu. Hãy cho nó sở hữu cơ sở dữ liệu: ALTER DATABASE caicach OWNER TO caicach_owner.";
      default -> null;
    };
  }
}
