package vn.caicach.notification.internal;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/// Why a mail was not taken, as the administrator reads it beside the mail. What the server itself
/// said may quote the mail, so only the kinds of the exceptions go into the log.
final class MailFailure {

  private MailFailure() {}

  static String sentence(Exception failure) {
    for (Throwable cause : causes(failure)) {
      String sentence = known(cause);
      if (sentence != null) {
        return sentence;
      }
    }
    return "Máy chủ thư báo lỗi; chi tiết có trong nhật ký của máy.";
  }

  /// The innermost cause, without its words.
  static String kind(Exception failure) {
    return causes(failure).getLast().getClass().getSimpleName();
  }

  private static @Nullable String known(Throwable cause) {
    return switch (cause) {
      case ConnectException _, NoRouteToHostException _ -> "Không kết nối được máy chủ thư.";
      case UnknownHostException _ -> "Không tìm thấy tên máy chủ thư.";
      case AuthenticationFailedException _ ->
          "Máy chủ thư từ chối đăng nhập: sai tên hoặc mật khẩu.";
      case SocketTimeoutException _ -> "Hết thời gian chờ máy chủ thư trả lời.";
      case SendFailedException _ -> "Máy chủ thư không nhận địa chỉ người nhận.";
      default -> null;
    };
  }

  /// From the outside in. A failed hand-over keeps its causes apart.
  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      causes.add(cause);
      if (cause instanceof MailSendException failed) {
        for (Exception one : failed.getMessageExceptions()) {
          causes.addAll(causes(one));
        }
      }
    }
    return causes;
  }
}
